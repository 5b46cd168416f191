package org.chancery.server;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * A server that runs on this machine, as its note in the home folder has it.
 *
 * @param process its process id
 * @param port    the port on which it listens
 * @param since   when it was started
 */
record Running(long process, int port, Instant since) {
	private static final String PROCESS = "process"; //$NON-NLS-1$
	private static final String PORT = "port"; //$NON-NLS-1$
	private static final String SINCE = "since"; //$NON-NLS-1$

	/** The server that runs in this home; one that was killed has left its note but runs no more. */
	static Optional<Running> in(Home home) throws IOException {
		Properties p = new Properties();
		try (Reader in = Files.newBufferedReader(home.running())) {
			p.load(in);
		} catch (NoSuchFileException e) {
			// none was there, or it has just stopped
			return Optional.empty();
		}
		Running running = new Running(Long.parseLong(p.getProperty(PROCESS, "-1")), Integer.parseInt(p.getProperty(PORT, "-1")), //$NON-NLS-1$ //$NON-NLS-2$
				Instant.parse(p.getProperty(SINCE, Instant.EPOCH.toString())));
		return ProcessHandle.of(running.process()).filter(ProcessHandle::isAlive).filter(running::isOlder).map(alive -> running);
	}

	/** A process that began after the note was written is another one, which was given the number of one long gone. */
	private boolean isOlder(ProcessHandle handle) {
		return handle.info().startInstant().map(start -> !start.isAfter(since)).orElse(true);
	}

	/** Notes that this process is the server. */
	static void note(Home home, int port) throws IOException {
		Properties p = new Properties();
		p.setProperty(PROCESS, String.valueOf(ProcessHandle.current().pid()));
		p.setProperty(PORT, String.valueOf(port));
		p.setProperty(SINCE, Instant.now().toString());
		try (Writer out = Files.newBufferedWriter(home.running())) {
			p.store(out, null);
		}
	}
}
