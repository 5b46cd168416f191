package org.chancery.exchange.internal.tables;

import java.io.IOException;
import java.util.List;

import org.chancery.exchange.TableFormat;
import org.chancery.exchange.TableSource;

/** Reads one table row by row. */
public interface TableReader extends AutoCloseable {
	TableFormat format();

	/** The table that is read, with everything that was recognised. */
	TableSource source();

	/** The names of all sheets; none for CSV. */
	List<String> sheets();

	/** What people should know about how the file was read. */
	List<String> notes();

	/** The next row that is not blank, or null at the end. */
	Row next() throws IOException;

	@Override
	void close() throws IOException;
}
