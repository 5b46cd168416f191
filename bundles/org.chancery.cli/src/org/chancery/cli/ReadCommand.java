package org.chancery.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.chancery.exchange.RecordFile;
import org.chancery.exchange.RecordFormat;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings files that hold one record each into a store: electronic documents, and whatever else sections can read. */
@CommandLine.Command(name = "read", sortOptions = false)
final class ReadCommand extends Command {
	@Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "recordFiles")
	private List<Path> files;
	@Mixin
	private StoreOption store = new StoreOption();

	ReadCommand(Session session) {
		super(session);
	}

	@Override
	int run() {
		for (Path file : files) {
			if (!Files.isRegularFile(file)) {
				throw new UsageException(NLS.bind(Messages.Usage_file, file));
			}
		}
		try (Store open = store.open(session)) {
			for (Path file : files) {
				RecordFormat format = format(session, file, true);
				RecordFile read = format.read(file.toAbsolutePath().normalize());
				long id = open.write(transaction -> {
					transaction.insertAll(List.of(read.record()));
					return read.record().getId();
				});
				read.notes().forEach(note -> session.say(file + ": " + note)); //$NON-NLS-1$
				session.say(NLS.bind(Messages.Read_done, new Object[] { file, format.type().label(session.locale()), id }));
			}
		}
		return ExitStatus.OK;
	}

	/** The format of a file, by the ending of its name: one to read it, or one to write it. */
	static RecordFormat format(Session session, Path file, boolean toRead) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		List<RecordFormat> formats = session.services(RecordFormat.class).stream().filter(f -> !toRead || f.reads()).toList();
		return formats.stream().filter(f -> name.endsWith("." + f.extension())).findFirst() //$NON-NLS-1$
				.orElseThrow(() -> new UsageException(NLS.bind(Messages.Usage_recordFormat, file,
						String.join(", ", formats.stream().map(f -> "." + f.extension()).distinct().toList())))); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
