package org.chancery.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.ResourceBundle;

import org.chancery.store.StoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** All commands. An error is one plain line on standard error and an exit status; its trace is in the log only. */
final class Commands {
	static final int OK = 0;
	private static final int ERROR = 1;
	private static final int USAGE = 2;

	private final Session session;
	private final CommandLine commands;

	Commands(Session session) {
		this.session = session;
		commands = new CommandLine(new Root(session));
		commands.addSubcommand(new StartCommand(session));
		commands.addSubcommand(new StopCommand(session));
		commands.addSubcommand(new StatusCommand(session));
		commands.addSubcommand(new AdoptCommand(session));
		commands.addSubcommand(new BackupCommand(session));
		commands.addSubcommand(new VerifyCommand(session));
		commands.addSubcommand(new RestoreCommand(session));
		commands.addSubcommand(UsersCommand.with(session));
		commands.setResourceBundle(ResourceBundle.getBundle("org.chancery.server.help", Locale.getDefault(), //$NON-NLS-1$
				Commands.class.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
		commands.setOut(new PrintWriter(session.out(), true, StandardCharsets.UTF_8));
		commands.setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8));
		commands.setParameterExceptionHandler((e, arguments) -> misused(e));
		commands.setExecutionExceptionHandler((e, line, result) -> failed(e));
		commands.setUsageHelpAutoWidth(true);
	}

	/** Runs a command and answers the exit status. */
	int run(String... words) {
		return commands.execute(words);
	}

	private int misused(ParameterException e) {
		session.err().println(e.getLocalizedMessage());
		e.getCommandLine().usage(session.err());
		return USAGE;
	}

	private int failed(Exception e) {
		if (e instanceof UsageException) {
			session.err().println(e.getMessage());
			return USAGE;
		}
		ILog.of(Commands.class).error(e.toString(), e);
		if (e instanceof StoreException || e instanceof IOException) {
			session.err().println(e.getLocalizedMessage());
		} else if (e instanceof SQLException sql) {
			session.err().println(NLS.bind(Messages.database, innermost(sql).getLocalizedMessage()));
		} else {
			session.err().println(NLS.bind(Messages.unexpected, e, Platform.getLogFileLocation()));
		}
		return ERROR;
	}

	/** What Derby says about the cause, rather than that it failed. */
	private static SQLException innermost(SQLException e) {
		SQLException last = e;
		while (last.getNextException() != null) {
			last = last.getNextException();
		}
		return last;
	}

	/** The program itself, without a command. */
	@CommandLine.Command(name = "chancery-server", sortOptions = false)
	private static final class Root extends Command {
		Root(Session session) {
			super(session);
		}

		@Override
		int run() {
			spec().commandLine().usage(session.err());
			return USAGE;
		}
	}
}
