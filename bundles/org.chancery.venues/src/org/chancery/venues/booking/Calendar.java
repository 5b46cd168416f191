package org.chancery.venues.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.chancery.model.Hours;
import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Naming;
import org.chancery.store.Store;
import org.chancery.venues.ApplicantKind;
import org.chancery.venues.BookingStatus;
import org.chancery.venues.VenuesPackage.Literals;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Reads bookings and blocked times of some days, as calendars show them. Stateless, for any thread but the window's. */
public final class Calendar {
	private static final List<String> HOLDING = Arrays.stream(BookingStatus.values()).filter(Occupation::holds)
			.map(BookingStatus::getName).toList();

	/** The year before the first of the Republic. */
	private static final int FIRST_YEAR = 1911;

	private final Naming naming;

	/** @param store the store whose names the queries use */
	public Calendar(Store store) {
		naming = store.naming();
	}

	static RecordType type(EClass eClass) {
		return SectionRegistry.instance().typeOf(eClass).orElseThrow();
	}

	/**
	 * The bookings of some days that hold their venue or wait for it, by day and hour.
	 *
	 * @param venues the venues' ids
	 */
	public List<Occupation> occupations(Store store, Collection<Long> venues, LocalDate from, LocalDate to) {
		Condition shown = status().notIn(BookingStatus.REJECTED.getName(), BookingStatus.CANCELLED.getName());
		return store.read(sql -> occupations(sql, venue().in(venues).and(day().between(from, to)).and(shown)));
	}

	/** The bookings that hold a venue on a day at some of the hours, but for one. */
	List<Occupation> holding(DSLContext sql, long venue, LocalDate day, Hours hours, long but) {
		Condition overlapping = text(Literals.BOOKING__STARTS).lt(hours.untilText())
				.and(text(Literals.BOOKING__ENDS).gt(hours.fromText()));
		return occupations(sql, venue().eq(venue).and(day().eq(day)).and(status().in(HOLDING)).and(overlapping)
				.and(id().ne(but)).and(madeUp().eq(false)));
	}

	/** The bookings that wait for a venue on a day at some of the hours. */
	List<Occupation> waiting(Store store, long venue, LocalDate day, Hours hours) {
		Condition overlapping = text(Literals.BOOKING__STARTS).lt(hours.untilText())
				.and(text(Literals.BOOKING__ENDS).gt(hours.fromText()));
		return store.read(sql -> occupations(sql, venue().eq(venue).and(day().eq(day))
				.and(status().eq(BookingStatus.WAITING.getName())).and(overlapping)));
	}

	/** The next number of the year of a day: V111-00001 is the first of 2022. */
	String nextNumber(Store store, LocalDate day) {
		String year = "V" + (day.getYear() - FIRST_YEAR) + "-"; //$NON-NLS-1$ //$NON-NLS-2$
		Field<String> number = text(Literals.BOOKING__NUMBER);
		String last = store.read(sql -> sql.select(DSL.max(number)).from(naming.table(type(Literals.BOOKING)))
				.where(number.like(year + "_____")).fetchOne(row -> row.value1())); //$NON-NLS-1$
		int next = last == null ? 1 : Integer.parseInt(last.substring(year.length())) + 1;
		return "%s%05d".formatted(year, next); //$NON-NLS-1$
	}

	/** The ids of offers that ended before a day. */
	List<Long> lapsed(Store store, LocalDate day) {
		return store.read(sql -> sql.select(id()).from(naming.table(type(Literals.BOOKING)))
				.where(status().eq(BookingStatus.OFFERED.getName())).and(date(Literals.BOOKING__OFFERED_UNTIL).lt(day)).orderBy(id())
				.fetch(row -> row.value1()));
	}

	private List<Occupation> occupations(DSLContext sql, Condition condition) {
		Table<Record> bookings = naming.table(type(Literals.BOOKING));
		List<Occupation> found = new ArrayList<>();
		sql.select(id(), text(Literals.BOOKING__NUMBER), venue(), day(), text(Literals.BOOKING__STARTS),
				text(Literals.BOOKING__ENDS), status(), text(Literals.BOOKING__TITLE),
				text(Literals.BOOKING__APPLICANT), text(Literals.BOOKING__APPLICANT_KIND)).from(bookings)
				.where(condition).orderBy(day(), text(Literals.BOOKING__STARTS), id()).fetch()
				.forEach(row -> hours(row.value5(), row.value6()).ifPresent(hours -> found.add(new Occupation(row.value1(), row.value2(),
						row.value3(), row.value4(), hours, BookingStatus.getByName(row.value7()), row.value8(), row.value9(),
						row.value10() == null ? null : ApplicantKind.getByName(row.value10())))));
		return found;
	}

	/** Hours that an import left unreadable are not shown. */
	private static Optional<Hours> hours(String from, String until) {
		try {
			return Optional.of(Hours.of(from, until));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/**
	 * Reasons why a venue or its site is blocked on a day at some of the hours.
	 *
	 * @param site the site's id, or null
	 */
	List<String> blocked(DSLContext sql, long venue, Long site, LocalDate day, Hours hours) {
		Field<Long> ofVenue = number(Literals.BLACKOUT__VENUE);
		Field<Long> ofSite = number(Literals.BLACKOUT__SITE);
		Condition concerned = ofVenue.eq(venue).or(site == null ? DSL.falseCondition() : ofVenue.isNull().and(ofSite.eq(site)));
		Field<String> from = DSL.coalesce(text(Literals.BLACKOUT__STARTS), DSL.inline(Hours.ALL_DAY.fromText()));
		Field<String> until = DSL.coalesce(text(Literals.BLACKOUT__ENDS), DSL.inline(Hours.ALL_DAY.untilText()));
		return sql.select(text(Literals.BLACKOUT__REASON)).from(naming.table(type(Literals.BLACKOUT)))
				.where(concerned).and(day().le(day)).and(date(Literals.BLACKOUT__END_DATE).ge(day))
				.and(from.lt(hours.untilText())).and(until.gt(hours.fromText())).and(madeUp().eq(false)).fetch(row -> row.value1());
	}

	/** Keeps others from booking a venue until the transaction ends: it is the row that all who book it must pass. */
	void hold(DSLContext sql, long venue) {
		Field<Integer> version = naming.column(ModelPackage.Literals.RECORD__VERSION).coerce(Integer.class);
		sql.update(naming.table(type(Literals.VENUE))).set(version, version).where(id().eq(venue)).execute();
	}

	private Field<Long> id() {
		return number(ModelPackage.Literals.RECORD__ID);
	}

	private Field<Long> venue() {
		return number(Literals.BOOKING__VENUE);
	}

	private Field<LocalDate> day() {
		return date(ModelPackage.Literals.RECORD__EFFECTIVE_DATE);
	}

	private Field<String> status() {
		return text(Literals.BOOKING__STATUS);
	}

	private Field<Boolean> madeUp() {
		return naming.column(ModelPackage.Literals.RECORD__MADE_UP).coerce(Boolean.class);
	}

	private Field<Long> number(EStructuralFeature feature) {
		return naming.column(feature).coerce(Long.class);
	}

	private Field<String> text(EStructuralFeature feature) {
		return naming.column(feature).coerce(String.class);
	}

	private Field<LocalDate> date(EStructuralFeature feature) {
		return naming.column(feature).coerce(LocalDate.class);
	}
}
