package org.chancery.venues.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.chancery.model.Hours;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.report.Blocks;
import org.chancery.store.RecordQuery;
import org.chancery.store.StoreException;
import org.chancery.testing.SectionTest;
import org.chancery.venues.ApplicantKind;
import org.chancery.venues.Blackout;
import org.chancery.venues.Booking;
import org.chancery.venues.BookingPriority;
import org.chancery.venues.BookingSeries;
import org.chancery.venues.BookingStatus;
import org.chancery.venues.Recurrence;
import org.chancery.venues.Venue;
import org.chancery.venues.VenueKind;
import org.chancery.venues.VenuesFactory;
import org.chancery.venues.VenuesPackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookingDeskTest extends SectionTest {
	private static final VenuesFactory NEW = VenuesFactory.eINSTANCE;
	private static final LocalDate TUESDAY = LocalDate.of(2022, 3, 1);
	private static final AtomicInteger NUMBERS = new AtomicInteger();

	private final Clock today = Clock.fixed(TUESDAY.minusDays(20).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
	private BookingDesk desk;
	private Venue room;

	@BeforeEach
	void openDesk() {
		desk = new BookingDesk(store, today);
		room = venue("第一會議室");
	}

	/** What the desk wrote goes before what it refers to. */
	@AfterEach
	void deleteBookings() {
		for (var eClass : List.of(VenuesPackage.Literals.BOOKING, VenuesPackage.Literals.BOOKING_SERIES)) {
			RecordType type = Calendar.type(eClass);
			store.write(transaction -> {
				all(type).forEach(r -> transaction.delete(type, r.getId(), r.getVersion()));
				return null;
			});
		}
	}

	private List<Record> all(RecordType type) {
		return store.rows(RecordQuery.all(type).withFeatures(List.of()).limit(10_000)).stream().map(row -> store.find(type, row.id()).orElseThrow())
				.toList();
	}

	private List<Booking> bookings() {
		return all(Calendar.type(VenuesPackage.Literals.BOOKING)).stream().map(Booking.class::cast).toList();
	}

	private Venue venue(String name) {
		Venue venue = NEW.createVenue();
		venue.setEffectiveDate(day("2010-12-25"));
		venue.setName(name);
		venue.setKind(VenueKind.MEETING_ROOM);
		venue.setOpens("08:00");
		venue.setCloses("22:00");
		keep(venue);
		return venue;
	}

	private Booking booking(Venue venue, LocalDate day, String from, String until, ApplicantKind kind) {
		Booking booking = NEW.createBooking();
		int number = NUMBERS.incrementAndGet();
		booking.setNumber("T-" + number);
		booking.setTitle("會議 " + number);
		booking.setEffectiveDate(day);
		booking.setVenue(venue);
		booking.setStarts(from);
		booking.setEnds(until);
		booking.setApplicantKind(kind);
		booking.setRequestedDate(TUESDAY.minusDays(30));
		return booking;
	}

	private Booking booking(String from, String until) {
		return booking(room, TUESDAY, from, until, ApplicantKind.CITY_AGENCY);
	}

	private void priority(ApplicantKind kind, int rank, String basis) {
		BookingPriority rule = NEW.createBookingPriority();
		rule.setEffectiveDate(day("2010-12-25"));
		rule.setApplicantKind(kind);
		rule.setRank(rank);
		rule.setBasis(basis);
		keep(rule);
	}

	private Booking read(Booking booking) {
		return (Booking) store.find(Calendar.type(VenuesPackage.Literals.BOOKING), booking.getId()).orElseThrow();
	}

	@Test
	void takenHoursPutABookingOnTheWaitingListWithTheReason() {
		priority(ApplicantKind.CITY_AGENCY, 3, "公務優先");
		priority(ApplicantKind.FOUNDATION, 7, "依申請先後");
		Booking first = booking(room, TUESDAY, "09:00", "12:00", ApplicantKind.FOUNDATION);
		assertEquals(List.of(), desk.book(first));
		assertEquals(VenueKind.MEETING_ROOM, read(first).getKind());
		Booking next = booking("12:00", "13:00");
		assertEquals(List.of(), desk.book(next));
		Booking late = booking("11:00", "13:00");
		List<Obstacle> found = desk.book(late);
		assertEquals(2, found.size());
		assertEquals(first.getId(), found.get(0).taken().id());
		assertEquals(BookingStatus.WAITING, read(late).getStatus());
		assertTrue(read(late).getReason().contains("公務優先"), read(late).getReason());
		assertTrue(read(late).getReason().contains(first.getTitle()), read(late).getReason());
	}

	@Test
	void bookingsAreNumberedByTheYear() {
		Booking first = booking("09:00", "10:00");
		Booking second = booking("10:00", "11:00");
		for (Booking booking : List.of(first, second)) {
			booking.setNumber(null);
			desk.book(booking);
		}
		assertEquals("V111-00001", first.getNumber());
		assertEquals("V111-00002", second.getNumber());
	}

	@Test
	void freedHoursGoToWhoComesFirst() {
		priority(ApplicantKind.MAYOR, 1, "市政重大活動");
		priority(ApplicantKind.FOUNDATION, 7, "依申請先後");
		Booking holder = booking("09:00", "12:00");
		Booking group = booking(room, TUESDAY, "09:00", "10:00", ApplicantKind.FOUNDATION);
		Booking late = booking(room, TUESDAY, "09:00", "10:00", ApplicantKind.FOUNDATION);
		late.setRequestedDate(TUESDAY.minusDays(10));
		Booking mayor = booking(room, TUESDAY, "10:00", "12:00", ApplicantKind.MAYOR);
		for (Booking booking : List.of(holder, late, group, mayor)) {
			desk.book(booking);
		}
		List<Booking> offered = desk.cancel(holder.getId(), "改期");
		assertEquals(List.of(mayor.getId(), group.getId()), offered.stream().map(Booking::getId).toList());
		assertEquals(BookingStatus.OFFERED, read(group).getStatus());
		assertEquals(LocalDate.now(today).plusDays(3), read(group).getOfferedUntil());
		assertEquals(BookingStatus.WAITING, read(late).getStatus());
		assertTrue(read(mayor).getReason().contains("市政重大活動"), read(mayor).getReason());
		desk.accept(mayor.getId());
		assertEquals(BookingStatus.APPROVED, read(mayor).getStatus());
		BookingDesk later = new BookingDesk(store, Clock.offset(today, java.time.Duration.ofDays(4)));
		assertEquals(List.of(late.getId()), later.lapse().stream().map(Booking::getId).toList());
		assertEquals(BookingStatus.CANCELLED, read(group).getStatus());
	}

	@Test
	void whoHoldsAVenueGetsAPermit() {
		Booking booking = booking("09:00", "12:00");
		booking.setApplicant("示範基金會");
		desk.book(booking);
		String text = Blocks.text(Blocks.runs(Permit.of(booking).blocks()).toList());
		assertTrue(text.contains("示範基金會") && text.contains("111 年 3 月 1 日") && text.contains("09:00–12:00"), text);
		desk.cancel(booking.getId(), "不辦了");
		assertThrows(IllegalArgumentException.class, () -> Permit.of(read(booking)));
	}

	@Test
	void whatBlocksOrClosesAVenueRefusesABooking() {
		Blackout cleaning = NEW.createBlackout();
		cleaning.setVenue(room);
		cleaning.setEffectiveDate(TUESDAY);
		cleaning.setEndDate(TUESDAY.plusDays(1));
		cleaning.setStarts("13:00");
		cleaning.setReason("地毯清洗");
		keep(cleaning);
		assertEquals(Obstacle.Kind.BLOCKED, desk.book(booking(room, TUESDAY.plusDays(1), "12:00", "14:00", null)).get(0).kind());
		assertEquals(List.of(), desk.book(booking("12:00", "13:00")));
		assertEquals(Obstacle.Kind.HOURS, desk.book(booking("07:30", "09:00")).get(0).kind());
		assertEquals(Obstacle.Kind.WEEKEND, desk.book(booking(room, LocalDate.of(2022, 3, 5), "09:00", "10:00", null)).get(0).kind());
		assertEquals(Obstacle.Kind.CLOSED, desk.book(booking(room, LocalDate.of(2010, 12, 24), "09:00", "10:00", null)).get(0).kind());
		assertEquals(1, bookings().size());
	}

	@Test
	void movingLeavesNobodyInTheWayAndPassesOnWhatBecomesFree() {
		Booking moved = booking("09:00", "12:00");
		Booking waiting = booking("09:00", "10:00");
		Booking other = booking("14:00", "16:00");
		List.of(moved, waiting, other).forEach(desk::book);
		Booking wrong = read(moved);
		wrong.setStarts("15:00");
		wrong.setEnds("17:00");
		assertEquals(other.getId(), desk.move(wrong).get(0).taken().id());
		assertEquals("09:00", read(moved).getStarts());
		Booking right = read(moved);
		right.setStarts("11:00");
		right.setEnds("14:00");
		assertEquals(List.of(), desk.move(right));
		assertEquals(BookingStatus.OFFERED, read(waiting).getStatus());
	}

	@Test
	void aSeriesBooksItsFreeDaysAndSaysWhyOthersAreLeftOut() {
		Booking taken = booking(room, TUESDAY.plusWeeks(1), "10:00", "11:00", null);
		desk.book(taken);
		BookingSeries series = NEW.createBookingSeries();
		series.setNumber("T-S" + NUMBERS.incrementAndGet());
		series.setTitle("市政會議");
		series.setVenue(room);
		series.setEffectiveDate(TUESDAY);
		series.setUntilDate(TUESDAY.plusWeeks(3));
		series.setRecurrence(Recurrence.WEEKLY);
		series.setStarts("09:00");
		series.setEnds("12:00");
		assertEquals(1, desk.preview(series).values().stream().filter(o -> !o.isEmpty()).count());
		List<Booking> booked = desk.book(series);
		assertEquals(List.of(TUESDAY, TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(3)), booked.stream().map(Booking::getEffectiveDate).toList());
		assertEquals(TUESDAY.plusWeeks(1), series.getExceptions().get(0).getDay());
		assertTrue(series.getExceptions().get(0).getReason().contains(taken.getTitle()));
		Booking one = read(booked.get(1));
		one.setStarts("10:00");
		assertEquals(List.of(), desk.move(one));
		assertTrue(read(one).isExceptional());
	}

	@Test
	void whoeverWritesABookingIsRefusedTakenHours() {
		desk.book(booking("09:00", "12:00"));
		Booking typed = booking("11:00", "13:00");
		typed.setStatus(BookingStatus.APPROVED);
		StoreException refused = assertThrows(StoreException.class, () -> keep(typed));
		assertEquals(StoreException.Reason.INVALID, refused.reason());
		Booking nonsense = booking("9點", "13:00");
		assertThrows(StoreException.class, () -> keep(nonsense));
		Booking held = read(bookings().get(0));
		held.setStarts("10:00");
		store.write(transaction -> {
			transaction.update(held);
			return null;
		});
		Booking waiting = booking("11:00", "13:00");
		waiting.setStatus(BookingStatus.WAITING);
		desk.book(waiting);
		waiting.setStatus(BookingStatus.APPROVED);
		assertThrows(StoreException.class, () -> store.write(transaction -> {
			transaction.update(waiting);
			return null;
		}));
		assertEquals(VenueKind.MEETING_ROOM, read(waiting).getKind());
	}

	@Test
	void fiftyPeopleAtOnceNeverGetTheSameHours() throws Exception {
		List<Venue> rooms = List.of(room, venue("第二會議室"), venue("大禮堂"));
		List<Callable<Void>> people = new ArrayList<>();
		for (int person = 0; person < 50; person++) {
			Random random = new Random(person);
			people.add(() -> {
				BookingDesk own = new BookingDesk(store, today);
				List<Booking> mine = new ArrayList<>();
				for (int i = 0; i < 8; i++) {
					int from = 8 + random.nextInt(12);
					Booking booking = booking(rooms.get(random.nextInt(3)), TUESDAY.plusDays(random.nextInt(2)), Hours.text(from * 60),
							Hours.text((from + 1 + random.nextInt(2)) * 60), ApplicantKind.values()[random.nextInt(10)]);
					own.book(booking);
					mine.add(booking);
					if (random.nextInt(3) == 0) {
						own.cancel(mine.remove(random.nextInt(mine.size())).getId(), "取消");
					}
				}
				return null;
			});
		}
		ExecutorService threads = Executors.newFixedThreadPool(50);
		try {
			for (Future<Void> done : threads.invokeAll(people)) {
				done.get();
			}
		} finally {
			threads.shutdown();
		}
		List<Booking> holding = bookings().stream().filter(b -> Occupation.holds(b.getStatus())).toList();
		assertEquals(400, bookings().size());
		assertFalse(holding.isEmpty());
		for (Booking one : holding) {
			for (Booking other : holding) {
				assertFalse(one.getId() < other.getId() && one.getVenue().getId() == other.getVenue().getId()
						&& one.getEffectiveDate().equals(other.getEffectiveDate())
						&& Hours.of(one.getStarts(), one.getEnds()).overlaps(Hours.of(other.getStarts(), other.getEnds())),
						() -> one.getNumber() + " and " + other.getNumber());
			}
		}
	}
}
