package org.chancery.venues.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chancery.model.Hours;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.chancery.store.Transaction;
import org.chancery.venues.Booking;
import org.chancery.venues.BookingSeries;
import org.chancery.venues.BookingStatus;
import org.chancery.venues.VenuesFactory;
import org.chancery.venues.VenuesPackage.Literals;
import org.eclipse.osgi.util.NLS;

/**
 * Takes in bookings, decides on them, moves and cancels them, and passes on what becomes free. Every step is one
 * transaction that keeps all others from booking the same venue until it ends: two desks at once, on one machine or on
 * several, never give the same hours twice. Not for the window's thread.
 */
public final class BookingDesk {
	private static final RecordType BOOKINGS = Calendar.type(Literals.BOOKING);

	/** How many days an offer of freed hours stands, unless they begin earlier. */
	private static final int OFFER_DAYS = 3;

	private final Store store;
	private final BookingRules rules;
	private final Clock clock;

	/**
	 * @param store the store with the bookings
	 * @param clock tells today
	 */
	public BookingDesk(Store store, Clock clock) {
		this.store = store;
		this.clock = clock;
		rules = new BookingRules(store);
	}

	/**
	 * Books hours, or puts the booking on the waiting list if others have them; the booking then says who, and whether by
	 * the rules of priority it would have gone first.
	 *
	 * @param booking a new booking without status; without a number it gets the next of the year
	 * @return what stands in its way; nothing if it holds the venue. If it is something else than another booking, such as
	 *         a blocked time, nothing is kept
	 */
	public List<Obstacle> book(Booking booking) {
		return store.write(transaction -> book(transaction, booking));
	}

	private List<Obstacle> book(Transaction transaction, Booking booking) {
		List<Obstacle> found = rules.held(booking.getVenue(), booking.getEffectiveDate(),
				Hours.of(booking.getStarts(), booking.getEnds()), booking.getId());
		if (found.stream().allMatch(o -> o.kind() == Obstacle.Kind.TAKEN)) {
			booking.setStatus(found.isEmpty() ? BookingStatus.APPROVED : BookingStatus.WAITING);
			booking.setReason(found.isEmpty() ? null : reason(booking, found.get(0).taken()));
			countsAs(booking);
			if (booking.getNumber() == null) {
				booking.setNumber(new Calendar(store).nextNumber(store, LocalDate.now(clock)));
			}
			transaction.insert(booking);
		}
		return found;
	}

	/** Notes the venue's kind and site with the booking: reports count them as they were on the day. */
	private static void countsAs(Booking booking) {
		booking.setKind(booking.getVenue().getKind());
		booking.setSite(booking.getVenue().getSite());
	}

	private String reason(Booking late, Occupation taken) {
		Booking holder = (Booking) store.find(BOOKINGS, taken.id()).orElseThrow();
		Priorities priorities = Priorities.of(store, late.getEffectiveDate());
		String told = NLS.bind(Messages.Desk_taken, new Object[] { taken.hours(), taken.title(), taken.number() });
		return priorities.rank(late.getApplicantKind()) < priorities.rank(holder.getApplicantKind())
				? NLS.bind(Messages.Desk_mayGoFirst, told, priorities.reason(late, holder)) : told;
	}

	/**
	 * Moves a booking to another venue, day or hours, or makes it longer or shorter, and passes on what becomes free.
	 *
	 * @param booking the changed booking
	 * @return what stands in its way; if there is anything, nothing is changed
	 */
	public List<Obstacle> move(Booking booking) {
		return store.write(transaction -> {
			Booking before = find(booking.getId());
			List<Obstacle> found = rules.held(booking.getVenue(), booking.getEffectiveDate(),
					Hours.of(booking.getStarts(), booking.getEnds()), booking.getId());
			if (found.isEmpty()) {
				if (booking.getSeries() != null) {
					booking.setExceptional(true);
				}
				countsAs(booking);
				transaction.update(booking);
				offer(transaction, before);
			}
			return found;
		});
	}

	/**
	 * Cancels a booking and offers what becomes free to those who wait for it.
	 *
	 * @param reason why, in the words of whoever cancels
	 * @return the bookings that got an offer
	 */
	public List<Booking> cancel(long id, String reason) {
		return store.write(transaction -> {
			Booking booking = find(id);
			boolean held = Occupation.holds(booking.getStatus());
			booking.setStatus(BookingStatus.CANCELLED);
			booking.setReason(reason);
			transaction.update(booking);
			return held ? offer(transaction, booking) : List.of();
		});
	}

	/** Takes up an offer: the booking is approved as it is. */
	public void accept(long id) {
		store.write(transaction -> {
			Booking booking = find(id);
			if (booking.getStatus() == BookingStatus.OFFERED) {
				booking.setStatus(BookingStatus.APPROVED);
				booking.setOfferedUntil(null);
				transaction.update(booking);
			}
			return null;
		});
	}

