package org.chancery.store;

import java.time.LocalDate;

import org.chancery.model.sections.RecordType;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * What a store is asked to keep for each day, so that nobody needs to read the records for it: the number of records of
 * one type that meet a condition, and if a feature is named its sum or the values it has. Two rollups that read the same
 * in SQL are the same one.
 *
 * @param type    the record type
 * @param day     the day a record counts for: an expression over the type's own columns; without a day it is not kept
 * @param where   which records: a condition over the type's own columns
 * @param measure what is kept beside the number of records
 * @param feature the feature that is summed or whose values are counted, null for {@link Measure#COUNT}
 */
public record Rollup(RecordType type, Field<LocalDate> day, Condition where, Measure measure, EStructuralFeature feature) {
	/** What is kept beside the number of records. */
	public enum Measure {
		/** Nothing. */
		COUNT,
		/** The sum of a feature that is a number. */
		SUM,
		/** How many records have each value of a feature: a reference, a number, a day, a truth or an enumeration. */
		DISTINCT
	}
}
