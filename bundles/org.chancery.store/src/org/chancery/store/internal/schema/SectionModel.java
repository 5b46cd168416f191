package org.chancery.store.internal.schema;

import java.util.Locale;

import org.chancery.model.sections.Section;
import org.eclipse.emf.ecore.EPackage;

/**
 * A section as its schema sees it.
 *
 * @param id       the section's id
 * @param version  the version of its model
 * @param ePackage its model
 */
public record SectionModel(String id, int version, EPackage ePackage) {
	/** The model of an installed section. */
	public static SectionModel of(Section section) {
		return new SectionModel(section.id(), section.version(), section.ePackage());
	}

	/** The name of the database schema. */
	public String schema() {
		return id.toUpperCase(Locale.ROOT);
	}
}
