package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.chancery.model.Period;
import org.chancery.model.ReportKind;
import org.chancery.report.ReportComposer;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportFiles;
import org.chancery.report.ReportSettings;
import org.chancery.report.SourcesAppendix;
import org.chancery.store.Store;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Writes a report in every format there is, and its figures as a table; published, its figures are frozen as well. Standard
 * output lists the files written.
 */
@CommandLine.Command(name = "report", sortOptions = false)
final class ReportCommand extends Command {
	@Mixin
	private ReportOptions report = new ReportOptions();
	@Option(names = "--publish", descriptionKey = "publishReport", order = 9)
	private boolean publish;
	@Option(names = "--appendix", descriptionKey = "appendix", order = 10)
	private boolean appendix;
	@Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "outFolder", order = 11)
	private Path folder;
	@Mixin
	private StoreOption store = new StoreOption();

	ReportCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException {
		Period asked = report.period();
		ReportKind wanted = report.kind();
		List<Path> written;
		try (Store open = store.open(session)) {
			ReportSettings settings = new StoredReports(open).settings(wanted, asked);
			written = publish ? new ReportPublishing(session, open, appendix).publish(wanted, settings, folder) : write(open, settings);
		}
		written.forEach(session.out()::println);
		return ExitStatus.OK;
	}

	private List<Path> write(Store open, ReportSettings settings) throws IOException {
		ReportDocument composed = session.service(ReportComposer.class).compose(open, settings, session.monitor());
		composed.notes().forEach(session::say);
		Proof.say(session, composed);
		return session.service(ReportFiles.class).write(appendix ? SourcesAppendix.append(composed) : composed, folder, settings.fileName(),
				session.monitor());
	}
}
