package org.chancery.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/**
 * The commands, as an application of the platform: {@code -application org.chancery.cli.application COMMAND …}. It loads
 * no window toolkit. What it returns is the exit status, see {@link ExitStatus}.
 */
public final class Application implements IApplication {
	/** How long an interrupted command may take to leave everything whole. */
	private static final int SECONDS_TO_END = 30;

	private final CountDownLatch ended = new CountDownLatch(1);
	private volatile ConsoleMonitor monitor;

	@Override
	public Object start(IApplicationContext context) {
		String[] arguments = arguments(context.getArguments());
		Locale locale = Languages.choose(arguments, Locale.getDefault());
		Languages.use(locale);
		// both streams are UTF-8 whatever the terminal is: output is for other programs first
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		monitor = new ConsoleMonitor(System.console() == null ? null : err);
		Thread interrupted = new Thread(this::stop, "cancel"); //$NON-NLS-1$
		Runtime.getRuntime().addShutdownHook(interrupted);
		try {
			return new Cli(new Session(out, err, locale, monitor)).run(arguments);
		} finally {
			out.flush();
			err.flush();
			ended.countDown();
			forget(interrupted);
		}
	}

	/** Cancels the command and waits until it has ended: called when the platform or the virtual machine goes down. */
	@Override
	public void stop() {
		if (monitor == null || ended.getCount() == 0) {
			return;
		}
		monitor.setCanceled(true);
		try {
			if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
				ILog.of(Application.class).warn("the command did not end within " + SECONDS_TO_END + " s"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void forget(Thread hook) {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// the virtual machine is going down: the hook is what waits for this very method
			ILog.of(Application.class).info("interrupted", e); //$NON-NLS-1$
		}
	}

	private static String[] arguments(Map<?, ?> arguments) {
		String[] all = (String[]) arguments.get(IApplicationContext.APPLICATION_ARGS);
		// some launchers hand on what was meant for the window: -showlocation, a separator
		return Arrays.stream(all == null ? new String[0] : all).filter(a -> !a.equals("--")).toArray(String[]::new); //$NON-NLS-1$
	}
}
