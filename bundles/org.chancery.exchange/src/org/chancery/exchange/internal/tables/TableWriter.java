package org.chancery.exchange.internal.tables;

import java.io.IOException;
import java.util.List;

/** Writes sheets row by row. */
public interface TableWriter extends AutoCloseable {
	/** As many rows fit into a spreadsheet's sheet, the heading among them. */
	int SHEET_ROWS = 1_048_576;

	/** Begins a sheet with a row of headings. A CSV file takes the first sheet only and leaves out later ones. */
	void sheet(String name, List<String> headings) throws IOException;

	/** Writes a row: null, String, Number, Boolean, LocalDate or LocalDateTime; texts never become formulas. */
	void row(List<?> cells) throws IOException;

	/** Completes the file. */
	@Override
	void close() throws IOException;
}
