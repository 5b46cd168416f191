package org.chancery.venues.booking;

import java.util.List;
import java.util.stream.Collectors;

import org.chancery.model.Hours;
import org.chancery.model.Record;
import org.chancery.store.Derivation;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.chancery.venues.Booking;
import org.chancery.venues.Venue;
import org.eclipse.osgi.util.NLS;

/**
 * Sees that no booking takes hours that another one has, whoever writes it: an editor, a table, an import, another machine.
 * It is asked within the transaction that writes a booking, and until that ends keeps all others from booking the same venue.
 * It also notes the venue's kind and site with the booking, as reports count them as they were.
 *
 * <p>A booking is compared with those in the database: two new ones of one batch (an import's) are not compared with each
 * other. Made-up records are neither checked nor do they stand in anybody's way.
 */
public final class BookingGuard implements Derivation {
	/** For declarative services. */
	public BookingGuard() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		if (record instanceof Booking booking && booking.getVenue() != null) {
			complete(booking, booking.getVenue());
			if (!booking.isMadeUp()) {
				check(store, booking);
			}
		}
	}

	private static void complete(Booking booking, Venue venue) {
		if (booking.getSite() == null && venue.getSite() != null) {
			booking.setSite(venue.getSite());
			booking.setKind(venue.getKind());
		}
	}

	private static void check(Store store, Booking booking) {
		Hours hours = hours(booking);
		if (!Occupation.holds(booking.getStatus())) {
			return;
		}
		List<Obstacle> taken = new BookingRules(store).taken(booking.getVenue(), booking.getEffectiveDate(), hours, booking.getId());
		if (!taken.isEmpty()) {
			throw new StoreException(StoreException.Reason.INVALID, NLS.bind(Messages.Guard_taken,
					new Object[] { booking.getTitle(), booking.getEffectiveDate(), hours,
							taken.stream().map(Obstacle::message).collect(Collectors.joining("\n")) }), null); //$NON-NLS-1$
		}
	}

	private static Hours hours(Booking booking) {
		if (booking.getStarts() == null || booking.getEnds() == null || booking.getEffectiveDate() == null) {
			return Hours.ALL_DAY; // the store itself says what is missing
		}
		try {
			return Hours.of(booking.getStarts(), booking.getEnds());
		} catch (IllegalArgumentException e) {
			throw new StoreException(StoreException.Reason.INVALID,
					NLS.bind(Messages.Guard_hours, new Object[] { booking.getTitle(), booking.getStarts(), booking.getEnds() }), e);
		}
	}
}
