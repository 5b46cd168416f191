package org.chancery.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a copy in the place of the store of a server that does not run. */
@CommandLine.Command(name = "restore", sortOptions = false)
final class RestoreCommand extends Command {
	@Parameters(paramLabel = "BACKUP", arity = "0..1", descriptionKey = "restore.backup")
	private String name;
	@Option(names = "--forward", descriptionKey = "restore.forward", order = 2)
	private boolean forward;

	RestoreCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException, SQLException {
		Home home = existing();
		if (Running.in(home).isPresent()) {
			throw new UsageException(Messages.stopFirst);
		}
		Backups backups = new Backups(home);
		String found = backups.find(name);
		Path replaced = backups.restore(found, forward);
		session.out().println(NLS.bind(Messages.restored, found, replaced));
		return Commands.OK;
	}
}
