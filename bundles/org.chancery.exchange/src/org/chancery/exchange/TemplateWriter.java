package org.chancery.exchange;

import java.nio.file.Path;
import java.util.Locale;

import org.chancery.model.sections.RecordType;

/** Writes empty table files with the right headings for a record type; an OSGi service. */
public interface TemplateWriter {
	/**
	 * Writes a template: one row of headings, those that must be filled in marked with an asterisk; in spreadsheets a
	 * second sheet lists what the columns take.
	 *
	 * @param file   the file; its name says the format, {@link TableFormat#of}
	 * @param locale the language of the headings
	 * @throws ExchangeException if the file cannot be written
	 */
	void write(RecordType type, Path file, Locale locale);
}
