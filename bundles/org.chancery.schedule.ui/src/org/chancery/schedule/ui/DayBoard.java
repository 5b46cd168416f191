package org.chancery.schedule.ui;

import java.time.LocalDate;
import java.util.List;

import org.chancery.schedule.agenda.Slot;
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

/**
 * The calendar itself: a column for each day, time downwards. An entry is moved by dragging it to another hour or day; with
 * the keyboard, arrows go from entry to entry and Enter opens one.
 */
final class DayBoard extends Canvas {
	/** What people do with the calendar. */
	interface Listener {
		/** An entry shall be on another day or at another hour, so many minutes later. */
		void moved(Slot slot, LocalDate day, int minutes);

		/** An entry shall be opened. */
		void opened(Slot slot);
	}

	private static final int LEFT = 46;
	private static final int NEAR = 4;

	private final Listener listener;
	private DayData data = DayData.EMPTY;
	private Slot selected;
	private Event pressed;

	DayBoard(Composite parent, Listener listener) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.listener = listener;
		addListener(SWT.Paint, e -> new DayPainter(e.gc, grid(), getBackground(), getForeground()).paint(data, getClientArea(), selected));
		addListener(SWT.Resize, e -> redraw());
		addListener(SWT.MouseDown, this::pressed);
		addListener(SWT.MouseMove, e -> {
			Slot hit = at(e.x, e.y);
			setToolTipText(hit == null ? null : tip(hit));
		});
		addListener(SWT.MouseUp, this::released);
		addListener(SWT.MouseDoubleClick, e -> openSelected());
		addListener(SWT.KeyDown, this::typed);
		addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN);
		describe();
	}

	/** Shows these days. */
	void show(DayData shown) {
		data = shown;
		if (selected != null) {
			long id = selected.id();
			selected = data.slots().stream().filter(s -> s.id() == id).findFirst().orElse(null);
		}
		redraw();
	}

	DayData data() {
		return data;
	}

	/** The entry under the cursor, or null. */
	Slot selected() {
		return selected;
	}

	void select(Slot slot) {
		selected = slot;
		redraw();
		getAccessible().selectionChanged();
	}

	/** Where everything stands now. */
	DayGrid grid() {
		Rectangle area = getClientArea();
		int top = (int) (2.0 * getFont().getFontData()[0].getHeight() * getDisplay().getDPI().y / 72);
		return new DayGrid(data.first(), data.days(), LEFT, top, Math.max(data.days(), area.width - LEFT), Math.max(60, area.height - top));
	}

	private Slot at(int x, int y) {
		DayGrid grid = grid();
		return data.slots().stream().filter(s -> DayPainter.box(grid, data, s).contains(x, y)).reduce((a, b) -> b).orElse(null);
	}

	private void pressed(Event event) {
		setFocus();
		select(at(event.x, event.y));
		pressed = event.button == 1 && selected != null ? event : null;
	}

	private void released(Event event) {
		Event from = pressed;
		pressed = null;
		if (from == null || selected == null || Math.abs(event.x - from.x) + Math.abs(event.y - from.y) < NEAR) {
			return;
		}
		DayGrid grid = grid();
		LocalDate day = grid.day(event.x);
		int minutes = grid.minutes(event.y - from.y);
		if (minutes != 0 || !day.equals(selected.day())) {
			listener.moved(selected, day, minutes);
		}
	}

	private void typed(Event event) {
		switch (event.keyCode) {
		case SWT.ESC -> pressed = null;
		case SWT.CR, SWT.KEYPAD_CR -> openSelected();
		case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> step(1);
		case SWT.ARROW_LEFT, SWT.ARROW_UP -> step(-1);
		default -> {
			// not for the calendar
		}
		}
	}

	private void step(int by) {
		List<Slot> all = data.slots();
		if (!all.isEmpty()) {
			select(all.get(selected == null ? (by > 0 ? 0 : all.size() - 1) : Math.floorMod(all.indexOf(selected) + by, all.size())));
		}
	}

	private void openSelected() {
		if (selected != null) {
			listener.opened(selected);
		}
	}

	private String tip(Slot slot) {
		StringBuilder tip = new StringBuilder(NLS.bind(Messages.Grid_tip, new Object[] { slot.day(), slot.hours(), slot.subject(),
				slot.place() == null ? "" : slot.place(), slot.number() })); //$NON-NLS-1$
		data.conflicts().stream().filter(c -> c.concerns(slot)).forEach(c -> tip.append('\n').append(c.message()));
		return tip.toString();
	}

	private void describe() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = selected == null ? Messages.Grid_name : tip(selected);
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
