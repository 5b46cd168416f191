package org.chancery.exchange.internal.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes an Excel workbook, a few hundred rows at a time. */
final class XlsxWriter implements TableWriter {
	private static final int FLUSH = 500;

	private final Workbook workbook;
	private Worksheet sheet;
	private int row;

	XlsxWriter(OutputStream out) {
		workbook = new Workbook(out, "Chancery", null);
	}

	@Override
	public void sheet(String name, List<String> headings) throws IOException {
		if (sheet != null) {
			sheet.finish();
		}
		sheet = workbook.newWorksheet(name);
		sheet.freezePane(0, 1);
		row = 0;
		for (int i = 0; i < headings.size(); i++) {
			sheet.width(i, Math.min(40, 4 + 2 * headings.get(i).length()));
			sheet.inlineString(row, i, XmlText.clean(headings.get(i)));
			sheet.style(row, i).bold().set();
		}
		row++;
	}

	@Override
	public void row(List<?> cells) throws IOException {
		for (int i = 0; i < cells.size(); i++) {
			switch (cells.get(i)) {
			case null -> {
				// stays blank
			}
			case Number number -> sheet.value(row, i, number);
			case Boolean flag -> sheet.value(row, i, flag);
			case LocalDate date -> {
				sheet.value(row, i, date);
				sheet.style(row, i).format("yyyy-mm-dd").set();
			}
			case LocalDateTime time -> {
				sheet.value(row, i, time);
				sheet.style(row, i).format("yyyy-mm-dd hh:mm").set();
			}
			case Object text -> sheet.inlineString(row, i, XmlText.clean(text.toString()));
			}
		}
		row++;
		if (row % FLUSH == 0) {
			sheet.flush();
		}
	}

	@Override
	public void close() throws IOException {
		workbook.close();
	}
}
