package org.chancery.schedule.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.text.MinguoDate;
import org.chancery.report.Block;
import org.chancery.report.Block.Align;
import org.chancery.report.Block.Cell;
import org.chancery.report.Block.Row;
import org.chancery.report.Block.Style;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;
import org.chancery.schedule.Attendant;
import org.chancery.schedule.Entry;
import org.chancery.schedule.EntryStatus;
import org.chancery.schedule.SchedulePackage.Literals;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;

/** The sheet with a principal's day: a table of the hours, then the briefing notes. The report's writers make a file of it. */
public final class DaySheet {
	private DaySheet() {
	}

	/**
	 * The sheet of one day; what is cancelled or put off does not stand in it. Not for the window's thread.
	 *
	 * @param principal the id of the principal
	 * @param title     the principal's title
	 */
	public static ReportDocument of(Store store, long principal, String title, LocalDate day) {
		List<Entry> entries = Agenda.load(store, principal, day, 1).stream().filter(Slot::takesTime)
				.map(slot -> store.find(Agenda.ENTRIES, slot.id())).flatMap(Optional::stream).map(Entry.class::cast).toList();
		String heading = NLS.bind(Messages.Sheet_title, title, MinguoDate.SPACED.full(day));
		List<Block> blocks = new ArrayList<>();
		blocks.add(paragraph(Style.TITLE, heading));
		blocks.add(paragraph(Style.BODY, Messages.Sheet_confidential));
		blocks.add(entries.isEmpty() ? paragraph(Style.BODY, Messages.Sheet_empty) : table(entries));
		for (Entry entry : entries) {
			briefing(entry, blocks);
		}
		return new ReportDocument(heading, title, new Period(day, day), blocks, List.of());
	}

	private static Block.Table table(List<Entry> entries) {
		List<Row> rows = new ArrayList<>();
		rows.add(new Row(true, Stream.of(Messages.Sheet_hours, Messages.Sheet_subject, Messages.Sheet_place, Messages.Sheet_organiser,
				Messages.Sheet_attendants, Messages.Sheet_notes).map(t -> cell(t, Align.CENTER)).toList()));
		for (Entry entry : entries) {
			String kind = RecordType.literalLabel(Agenda.ENTRIES.section(), Literals.ENTRY_KIND.getEEnumLiteral(entry.getKind().getName()),
					Locale.getDefault());
			String subject = kind + "：" + entry.getSubject(); //$NON-NLS-1$
			rows.add(new Row(false, Stream.of(entry.getStarts() + "–" + entry.getEnds(), //$NON-NLS-1$
					entry.getStatus() == EntryStatus.TENTATIVE ? NLS.bind(Messages.Sheet_tentative, subject) : subject, text(entry.getPlace()),
					text(entry.getOrganiser()), attendants(entry), text(entry.getNotes())).map(t -> cell(t, Align.LEFT)).toList()));
		}
		return new Block.Table(List.of(), List.of(2, 4, 3, 3, 3, 3), rows);
	}

	private static void briefing(Entry entry, List<Block> blocks) {
		if (entry.getBriefing() != null && !entry.getBriefing().isBlank()) {
			blocks.add(paragraph(Style.BODY, Messages.Sheet_briefing + " " + entry.getStarts() + " " + entry.getSubject())); //$NON-NLS-1$ //$NON-NLS-2$
			entry.getBriefing().lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(paragraph(Style.BODY, line)));
		}
	}

	private static String attendants(Entry entry) {
		return entry.getAttendants().stream().map(DaySheet::named).collect(Collectors.joining("、")); //$NON-NLS-1$
	}

	private static String named(Attendant attendant) {
		return attendant.getPost() + text(attendant.getName());
	}

	private static String text(String value) {
		return value == null ? "" : value; //$NON-NLS-1$
	}

	private static Block.Paragraph paragraph(Style style, String text) {
		return new Block.Paragraph(style, 0, "", List.of(new Run.Text(text))); //$NON-NLS-1$
	}

	private static Cell cell(String text, Align align) {
		return new Cell(List.of(List.of(new Run.Text(text))), 1, 1, align);
	}
}
