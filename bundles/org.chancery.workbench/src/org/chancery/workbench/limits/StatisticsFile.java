package org.chancery.workbench.limits;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.chancery.flow.TimeStatistics.Line;
import org.chancery.workbench.records.Values;
import org.eclipse.osgi.util.NLS;

/** The time used, month by month, as a CSV table for a spreadsheet. */
final class StatisticsFile {
	private static final int REPUBLIC = 1911;

	private StatisticsFile() {
	}

	/**
	 * Writes the table; the file appears whole or not at all.
	 *
	 * @throws IOException if it can't be written
	 */
	static void write(List<Line> lines, Path file) throws IOException {
		Path part = file.resolveSibling(file.getFileName() + ".part"); //$NON-NLS-1$
		try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
			// spreadsheets take the file for UTF-8 only with its mark
			writer.write('\uFEFF');
			try (CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
				printer.printRecord(Messages.Statistics_month, Messages.Worklist_kind, Messages.Worklist_limit, Messages.Worklist_unit,
						Messages.Statistics_done, Messages.Statistics_limited, Messages.Statistics_inTime, Messages.Statistics_percent,
						Messages.Statistics_counted, Messages.Statistics_days, Messages.Statistics_mean);
				for (Line line : lines) {
					printer.printRecord(month(line.month()), line.flow().type().label(), line.flow().type().label(line.clock().due()),
							ChasingList.safe(line.unit()), line.done(), line.limited(), line.inTime(), text(line.inTimePercent()), line.counted(),
							text(line.daysUsed()), text(line.meanDays()));
				}
			}
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private static String month(YearMonth month) {
		int year = Values.isChinese() ? month.getYear() - REPUBLIC : month.getYear();
		return NLS.bind(Messages.LimitCalendar_month, Integer.toString(year), Integer.toString(month.getMonthValue()));
	}

	private static String text(BigDecimal number) {
		return number == null ? "" : number.stripTrailingZeros().toPlainString(); //$NON-NLS-1$
	}
}
