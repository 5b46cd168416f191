package org.chancery.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chancery.exchange.ExchangeException;
import org.chancery.install.InstallException;
import org.chancery.store.StoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.FrameworkUtil;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands. An error is one plain line on standard error and an exit status; its trace is in the log only. */
final class Cli {
	private final Session session;
	private final CommandLine commands;

	Cli(Session session) {
		this.session = session;
		commands = new CommandLine(new Root(session));
		commands.addSubcommand(new ReportCommand(session));
		commands.addSubcommand(new LedgerCommand(session));
		commands.addSubcommand(new FiguresCommand(session));
		commands.addSubcommand(new ProofreadCommand(session));
		commands.addSubcommand(new TemplateCommand(session));
		commands.addSubcommand(new ImportCommand(session));
		commands.addSubcommand(new ExportCommand(session));
		commands.addSubcommand(new ReadCommand(session));
		commands.addSubcommand(new WriteCommand(session));
		commands.addSubcommand(new CheckCommand(session));
		commands.addSubcommand(new DemoCommand(session));
		commands.addSubcommand(new MigrateCommand(session));
		commands.addSubcommand(new SectionsCommand(session));
		commands.addSubcommand(new VersionsCommand(session));
		commands.addSubcommand(new InstallCommand(session));
		commands.addSubcommand(new UpdateCommand(session));
		commands.addSubcommand(new RemoveCommand(session));
		commands.addSubcommand(new RollbackCommand(session));
		commands.addSubcommand(new PublishCommand(session));
		commands.setResourceBundle(ResourceBundle.getBundle("org.chancery.cli.help", session.locale(), //$NON-NLS-1$
				Cli.class.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
		commands.setOut(new PrintWriter(session.out(), true, StandardCharsets.UTF_8));
		commands.setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8));
		commands.setParameterExceptionHandler((e, arguments) -> misused(e));
		commands.setExecutionExceptionHandler((e, line, result) -> failed(e, line, result));
		commands.setCaseInsensitiveEnumValuesAllowed(true);
		commands.setUsageHelpAutoWidth(true);
	}

	/** Runs a command and answers the exit status. {@code help COMMAND} is the same as {@code COMMAND --help}. */
	int run(String... arguments) {
		String[] words = arguments;
		if (words.length > 0 && words[0].equals("help")) { //$NON-NLS-1$
			words = Stream.concat(Arrays.stream(words).skip(1), Stream.of("--help")).toArray(String[]::new); //$NON-NLS-1$
		}
		int status = commands.execute(words);
		session.out().flush();
		if (status == ExitStatus.OK && session.out().checkError()) {
			session.say(Messages.Error_output);
			return ExitStatus.FILE;
		}
		return status;
	}

	private int misused(ParameterException e) {
		String message = switch (e) {
		case MissingParameterException missing -> NLS.bind(Messages.Usage_missing,
				missing.getMissing().stream().map(Cli::name).collect(Collectors.joining(", "))); //$NON-NLS-1$
		case UnmatchedArgumentException unknown -> NLS.bind(Messages.Usage_unknown, String.join(" ", unknown.getUnmatched())); //$NON-NLS-1$
		default -> e.getArgSpec() == null || e.getValue() == null ? e.getLocalizedMessage()
				: NLS.bind(Messages.Usage_value, name(e.getArgSpec()), e.getValue());
		};
		return misused(message, e.getCommandLine());
	}

	private int misused(String message, CommandLine command) {
		session.say(message);
		session.say(NLS.bind(Messages.Usage_help, command.getCommandSpec().qualifiedName()));
		return ExitStatus.USAGE;
	}

	private static String name(ArgSpec argument) {
		return argument.isOption() ? ((CommandLine.Model.OptionSpec) argument).longestName() : argument.paramLabel();
	}

	private int failed(Exception e, CommandLine command, ParseResult result) {
		if (e instanceof UsageException) {
			return misused(e.getMessage(), command);
		} else if (e instanceof OperationCanceledException) {
			session.say(Messages.Error_cancelled);
			return ExitStatus.CANCELLED;
		}
		ILog.of(Cli.class).error(String.join(" ", result.originalArgs()), e); //$NON-NLS-1$
		if (e instanceof StoreException || e instanceof ExchangeException || e instanceof IOException) {
			session.say(e.getLocalizedMessage());
			return e instanceof StoreException ? ExitStatus.STORE : ExitStatus.FILE;
		}
		if (e instanceof InstallException) {
			session.say(e.getLocalizedMessage());
			return ExitStatus.INSTALL;
		}
		session.say(NLS.bind(Messages.Error_unexpected, e, Platform.getLogFileLocation()));
		return ExitStatus.ERROR;
	}

	/** The program itself, without a command. */
	@CommandLine.Command(name = "chancery", subcommands = {}, sortOptions = false)
	private static final class Root extends Command {
		@Option(names = { "-V", "--version" }, descriptionKey = "version")
		private boolean version;

		Root(Session session) {
			super(session);
		}

		@Override
		int run() {
			if (version) {
				session.out().println("Chancery " + FrameworkUtil.getBundle(Cli.class).getVersion()); //$NON-NLS-1$
				return ExitStatus.OK;
			}
			spec().commandLine().usage(session.err());
			return ExitStatus.USAGE;
		}
	}
}
