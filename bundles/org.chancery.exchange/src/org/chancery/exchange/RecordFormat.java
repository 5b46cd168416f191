package org.chancery.exchange;

import java.nio.file.Path;
import java.util.List;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;

/**
 * A format of files that hold one record each, such as an electronic document: what a section reads and writes beside
 * tables. A section registers each as an OSGi service.
 */
public interface RecordFormat {
	/** The type of the records. */
	RecordType type();

	/** The name people see, in the language of the running program. */
	String label();

	/** The ending of the files' names, without the dot, in lower case: {@code di}. */
	String extension();

	/** Whether files of this format can be read; some are only written, such as what is published of a record. */
	default boolean reads() {
		return true;
	}

	/**
	 * Reads a record, which is not yet in any store.
	 *
	 * @throws ExchangeException if the file can't be read, or is not of this format
	 */
	RecordFile read(Path file);

	/**
	 * Writes a record with the files that belong to it. All of them are written, or none.
	 *
	 * @param store  the store the record is of
	 * @param record the record with its parts and the contents of its attachments
	 * @return what the writer must know
	 * @throws ExchangeException if the record lacks something, or a file can't be written
	 */
	List<String> write(Store store, Record record, Path file);
}
