package org.chancery.server;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.eclipse.osgi.util.NLS;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What all commands share: the server's home, help and language. The answer is the exit status. */
abstract class Command implements Callable<Integer> {
	/** What the command works with. */
	protected final Session session;

	@Spec
	private CommandSpec spec;
	@Option(names = { "-h", "--help" }, usageHelp = true, order = 100, descriptionKey = "help")
	private boolean help;
	@Option(names = "--home", paramLabel = "DIR", order = 1, descriptionKey = "home", scope = ScopeType.LOCAL)
	private Path home = Path.of(System.getProperty("user.home"), ".chancery", "server"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	/** Read by the start script; here so that it is known and explained. */
	@Option(names = "--lang", paramLabel = "zh|en", order = 99, descriptionKey = "lang")
	private String language;

	Command(Session session) {
		this.session = session;
	}

	@Override
	public final Integer call() throws Exception {
		return run();
	}

	/** Does the work and answers the exit status. */
	abstract int run() throws Exception;

	CommandSpec spec() {
		return spec;
	}

	/** The server's home, whether there is a server yet or not. */
	Home home() {
		return new Home(home);
	}

	/**
	 * The home of a server that was made.
	 *
	 * @throws UsageException if there is none
	 */
	Home existing() {
		Home found = home();
		if (!found.exists()) {
			throw new UsageException(NLS.bind(Messages.noServer, found.folder()));
		}
		return found;
	}
}
