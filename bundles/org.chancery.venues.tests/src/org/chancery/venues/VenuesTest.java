package org.chancery.venues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

import org.chancery.model.ModelFactory;
import org.chancery.model.Period;
import org.chancery.model.Site;
import org.chancery.report.ReportDocument;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class VenuesTest extends SectionTest {
	private static final VenuesFactory NEW = VenuesFactory.eINSTANCE;
	private int numbers;

	private Site site(String name) {
		Site site = ModelFactory.eINSTANCE.createSite();
		site.setEffectiveDate(day("2010-12-25"));
		site.setName(name);
		keep(site);
		return site;
	}

	private Venue venue(String name, VenueKind kind, Site site) {
		Venue venue = NEW.createVenue();
		venue.setEffectiveDate(day("2010-12-25"));
		venue.setName(name);
		venue.setKind(kind);
		venue.setSite(site);
		keep(venue);
		return venue;
	}

	private Booking book(Venue venue, String day, int sessions, BookingStatus status) {
		Booking booking = NEW.createBooking();
		booking.setNumber("T-" + ++numbers);
		booking.setTitle("座談會");
		booking.setEffectiveDate(day(day));
		booking.setVenue(venue);
		booking.setKind(venue.getKind());
		booking.setSite(venue.getSite());
		booking.setStarts("09:00");
		booking.setEnds("12:00");
		booking.setSessions(sessions);
		booking.setStatus(status);
		return booking;
	}

	@Test
	void reportsCountTheAuditoriumInDifferentClasses() throws InterruptedException {
		Site siwei = site("四維行政中心");
		Site fengshan = site("鳳山行政中心");
		keep(book(venue("四維中庭", VenueKind.ATRIUM, siwei), "2021-09-01", 2, BookingStatus.USED),
				book(venue("四維大禮堂", VenueKind.AUDITORIUM, siwei), "2021-10-01", 3, BookingStatus.APPROVED),
				book(venue("四維第一會議室", VenueKind.MEETING_ROOM, siwei), "2022-01-31", 5, BookingStatus.USED),
				book(venue("鳳山多媒體會議室", VenueKind.MULTIMEDIA_ROOM, fengshan), "2021-12-31", 7, BookingStatus.USED));
		assertEquals("2", value("venues.openings"));
		assertEquals("15", value("venues.meetings"));
		assertEquals("5", value("venues.openingsSiwei"));
		assertEquals("5", value("venues.meetingsSiwei"));
		assertEquals("7", value("venues.openingsFengshan"));
		assertEquals("0", value("venues.meetingsFengshan"));
	}

	@Test
	void onlyWhatHeldTheVenueInThePeriodIsUse() throws InterruptedException {
		Venue room = venue("會議室", VenueKind.MEETING_ROOM, null);
		keep(book(room, "2021-10-01", 1, BookingStatus.USED), book(room, "2021-10-02", 1, BookingStatus.CANCELLED),
				book(room, "2021-10-03", 1, BookingStatus.REJECTED), book(room, "2021-10-04", 1, BookingStatus.REQUESTED),
				book(room, "2021-08-31", 1, BookingStatus.USED));
		assertEquals("1", value("venues.meetings"));
		assertEquals("3", value("venues.asked"));
		assertEquals("50.00", value("venues.grantedRate"));
		assertEquals(1, compute("venues.grantedRate").leftOut());
	}

	@Test
	void theChapterTellsUseAndShowings() throws InterruptedException {
		Broadcast film = NEW.createBroadcast();
		film.setNumber("T-F");
		film.setTitle("短片");
		film.setEffectiveDate(day("2021-10-01"));
		film.setStatus(ShowingStatus.SHOWN);
		film.setPlays(40);
		Booking booking = book(venue("中庭", VenueKind.ATRIUM, null), "2021-10-01", 2, BookingStatus.USED);
		booking.setFee(BigDecimal.TEN);
		keep(booking, film);
		tally("venues.posters", new Period(PERIOD.from(), PERIOD.to()), 57);
		ReportDocument report = compose();
		String text = text(report);
		assertEquals("", String.join("\n", notes(report)));
		assertTrue(text.contains("中庭及廣場計開放 2 場次"), text);
		assertTrue(text.contains("張貼海報 57 次"), text);
		assertTrue(text.contains("播放宣導短片 1 次，實際播放 40 場次"), text);
		assertFalse(text.contains("集會場所申請使用計"), text);
	}

	@Test
	void theChapterSaysNothingOfFiguresThatAreZero() throws InterruptedException {
		ReportDocument report = compose();
		String text = text(report);
		assertEquals("", String.join("\n", notes(report)));
		assertFalse(text.contains("場次") || text.contains("市政訊息展播") || text.contains("—"), text);
	}
}
