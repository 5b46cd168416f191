package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.chancery.figures.table.Table;
import org.chancery.store.MigratedTable;
import org.chancery.store.StoreAddress;
import org.chancery.store.Stores;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies a store into a new one of another engine, and proves that both are the same. */
@CommandLine.Command(name = "migrate", sortOptions = false)
final class MigrateCommand extends Command {
	private static final List<String> HEADINGS = List.of("table", "rows", "sha256");
	/** Never an argument: everybody on a machine can read the arguments of others' programs. */
	private static final String PASSWORD = "CHANCERY_PASSWORD";
	private static final String FROM_PASSWORD = "CHANCERY_FROM_PASSWORD";

	@Option(names = "--from", paramLabel = "DIR", required = true, descriptionKey = "migrateFrom", order = 1)
	private Path from;
	@Option(names = "--to", paramLabel = "ADDRESS", required = true, descriptionKey = "migrateTo", order = 2)
	private String to;
	@Option(names = "--from-user", paramLabel = "USER", descriptionKey = "migrateFromUser", order = 3)
	private String fromUser;
	@Mixin
	private FormatOption format = new FormatOption();
	@Option(names = "--out", paramLabel = "FILE", descriptionKey = "outTable", order = 11)
	private Path file;

	MigrateCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException {
		Table.Format wanted = format.format();
		StoreAddress target = target();
		List<MigratedTable> tables = session.service(Stores.class).migrate(source(), target, session.monitor());
		Output.write(session, file, wanted == Table.Format.CSV, writer -> {
			try (Table table = Table.of(wanted, writer, HEADINGS)) {
				for (MigratedTable migrated : tables) {
					table.row(List.of(migrated.table(), migrated.rows(), migrated.hash()));
				}
			}
		});
		session.say(NLS.bind(Messages.Migrate_done,
				new Object[] { tables.stream().mapToLong(MigratedTable::rows).sum(), tables.size(), target }));
		return ExitStatus.OK;
	}

	/** A server's store opens to its owner only. */
	private StoreAddress source() {
		return fromUser == null ? StoreAddress.folder(from)
				: new StoreAddress.Folder(from, new StoreAddress.Login(fromUser, System.getenv(FROM_PASSWORD)));
	}

	private StoreAddress target() {
		try {
			return StoreAddress.parse(to, System.getenv(PASSWORD), null);
		} catch (IllegalArgumentException e) {
			throw new UsageException(NLS.bind(Messages.Usage_value, "--to", to));
		}
	}
}
