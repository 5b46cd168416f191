package org.chancery.venues.ui;

import java.time.LocalDate;
import java.util.List;

import org.chancery.venues.Venue;
import org.chancery.venues.booking.Hours;
import org.chancery.venues.booking.Occupation;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * The calendar itself: a line for each venue, time to the right. A drag over free time asks for a booking, a booking is
 * moved by its middle and made longer or shorter by its ends; with the keyboard, arrows go from booking to booking, Enter
 * opens one, Delete cancels it.
 */
final class BookingBoard extends Canvas {
	/** What people do with the calendar. */
	interface Listener {
		/** A booking is wanted. */
		void drawn(Venue venue, LocalDate day, Hours hours);

		/** A booking shall be at another place. */
		void moved(Occupation booking, Venue venue, LocalDate day, Hours hours);

		/** A booking shall be opened. */
		void opened(Occupation booking);

		/** A booking shall be cancelled. */
		void cancelled(Occupation booking);
	}

	private static final int LEFT = 170;
	private static final int LEAST_LINE = 22;

	private final Listener listener;
	private BoardData data = BoardData.EMPTY;
	private Occupation selected;
	private Drag drag;
	private Drag.Wanted wanted;

	BookingBoard(Composite parent, Listener listener) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.NO_REDRAW_RESIZE);
		this.listener = listener;
		addListener(SWT.Paint, this::paint);
		addListener(SWT.Resize, e -> resized());
		addListener(SWT.MouseDown, this::pressed);
		addListener(SWT.MouseMove, this::dragged);
		addListener(SWT.MouseUp, this::released);
		addListener(SWT.MouseDoubleClick, e -> openSelected());
		addListener(SWT.KeyDown, this::typed);
		addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN);
		getVerticalBar().addListener(SWT.Selection, e -> redraw());
		describe();
	}

	/** Shows these days. */
	void show(BoardData shown) {
		data = shown;
		if (selected != null) {
			long id = selected.id();
			selected = data.bookings().values().stream().flatMap(List::stream).filter(o -> o.id() == id).findFirst().orElse(null);
		}
		resized();
		redraw();
	}

	/** What is shown. */
	BoardData data() {
		return data;
	}

	/** The booking under the cursor, or null. */
	Occupation selected() {
		return selected;
	}

	/** Puts the cursor on a booking, or nowhere. */
	void select(Occupation booking) {
		selected = booking;
		redraw();
		getAccessible().selectionChanged();
	}

	/** Where everything stands now. */
	Geometry geometry() {
		Rectangle area = getClientArea();
		int height = lineHeight();
		ScrollBar bar = getVerticalBar();
		return new Geometry(data.first(), data.days(), LEFT, height * (data.days() == 1 ? 2 : 1) + 4, Math.max(data.days(), area.width - LEFT),
				height, data.venues().size(), bar.isVisible() ? bar.getSelection() : 0);
	}

	private int lineHeight() {
		return Math.max(LEAST_LINE, (int) (1.6 * getFont().getFontData()[0].getHeight() * getDisplay().getDPI().y / 72));
	}

	private void resized() {
		Geometry geometry = geometry();
		int room = Math.max(1, getClientArea().height - geometry.top());
		ScrollBar bar = getVerticalBar();
		bar.setVisible(geometry.height() > room);
		bar.setValues(Math.min(bar.getSelection(), Math.max(0, geometry.height() - room)), 0, Math.max(1, geometry.height()), room,
				geometry.line(), room);
		redraw();
	}

	private void paint(Event event) {
		BoardPainter painter = new BoardPainter(event.gc, geometry(), getBackground(), getForeground());
		painter.paint(data, getClientArea(), selected);
		if (wanted != null) {
			painter.wanted(wanted);
		}
	}

	private Occupation at(Geometry geometry, int x, int y) {
		int line = geometry.lineAt(y);
		if (line < 0) {
			return null;
		}
		List<Occupation> bookings = data.line(line);
		for (int i = bookings.size() - 1; i >= 0; i--) {
			if (BoardPainter.bar(geometry, bookings.get(i), geometry.y(line)).contains(x, y)) {
				return bookings.get(i);
			}
		}
		return null;
	}

	private void pressed(Event event) {
		setFocus();
		Geometry geometry = geometry();
		int line = geometry.lineAt(event.y);
		Occupation hit = at(geometry, event.x, event.y);
		select(hit);
		if (event.button == 1 && line >= 0 && event.x >= LEFT) {
			drag = Drag.begin(geometry, hit, line, event.x);
		}
	}

	private void dragged(Event event) {
		Geometry geometry = geometry();
		if (drag == null) {
			Occupation hit = at(geometry, event.x, event.y);
			setToolTipText(hit == null ? null : tip(hit));
			return;
		}
		if (wanted != null || Math.abs(event.x - drag.from()) > 3 || geometry.lineAt(event.y) != drag.line()) {
			wanted = drag.wanted(geometry, event.x, geometry.lineAt(event.y));
			redraw();
		}
	}

	private void released(Event event) {
		Drag done = drag;
		Drag.Wanted place = wanted;
		drag = null;
		wanted = null;
		redraw();
		if (done == null || place == null) {
			return;
		}
		Venue venue = data.venues().get(place.line());
		if (done.kind() == Drag.Kind.DRAW) {
			listener.drawn(venue, place.day(), place.hours());
		} else {
			listener.moved(done.booking(), venue, place.day(), place.hours());
		}
	}

	private void typed(Event event) {
		switch (event.keyCode) {
		case SWT.ESC -> {
			drag = null;
			wanted = null;
			redraw();
		}
		case SWT.CR, SWT.KEYPAD_CR -> openSelected();
		case SWT.DEL -> {
			if (selected != null) {
				listener.cancelled(selected);
			}
		}
		case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> step(1);
		case SWT.ARROW_LEFT, SWT.ARROW_UP -> step(-1);
		default -> {
			// not for the calendar
		}
		}
	}

	/** To the next booking, line by line. */
	private void step(int by) {
		List<Occupation> all = data.venues().stream().flatMap(v -> data.bookings().getOrDefault(v.getId(), List.of()).stream()).toList();
		if (!all.isEmpty()) {
			int index = selected == null ? (by > 0 ? 0 : all.size() - 1) : Math.floorMod(all.indexOf(selected) + by, all.size());
			select(all.get(index));
			reveal(all.get(index));
		}
	}

	private void reveal(Occupation booking) {
		Geometry geometry = geometry();
		for (int i = 0; i < data.venues().size(); i++) {
			if (data.venues().get(i).getId() == booking.venue() && getVerticalBar().isVisible()) {
				int room = getClientArea().height - geometry.top();
				int top = i * geometry.line();
				int now = getVerticalBar().getSelection();
				getVerticalBar().setSelection(Math.max(Math.min(now, top), top + geometry.line() - room));
			}
		}
		redraw();
	}

	private void openSelected() {
		if (selected != null) {
			listener.opened(selected);
		}
	}

	private String tip(Occupation booking) {
		String who = booking.applicant() == null ? "" : booking.applicant(); //$NON-NLS-1$
		return NLS.bind(Messages.Board_tip, new Object[] { booking.title(), booking.day(), booking.hours(), BookingLabels.status(booking.status()),
				who });
	}

	private void describe() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = selected == null ? Messages.Board_name : tip(selected);
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_TABLE;
			}
		});
	}
}
