package org.chancery.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a server of a copy of somebody's own store; the store itself stays as it is. */
@CommandLine.Command(name = "adopt", sortOptions = false)
final class AdoptCommand extends Command {
	@Parameters(paramLabel = "STORE", descriptionKey = "adopt.store")
	private Path store;
	@Mixin
	private NewServer options = new NewServer();

	AdoptCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException, SQLException {
		Home home = home();
		if (home.exists()) {
			throw new UsageException(NLS.bind(Messages.serverExists, home.folder()));
		}
		if (!java.nio.file.Files.isDirectory(store)) {
			throw new UsageException(NLS.bind(Messages.noStore, store));
		}
		String password = options.make(home, session, store.toAbsolutePath().normalize());
		session.out().println(NLS.bind(Messages.made, home.folder()));
		session.out().println(NLS.bind(Messages.administrator, Setup.ADMINISTRATOR, password));
		return Commands.OK;
	}
}
