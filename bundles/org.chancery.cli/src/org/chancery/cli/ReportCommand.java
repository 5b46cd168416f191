package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.chancery.model.Period;
import org.chancery.model.ReportKind;
import org.chancery.proofread.Finding;
import org.chancery.proofread.report.ReportFinding;
import org.chancery.proofread.report.ReportProof;
import org.chancery.report.ReportComposer;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportFiles;
import org.chancery.report.ReportSettings;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a report in every format there is, and its figures as a table. Standard output lists the files written. */
@CommandLine.Command(name = "report", sortOptions = false)
final class ReportCommand extends Command {
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
		List<Path> written;
		try (Store open = store.open(session)) {
			ReportSettings settings = new StoredReports(open).settings(wanted, asked);
			ReportDocument report = session.service(ReportComposer.class).compose(open, settings, session.monitor());
			report.notes().forEach(session::say);
			session.service(ReportProof.class).read(report, List.of(), List.of(), session.monitor()).forEach(this::say);
			written = session.service(ReportFiles.class).write(report, folder, settings.fileName(), session.monitor());
		}
		written.forEach(session.out()::println);
		return ExitStatus.OK;
	}

	/** What the proof-reader finds goes to people, not into the report. */
	private void say(ReportFinding found) {
		Finding finding = found.finding();
		session.say(NLS.bind(Messages.Proof_finding,
				new Object[] { finding.severity().label(), found.where(), finding.excerpt(), finding.rule() }) + " " + finding.reason()); //$NON-NLS-1$
	}

	private ReportKind kind() {
		return Arrays.stream(ReportKind.values()).filter(k -> k.getName().equalsIgnoreCase(kind)).findFirst()
				.orElseThrow(() -> new UsageException(NLS.bind(Messages.Usage_choice, kind, String.join(", ",
						Arrays.stream(ReportKind.values()).map(k -> k.getName().toLowerCase(Locale.ROOT)).toList()))));
	}
}