	/**
	 * Cancels the offers that nobody took up in time, and passes their hours on.
	 *
	 * @return the bookings that got an offer
	 */
	public List<Booking> lapse() {
		return store.write(transaction -> {
			List<Booking> offered = new ArrayList<>();
			for (long id : new Calendar(store).lapsed(store, LocalDate.now(clock))) {
				Booking booking = find(id);
				booking.setStatus(BookingStatus.CANCELLED);
				booking.setReason(NLS.bind(Messages.Desk_lapsed, booking.getOfferedUntil()));
				transaction.update(booking);
				offered.addAll(offer(transaction, booking));
			}
			return offered;
		});
	}

	/** The last day on which an offer of hours on a day can be taken up. */
	private LocalDate offerEnds(LocalDate day) {
		LocalDate last = LocalDate.now(clock).plusDays(OFFER_DAYS);
		return last.isBefore(day) ? last : day;
	}

	/** Offers the hours of a booking to those who wait for them, by priority, as long as some of the hours are free. */
	private List<Booking> offer(Transaction transaction, Booking freed) {
		Hours hours = Hours.of(freed.getStarts(), freed.getEnds());
		Priorities priorities = Priorities.of(store, freed.getEffectiveDate());
		List<Booking> waiting = new Calendar(store).waiting(store, freed.getVenue().getId(), freed.getEffectiveDate(), hours).stream()
				.map(o -> find(o.id())).sorted(priorities.order()).toList();
		List<Booking> offered = new ArrayList<>();
		for (Booking next : waiting) {
			if (rules.obstacles(next).isEmpty()) {
				next.setStatus(BookingStatus.OFFERED);
				next.setOfferedUntil(offerEnds(next.getEffectiveDate()));
				next.setReason(waiting.size() == 1 ? Messages.Desk_freed : NLS.bind(Messages.Desk_freedFirst,
						priorities.reason(next, waiting.get(next == waiting.get(0) ? 1 : 0))));
				transaction.update(next);
				offered.add(next);
			}
		}
		return offered;
	}

	/** What a series would meet, day by day, before it is booked: days without obstacles are free. */
	public Map<LocalDate, List<Obstacle>> preview(BookingSeries series) {
		Hours hours = Hours.of(series.getStarts(), series.getEnds());
		Map<LocalDate, List<Obstacle>> days = new LinkedHashMap<>();
		SeriesDays.of(series).forEach(day -> days.put(day, rules.obstacles(series.getVenue(), day, hours, 0)));
		return days;
	}

	/**
	 * Keeps a series and books its days; those that are taken or blocked are left out of it with the reason, and the others
	 * are booked all the same.
	 *
	 * @return the bookings made
	 */
	public List<Booking> book(BookingSeries series) {
		return store.write(transaction -> {
			Hours hours = Hours.of(series.getStarts(), series.getEnds());
			List<Booking> booked = new ArrayList<>();
			for (LocalDate day : SeriesDays.of(series)) {
				List<Obstacle> found = rules.held(series.getVenue(), day, hours, 0);
				if (found.isEmpty()) {
					booked.add(booking(series, day, booked.size() + 1));
				} else {
					var leftOut = VenuesFactory.eINSTANCE.createSeriesException();
					leftOut.setDay(day);
					leftOut.setReason(shortened(found.get(0).message()));
					series.getExceptions().add(leftOut);
				}
			}
			transaction.insert(series);
			transaction.insertAll(booked);
			return booked;
		});
	}

	private static String shortened(String reason) {
		int most = RecordType.length(Literals.SERIES_EXCEPTION__REASON);
		return reason.length() > most ? reason.substring(0, most) : reason;
	}

	private static Booking booking(BookingSeries series, LocalDate day, int index) {
		Booking booking = VenuesFactory.eINSTANCE.createBooking();
		booking.setNumber(series.getNumber() + "-" + index); //$NON-NLS-1$
		booking.setTitle(series.getTitle());
		booking.setEffectiveDate(day);
		booking.setVenue(series.getVenue());
		booking.setStarts(series.getStarts());
		booking.setEnds(series.getEnds());
		booking.setApplicantKind(series.getApplicantKind());
		booking.setAgency(series.getAgency());
		booking.setPurpose(series.getPurpose());
		booking.setPeople(series.getPeople());
		booking.setStatus(BookingStatus.APPROVED);
		booking.setSeries(series);
		countsAs(booking);
		return booking;
	}

	private Booking find(long id) {
		return (Booking) store.find(BOOKINGS, id).orElseThrow();
	}
}
