package org.chancery.exchange.internal.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.chancery.exchange.TableFormat;
import org.chancery.exchange.TableSource;
import org.chancery.exchange.internal.Messages;
import org.chancery.exchange.ExchangeException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.eclipse.osgi.util.NLS;

/** Reads a sheet of an Excel workbook row by row. */
final class XlsxReader implements TableReader {
	/** What a format code holds beside its letters: texts in quotes, escaped characters, colours and locales. */
	private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
	private static final Pattern DATE = Pattern.compile("[ymdeg]", Pattern.CASE_INSENSITIVE);

	private final ReadableWorkbook workbook;
	private final TableSource source;
	private final Stream<org.dhatim.fastexcel.reader.Row> stream;
	private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

	XlsxReader(TableSource asked) throws IOException {
		workbook = new ReadableWorkbook(asked.file().toFile(), new ReadingOptions(true, true));
		try {
			Sheet sheet = workbook.getSheets().filter(s -> asked.sheet() == null || asked.sheet().equals(s.getName())).findFirst()
					.orElseThrow(() -> new ExchangeException(NLS.bind(Messages.Table_noSheet, asked.file().getFileName(),
							asked.sheet() == null ? "" : asked.sheet())));
			source = asked.withSheet(sheet.getName());
			stream = sheet.openStream();
			rows = stream.iterator();
		} catch (IOException | RuntimeException e) {
			workbook.close();
			throw e;
		}
	}

	@Override
	public TableFormat format() {
		return TableFormat.XLSX;
	}

	@Override
	public TableSource source() {
		return source;
	}

	@Override
	public List<String> sheets() {
		return workbook.getSheets().map(Sheet::getName).toList();
	}

	@Override
	public List<String> notes() {
		return List.of();
	}

	@Override
	public Row next() {
		while (rows.hasNext()) {
			org.dhatim.fastexcel.reader.Row row = rows.next();
			List<Object> cells = new ArrayList<>(row.getCellCount());
			for (Cell cell : row) {
				cells.add(value(cell));
			}
			if (!Row.isBlank(cells)) {
				return new Row(row.getRowNum(), cells);
			}
		}
		return null;
	}

	private static Object value(Cell cell) {
		if (cell == null || cell.getValue() == null) {
			return null;
		} else if (cell.getType() != CellType.ERROR && cell.getValue() instanceof BigDecimal number) {
			return isDate(cell) ? date(cell.asDate()) : number;
		} else if (cell.getValue() instanceof Boolean flag) {
			return flag;
		}
		String text = cell.getText();
		return text.isEmpty() ? null : text;
	}

	private static Object date(LocalDateTime dateTime) {
		return dateTime.toLocalTime().equals(LocalTime.MIDNIGHT) ? dateTime.toLocalDate() : dateTime;
	}

	/**
	 * Whether the cell's number format shows a date. Formats 27 to 36 and 50 to 58 are East Asian dates, Minguo ones
	 * among them, and have no code in the file (ECMA-376, part 1, 18.8.30).
	 */
	private static boolean isDate(Cell cell) {
		Integer id = cell.getDataFormatId();
		if (id == null) {
			return false;
		} else if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58) {
			return true;
		}
		String code = cell.getDataFormatString();
		if (id <= 49 || code == null || code.equalsIgnoreCase("General")) {
			return false;
		}
		return DATE.matcher(LITERAL.matcher(code).replaceAll("")).find();
	}

	@Override
	public void close() throws IOException {
		stream.close();
		workbook.close();
	}
}
