package org.chancery.venues.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.venues.Venue;
import org.chancery.venues.VenuesPackage;
import org.chancery.venues.booking.Calendar;
import org.chancery.venues.booking.Occupation;

/** Reads what the calendar shows; away from the window's thread. The venues are kept until one of them changes. */
final class BoardLoader {
	private static final RecordType VENUES = SectionRegistry.instance().typeOf(VenuesPackage.Literals.VENUE).orElseThrow();
	/** No bureau has more; the calendar would not be one any more. */
	private static final int MOST_VENUES = 2_000;

	private volatile List<Venue> venues;

	/** Forgets the venues. */
	void venuesChanged() {
		venues = null;
	}

	/**
	 * Reads some days.
	 *
	 * @param site the id of the only site to be shown, or null for all
	 */
	BoardData load(Store store, LocalDate first, int days, Long site) {
		List<Venue> all = venues;
		if (all == null) {
			all = store.rows(RecordQuery.all(VENUES).withFeatures(List.of()).limit(MOST_VENUES)).stream()
					.map(row -> (Venue) store.find(VENUES, row.id()).orElseThrow()).sorted(order()).toList();
			venues = all;
		}
		LocalDate last = first.plusDays(days - 1L);
		List<Venue> shown = all.stream().filter(v -> !v.getEffectiveDate().isAfter(last))
				.filter(v -> v.getClosedDate() == null || v.getClosedDate().isAfter(first))
				.filter(v -> site == null || v.getSite() != null && v.getSite().getId() == site).toList();
		List<Occupation> bookings = new Calendar(store).occupations(store, shown.stream().map(Venue::getId).toList(), first, last);
		return new BoardData(first, days, shown, bookings.stream().collect(Collectors.groupingBy(Occupation::venue)));
	}

	private static Comparator<Venue> order() {
		return Comparator.comparing((Venue v) -> v.getSite() == null ? "" : v.getSite().getName()) //$NON-NLS-1$
				.thenComparing(Venue::getKind).thenComparing(Venue::getName);
	}
}
