package org.chancery.venues.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.model.Hours;
import org.chancery.store.Store;
import org.chancery.venues.Booking;
import org.chancery.venues.Venue;
import org.eclipse.osgi.util.NLS;
import org.jooq.DSLContext;

/** What stands in the way of a booking: the venue's own hours and days, blocked times, and other bookings. */
public final class BookingRules {
	private final Store store;
	private final Calendar calendar;

	/** @param store the store with the bookings */
	public BookingRules(Store store) {
		this.store = store;
		calendar = new Calendar(store);
	}

	/**
	 * What stands in the way of a booking as it is now, whatever its status; nothing if it may hold its venue. Not for the
	 * window's thread.
	 */
	public List<Obstacle> obstacles(Booking booking) {
		return obstacles(booking.getVenue(), booking.getEffectiveDate(), Hours.of(booking.getStarts(), booking.getEnds()),
				booking.getId());
	}

	/**
	 * What stands in the way of using a venue.
	 *
	 * @param but the id of a booking that does not stand in its own way, or 0
	 */
	public List<Obstacle> obstacles(Venue venue, LocalDate day, Hours hours, long but) {
		return store.read(sql -> obstacles(sql, venue, day, hours, but));
	}

	/**
	 * As {@link #obstacles(Venue, LocalDate, Hours, long)}, within a transaction: until it ends nobody else can book the
	 * venue.
	 */
	List<Obstacle> held(Venue venue, LocalDate day, Hours hours, long but) {
		return store.read(sql -> {
			calendar.hold(sql, venue.getId());
			return obstacles(sql, venue, day, hours, but);
		});
	}

	/**
	 * The bookings that have hours of a venue, within a transaction: until it ends nobody else can book the venue. The venue
	 * need not be whole: its id and name are enough.
	 */
	List<Obstacle> taken(Venue venue, LocalDate day, Hours hours, long but) {
		return store.read(sql -> {
			calendar.hold(sql, venue.getId());
			return taken(sql, venue, day, hours, but);
		});
	}

	private List<Obstacle> taken(DSLContext sql, Venue venue, LocalDate day, Hours hours, long but) {
		return calendar.holding(sql, venue.getId(), day, hours, but).stream().map(taken -> new Obstacle(Obstacle.Kind.TAKEN,
				NLS.bind(Messages.Obstacle_taken, new Object[] { venue.getName(), taken.hours(), taken.title(), taken.number() }), taken)).toList();
	}

	private List<Obstacle> obstacles(DSLContext sql, Venue venue, LocalDate day, Hours hours, long but) {
		List<Obstacle> found = new ArrayList<>(ofVenue(venue, day, hours));
		Long site = venue.getSite() == null ? null : venue.getSite().getId();
		calendar.blocked(sql, venue.getId(), site, day, hours)
				.forEach(reason -> found.add(new Obstacle(Obstacle.Kind.BLOCKED, NLS.bind(Messages.Obstacle_blocked, venue.getName(), reason))));
		found.addAll(taken(sql, venue, day, hours, but));
		return found;
	}

	/** What the venue itself says against these hours. */
	static List<Obstacle> ofVenue(Venue venue, LocalDate day, Hours hours) {
		List<Obstacle> found = new ArrayList<>();
		if (day.isBefore(venue.getEffectiveDate()) || venue.getClosedDate() != null && !day.isBefore(venue.getClosedDate())) {
			found.add(new Obstacle(Obstacle.Kind.CLOSED, NLS.bind(Messages.Obstacle_closed, venue.getName(), day)));
		}
		Hours open = open(venue);
		if (!open.contains(hours)) {
			found.add(new Obstacle(Obstacle.Kind.HOURS, NLS.bind(Messages.Obstacle_hours, new Object[] { venue.getName(), open, hours })));
		}
		if (!venue.isWeekends() && (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)) {
			found.add(new Obstacle(Obstacle.Kind.WEEKEND, NLS.bind(Messages.Obstacle_weekend, venue.getName(), day)));
		}
		return found;
	}

	/** The hours in which a venue is open; all day if what it says can't be read as hours. */
	public static Hours open(Venue venue) {
		try {
			return Hours.of(venue.getOpens(), venue.getCloses());
		} catch (IllegalArgumentException e) {
			return Hours.ALL_DAY;
		}
	}
}
