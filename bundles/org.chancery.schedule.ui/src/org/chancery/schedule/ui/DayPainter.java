package org.chancery.schedule.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

import org.chancery.schedule.EntryStatus;
import org.chancery.schedule.agenda.Hours;
import org.chancery.schedule.agenda.Slot;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Paints the calendar. Colours follow the window's, light or dark; what clashes has a red edge and a mark. */
final class DayPainter {
	private static final int GAP = 3;
	private static final int NARROW = 30;

	private final GC gc;
	private final DayGrid grid;
	private final Color back;
	private final Color fore;

	DayPainter(GC gc, DayGrid grid, Color back, Color fore) {
		this.gc = gc;
		this.grid = grid;
		this.back = back;
		this.fore = fore;
	}

	void paint(DayData data, Rectangle area, Slot selected) {
		gc.setBackground(back);
		gc.fillRectangle(area);
		for (int i = 0; i < grid.days(); i++) {
			column(i, area);
		}
		hours(area);
		for (Slot slot : data.slots()) {
			slot(data, slot, slot.equals(selected));
		}
	}

	private void column(int index, Rectangle area) {
		LocalDate day = grid.first().plusDays(index);
		int x = grid.x(index);
		int width = grid.x(index + 1) - x;
		if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
			gc.setBackground(mixed(0.06));
			gc.fillRectangle(x, grid.top(), width, area.height - grid.top());
		}
		gc.setForeground(mixed(0.25));
		gc.drawLine(x, 0, x, area.height);
		gc.setForeground(day.equals(LocalDate.now()) ? Display.getCurrent().getSystemColor(SWT.COLOR_LINK_FOREGROUND) : fore);
		gc.drawText(width > 3 * NARROW ? NLS.bind(Messages.Grid_day, new Object[] { day.getMonthValue(), day.getDayOfMonth(),
				day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.getDefault()) }) : String.valueOf(day.getDayOfMonth()), x + GAP, GAP, true);
	}

	private void hours(Rectangle area) {
		for (int minute = DayGrid.FROM; minute < DayGrid.UNTIL; minute += 60) {
			gc.setForeground(mixed(0.12));
			gc.drawLine(grid.left(), grid.y(minute), area.width, grid.y(minute));
			gc.setForeground(fore);
			gc.drawText(Hours.text(minute), GAP, grid.y(minute) - (minute == DayGrid.FROM ? 0 : gc.getFontMetrics().getHeight() / 2), true);
		}
	}

	private void slot(DayData data, Slot slot, boolean selected) {
		Rectangle box = box(grid, data, slot);
		boolean firm = slot.status() == EntryStatus.CONFIRMED || slot.status() == EntryStatus.HELD;
		Color colour = colour(slot);
		gc.setBackground(firm ? colour : back);
		gc.fillRoundRectangle(box.x, box.y, box.width, box.height, 4, 4);
		boolean clash = data.clashes(slot);
		gc.setForeground(clash ? gc.getDevice().getSystemColor(SWT.COLOR_RED) : colour);
		gc.setLineStyle(firm || clash ? SWT.LINE_SOLID : SWT.LINE_DASH);
		gc.setLineWidth(clash ? 2 : 1);
		gc.drawRoundRectangle(box.x, box.y, box.width - 1, box.height - 1, 4, 4);
		gc.setLineStyle(SWT.LINE_SOLID);
		if (selected) {
			gc.setForeground(fore);
			gc.setLineWidth(2);
			gc.drawRoundRectangle(box.x + 2, box.y + 2, box.width - 5, box.height - 5, 4, 4);
		}
		gc.setLineWidth(1);
		if (box.width > NARROW) {
			text(slot, box, firm, clash);
		}
	}

	private void text(Slot slot, Rectangle box, boolean firm, boolean clash) {
		gc.setForeground(firm ? gc.getDevice().getSystemColor(SWT.COLOR_WHITE) : fore);
		gc.setClipping(box);
		String hours = (clash ? "⚠ " : "") + slot.hours(); //$NON-NLS-1$ //$NON-NLS-2$
		int line = gc.getFontMetrics().getHeight();
		if (box.height < 2 * line) {
			gc.drawText(hours + " " + slot.subject(), box.x + GAP, box.y + 1, true); //$NON-NLS-1$
		} else {
			gc.drawText(hours, box.x + GAP, box.y + 1, true);
			gc.drawText(slot.subject(), box.x + GAP, box.y + 1 + line, true);
			if (slot.place() != null && box.height > 3 * line) {
				gc.drawText(slot.place(), box.x + GAP, box.y + 1 + 2 * line, true);
			}
		}
		gc.setClipping((Rectangle) null);
	}

	/** Where an entry stands. */
	static Rectangle box(DayGrid grid, DayData data, Slot slot) {
		int column = grid.column(slot.day());
		Lanes lanes = data.lanes().getOrDefault(slot.id(), new Lanes(0, 1));
		int left = grid.x(column) + 1;
		int width = grid.x(column + 1) - left - 2;
		int from = left + width * lanes.lane() / lanes.of();
		int y = grid.y(slot.from());
		return new Rectangle(from, y + 1, Math.max(3, left + width * (lanes.lane() + 1) / lanes.of() - from - 1),
				Math.max(6, grid.y(slot.until()) - y - 2));
	}

	private static Color colour(Slot slot) {
		return switch (slot.status()) {
		case HELD -> new Color(0x7A, 0x87, 0x94);
		case CANCELLED, POSTPONED -> new Color(0xA0, 0xA0, 0xA0);
		default -> switch (slot.priority()) {
		case URGENT -> new Color(0xB3, 0x50, 0x3D);
		case HIGH -> new Color(0xA8, 0x6A, 0x12);
		case LOW -> new Color(0x43, 0x7F, 0x35);
		case NORMAL -> new Color(0x2F, 0x6F, 0xAB);
		};
		};
	}

	/** The background with so much of the foreground in it. */
	private Color mixed(double part) {
		RGB b = back.getRGB();
		RGB f = fore.getRGB();
		return new Color((int) (b.red + (f.red - b.red) * part), (int) (b.green + (f.green - b.green) * part),
				(int) (b.blue + (f.blue - b.blue) * part));
	}
}
