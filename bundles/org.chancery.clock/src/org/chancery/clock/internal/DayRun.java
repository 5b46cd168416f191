package org.chancery.clock.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.clock.calendar.WorkCalendar;

/** Days off that follow each other, with what the calendar says of them. */
record DayRun(LocalDate from, LocalDate to, List<String> notes) {
	/** The days, which are in order, in runs. */
	static List<DayRun> of(List<LocalDate> days, WorkCalendar calendar) {
		List<DayRun> runs = new ArrayList<>();
		LocalDate from = null;
		LocalDate to = null;
		List<String> notes = new ArrayList<>();
		for (LocalDate day : days) {
			if (to != null && !day.equals(to.plusDays(1))) {
				runs.add(new DayRun(from, to, List.copyOf(notes)));
				notes.clear();
				from = null;
			}
			from = from == null ? day : from;
			to = day;
			String note = calendar.note(day);
			if (!note.isEmpty() && !notes.contains(note)) {
				notes.add(note);
			}
		}
		runs.add(new DayRun(from, to, List.copyOf(notes)));
		return runs;
	}
}
