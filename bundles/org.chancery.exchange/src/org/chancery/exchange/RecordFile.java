package org.chancery.exchange;

import java.util.List;

import org.chancery.model.Record;

/**
 * A record read from a file.
 *
 * @param record the record, without an id
 * @param notes  what the reader must know: what in the file is wrong, and what is not in the record
 */
public record RecordFile(Record record, List<String> notes) {
	public RecordFile {
		notes = List.copyOf(notes);
	}
}
