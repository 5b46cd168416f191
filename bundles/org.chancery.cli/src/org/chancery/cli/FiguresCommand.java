package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureTrace;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Figures;
import org.chancery.figures.table.FigureTable;
import org.chancery.figures.table.Table;
import org.chancery.model.Period;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Computes the figures of a period, lists the records behind one, or proves that what the store keeps is right. */
@CommandLine.Command(name = "figures", sortOptions = false)
final class FiguresCommand extends Command {
	@Mixin
	private PeriodOptions period = new PeriodOptions();
	@Option(names = "--section", paramLabel = "ID", descriptionKey = "section", order = 5)
	private String section;
	@Option(names = "--trace", paramLabel = "ID", descriptionKey = "trace", order = 6)
	private String trace;
	@Option(names = "--recount", descriptionKey = "recount", order = 7)
	private boolean recount;
	@Mixin
	private FormatOption format = new FormatOption();
	@Option(names = "--out", paramLabel = "FILE", descriptionKey = "outTable", order = 11)
	private Path file;
	@Mixin
	private StoreOption store = new StoreOption();

	FiguresCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException {
		Period asked = period.period();
		Table.Format wanted = format.format();
		Figures figures = session.service(Figures.class);
		FigureDefinition traced = trace == null ? null : figures.definition(trace)
				.orElseThrow(() -> new UsageException(NLS.bind(Messages.Usage_figure, trace)));
		List<FigureDefinition> definitions = definitions(figures);
		boolean mark = wanted == Table.Format.CSV;
		try (Store open = store.open(session)) {
			if (traced != null) {
				FigureTrace way = figures.trace(open, traced, asked);
				way.words().forEach(session::say);
				session.say(way.sql());
				Output.write(session, file, mark, w -> TraceTable.write(session, open, way, wanted, w));
				return ExitStatus.OK;
			}
			if (recount) {
				return new Recount(session, figures, open).run(definitions, asked,
						rows -> Output.write(session, file, mark, w -> RecountTable.write(wanted, w, rows)));
			}
			List<FigureValue> values = new ArrayList<>();
			for (FigureDefinition definition : definitions) {
				if (session.monitor().isCanceled()) {
					throw new OperationCanceledException();
				}
				values.add(figures.compute(open, definition, asked));
			}
			Output.write(session, file, mark, w -> FigureTable.write(wanted, w, values));
		}
		return ExitStatus.OK;
	}

	private List<FigureDefinition> definitions(Figures figures) {
		if (section == null) {
			return figures.definitions();
		}
		Section only = SectionRegistry.instance().section(section)
				.orElseThrow(() -> new UsageException(NLS.bind(Messages.Usage_section, section, String.join(", ",
						SectionRegistry.instance().sections().stream().map(Section::id).toList()))));
		return figures.definitions().stream().filter(d -> d.section() == only).toList();
	}
}
