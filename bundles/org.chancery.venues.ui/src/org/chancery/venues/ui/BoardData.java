package org.chancery.venues.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.chancery.venues.Venue;
import org.chancery.venues.booking.Occupation;

/**
 * What the calendar shows.
 *
 * @param first    the first day
 * @param days     how many days
 * @param venues   the venues, one a line
 * @param bookings the bookings of each venue, by its id
 */
record BoardData(LocalDate first, int days, List<Venue> venues, Map<Long, List<Occupation>> bookings) {
	static final BoardData EMPTY = new BoardData(LocalDate.EPOCH, 1, List.of(), Map.of());

	/** The bookings of a line. */
	List<Occupation> line(int index) {
		return bookings.getOrDefault(venues.get(index).getId(), List.of());
	}
}
