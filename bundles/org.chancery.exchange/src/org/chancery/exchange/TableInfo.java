package org.chancery.exchange;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What a look into a table file shows.
 *
 * @param source    the table, with the sheet, encoding and delimiter that were recognised
 * @param format    the file's format
 * @param sheets    the names of its sheets; none for CSV
 * @param headings  the texts of the heading row, the first row that is not blank
 * @param firstRows the texts of the first rows below it
 * @param notes     what people should know, such as that the file was read as Big5
 */
public record TableInfo(TableSource source, TableFormat format, List<String> sheets, List<String> headings,
		List<List<String>> firstRows, List<String> notes) {
	public TableInfo {
		sheets = List.copyOf(sheets);
		headings = List.copyOf(headings);
		firstRows = List.copyOf(firstRows);
		notes = List.copyOf(notes);
	}

	/** The encoding of a CSV file, null for the other formats. */
	public Charset charset() {
		return source.charset();
	}
}
