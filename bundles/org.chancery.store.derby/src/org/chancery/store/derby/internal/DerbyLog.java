package org.chancery.store.derby.internal;

import java.io.Writer;

import org.eclipse.core.runtime.ILog;

/**
 * Takes what Derby would write into a file {@code derby.log} in the working directory, and hands errors on to the
 * platform's log. Derby finds {@link #writer()} by the name in its property {@code derby.stream.error.method}.
 */
public final class DerbyLog extends Writer {
	private static final int LONGEST = 20_000;
	private static final DerbyLog INSTANCE = new DerbyLog();

	private final StringBuilder entry = new StringBuilder();

	private DerbyLog() {
	}

	/** The one writer. */
	public static Writer writer() {
		return INSTANCE;
	}

	@Override
	public void write(char[] text, int offset, int length) {
		synchronized (entry) {
			if (entry.length() < LONGEST) {
				entry.append(text, offset, length);
			}
		}
	}

	/** Derby flushes after each entry. Messages about starting and stopping are of no interest. */
	@Override
	public void flush() {
		String text;
		synchronized (entry) {
			text = entry.toString().strip();
			entry.setLength(0);
		}
		if (text.contains("ERROR ") || text.contains("Exception")) { //$NON-NLS-1$ //$NON-NLS-2$
			ILog.of(DerbyLog.class).warn("Derby: " + text); //$NON-NLS-1$
		}
	}

	@Override
	public void close() {
		flush();
	}
}
