package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.chancery.figures.table.Table;
import org.chancery.ledger.LedgerHead;
import org.chancery.ledger.Ledgers;
import org.chancery.ledger.Outcome;
import org.chancery.ledger.RecordDifference;
import org.chancery.ledger.SeriesPoint;
import org.chancery.model.Ledger;
import org.chancery.model.LedgerFigure;
import org.chancery.model.Period;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Says what became of the figures of published reports: without a period lists the ledgers; with one computes a ledger's
 * figures again; with --series lists the values of one figure, or of all, in all reports.
 */
@CommandLine.Command(name = "ledger", sortOptions = false)
final class LedgerCommand extends Command {
	private static final List<String> LIST = List.of("kind", "from", "to", "edition", "published", "by", "title");
	private static final List<String> COMPARISON = List.of("figure", "name", "from", "to", "frozen", "now", "state", "redefined", "records",
			"record_change", "record_type", "record_id", "record_title", "who", "when");
	private static final List<String> SERIES = List.of("figure", "name", "kind", "from", "to", "edition", "value", "unit");

	@Option(names = "--kind", paramLabel = "KIND", defaultValue = "council", descriptionKey = "kind", order = 0)
	private String kind;
	@Mixin
	private PeriodOptions.Optional period = new PeriodOptions.Optional();
	@Option(names = "--edition", paramLabel = "N", descriptionKey = "edition", order = 3)
	private int edition;
	@Option(names = "--series", paramLabel = "FIGURE", arity = "0..1", fallbackValue = "", descriptionKey = "series", order = 4)
	private String series;
	@Mixin
	private FormatOption format = new FormatOption();
	@Option(names = "--out", paramLabel = "FILE", descriptionKey = "outTable", order = 11)
	private Path file;
	@Mixin
	private StoreOption store = new StoreOption();

	LedgerCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException {
		Period asked = period.period();
		Table.Format as = format.format();
		try (Store open = store.open(session)) {
			Ledgers ledgers = session.service(Ledgers.class);
			if (series != null) {
				List<SeriesPoint> points = ledgers.series(open, series.isEmpty() ? null : series);
				write(as, SERIES, table -> series(table, points));
			} else if (asked == null) {
				List<LedgerHead> heads = ledgers.heads(open);
				write(as, LIST, table -> list(table, heads));
			} else {
				Ledger ledger = ledgers.find(open, ReportOptions.kind(kind), asked, edition)
						.orElseThrow(() -> new UsageException(NLS.bind(Messages.Usage_ledger, asked.from(), asked.to())));
				List<Outcome> outcomes = ledgers.compare(open, ledger, session.monitor());
				write(as, COMPARISON, table -> comparison(table, outcomes));
				long same = outcomes.stream().filter(o -> o.state() == Outcome.State.SAME).count();
				session.say(NLS.bind(Messages.Ledger_done, new Object[] { ledger.getTitle(), ledger.getEdition(), outcomes.size(), same }));
			}
		}
		return ExitStatus.OK;
	}

	/** Fills a table. */
	private interface Rows {
		void fill(Table table) throws IOException;
	}

	private void write(Table.Format as, List<String> headings, Rows rows) throws IOException {
		Output.write(session, file, as == Table.Format.CSV, writer -> {
			try (Table table = Table.of(as, writer, headings)) {
				rows.fill(table);
			}
		});
	}

	private static void list(Table table, List<LedgerHead> heads) throws IOException {
		for (LedgerHead head : heads) {
			table.row(Arrays.asList(name(head.kind()), head.period().from(), head.period().to(), head.edition(), head.at(), head.by(),
					head.title()));
		}
	}

	private static void series(Table table, List<SeriesPoint> points) throws IOException {
		for (SeriesPoint point : points) {
			LedgerHead report = point.report();
			table.row(Arrays.asList(point.figure(), point.name(), name(report.kind()), report.period().from(), report.period().to(),
					report.edition(), point.value(), point.unit()));
		}
	}

	/** A row for each figure, and for each record that makes a difference one more. */
	private static void comparison(Table table, List<Outcome> outcomes) throws IOException {
		for (Outcome outcome : outcomes) {
			table.row(row(outcome, null));
			for (RecordDifference difference : outcome.records()) {
				table.row(row(outcome, difference));
			}
		}
	}

	private static List<Object> row(Outcome outcome, RecordDifference record) {
		LedgerFigure figure = outcome.figure();
		return Arrays.asList(figure.getFigure(), figure.getName(), figure.getFrom(), figure.getTo(), figure.getValue(), outcome.now(),
				name(outcome.state()), outcome.redefined(), outcome.difference(), record == null ? null : name(record.kind()),
				record == null ? null : record.type().qualifiedName(), record == null ? null : record.id(),
				record == null ? null : record.title(), record == null ? null : record.who(), record == null ? null : record.at());
	}

	private static String name(Enum<?> literal) {
		return literal.name().toLowerCase(Locale.ROOT);
	}
}
