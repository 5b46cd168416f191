package org.chancery.property.stocktaking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;

/**
 * Takes in what a phone has scanned, as its apps write it: a line for each label, code, place and time divided by commas,
 * semicolons or tabs; place and time may be missing. A first line without a digit is a heading.
 */
public final class PhoneScans {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy[-][/]MM[-][/]dd['T'][ ]HH:mm[:ss]"); //$NON-NLS-1$

	private PhoneScans() {
	}

	/**
	 * A line that was taken in.
	 *
	 * @param line      its number in the file, from 1
	 * @param judgement what its label was judged to be, null if the line could not be read
	 * @param problem   why it could not be read, in words for people, or null
	 */
	public record Line(int line, Judgement judgement, String problem) {
	}

	/**
	 * Judges and keeps the scans of a file. If the work is cancelled those before are kept, and the file can be taken in
	 * again: what was kept is then judged as scanned before.
	 *
	 * @param by who scanned
	 * @throws OperationCanceledException if the monitor is cancelled
	 */
	public static List<Line> take(Counting counting, Reader file, String by, ZoneId zone, IProgressMonitor monitor) throws IOException {
		List<Line> lines = new ArrayList<>();
		BufferedReader reader = new BufferedReader(file);
		int number = 0;
		for (String text = reader.readLine(); text != null; text = reader.readLine()) {
			number++;
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			String line = text.startsWith("\uFEFF") ? text.substring(1) : text; //$NON-NLS-1$
			if (!line.isBlank() && !(number == 1 && line.chars().noneMatch(Character::isDigit))) {
				lines.add(take(counting, number, line.split("[,;\t]", -1), by, zone)); //$NON-NLS-1$
			}
		}
		return lines;
	}

	private static Line take(Counting counting, int number, String[] fields, String by, ZoneId zone) {
		String code = unquoted(fields[0]);
		String place = fields.length > 1 ? unquoted(fields[1]) : ""; //$NON-NLS-1$
		String time = fields.length > 2 ? unquoted(fields[2]) : ""; //$NON-NLS-1$
		if (code.isEmpty()) {
			return new Line(number, null, NLS.bind(Messages.Phone_noCode, number));
		}
		try {
			Instant at = time.isEmpty() ? null : LocalDateTime.parse(time, TIME).atZone(zone).toInstant();
			return new Line(number, counting.scan(code, place.isEmpty() ? null : place, by, at), null);
		} catch (DateTimeException e) {
			return new Line(number, null, NLS.bind(Messages.Phone_time, number, time));
		}
	}

	private static String unquoted(String field) {
		String text = field.strip();
		return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1).strip() : text; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
