package org.chancery.exchange.internal.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chancery.exchange.ColumnMapping;
import org.chancery.exchange.internal.values.Folding;
import org.chancery.model.sections.RecordType;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Remembers, in the user's own preferences, how the columns of tables were mapped: for each record type and each set of headings. */
final class MappingMemory {
	private static final String NODE = "org.chancery.exchange";
	private static final String NONE = "-";
	private static final String DIVIDER = ",";

	Optional<ColumnMapping> recall(RecordType type, List<String> headings) {
		String kept = node(type).get(key(headings), null);
		if (kept == null) {
			return Optional.empty();
		}
		List<EStructuralFeature> features = new ArrayList<>();
		for (String name : kept.split(DIVIDER)) {
			EStructuralFeature feature = type.eClass().getEStructuralFeature(name);
			if (feature == null && !name.equals(NONE)) {
				// the model has changed since
				return Optional.empty();
			}
			features.add(feature);
		}
		return features.size() == headings.size() ? Optional.of(new ColumnMapping(features)) : Optional.empty();
	}

	void remember(RecordType type, List<String> headings, ColumnMapping mapping) {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < headings.size(); i++) {
			names.add(mapping.feature(i).map(EStructuralFeature::getName).orElse(NONE));
		}
		Preferences node = node(type);
		node.put(key(headings), String.join(DIVIDER, names));
		try {
			node.flush();
		} catch (BackingStoreException e) {
			// the next import has to be mapped again, nothing else is lost
			ILog.of(getClass()).warn("column mapping of " + type, e);
		}
	}

	private static Preferences node(RecordType type) {
		return InstanceScope.INSTANCE.getNode(NODE).node("mapping").node(type.qualifiedName());
	}

	private static String key(List<String> headings) {
		return Fingerprints.hash(headings.stream().map(Folding::heading).collect(Collectors.joining("\u0001")));
	}
}
