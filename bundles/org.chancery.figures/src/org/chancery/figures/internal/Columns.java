package org.chancery.figures.internal;

import java.time.LocalDate;

import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Field;

/** The columns of features named in figure definitions. */
final class Columns {
	private Columns() {
	}

	/** The column of a feature that holds a day. */
	static Field<LocalDate> day(Store store, RecordType type, String feature) {
		return of(store, type, feature).coerce(LocalDate.class);
	}

	/** The column of a feature. */
	static Field<?> of(Store store, RecordType type, String feature) {
		return store.naming().column(feature(type, feature));
	}

	/** @throws IllegalArgumentException if the type has no such single-valued feature */
	static EStructuralFeature feature(RecordType type, String name) {
		EStructuralFeature feature = type.eClass().getEStructuralFeature(name);
		if (feature == null || feature.isMany()) {
			throw new IllegalArgumentException(type.qualifiedName() + "." + name);
		}
		return feature;
	}
}
