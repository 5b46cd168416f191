package org.chancery.workbench.records;

import java.util.ArrayList;
import java.util.List;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The columns a table of one record type can have: its single-valued features in the model's order, then who made and
 * changed the record and when.
 */
final class TableColumns {
	private final RecordType type;
	private final List<EStructuralFeature> features = new ArrayList<>();

	TableColumns(RecordType type) {
		this.type = type;
		type.features().stream().filter(f -> !f.isMany() && f.getEType().getInstanceClass() != byte[].class).forEach(features::add);
		features.add(ModelPackage.Literals.RECORD__CREATED_AT);
		features.add(ModelPackage.Literals.RECORD__CREATED_BY);
		features.add(ModelPackage.Literals.RECORD__MODIFIED_AT);
		features.add(ModelPackage.Literals.RECORD__MODIFIED_BY);
	}

	List<EStructuralFeature> features() {
		return features;
	}

	int count() {
		return features.size();
	}

	EStructuralFeature feature(int index) {
		return features.get(index);
	}

	int index(EStructuralFeature feature) {
		return features.indexOf(feature);
	}

	String label(int index) {
		return type.label(features.get(index));
	}

	/** Whether the model lists the column at first. */
	boolean isListed(int index) {
		return RecordType.isListed(features.get(index));
	}

	/** The width at first, in pixels: by what the column holds, and wide enough for its heading. */
	int width(int index) {
		EStructuralFeature feature = features.get(index);
		int byType;
		if (feature == type.labelFeature()) {
			byType = 300;
		} else if (Values.isDate(feature)) {
			byType = 100;
		} else if (Values.isBoolean(feature)) {
			byType = 64;
		} else if (Values.isNumber(feature)) {
			byType = 88;
		} else if (feature.getEType() instanceof EEnum) {
			byType = 104;
		} else if (feature instanceof EReference) {
			byType = 130;
		} else if (feature.getEType().getInstanceClass() == java.time.Instant.class) {
			byType = 140;
		} else {
			byType = RecordType.length(feature) > 255 ? 280 : 150;
		}
		return Math.max(byType, headingWidth(label(index)));
	}

	/** About the width of a heading with room for the sign of the sort order. */
	private static int headingWidth(String heading) {
		return heading.codePoints().map(c -> c < 0x2000 ? 8 : 15).sum() + 36;
	}

	/** What this list of columns is, to see whether a state kept earlier still fits. */
	String signature() {
		return String.join(",", features.stream().map(EStructuralFeature::getName).toList()); //$NON-NLS-1$
	}
}
