package org.chancery.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share: help and language. The answer is the exit status. */
abstract class Command implements Callable<Integer> {
	/** What the command works with. */
	protected final Session session;

	@Spec
	private CommandSpec spec;
	@Option(names = { "-h", "--help" }, usageHelp = true, order = 100, descriptionKey = "help")
	private boolean help;
	/** Read before all others by {@link Languages#choose}; here so that it is known and explained. */
	@Option(names = "--lang", paramLabel = "zh|en", order = 99, descriptionKey = "lang")
	private String language;

	Command(Session session) {
		this.session = session;
	}

	@Override
	public final Integer call() throws Exception {
		if (language != null && Languages.of(language).isEmpty()) {
			throw new UsageException(org.eclipse.osgi.util.NLS.bind(Messages.Usage_choice, language, "zh, en"));
		}
		return run();
	}

	/** Does the work and answers the exit status. */
	abstract int run() throws Exception;

	/** The command as its user called it. */
	CommandSpec spec() {
		return spec;
	}
}
