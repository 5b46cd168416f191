package org.chancery.server;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;

import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;

/** Copies the store while it is in use, opens the copy and counts it, and removes old copies by the rule. */
@CommandLine.Command(name = "backup", sortOptions = false)
final class BackupCommand extends Command {
	BackupCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException, SQLException {
		Home home = existing();
		Backups backups = new Backups(home);
		Backups.Made made;
		try (Owner owner = Owner.of(home)) {
			made = backups.make(owner.connection());
		}
		Home.Settings settings = home.settings();
		backups.removeOld(LocalDate.now(), settings.days(), settings.months());
		session.out().println(NLS.bind(Messages.verified, new Object[] { made.name(), made.rows().size(), made.total() }));
		return Commands.OK;
	}
}
