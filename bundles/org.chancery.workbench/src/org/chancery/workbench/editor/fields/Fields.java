package org.chancery.workbench.editor.fields;

import java.time.Instant;
import java.time.LocalDate;

import org.chancery.model.Record;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.chancery.workbench.records.Values;

/** Makes the field that suits a feature. */
public final class Fields {
	private Fields() {
	}

	/** A field for a single-valued feature of the session's record or part. */
	public static Field of(RecordSession session, EStructuralFeature feature) {
		if (feature instanceof EReference reference && Record.class.isAssignableFrom(reference.getEReferenceType().getInstanceClass())) {
			return new ReferenceField(session, reference);
		} else if (feature.getEType() instanceof EEnum) {
			return new EnumField(session, feature);
		}
		Class<?> type = feature.getEType().getInstanceClass();
		if (Values.isBoolean(feature)) {
			return new BooleanField(session, feature);
		} else if (type == LocalDate.class) {
			return new DateField(session, feature);
		} else if (type == Instant.class) {
			return new MomentField(session, feature);
		} else if (Values.isNumber(feature)) {
			return new NumberField(session, feature);
		}
		return new TextField(session, feature);
	}
}
