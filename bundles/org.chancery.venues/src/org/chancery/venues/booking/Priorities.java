package org.chancery.venues.booking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.venues.ApplicantKind;
import org.chancery.venues.Booking;
import org.chancery.venues.BookingPriority;
import org.chancery.venues.VenuesPackage.Literals;
import org.eclipse.osgi.util.NLS;

/**
 * Who goes before whom for the same hours, by the rules in force on a day. Lower ranks go first, kinds without a rule last;
 * of the same rank who applied first, and of the same day the one recorded first.
 */
public final class Priorities {
	private static final int LAST = Integer.MAX_VALUE;

	private final Map<ApplicantKind, BookingPriority> rules = new EnumMap<>(ApplicantKind.class);

	/**
	 * @param all all rules there are
	 * @param day the day for which they are asked; of two in force for a kind the later one holds
	 */
	public Priorities(List<BookingPriority> all, LocalDate day) {
		all.stream().filter(r -> !r.getEffectiveDate().isAfter(day) && (r.getEndDate() == null || r.getEndDate().isAfter(day)))
				.sorted(Comparator.comparing(BookingPriority::getEffectiveDate)).forEach(r -> rules.put(r.getApplicantKind(), r));
	}

	/** The rules of a store in force on a day. Not for the window's thread. */
	public static Priorities of(Store store, LocalDate day) {
		var type = Calendar.type(Literals.BOOKING_PRIORITY);
		return new Priorities(store.rows(RecordQuery.all(type).withFeatures(List.of()).limit(Integer.MAX_VALUE)).stream()
				.map(row -> (BookingPriority) store.find(type, row.id()).orElseThrow()).toList(), day);
	}

	/** The rank of a kind of applicant. */
	public int rank(ApplicantKind kind) {
		BookingPriority rule = rules.get(kind);
		return rule == null ? LAST : rule.getRank();
	}

	/** Those who go first, first. */
	public Comparator<Booking> order() {
		return Comparator.<Booking>comparingInt(b -> rank(b.getApplicantKind()))
				.thenComparing(Booking::getRequestedDate, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Booking::getId);
	}

	/** Why the first goes before the second, in words for both. */
	public String reason(Booking first, Booking second) {
		if (rank(first.getApplicantKind()) != rank(second.getApplicantKind())) {
			BookingPriority rule = rules.get(first.getApplicantKind());
			return NLS.bind(Messages.Priority_rank, new Object[] { first.getTitle(), rule.getRank(), rule.getBasis() });
		}
		return first.getRequestedDate() == null ? NLS.bind(Messages.Priority_recorded, first.getTitle())
				: NLS.bind(Messages.Priority_applied, first.getTitle(), first.getRequestedDate());
	}
}
