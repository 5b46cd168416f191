package org.chancery.workbench.limits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.chancery.clock.calendar.WorkCalendar;
import org.chancery.flow.Worklist.Item;
import org.chancery.workbench.Ui;
import org.chancery.workbench.records.Values;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A month as weeks from Sunday to Saturday: days off, what is said of them, and the limits that end on each day. */
final class MonthGrid {
	private static final int WEEKS = 6;
	private static final int DAYS = 7;
	private static final int GAP = 4;

	private final Canvas canvas;
	private final Consumer<LocalDate> chosen;
	private LocalDate selected = LocalDate.now();
	private WorkCalendar calendar;
	private Map<LocalDate, List<Item>> items = Map.of();

	/** @param chosen is told the day that was chosen */
	MonthGrid(Composite parent, Consumer<LocalDate> chosen) {
		this.chosen = chosen;
		canvas = Ui.named(new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER), "month"); //$NON-NLS-1$
		canvas.addListener(SWT.Paint, e -> paint(e.gc));
		canvas.addListener(SWT.MouseDown, this::click);
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = Values.fullDate(selected) + " " + of(selected).stream().map(Item::title).collect(Collectors.joining("、")); //$NON-NLS-1$ //$NON-NLS-2$
			}
		});
	}

	Canvas control() {
		return canvas;
	}

	/** The day that is selected; its month is shown. */
	LocalDate selected() {
		return selected;
	}

	/** The Sunday that the month's first week begins with. */
	LocalDate first() {
		LocalDate first = selected.withDayOfMonth(1);
		return first.minusDays(first.getDayOfWeek().getValue() % DAYS);
	}

	/** The last day shown. */
	LocalDate last() {
		return first().plusDays(WEEKS * DAYS - 1L);
	}

	/** The limits that end on a day. */
	List<Item> of(LocalDate day) {
		return items.getOrDefault(day, List.of());
	}

	void show(WorkCalendar work, List<Item> found) {
		calendar = work;
		items = found.stream().collect(Collectors.groupingBy(Item::due));
		canvas.redraw();
	}

	/** Selects a day. */
	void select(LocalDate day) {
		selected = day;
		canvas.redraw();
		canvas.getAccessible().setFocus(day.getDayOfMonth());
		chosen.accept(day);
	}

	private void click(Event event) {
		canvas.setFocus();
		Rectangle area = canvas.getClientArea();
		int top = header();
		if (event.y >= top && area.width >= DAYS && area.height > top + WEEKS) {
			int column = Math.min(DAYS - 1, event.x * DAYS / area.width);
			int row = Math.min(WEEKS - 1, (event.y - top) * WEEKS / (area.height - top));
			select(first().plusDays((long) row * DAYS + column));
		}
	}

	private void key(Event event) {
		LocalDate day = switch (event.keyCode) {
		case SWT.ARROW_LEFT -> selected.minusDays(1);
		case SWT.ARROW_RIGHT -> selected.plusDays(1);
		case SWT.ARROW_UP -> selected.minusWeeks(1);
		case SWT.ARROW_DOWN -> selected.plusWeeks(1);
		case SWT.PAGE_UP -> selected.minusMonths(1);
		case SWT.PAGE_DOWN -> selected.plusMonths(1);
		case SWT.HOME -> LocalDate.now();
		default -> null;
		};
		if (day != null) {
			select(day);
		}
	}

	private int header() {
		GC gc = new GC(canvas);
		try {
			return gc.getFontMetrics().getHeight() + 2 * GAP;
		} finally {
			gc.dispose();
		}
	}

	private Color color(int id) {
		return canvas.getDisplay().getSystemColor(id);
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		int top = gc.getFontMetrics().getHeight() + 2 * GAP;
		for (int column = 0; column < DAYS; column++) {
			String name = DayOfWeek.SUNDAY.plus(column).getDisplayName(TextStyle.SHORT_STANDALONE, Locale.getDefault());
			Rectangle cell = cell(area, 0, column, 0);
			gc.setForeground(color(SWT.COLOR_WIDGET_FOREGROUND));
			gc.drawText(name, cell.x + (cell.width - gc.textExtent(name).x) / 2, GAP, true);
		}
		for (int i = 0; i < WEEKS * DAYS; i++) {
			paint(gc, first().plusDays(i), cell(area, top, i % DAYS, i / DAYS));
		}
		gc.setForeground(color(SWT.COLOR_LIST_SELECTION));
		gc.setLineWidth(canvas.isFocusControl() ? 3 : 2);
		int at = (int) (selected.toEpochDay() - first().toEpochDay());
		Rectangle frame = cell(area, top, at % DAYS, at / DAYS);
		gc.drawRectangle(frame.x + 1, frame.y + 1, frame.width - 3, frame.height - 3);
	}

	private static Rectangle cell(Rectangle area, int top, int column, int row) {
		int x = area.width * column / DAYS;
		int y = top + (area.height - top) * row / WEEKS;
		return new Rectangle(x, y, area.width * (column + 1) / DAYS - x, top + (area.height - top) * (row + 1) / WEEKS - y);
	}

	private void paint(GC gc, LocalDate day, Rectangle cell) {
		boolean off = calendar != null && !calendar.isOpen(day);
		gc.setBackground(color(off ? SWT.COLOR_WIDGET_BACKGROUND : SWT.COLOR_LIST_BACKGROUND));
		gc.fillRectangle(cell);
		gc.setForeground(color(SWT.COLOR_WIDGET_NORMAL_SHADOW));
		gc.setLineWidth(1);
		gc.drawRectangle(cell.x, cell.y, cell.width - 1, cell.height - 1);
		gc.setClipping(cell);
		boolean inMonth = YearMonth.from(day).equals(YearMonth.from(selected));
		gc.setForeground(color(inMonth ? SWT.COLOR_LIST_FOREGROUND : SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		String number = Integer.toString(day.getDayOfMonth());
		gc.drawText(number, cell.x + GAP, cell.y + GAP, true);
		if (calendar != null && !calendar.note(day).isEmpty()) {
			Point size = gc.textExtent(number);
			gc.setForeground(color(off ? SWT.COLOR_RED : SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
			gc.drawText(calendar.note(day), cell.x + 2 * GAP + size.x, cell.y + GAP, true);
		}
		paintItems(gc, of(day), cell);
		gc.setClipping((Rectangle) null);
	}

	private void paintItems(GC gc, List<Item> due, Rectangle cell) {
		int line = gc.getFontMetrics().getHeight() + 1;
		int y = cell.y + GAP + line;
		int room = Math.max(0, (cell.height - GAP - line) / line);
		int shown = due.size() <= room ? due.size() : Math.max(0, room - 1);
		for (Item item : due.subList(0, shown)) {
			gc.setForeground(color(item.isLate(LocalDate.now()) ? SWT.COLOR_RED : SWT.COLOR_LIST_FOREGROUND));
			gc.drawText("• " + item.title(), cell.x + GAP, y, true); //$NON-NLS-1$
			y += line;
		}
		if (shown < due.size()) {
			gc.setForeground(color(SWT.COLOR_LINK_FOREGROUND));
			gc.drawText("+ " + Values.integer(due.size() - shown), cell.x + GAP, y, true); //$NON-NLS-1$
		}
	}
}
