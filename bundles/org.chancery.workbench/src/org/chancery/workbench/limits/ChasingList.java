package org.chancery.workbench.limits;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.chancery.flow.Worklist.Item;
import org.chancery.model.Period;
import org.chancery.report.Block;
import org.chancery.report.Block.Align;
import org.chancery.report.Block.Cell;
import org.chancery.report.Block.Row;
import org.chancery.report.Block.Style;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportWriter;
import org.chancery.report.Run;
import org.chancery.workbench.records.Values;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * What is late or soon due, by unit and handler, as a reminder to send (稽催): an ODT letter or a CSV table; or as an
 * iCalendar file.
 */
final class ChasingList {
	private static final String LETTER = "odt"; //$NON-NLS-1$

	private final List<Item> items;
	private final LocalDate today;

	ChasingList(List<Item> items, LocalDate today) {
		this.items = List.copyOf(items);
		this.today = today;
	}

	/**
	 * Writes the list in the format of the file's ending; the file appears whole or not at all.
	 *
	 * @throws IOException if it can't be written
	 */
	void write(Path file, IProgressMonitor monitor) throws IOException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith("." + LETTER)) { //$NON-NLS-1$
			writeLetter(file, monitor);
		} else if (name.endsWith(".ics")) { //$NON-NLS-1$
			Files.writeString(file, CalendarFile.of(items, Instant.now()));
		} else {
			writeTable(file);
		}
	}

	private static void with(BundleContext context, Path file, ReportDocument letter, IProgressMonitor monitor)
			throws IOException, InvalidSyntaxException {
		for (ServiceReference<ReportWriter> reference : context.getServiceReferences(ReportWriter.class, null)) {
			ReportWriter writer = context.getService(reference);
			try {
				if (writer != null && writer.extension().equals(LETTER)) {
					writer.write(letter, file, monitor);
					return;
				}
			} finally {
				context.ungetService(reference);
			}
		}
		throw new IOException(ReportWriter.class.getName());
	}

	private void writeLetter(Path file, IProgressMonitor monitor) throws IOException {
		try {
			with(FrameworkUtil.getBundle(ChasingList.class).getBundleContext(), file, letter(), monitor);
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The letter: for each unit and handler a table of what is late or soon due. */
	ReportDocument letter() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph(Style.TITLE, 1, "", text(Messages.Chasing_title))); //$NON-NLS-1$
		blocks.add(new Block.Paragraph(Style.BYLINE, 1, "", text(Values.fullDate(today)))); //$NON-NLS-1$
		long late = items.stream().filter(i -> i.isLate(today)).count();
		blocks.add(new Block.Paragraph(Style.BODY, 1, "", //$NON-NLS-1$
				text(NLS.bind(Messages.Chasing_text, Values.integer(items.size()), Values.integer(late)))));
		for (Map.Entry<String, List<Item>> group : groups().entrySet()) {
			blocks.add(new Block.Heading(3, "", text(group.getKey()))); //$NON-NLS-1$
			blocks.add(table(group.getValue()));
		}
		return new ReportDocument(Messages.Chasing_title, Messages.Chasing_title, new Period(today, today), blocks, List.of());
	}

	private Map<String, List<Item>> groups() {
		Map<String, List<Item>> groups = new TreeMap<>();
		for (Item item : items) {
			String unit = item.unit().isEmpty() ? Messages.Chasing_noUnit : item.unit();
			String handler = item.handler().isEmpty() ? Messages.Chasing_noHandler : item.handler();
			groups.computeIfAbsent(NLS.bind(Messages.Chasing_group, unit, handler), g -> new ArrayList<>()).add(item);
		}
		return groups;
	}

	private static Block.Table table(List<Item> group) {
		List<Row> rows = new ArrayList<>();
		rows.add(row(true, Messages.Worklist_due, Messages.Worklist_left, Messages.Worklist_limit, Messages.Worklist_title, Messages.Worklist_state));
		group.forEach(i -> rows.add(row(false, i.due() == null ? "" : Values.date(i.due()), StepsBar.left(i.due()), i.what(), //$NON-NLS-1$
				
				i.title(), i.flow().stateLabel(i.state()))));
		return new Block.Table(List.of(), List.of(2, 2, 2, 6, 2), rows);
	}

	private static Row row(boolean header, String... cells) {
		return new Row(header, Stream.of(cells).map(c -> new Cell(List.of(text(c)), 1, 1, header ? Align.CENTER : Align.LEFT)).toList());
	}

	private static List<Run> text(String text) {
		return List.of(new Run.Text(text));
	}

	private void writeTable(Path file) throws IOException {
		Path part = file.resolveSibling(file.getFileName() + ".part"); //$NON-NLS-1$
		try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
			// spreadsheets take the file for UTF-8 only with its mark
			writer.write('\uFEFF');
			try (CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
				printer.printRecord(Messages.Worklist_due, Messages.Chasing_daysLate, Messages.Worklist_limit, Messages.Worklist_kind,
						Messages.Worklist_title, Messages.Worklist_state, Messages.Worklist_handler, Messages.Worklist_unit);
				for (Item item : items) {
					printer.printRecord(item.due(), item.isLate(today) ? today.toEpochDay() - item.due().toEpochDay() : 0,
							item.what(), item.type().label(), safe(item.title()), item.flow().stateLabel(item.state()),
							safe(item.handler()), safe(item.unit()));
				}
			}
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	/** Text that somebody typed, so that a spreadsheet does not take it for a formula. */
	static String safe(String text) {
		return text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0 ? text : "'" + text; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
