package org.chancery.schedule.agenda;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Hours of the day as entries keep them, 09:30, and as minutes of the day. */
public final class Hours {
	private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT); //$NON-NLS-1$

	private Hours() {
	}

	/**
	 * The minute of the day; 24:00 is the end of it.
	 *
	 * @throws DateTimeException if the text is no time
	 */
	public static int minute(String text) {
		return "24:00".equals(text) ? 24 * 60 : LocalTime.parse(text, TEXT).toSecondOfDay() / 60; //$NON-NLS-1$
	}

	/** As {@link #minute}, but for a text that is none. */
	static int minute(String text, int otherwise) {
		try {
			return text == null ? otherwise : minute(text);
		} catch (DateTimeException e) {
			return otherwise; // the gate lets none in; from elsewhere one must not keep the whole calendar from being shown
		}
	}

	/** The text of a minute of the day. */
	public static String text(int minute) {
		return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60); //$NON-NLS-1$
	}
}
