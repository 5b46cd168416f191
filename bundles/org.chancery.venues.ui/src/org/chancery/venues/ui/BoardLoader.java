package org.chancery.venues.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.venues.Venue;
import org.chancery.venues.VenuesPackage;
import org.chancery.venues.booking.BookingRules;
import org.chancery.venues.booking.Calendar;
import org.chancery.venues.booking.Occupation;
import org.chancery.workbench.timeline.Bar;
import org.chancery.workbench.timeline.Line;
import org.chancery.workbench.timeline.Timeline;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.RGB;

/** Reads what the calendar shows; away from the window's thread. The venues are kept until one of them changes. */
final class BoardLoader {
	private static final RecordType VENUES = SectionRegistry.instance().typeOf(VenuesPackage.Literals.VENUE).orElseThrow();
	/** No bureau has more; the calendar would not be one any more. */
	private static final int MOST_VENUES = 2_000;

	/**
	 * What was read.
	 *
	 * @param timeline a line for each venue
	 * @param sites    the sites of the venues, by name
	 * @param bookings the bookings on it
	 */
	record Shown(Timeline timeline, Map<String, Long> sites, List<Occupation> bookings) {
	}

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
	Shown load(Store store, LocalDate first, int days, Long site) {
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
		Map<Long, List<Bar>> bars = bookings.stream().collect(Collectors.groupingBy(Occupation::venue,
				Collectors.mapping(BoardLoader::bar, Collectors.toList())));
		List<Line> lines = shown.stream().map(v -> new Line(v, v.getName(), 0, BookingRules.open(v), v.isWeekends(),
				bars.getOrDefault(v.getId(), List.of()))).toList();
		Map<String, Long> sites = all.stream().filter(v -> v.getSite() != null)
				.collect(Collectors.toMap(v -> v.getSite().getName(), v -> v.getSite().getId(), (a, b) -> a));
		return new Shown(new Timeline(first, days, lines), sites, bookings);
	}

	private static Bar bar(Occupation booking) {
		String who = booking.applicant() == null ? "" : booking.applicant(); //$NON-NLS-1$
		String tip = NLS.bind(Messages.Board_tip,
				new Object[] { booking.title(), booking.day(), booking.hours(), BookingLabels.status(booking.status()), who });
		return new Bar(booking, booking.id(), booking.day(), booking.hours(), booking.title(), tip, colour(booking), booking.holds());
	}

	private static RGB colour(Occupation booking) {
		return switch (booking.status()) {
		case USED -> new RGB(0x7A, 0x87, 0x94);
		case OFFERED -> new RGB(0xC0, 0x7F, 0x1E);
		case APPROVED -> booking.kind() == null || booking.kind().ordinal() <= 2 ? new RGB(0x2F, 0x6F, 0xAB) : new RGB(0x43, 0x7F, 0x35);
		default -> new RGB(0xB3, 0x50, 0x3D);
		};
	}

	private static Comparator<Venue> order() {
		return Comparator.comparing((Venue v) -> v.getSite() == null ? "" : v.getSite().getName()) //$NON-NLS-1$
				.thenComparing(Venue::getKind).thenComparing(Venue::getName);
	}
}
