package org.chancery.report.internal.pdf;

import java.io.IOException;

import org.chancery.report.internal.font.FontChoice;
import org.chancery.report.internal.font.FontLocator;

/** The formatter for the fonts that are installed now; kept while they are the same, as reading a Chinese font takes long. */
final class Formatters {
	private static FontChoice fonts;
	private static Formatter formatter;

	private Formatters() {
	}

	/** @throws IOException if no font for Chinese is installed; the message names those to install */
	static synchronized Formatter get() throws IOException {
		FontChoice found = FontLocator.ofSystem().find();
		if (!found.equals(fonts)) {
			formatter = new Formatter(found);
			fonts = found;
		}
		return formatter;
	}
}
