package org.chancery.vehicles.queries;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Naming;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Tables and columns of a store with the Java types of the model.
 *
 * @param naming the store's names
 */
public record Columns(Naming naming) {
	/** The record type of a class of the section. */
	public static RecordType type(EClass eClass) {
		return SectionRegistry.instance().typeOf(eClass).orElseThrow();
	}

	/** A class's table. */
	public Table<Record> table(EClass eClass) {
		return naming.table(type(eClass));
	}

	/** A reference or a whole number too large for an int. */
	public Field<Long> number(EStructuralFeature feature) {
		return naming.column(feature).coerce(Long.class);
	}

	/** A whole number. */
	public Field<Integer> integer(EStructuralFeature feature) {
		return naming.column(feature).coerce(Integer.class);
	}

	/** A decimal number. */
	public Field<BigDecimal> decimal(EStructuralFeature feature) {
		return naming.column(feature).coerce(BigDecimal.class);
	}

	/** A text, or an enumeration's literal by name. */
	public Field<String> text(EStructuralFeature feature) {
		return naming.column(feature).coerce(String.class);
	}

	/** A day. */
	public Field<LocalDate> date(EStructuralFeature feature) {
		return naming.column(feature).coerce(LocalDate.class);
	}

	/** Yes or no. */
	public Field<Boolean> flag(EStructuralFeature feature) {
		return naming.column(feature).coerce(Boolean.class);
	}

	/** The record's id. */
	public Field<Long> id() {
		return number(ModelPackage.Literals.RECORD__ID);
	}

	/** The day the record counts for. */
	public Field<LocalDate> day() {
		return date(ModelPackage.Literals.RECORD__EFFECTIVE_DATE);
	}

	/** That a record is not made up. */
	public Condition real() {
		return flag(ModelPackage.Literals.RECORD__MADE_UP).eq(false);
	}
}
