package org.chancery.workbench.editor.fields;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.model.text.MinguoDate;
import org.chancery.workbench.Messages;
import org.chancery.workbench.records.Values;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;

/** A day with its time, for what is reckoned in hours: 111/1/31 14:05. Without a time it is the beginning of the day. */
final class MomentField extends DateField {
	private static final Pattern TIME = Pattern.compile("(?:\\s+|T)(\\d{1,2})[:：](\\d{1,2})\\s*$"); //$NON-NLS-1$

	MomentField(RecordSession session, EStructuralFeature feature) {
		super(session, feature);
	}

	@Override
	String hint() {
		return Messages.MomentField_hint;
	}

	@Override
	String show(Object value) {
		return value == null ? "" : Values.time((Instant) value); //$NON-NLS-1$
	}

	@Override
	String showAtRest(Object value) {
		return show(value);
	}

	@Override
	Object parse(String typedText) {
		Matcher time = TIME.matcher(typedText);
		LocalTime clock = LocalTime.MIDNIGHT;
		if (time.find()) {
			try {
				clock = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
			} catch (DateTimeException e) {
				throw new DateTimeException(NLS.bind(Messages.MomentField_noSuchTime, time.group().strip()), e);
			}
		}
		return MinguoDate.parse(time.replaceFirst("")).atTime(clock).atZone(ZoneId.systemDefault()).toInstant(); //$NON-NLS-1$
	}

	@Override
	LocalDate day(Object value) {
		return local(value).toLocalDate();
	}

	@Override
	Object picked(LocalDate day, Object before) {
		LocalTime clock = before == null ? LocalTime.MIDNIGHT : local(before).toLocalTime();
		return day.atTime(clock).atZone(ZoneId.systemDefault()).toInstant();
	}

	private static ZonedDateTime local(Object value) {
		return ((Instant) value).atZone(ZoneId.systemDefault());
	}
}
