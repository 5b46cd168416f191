package org.chancery.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;

/** Stops the server that runs in the home, and waits until it has stopped. */
@CommandLine.Command(name = "stop", sortOptions = false)
final class StopCommand extends Command {
	private static final long PATIENCE = 60_000;
	private static final long PAUSE = 200;

	StopCommand(Session session) {
		super(session);
	}

	@Override
	int run() throws IOException, InterruptedException {
		Home home = existing();
		Optional<Running> running = Running.in(home);
		if (running.isEmpty()) {
			session.out().println(Messages.runsNot);
			return Commands.OK;
		}
		Files.writeString(home.stopRequest(), ""); //$NON-NLS-1$
		long end = System.currentTimeMillis() + PATIENCE;
		while (Running.in(home).isPresent()) {
			if (System.currentTimeMillis() > end) {
				throw new IOException(NLS.bind(Messages.stopsNot, running.get().process()));
			}
			Thread.sleep(PAUSE);
		}
		session.out().println(Messages.stopped);
		return Commands.OK;
	}
}
