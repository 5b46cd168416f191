package org.chancery.venues.ui;

import static org.chancery.testing.ui.Window.dialog;
import static org.chancery.testing.ui.Window.picture;
import static org.chancery.testing.ui.Window.post;
import static org.chancery.testing.ui.Window.run;
import static org.chancery.testing.ui.Window.titled;
import static org.chancery.testing.ui.Window.ui;
import static org.chancery.testing.ui.Window.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.testing.ui.Window;
import org.chancery.venues.Booking;
import org.chancery.venues.BookingStatus;
import org.chancery.venues.VenuesPackage;
import org.chancery.venues.booking.Occupation;
import org.chancery.workbench.timeline.Geometry;
import org.chancery.workbench.timeline.TimelineBoard;
import org.chancery.workbench.timeline.Zoom;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The booking calendar in a real workbench, with the section's sample. */
class BookingCalendarTest {
	private static final RecordType BOOKINGS = SectionRegistry.instance().typeOf(VenuesPackage.Literals.BOOKING).orElseThrow();
	private static final LocalDate DAY = LocalDate.of(2022, 2, 8);

	private BookingCalendarView view;

	@BeforeEach
	void open() {
		Window.store();
		view = Window.view(BookingCalendarView.ID, BookingCalendarView.class);
		run(() -> {
			view.zoom(Zoom.WEEK);
			view.go(DAY);
		});
		waitUntil("bookings of the week", () -> view.board().timeline().first().equals(LocalDate.of(2022, 2, 7)) && find("DEMO-V111-001") != null);
	}

	private Occupation find(String number) {
		return view.board().timeline().bars().stream().map(bar -> (Occupation) bar.item()).filter(o -> o.number().equals(number))
				.findFirst().orElse(null);
	}

	private static Booking stored(String number) {
		return (Booking) Window.store().findByKey(BOOKINGS, number).orElseThrow();
	}

	/** Where a minute of a day stands on the line of a venue. */
	private Event place(String venue, LocalDate day, int minute) {
		Geometry geometry = view.board().geometry();
		Event event = new Event();
		event.button = 1;
		event.x = geometry.x(day, minute);
		for (int i = 0; i < view.board().timeline().lines().size(); i++) {
			if (view.board().timeline().lines().get(i).text().equals(venue)) {
				event.y = geometry.y(i) + geometry.line() / 2 - 2;
			}
		}
		return event;
	}

	private void drag(Event from, Event to) {
		TimelineBoard board = view.board();
		board.notifyListeners(SWT.MouseDown, from);
		board.notifyListeners(SWT.MouseMove, to);
		board.notifyListeners(SWT.MouseUp, to);
	}

	@Test
	void aWeekAndAMonthShowTheBookings() {
		assertTrue(ui(() -> view.board().timeline().lines().size()) >= 9);
		picture("calendar-week");
		run(() -> view.zoom(Zoom.MONTH));
		waitUntil("the month", () -> view.board().timeline().days() == 28);
		assertTrue(ui(() -> view.board().timeline().bars().size()) >= 6);
		picture("calendar-month");
	}

	@Test
	void aBookingIsMovedAndNeverOntoAnother() {
		run(() -> drag(place("四維第一會議室", DAY, 10 * 60), place("四維第一會議室", DAY.plusDays(1), 11 * 60)));
		waitUntil("the moved booking", () -> find("DEMO-V111-001").day().equals(DAY.plusDays(1)));
		Booking moved = stored("DEMO-V111-001");
		assertEquals("10:00", moved.getStarts());
		assertEquals("13:00", moved.getEnds());
		post(() -> drag(place("四維第一會議室", DAY.plusDays(1), 11 * 60), place("四維第一會議室", DAY, 15 * 60)));
		Shell warning = titled(Messages.View_moving);
		run(warning::close);
		assertEquals(DAY.plusDays(1), stored("DEMO-V111-001").getEffectiveDate());
		run(() -> {
			Event end = place("四維第一會議室", DAY.plusDays(1), 13 * 60);
			end.x -= 2;
			drag(end, place("四維第一會議室", DAY.plusDays(1), 12 * 60));
		});
		waitUntil("the shorter booking", () -> find("DEMO-V111-001").hours().until() == 12 * 60);
	}

	@Test
	void freeHoursAreDrawnAndBooked() {
		LocalDate day = DAY.plusDays(2);
		post(() -> drag(place("鳳山多媒體會議室", day, 14 * 60), place("鳳山多媒體會議室", day, 16 * 60)));
		Shell dialog = dialog("newBooking");
		run(() -> ((Text) Window.find(dialog, "activity")).setText("視訊會議"));
		waitUntil("a free venue", () -> dialog.getDefaultButton().isEnabled());
		picture("calendar-new");
		post(() -> dialog.getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		waitUntil("the new booking", () -> view.board().timeline().bars().stream().anyMatch(bar -> bar.text().equals("視訊會議")));
		Occupation made = ui(() -> (Occupation) view.board().timeline().bars().stream().filter(bar -> bar.text().equals("視訊會議")).findFirst()
				.orElseThrow().item());
		assertEquals("14:00–16:00", made.hours().toString());
		assertEquals(BookingStatus.APPROVED, made.status());
	}
}
