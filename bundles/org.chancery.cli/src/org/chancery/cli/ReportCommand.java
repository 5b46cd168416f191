package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chancery.figures.FigureValue;
import org.chancery.model.Period;
import org.chancery.model.ReportKind;
import org.chancery.report.ReportComposer;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportSettings;
import org.chancery.report.ReportWriter;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a report in every format there is, and its figures as a table. Standard output lists the files written. */
@CommandLine.Command(name = "report", sortOptions = false)
final class ReportCommand extends Command {
	private static final String FIGURES = "figures.csv";

	@Option(names = "--kind", paramLabel = "KIND", defaultValue = "council", descriptionKey = "kind", order = 0)
	private String kind;
	@Mixin
	private PeriodOptions period = new PeriodOptions();
	@Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "outFolder", order = 11)
	private Path folder;
	@Mixin
	private StoreOption store = new StoreOption();

	ReportCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException {
		Period asked = period.period();
		ReportKind wanted = kind();
		Path target = folder.toAbsolutePath().normalize();
		List<Path> written = new ArrayList<>();
		try (Store open = store.open(session)) {
			ReportSettings settings = new StoredReports(open).settings(wanted, asked);
			ReportDocument report = session.service(ReportComposer.class).compose(open, settings, session.monitor());
			report.notes().forEach(session::say);
			createFolder(target);
			String name = settings.kind() + "-" + asked.from() + "-" + asked.to();
			for (ReportWriter writer : session.services(ReportWriter.class)) {
				Path file = target.resolve(name + "." + writer.extension());
				writer.write(report, file, session.monitor());
				written.add(file);
			}
			Path figures = target.resolve(FIGURES);
			Output.write(session, figures, true, w -> FigureTable.write(Table.Format.CSV, w, once(report.figures())));
			written.add(figures);
		}
		written.forEach(session.out()::println);
		return ExitStatus.OK;
	}

	private ReportKind kind() {
		return Arrays.stream(ReportKind.values()).filter(k -> k.getName().equalsIgnoreCase(kind)).findFirst()
				.orElseThrow(() -> new UsageException(NLS.bind(Messages.Usage_choice, kind, String.join(", ",
						Arrays.stream(ReportKind.values()).map(k -> k.getName().toLowerCase(Locale.ROOT)).toList()))));
	}

	private static void createFolder(Path folder) throws IOException {
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw new IOException(NLS.bind(Messages.Error_file, folder, e.getLocalizedMessage()), e);
		}
	}

	/** Each figure and period once: a report prints many figures more than once. */
	private static List<FigureValue> once(List<FigureValue> values) {
		Map<List<Object>, FigureValue> once = new LinkedHashMap<>();
		values.forEach(v -> once.putIfAbsent(List.of(v.definition().id(), v.period()), v));
		return List.copyOf(once.values());
	}
}
