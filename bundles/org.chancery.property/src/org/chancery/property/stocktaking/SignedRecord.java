package org.chancery.property.stocktaking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.text.MinguoDate;
import org.chancery.property.FindingKind;
import org.chancery.property.PropertyPackage.Literals;
import org.chancery.property.StockFinding;
import org.chancery.property.StockTaking;
import org.chancery.report.Block;
import org.chancery.report.Block.Align;
import org.chancery.report.Block.Cell;
import org.chancery.report.Block.Row;
import org.chancery.report.Block.Style;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/**
 * The record of a round that those who counted and supervised it sign (盤點紀錄): what was to be found, what was, and every
 * difference. The report's writers make a file of it.
 */
public final class SignedRecord {
	private SignedRecord() {
	}

	/** The record of a closed round. Not for the window's thread. */
	public static ReportDocument of(Store store, StockTaking round) {
		List<StockFinding> findings = findings(store, round);
		LocalDate end = round.getEndDate() == null ? round.getEffectiveDate() : round.getEndDate();
		List<Block> blocks = new ArrayList<>();
		blocks.add(paragraph(Style.TITLE, round.getTitle() + Messages.Record_title));
		blocks.add(paragraph(Style.BODY, NLS.bind(Messages.Record_days, MinguoDate.SPACED.full(round.getEffectiveDate()), MinguoDate.SPACED.full(end))));
		blocks.add(paragraph(Style.BODY, NLS.bind(Messages.Record_counts,
				new Object[] { round.getExpected(), round.getSeen(), round.getExpected() - round.getSeen() })));
		blocks.add(counts(findings));
		if (!findings.isEmpty()) {
			blocks.add(list(findings));
		}
		blocks.add(signatures(round));
		return new ReportDocument(round.getTitle() + Messages.Record_title, round.getTitle(), new Period(round.getEffectiveDate(), end), blocks,
				List.of());
	}

	private static List<StockFinding> findings(Store store, StockTaking round) {
		Field<Long> ofRound = store.naming().column(Literals.STOCK_FINDING__ROUND).coerce(Long.class);
		var type = Books.type(Literals.STOCK_FINDING);
		return store.rows(RecordQuery.all(type).withFeatures(List.of()).limit(Integer.MAX_VALUE).and(ofRound.eq(round.getId()))).stream()
				.map(row -> (StockFinding) store.find(type, row.id()).orElseThrow()).toList();
	}

	private static Block counts(List<StockFinding> findings) {
		List<Row> rows = new ArrayList<>();
		rows.add(new Row(true, List.of(cell(Messages.Record_kind, Align.CENTER), cell(Messages.Record_number, Align.CENTER))));
		for (FindingKind kind : FindingKind.values()) {
			long number = findings.stream().filter(f -> f.getKind() == kind).count();
			if (number > 0 || kind.ordinal() <= FindingKind.WRONG_PLACE.ordinal()) {
				rows.add(new Row(false, List.of(cell(label(kind), Align.LEFT), cell(Long.toString(number), Align.RIGHT))));
			}
		}
		return new Block.Table(List.of(), List.of(3, 1), rows);
	}

	private static Block list(List<StockFinding> findings) {
		List<Row> rows = new ArrayList<>();
		rows.add(new Row(true, List.of(cell(Messages.Record_kind, Align.CENTER), cell(Messages.Record_description, Align.CENTER),
				cell(Messages.Record_measure, Align.CENTER))));
		for (StockFinding finding : findings) {
			rows.add(new Row(false, List.of(cell(label(finding.getKind()), Align.LEFT), cell(finding.getDescription(), Align.LEFT),
					cell(finding.getMeasure() == null ? "" : finding.getMeasure(), Align.LEFT)))); //$NON-NLS-1$
		}
		return new Block.Table(List.of(), List.of(2, 5, 3), rows);
	}

	private static Block signatures(StockTaking round) {
		List<String> who = Arrays.asList(Messages.Record_counter, Messages.Record_supervisor, Messages.Record_keeper, Messages.Record_head);
		List<String> names = Arrays.asList(round.getCounter(), round.getSupervisor(), null, null);
		List<Row> rows = List.of(new Row(true, who.stream().map(w -> cell(w, Align.CENTER)).toList()),
				new Row(false, names.stream().map(n -> cell(n == null ? "\u3000" : n, Align.CENTER)).toList())); //$NON-NLS-1$
		return new Block.Table(List.of(), List.of(1, 1, 1, 1), rows);
	}

	private static String label(FindingKind kind) {
		return RecordType.literalLabel(Books.type(Literals.STOCK_FINDING).section(),
				Literals.FINDING_KIND.getEEnumLiteral(kind.getName()), Locale.getDefault());
	}

	private static Block paragraph(Style style, String text) {
		return new Block.Paragraph(style, 0, "", List.of(new Run.Text(text))); //$NON-NLS-1$
	}

	private static Cell cell(String text, Align align) {
		return new Cell(List.of(List.of(new Run.Text(text))), 1, 1, align);
	}
}
