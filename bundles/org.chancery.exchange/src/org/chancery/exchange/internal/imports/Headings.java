package org.chancery.exchange.internal.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chancery.exchange.ColumnMapping;
import org.chancery.exchange.internal.values.Folding;
import org.chancery.model.sections.Labels;
import org.chancery.model.sections.RecordType;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Recognises the features that headings name: by a label in either language or the name in the model. */
final class Headings {
	private Headings() {
	}

	static ColumnMapping recognise(RecordType type, List<String> headings) {
		Map<String, List<EStructuralFeature>> byName = names(type);
		List<EStructuralFeature> mapped = new ArrayList<>();
		headings.forEach(h -> mapped.add(null));
		// exact headings first, so that none of them is taken by one that fits only without its note
		for (boolean withNote : new boolean[] { true, false }) {
			for (int i = 0; i < mapped.size(); i++) {
				String heading = Folding.heading(headings.get(i));
				if (mapped.get(i) == null && !heading.isEmpty()) {
					String name = withNote ? heading : Folding.withoutNote(heading);
					mapped.set(i, byName.getOrDefault(name, List.of()).stream().filter(f -> !mapped.contains(f)).findFirst().orElse(null));
				}
			}
		}
		return new ColumnMapping(mapped);
	}

	/** The features by what they are called, folded; two features of one label stand in the model's order. */
	private static Map<String, List<EStructuralFeature>> names(RecordType type) {
		Map<String, List<EStructuralFeature>> names = new HashMap<>();
		for (EStructuralFeature feature : type.features()) {
			for (String name : List.of(type.label(feature, Labels.CHINESE), type.label(feature, Locale.ENGLISH), feature.getName())) {
				List<EStructuralFeature> features = names.computeIfAbsent(Folding.heading(name), k -> new ArrayList<>());
				if (!features.contains(feature)) {
					features.add(feature);
				}
			}
		}
		return names;
	}
}
