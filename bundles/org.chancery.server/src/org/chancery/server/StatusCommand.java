package org.chancery.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;

/** Tells whether the server runs and answers, how to connect, and which backups there are. Exit status 1 if it does not. */
@CommandLine.Command(name = "status", sortOptions = false)
final class StatusCommand extends Command {
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"); //$NON-NLS-1$

	StatusCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException, SQLException {
		Home home = existing();
		Home.Settings settings = home.settings();
		Optional<Running> running = Running.in(home);
		if (running.isPresent()) {
			try (Owner owner = Owner.of(home)) {
				Connection connection = owner.connection();
				if (!connection.isValid(10)) {
					throw new SQLException(connection.toString());
				}
			}
			session.out().println(NLS.bind(Messages.runs, running.get().process(),
					MOMENT.format(running.get().since().atZone(ZoneId.systemDefault()))));
		} else {
			session.out().println(Messages.runsNot);
		}
		session.out().println(NLS.bind(Messages.connect,
				List.of(settings.hosts().get(0), settings.port(), home.keys().fingerprint()).toArray()));
		session.out().println(NLS.bind(Messages.certificate,
				MOMENT.format(home.keys().validUntil().atZone(ZoneId.systemDefault()))));
		List<String> backups = new Backups(home).names();
		session.out().println(NLS.bind(Messages.backups, backups.size(), backups.isEmpty() ? "-" : backups.get(backups.size() - 1))); //$NON-NLS-1$
		return running.isPresent() ? Commands.OK : 1;
	}
}
