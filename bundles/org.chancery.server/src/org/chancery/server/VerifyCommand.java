package org.chancery.server;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a copy, reads every page of it and counts its rows. */
@CommandLine.Command(name = "verify", sortOptions = false)
final class VerifyCommand extends Command {
	@Parameters(paramLabel = "BACKUP", arity = "0..1", descriptionKey = "verify.backup")
	private String name;
	@Option(names = "--tables", descriptionKey = "verify.tables", order = 2)
	private boolean tables;

	VerifyCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException, SQLException {
		Backups backups = new Backups(existing());
		String found = backups.find(name);
		Map<String, Long> rows = backups.count(found);
		if (tables) {
			rows.forEach((table, count) -> session.out().println(table + '\t' + count));
		}
		session.out().println(NLS.bind(Messages.verified, new Object[] { found, rows.size(),
				rows.values().stream().mapToLong(Long::longValue).sum() }));
		return Commands.OK;
	}
}
