package org.chancery.cli;

import java.nio.file.Path;

import org.chancery.exchange.Exporter;
import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes all records of a type to a table that can be imported again. */
@CommandLine.Command(name = "export", sortOptions = false)
final class ExportCommand extends Command {
	@Option(names = "--type", paramLabel = "RECORDTYPE", required = true, descriptionKey = "type", order = 1)
	private String type;
	@Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "outExport", order = 2)
	private Path file;
	@Mixin
	private StoreOption store = new StoreOption();

	ExportCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		RecordType wanted = session.type(type);
		TemplateCommand.checkFormat(file);
		Exporter exporter = session.service(Exporter.class);
		try (Store open = store.open(session)) {
			RecordQuery query = RecordQuery.all(wanted).withFeatures(exporter.features(wanted));
			long rows = exporter.export(open, query, file.toAbsolutePath().normalize(), session.locale(), session.monitor());
			session.say(NLS.bind(Messages.Export_done, file, rows));
		}
		return ExitStatus.OK;
	}
}
