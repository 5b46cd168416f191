package org.chancery.store.internal.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Restrictions;
import org.eclipse.emf.ecore.EClass;
import org.jooq.DSLContext;

/** The mappings of all classes, made when first asked for. */
public final class Mappings {
	private final Map<EClass, ClassMapping> mappings = new ConcurrentHashMap<>();
	private final DSLContext sql;
	private final Optional<Restrictions> restrictions;

	/**
	 * @param sql          renders SQL for the engine; needs no connection
	 * @param restrictions how the database is read if it restricts its users
	 */
	public Mappings(DSLContext sql, Optional<Restrictions> restrictions) {
		this.sql = sql;
		this.restrictions = restrictions;
	}

	/** How the database is read if it restricts its users. */
	public Optional<Restrictions> restrictions() {
		return restrictions;
	}

	/**
	 * @throws IllegalArgumentException if the class belongs to no installed section
	 */
	public ClassMapping of(EClass eClass) {
		ClassMapping known = mappings.get(eClass);
		if (known != null) {
			return known;
		}
		Section section = SectionRegistry.instance().ofPackage(eClass.getEPackage())
				.orElseThrow(() -> new IllegalArgumentException(eClass.getEPackage().getNsURI() + "#" + eClass.getName())); //$NON-NLS-1$
		return mappings.computeIfAbsent(eClass, c -> new ClassMapping(section, c, sql, restrictions));
	}

	public ClassMapping of(RecordType type) {
		return of(type.eClass());
	}

	/** The record type of a class of records. */
	public static RecordType type(EClass eClass) {
		return SectionRegistry.instance().typeOf(eClass)
				.orElseThrow(() -> new IllegalArgumentException(eClass.getEPackage().getNsURI() + "#" + eClass.getName())); //$NON-NLS-1$
	}
}
