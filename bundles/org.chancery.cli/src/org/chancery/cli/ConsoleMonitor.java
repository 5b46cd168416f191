package org.chancery.cli;

import java.io.PrintStream;

import org.eclipse.core.runtime.NullProgressMonitor;

/** Passes on that a command was cancelled and, on a terminal, tells how far it is. */
final class ConsoleMonitor extends NullProgressMonitor {
	private static final int STEP = 10;

	private final PrintStream terminal;
	private String task = ""; //$NON-NLS-1$
	private double total;
	private double done;
	private int told;

	/** @param terminal where to tell, or null to be silent */
	ConsoleMonitor(PrintStream terminal) {
		this.terminal = terminal;
	}

	@Override
	public synchronized void beginTask(String name, int totalWork) {
		task = name == null ? "" : name; //$NON-NLS-1$
		total = totalWork;
		done = 0;
		told = 0;
	}

	@Override
	public synchronized void internalWorked(double work) {
		done += work;
		int percent = total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
		if (terminal != null && percent >= told + STEP) {
			told = percent - percent % STEP;
			terminal.println(told + "% " + task); //$NON-NLS-1$
		}
	}

	@Override
	public void worked(int work) {
		internalWorked(work);
	}
}
