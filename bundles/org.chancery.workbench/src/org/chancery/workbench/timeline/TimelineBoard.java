package org.chancery.workbench.timeline;

import java.time.LocalDate;
import java.util.List;

import org.chancery.model.Hours;
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
 * A board: lines below one another, time to the right. A drag over free time asks for a new bar, a bar is moved by its middle
 * and made longer or shorter by its ends; with the keyboard, arrows go from bar to bar, Enter opens one, Delete cancels it.
 */
public final class TimelineBoard extends Canvas {
	/** What people do with a board. */
	public interface Listener {
		/** Something is wanted here. */
		void drawn(Line line, LocalDate day, Hours hours);

		/** A bar shall be at another place. */
		void moved(Bar bar, Line from, Line to, LocalDate day, Hours hours);

		/** What a bar stands for shall be opened. */
		void opened(Bar bar);

		/** What a bar stands for shall be cancelled. */
		void cancelled(Bar bar);
	}

	private static final int LEFT = 170;
	private static final int LEAST_LINE = 22;

	private final Listener listener;
	private final String name;
	private Timeline timeline = Timeline.EMPTY;
	private Bar selected;
	private Drag drag;
	private Drag.Wanted wanted;

	/**
	 * @param name     what screen readers call it
	 * @param listener is told what people do
	 */
	public TimelineBoard(Composite parent, String name, Listener listener) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.NO_REDRAW_RESIZE);
		this.name = name;
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
	public void show(Timeline shown) {
		timeline = shown;
		if (selected != null) {
			selected = timeline.bar(selected.id()).orElse(null);
		}
		resized();
		redraw();
	}

	/** What is shown. */
	public Timeline timeline() {
		return timeline;
	}

	/** The bar under the cursor, or null. */
	public Bar selected() {
		return selected;
	}

	/** Puts the cursor on a bar, or nowhere. */
	public void select(Bar bar) {
		selected = bar;
		redraw();
		getAccessible().selectionChanged();
	}

	/** Where everything stands now. */
	public Geometry geometry() {
		Rectangle area = getClientArea();
		int height = lineHeight();
		ScrollBar bar = getVerticalBar();
		return new Geometry(timeline.first(), timeline.days(), LEFT, height * (timeline.days() == 1 ? 2 : 1) + 4, Math.max(timeline.days(), area.width - LEFT),
				height, timeline.lines().size(), bar.isVisible() ? bar.getSelection() : 0);
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
		TimelinePainter painter = new TimelinePainter(event.gc, geometry(), getBackground(), getForeground());
		painter.paint(timeline, getClientArea(), selected);
		if (wanted != null) {
			painter.wanted(wanted);
		}
	}

	private Bar at(Geometry geometry, int x, int y) {
		int line = geometry.lineAt(y);
		if (line < 0) {
			return null;
		}
		List<Bar> bars = timeline.lines().get(line).bars();
		for (int i = bars.size() - 1; i >= 0; i--) {
			if (TimelinePainter.place(geometry, bars.get(i), geometry.y(line)).contains(x, y)) {
				return bars.get(i);
			}
		}
		return null;
	}

	private void pressed(Event event) {
		setFocus();
		Geometry geometry = geometry();
		int line = geometry.lineAt(event.y);
		Bar hit = at(geometry, event.x, event.y);
		select(hit);
		if (event.button == 1 && line >= 0 && event.x >= LEFT) {
			drag = Drag.begin(geometry, hit, line, event.x);
		}
	}

	private void dragged(Event event) {
		Geometry geometry = geometry();
		if (drag == null) {
			Bar hit = at(geometry, event.x, event.y);
			setToolTipText(hit == null ? null : hit.tip());
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
		Line line = timeline.lines().get(place.line());
		if (done.kind() == Drag.Kind.DRAW) {
			listener.drawn(line, place.day(), place.hours());
		} else {
			listener.moved(done.bar(), timeline.lines().get(done.line()), line, place.day(), place.hours());
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
			// not for the board
		}
		}
	}

	/** To the next bar, line by line. */
	private void step(int by) {
		List<Bar> all = timeline.bars();
		if (!all.isEmpty()) {
			int index = selected == null ? (by > 0 ? 0 : all.size() - 1) : Math.floorMod(all.indexOf(selected) + by, all.size());
			select(all.get(index));
			reveal(all.get(index));
		}
	}

	private void reveal(Bar bar) {
		Geometry geometry = geometry();
		for (int i = 0; i < timeline.lines().size(); i++) {
			if (timeline.lines().get(i).bars().contains(bar) && getVerticalBar().isVisible()) {
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

	private void describe() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = selected == null ? name : selected.tip();
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
