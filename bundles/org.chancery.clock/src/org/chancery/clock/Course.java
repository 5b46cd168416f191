package org.chancery.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened to a matter, as far as its time limit goes. Immutable; made from its start with the {@code with} methods.
 *
 * @param starts      the events that start the clock; several where matters were put together
 * @param given       the date given with the matter; null if none was
 * @param suspensions the times in which the clock stood still
 * @param extensions  the extensions granted, in their order
 * @param ended       the day it was finished; null if it is not
 */
public record Course(List<Moment> starts, LocalDate given, List<Suspension> suspensions, List<Extension> extensions,
		LocalDate ended) {
	/** @throws IllegalArgumentException if nothing starts it */
	public Course {
		starts = List.copyOf(starts);
		suspensions = List.copyOf(suspensions);
		extensions = List.copyOf(extensions);
		if (starts.isEmpty()) {
			throw new IllegalArgumentException("starts"); //$NON-NLS-1$
		}
	}

	/** A matter that started on a day. */
	public static Course from(LocalDate day) {
		return new Course(List.of(Moment.on(day)), null, List.of(), List.of(), null);
	}

	/** A matter that started at a time of a day. */
	public static Course from(LocalDateTime moment) {
		return new Course(List.of(Moment.at(moment)), null, List.of(), List.of(), null);
	}

	/** With a further event of the kind that starts the clock. */
	public Course alsoFrom(Moment start) {
		List<Moment> all = new ArrayList<>(starts);
		all.add(start);
		return new Course(all, given, suspensions, extensions, ended);
	}

	/** With the date given with the matter. */
	public Course given(LocalDate date) {
		return new Course(starts, date, suspensions, extensions, ended);
	}

	/** With a time in which the clock stood still. */
	public Course with(Suspension suspension) {
		List<Suspension> all = new ArrayList<>(suspensions);
		all.add(suspension);
		return new Course(starts, given, all, extensions, ended);
	}

	/** With an extension, the next after those it has. */
	public Course with(Extension extension) {
		List<Extension> all = new ArrayList<>(extensions);
		all.add(extension);
		return new Course(starts, given, suspensions, all, ended);
	}

	/** With the day it was finished. */
	public Course ended(LocalDate day) {
		return new Course(starts, given, suspensions, extensions, day);
	}
}
