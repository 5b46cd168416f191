package org.chancery.server;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Starts the server and stays until it is stopped; the first time makes it. */
@CommandLine.Command(name = "start", sortOptions = false)
final class StartCommand extends Command {
	@Mixin
	private NewServer options = new NewServer();

	StartCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException, SQLException, InterruptedException {
		Home home = home();
		if (Running.in(home).isPresent()) {
			throw new UsageException(NLS.bind(Messages.runsAlready, home.folder()));
		}
		if (!home.exists()) {
			String password = options.make(home, session, null);
			session.out().println(NLS.bind(Messages.made, home.folder()));
			session.out().println(NLS.bind(Messages.administrator, Setup.ADMINISTRATOR, password));
		}
		try (Service service = new Service(home, session.stores())) {
			session.began(service);
			Home.Settings settings = home.settings();
			session.out().println(NLS.bind(Messages.connect,
					List.of(settings.hosts().get(0), settings.port(), home.keys().fingerprint()).toArray()));
			service.await();
		}
		session.ended();
		session.out().println(Messages.stopped);
		return Commands.OK;
	}
}
