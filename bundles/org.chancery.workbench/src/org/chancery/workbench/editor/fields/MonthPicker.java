package org.chancery.workbench.editor.fields;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.chancery.workbench.Messages;
import org.chancery.workbench.records.Values;
import org.eclipse.osgi.util.NLS;
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

/**
 * A month to pick a day in, with the years of the Republic (民國) in a Chinese workbench; SWT's own calendar has only
 * Gregorian ones, in the language of the system. A click or Enter picks, Esc leaves; arrows, Page Up and Down (with Shift
 * for years), Home and End move.
 */
final class MonthPicker extends Canvas {
	private static final int DAYS = 7;
	private static final int WEEKS = 6;
	private static final int CELL_WIDTH = 38;
	private static final int CELL_HEIGHT = 28;
	private static final int MARGIN = 6;
	/** What stands in the title row, from the left: a year back, a month back, the month, a month on, a year on. */
	private static final String[] ARROWS = { "«", "‹", "", "", "", "›", "»" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
	private static final int[] MONTHS = { -12, -1, 0, 0, 0, 1, 12 };
	private static final int TITLE = 0;
	private static final int WEEKDAYS = 1;
	private static final int FIRST_WEEK = 2;
	private static final int TODAY = FIRST_WEEK + WEEKS;

	private final Consumer<LocalDate> picked;
	private final Runnable left;
	private Predicate<LocalDate> closed = day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	private LocalDate day;

	/**
	 * @param day    where the cursor is at first
	 * @param picked takes the day
	 * @param left   is told that none was picked
	 */
	MonthPicker(Composite parent, LocalDate day, Consumer<LocalDate> picked, Runnable left) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
		this.day = day;
		this.picked = picked;
		this.left = left;
		setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		addListener(SWT.Paint, e -> paint(e.gc));
		addListener(SWT.MouseUp, e -> clicked(new Point(e.x, e.y)));
		addListener(SWT.MouseWheel, e -> move(day().plusMonths(e.count > 0 ? -1 : 1)));
		addListener(SWT.KeyDown, this::pressed);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = Values.fullDate(day());
			}
		});
	}

	/** The day under the cursor. */
	LocalDate day() {
		return day;
	}

	/** Says which days are no working days; without it these are Saturdays and Sundays. */
	void setClosed(Predicate<LocalDate> isClosed) {
		closed = isClosed;
		redraw();
	}

	/** Where the day stands in the picker; days of the months before and after are there too. */
	Rectangle bounds(LocalDate shown) {
		long cell = shown.toEpochDay() - first().toEpochDay();
		return cell((int) (cell % DAYS), FIRST_WEEK + (int) (cell / DAYS));
	}

	@Override
	public Point computeSize(int wHint, int hHint, boolean changed) {
		Rectangle trim = computeTrim(0, 0, DAYS * CELL_WIDTH + 2 * MARGIN, (TODAY + 1) * CELL_HEIGHT + 2 * MARGIN);
		return new Point(trim.width, trim.height);
	}

	private void move(LocalDate to) {
		day = to;
		getAccessible().setFocus(org.eclipse.swt.accessibility.ACC.CHILDID_SELF);
		redraw();
	}

	/** The Sunday with which the month's first week begins. */
	private LocalDate first() {
		LocalDate first = day.withDayOfMonth(1);
		return first.minusDays(first.getDayOfWeek().getValue() % DAYS);
	}

	private static Rectangle cell(int column, int row) {
		return new Rectangle(MARGIN + column * CELL_WIDTH, MARGIN + row * CELL_HEIGHT, CELL_WIDTH, CELL_HEIGHT);
	}

	private void paint(GC gc) {
		gc.setAntialias(SWT.ON);
		Color text = getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
		Color faint = getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
		for (int column = 0; column < DAYS; column++) {
			draw(gc, ARROWS[column], cell(column, TITLE), text);
			DayOfWeek weekday = DayOfWeek.SUNDAY.plus(column);
			draw(gc, weekday.getDisplayName(Values.isChinese() ? TextStyle.NARROW : TextStyle.SHORT, Locale.getDefault()), cell(column, WEEKDAYS), faint);
		}
		draw(gc, title(YearMonth.from(day)), cell(2, TITLE).union(cell(4, TITLE)), text);
		for (int i = 0; i < WEEKS * DAYS; i++) {
			paint(gc, first().plusDays(i), text, faint);
		}
		draw(gc, NLS.bind(Messages.MonthPicker_today, Values.date(LocalDate.now())), cell(0, TODAY).union(cell(DAYS - 1, TODAY)),
				getDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND));
	}

	private void paint(GC gc, LocalDate shown, Color text, Color faint) {
		Rectangle cell = bounds(shown);
		boolean chosen = shown.equals(day);
		if (chosen) {
			gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
			gc.fillRoundRectangle(cell.x + 2, cell.y + 2, cell.width - 4, cell.height - 4, 6, 6);
		}
		if (shown.equals(LocalDate.now())) {
			gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND));
			gc.drawRoundRectangle(cell.x + 2, cell.y + 2, cell.width - 5, cell.height - 5, 6, 6);
		}
		Color colour = chosen ? getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT)
				: !YearMonth.from(shown).equals(YearMonth.from(day)) ? faint
						: closed.test(shown) ? getDisplay().getSystemColor(SWT.COLOR_DARK_RED) : text;
		draw(gc, String.valueOf(shown.getDayOfMonth()), cell, colour);
	}

	private static void draw(GC gc, String text, Rectangle cell, Color colour) {
		Point size = gc.textExtent(text);
		gc.setForeground(colour);
		gc.drawText(text, cell.x + (cell.width - size.x) / 2, cell.y + (cell.height - size.y) / 2, true);
	}

	/** The month as people call it: 111 年 11 月, November 2022. Before the Republic its years are Gregorian. */
	static String title(YearMonth month) {
		int year = month.getYear() - Values.REPUBLIC;
		return Values.isChinese() ? NLS.bind(Messages.MonthPicker_month, year > 0 ? year : month.getYear(), month.getMonthValue())
				: month.getMonth().getDisplayName(TextStyle.FULL, Locale.getDefault()) + ' ' + month.getYear();
	}

	private void clicked(Point at) {
		int column = Math.clamp((at.x - MARGIN) / CELL_WIDTH, 0, DAYS - 1);
		int row = (at.y - MARGIN) / CELL_HEIGHT;
		if (row == TITLE) {
			move(day.plusMonths(MONTHS[column]));
		} else if (row >= FIRST_WEEK && row < TODAY) {
			picked.accept(first().plusDays((row - FIRST_WEEK) * (long) DAYS + column));
		} else if (row == TODAY) {
			picked.accept(LocalDate.now());
		}
	}

	private void pressed(Event e) {
		boolean years = (e.stateMask & SWT.SHIFT) != 0;
		switch (e.keyCode) {
		case SWT.ARROW_LEFT -> move(day.minusDays(1));
		case SWT.ARROW_RIGHT -> move(day.plusDays(1));
		case SWT.ARROW_UP -> move(day.minusWeeks(1));
		case SWT.ARROW_DOWN -> move(day.plusWeeks(1));
		case SWT.PAGE_UP -> move(day.minusMonths(years ? 12 : 1));
		case SWT.PAGE_DOWN -> move(day.plusMonths(years ? 12 : 1));
		case SWT.HOME -> move(day.withDayOfMonth(1));
		case SWT.END -> move(YearMonth.from(day).atEndOfMonth());
		case SWT.CR, SWT.KEYPAD_CR, ' ' -> picked.accept(day);
		case SWT.ESC -> left.run();
		default -> {
			// other keys do nothing here
		}
		}
	}
}
