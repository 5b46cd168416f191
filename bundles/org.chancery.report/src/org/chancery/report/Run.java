package org.chancery.report;

import org.chancery.figures.FigureValue;
import org.chancery.model.sections.RecordType;

/** A piece of text in one line with what stands behind it. */
public sealed interface Run {
	/** The text as printed. */
	String text();

	/** Text that somebody wrote. */
	record Text(String text) implements Run {
	}

	/**
	 * A figure field.
	 *
	 * @param text  the value and its unit as printed
	 * @param value the figure
	 */
	record Figure(String text, FigureValue value) implements Run {
	}

	/**
	 * A field of one record: a date, a name, a quantity.
	 *
	 * @param text    the value as printed
	 * @param source  the record
	 * @param feature the name of the feature printed
	 * @param raw     the feature's value
	 */
	record Field(String text, Source source, String feature, Object raw) implements Run {
	}

	/** A record that something printed comes from. */
	record Source(RecordType type, long id) {
	}
}
