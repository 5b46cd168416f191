package org.chancery.cli;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.ImportRequest;
import org.chancery.exchange.ImportResult;
import org.chancery.exchange.Importer;
import org.chancery.exchange.Problem;
import org.chancery.exchange.TableSource;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings tables into a store, each file as a whole or not at all; a bad file does not keep the others out. */
@CommandLine.Command(name = "import", sortOptions = false)
final class ImportCommand extends Command {
	@Option(names = "--type", paramLabel = "RECORDTYPE", required = true, descriptionKey = "type", order = 1)
	private String type;
	@Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
	private List<Path> files;
	@Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "sheet", order = 2)
	private String sheet;
	@Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding", order = 3)
	private String encoding;
	@Option(names = "--skip-existing", descriptionKey = "skipExisting", order = 4)
	private boolean skipExisting;
	@Mixin
	private StoreOption store = new StoreOption();

	ImportCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		RecordType wanted = session.type(type);
		Charset charset = charset();
		for (Path file : files) {
			if (!Files.isRegularFile(file)) {
				throw new UsageException(NLS.bind(Messages.Usage_file, file));
			}
		}
		Importer importer = session.service(Importer.class);
		int status = ExitStatus.OK;
		try (Store open = store.open(session)) {
			for (Path file : files) {
				TableSource source = new TableSource(file.toAbsolutePath().normalize(), sheet, charset, null);
				ImportRequest request = ImportRequest.of(wanted, source)
						.withExisting(skipExisting ? ImportRequest.Existing.SKIP : ImportRequest.Existing.PROBLEM);
				if (!imported(importer, open, request, file)) {
					status = ExitStatus.FILE;
				}
			}
		}
		return status;
	}

	private boolean imported(Importer importer, Store open, ImportRequest request, Path file) {
		try {
			ImportResult result = importer.run(open, request, session.monitor());
			result.notes().forEach(n -> session.say(file + ": " + n));
			result.problems().forEach(p -> session.say(text(file, p)));
			session.say(result.imported()
					? NLS.bind(Messages.Import_done, new Object[] { file, result.added(), result.alreadyThere() })
					: NLS.bind(Messages.Import_refused, new Object[] { file, result.bad(), result.rows() }));
			return result.imported() || result.isClean();
		} catch (ExchangeException e) {
			ILog.of(ImportCommand.class).error(file.toString(), e);
			session.say(file + ": " + e.getLocalizedMessage());
			return false;
		}
	}

	private static String text(Path file, Problem problem) {
		if (problem.row() == 0) {
			return file + ": " + problem.reason();
		}
		String place = problem.column() == 0 ? NLS.bind(Messages.Import_row, problem.row())
				: NLS.bind(Messages.Import_cell, new Object[] { problem.row(), problem.columnName(), problem.heading() });
		String value = problem.value() == null || problem.value().isEmpty() ? "" : " (" + problem.value() + ")";
		return file + ": " + place + ": " + problem.reason() + value;
	}

	private Charset charset() {
		try {
			return encoding == null ? null : Charset.forName(encoding);
		} catch (IllegalArgumentException e) {
			throw new UsageException(NLS.bind(Messages.Usage_encoding, encoding));
		}
	}
}
