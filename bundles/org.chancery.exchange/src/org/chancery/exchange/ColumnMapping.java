package org.chancery.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Which column of a table holds which feature of a record type. Immutable.
 *
 * @param features a feature a column, null for a column that is left out
 */
public record ColumnMapping(List<EStructuralFeature> features) {
	public ColumnMapping {
		features = Collections.unmodifiableList(new ArrayList<>(features));
	}

	/** No column mapped. */
	public static ColumnMapping none(int columns) {
		return new ColumnMapping(Arrays.asList(new EStructuralFeature[columns]));
	}

	/** The feature of a column, counted from 0. */
	public Optional<EStructuralFeature> feature(int column) {
		return column < features.size() ? Optional.ofNullable(features.get(column)) : Optional.empty();
	}

	/** The column of a feature, counted from 0, or -1. */
	public int column(EStructuralFeature feature) {
		return features.indexOf(feature);
	}

	/** The same with one column changed; a feature that stood elsewhere moves. */
	public ColumnMapping with(int column, EStructuralFeature feature) {
		List<EStructuralFeature> changed = new ArrayList<>(features);
		if (feature != null) {
			changed.replaceAll(f -> f == feature ? null : f);
		}
		changed.set(column, feature);
		return new ColumnMapping(changed);
	}
}
