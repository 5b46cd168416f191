package org.chancery.schedule.ui;

import static org.chancery.testing.ui.Window.picture;
import static org.chancery.testing.ui.Window.run;
import static org.chancery.testing.ui.Window.ui;
import static org.chancery.testing.ui.Window.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;

import org.chancery.schedule.Entry;
import org.chancery.schedule.agenda.Agenda;
import org.chancery.schedule.agenda.Slot;
import org.chancery.testing.ui.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schedule's calendar in a real workbench, with the section's sample. */
class ScheduleViewTest {
	private static final LocalDate DAY = LocalDate.of(2022, 2, 9);
	private ScheduleView view;

	@BeforeEach
	void open() {
		Window.store();
		view = Window.view(ScheduleView.ID, ScheduleView.class);
		run(() -> {
			view.zoom(Zoom.WEEK);
			view.go(DAY);
		});
		waitUntil("the week", () -> view.board().data().days() == 7 && find("DEMO-E6") != null);
	}

	private Slot find(String number) {
		return view.board().data().slots().stream().filter(s -> s.number().equals(number)).findFirst().orElse(null);
	}

	@Test
	void aWeekShowsWhatClashes() {
		List<String> clashing = ui(() -> view.board().data().slots().stream().filter(s -> view.board().data().clashes(s)).map(Slot::number).toList());
		assertEquals(List.of("DEMO-E2", "DEMO-E3", "DEMO-E4", "DEMO-E5"), clashing, "too little time for the way, and an overlap");
		picture("schedule-week");
		run(() -> view.zoom(Zoom.DAY));
		waitUntil("the day", () -> view.board().data().days() == 1);
		assertEquals(2, ui(() -> view.board().data().slots().size()));
		picture("schedule-day");
		run(() -> view.zoom(Zoom.MONTH));
		waitUntil("the month", () -> view.board().data().days() == 28);
		picture("schedule-month");
	}

	@Test
	void anEntryIsMoved() {
		run(() -> {
			Slot slot = find("DEMO-E6");
			DayBoard board = view.board();
			Rectangle box = DayPainter.box(board.grid(), board.data(), slot);
			Event down = new Event();
			down.button = 1;
			down.x = box.x + box.width / 2;
			down.y = box.y + 5;
			board.notifyListeners(SWT.MouseDown, down);
			Event up = new Event();
			up.button = 1;
			up.x = down.x - board.grid().width() / 7;
			up.y = down.y + board.grid().y(11 * 60) - board.grid().y(10 * 60);
			board.notifyListeners(SWT.MouseUp, up);
		});
		waitUntil("the moved entry", () -> find("DEMO-E6") != null && find("DEMO-E6").day().equals(LocalDate.of(2022, 2, 10)));
		Entry entry = (Entry) Window.store().findByKey(Agenda.ENTRIES, "DEMO-E6").orElseThrow();
		assertEquals("16:00", entry.getStarts());
		assertEquals("17:30", entry.getEnds());
	}
}
