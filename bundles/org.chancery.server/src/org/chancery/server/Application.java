package org.chancery.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/**
 * The server's commands, as an application of the platform: {@code -application org.chancery.server.application
 * --home DIR COMMAND …}. What it returns is the exit status.
 */
public final class Application implements IApplication {
	private volatile Session session;

	@Override
	public Object start(IApplicationContext context) {
		System.setProperty("org.jooq.no-logo", "true"); //$NON-NLS-1$ //$NON-NLS-2$
		System.setProperty("org.jooq.no-tips", "true"); //$NON-NLS-1$ //$NON-NLS-2$
		Map<?, ?> arguments = context.getArguments();
		String[] all = (String[]) arguments.get(IApplicationContext.APPLICATION_ARGS);
		// some launchers hand on what was meant for the window
		String[] words = Arrays.stream(all == null ? new String[0] : all).filter(a -> !a.equals("--")).toArray(String[]::new); //$NON-NLS-1$
		session = new Session(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
				new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
		Thread interrupted = new Thread(session::end, "stop"); //$NON-NLS-1$
		Runtime.getRuntime().addShutdownHook(interrupted);
		context.applicationRunning();
		return new Commands(session).run(words);
	}

	/** Ends a running server: called when the platform or the virtual machine goes down. */
	@Override
	public void stop() {
		Session current = session;
		if (current != null) {
			current.end();
		}
	}
}
