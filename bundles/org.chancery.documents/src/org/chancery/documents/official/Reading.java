package org.chancery.documents.official;

import java.util.List;

/**
 * What was read from a file.
 *
 * @param <T>    what the file holds
 * @param value  what was read
 * @param faults what the official DTD does not allow in the file; it was read nevertheless
 * @param notes  what the file says and the value does not: nothing is left out without a note
 */
public record Reading<T>(T value, List<Fault> faults, List<String> notes) {
	public Reading {
		faults = List.copyOf(faults);
		notes = List.copyOf(notes);
	}
}
