package org.chancery.store.checks;

import java.time.LocalDate;

import org.chancery.model.sections.RecordType;

/**
 * One thing that a check has found.
 *
 * @param grave    whether something must be done; otherwise it is worth knowing
 * @param type     the type of the record it is about, or null if it is about none
 * @param recordId the record's id, 0 if it is about none
 * @param title    what names the record, or what it is about
 * @param day      the day it is about, or null
 * @param message  what was found and what to do, for people, in the language of the running program
 */
public record Notice(boolean grave, RecordType type, long recordId, String title, LocalDate day, String message) {
	/** About one record. */
	public static Notice of(boolean grave, RecordType type, long recordId, String title, LocalDate day, String message) {
		return new Notice(grave, type, recordId, title, day, message);
	}

	/** About no record, but what should be there. */
	public static Notice missing(String title, LocalDate day, String message) {
		return new Notice(true, null, 0, title, day, message);
	}
}
