package org.chancery.venues.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

import org.chancery.venues.Venue;
import org.chancery.venues.booking.BookingRules;
import org.chancery.venues.booking.Hours;
import org.chancery.venues.booking.Occupation;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Paints the calendar. Colours follow the window's, light or dark. */
final class BoardPainter {
	private static final int GAP = 3;

	private final GC gc;
	private final Geometry geometry;
	private final Color back;
	private final Color fore;

	BoardPainter(GC gc, Geometry geometry, Color back, Color fore) {
		this.gc = gc;
		this.geometry = geometry;
		this.back = back;
		this.fore = fore;
	}

	/** Paints everything but what is being dragged. */
	void paint(BoardData data, Rectangle area, Occupation selected) {
		gc.setBackground(back);
		gc.fillRectangle(area);
		for (int i = 0; i < data.venues().size(); i++) {
			if (geometry.y(i) + geometry.line() > geometry.top() && geometry.y(i) < area.height) {
				line(data, i, area, selected);
			}
		}
		days(area);
		gc.setBackground(back);
		gc.fillRectangle(0, 0, geometry.left(), geometry.top());
	}

	private void line(BoardData data, int index, Rectangle area, Occupation selected) {
		int y = geometry.y(index);
		Venue venue = data.venues().get(index);
		for (int i = 0; i < geometry.days(); i++) {
			closed(venue, geometry.first().plusDays(i), y);
		}
		gc.setForeground(mixed(0.15));
		gc.drawLine(0, y + geometry.line() - 1, area.width, y + geometry.line() - 1);
		for (Occupation booking : data.line(index)) {
			booking(booking, y, booking.equals(selected));
		}
		gc.setBackground(back);
		gc.fillRectangle(0, y, geometry.left() - 1, geometry.line() - 1);
		gc.setForeground(fore);
		gc.drawText(fitting(venue.getName(), geometry.left() - 2 * GAP), GAP, y + (geometry.line() - gc.getFontMetrics().getHeight()) / 2, true);
	}

	/** Hours in which the venue is not open are shaded. */
	private void closed(Venue venue, LocalDate day, int y) {
		gc.setBackground(mixed(0.07));
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		int from = geometry.x(day, Geometry.FROM);
		int until = geometry.x(day, Geometry.UNTIL);
		if (weekend && !venue.isWeekends()) {
			gc.fillRectangle(from, y, until - from, geometry.line());
			return;
		}
		Hours open = BookingRules.open(venue);
		int opens = geometry.x(day, open.from());
		int closes = geometry.x(day, open.until());
		gc.fillRectangle(from, y, opens - from, geometry.line());
		gc.fillRectangle(closes, y, until - closes, geometry.line());
	}

	private void booking(Occupation booking, int y, boolean selected) {
		Rectangle bar = bar(geometry, booking, y);
		Color colour = colour(booking);
		if (booking.holds()) {
			gc.setBackground(colour);
			gc.fillRoundRectangle(bar.x, bar.y, bar.width, bar.height, 4, 4);
		} else {
			gc.setForeground(colour);
			gc.setLineStyle(SWT.LINE_DASH);
			gc.drawRoundRectangle(bar.x, bar.y, bar.width - 1, bar.height - 1, 4, 4);
			gc.setLineStyle(SWT.LINE_SOLID);
		}
		if (selected) {
			gc.setForeground(fore);
			gc.setLineWidth(2);
			gc.drawRoundRectangle(bar.x, bar.y, bar.width - 1, bar.height - 1, 4, 4);
			gc.setLineWidth(1);
		}
		if (bar.width > 24) {
			gc.setForeground(booking.holds() ? gc.getDevice().getSystemColor(SWT.COLOR_WHITE) : fore);
			gc.setClipping(bar);
			gc.drawText(booking.title(), bar.x + GAP, bar.y + (bar.height - gc.getFontMetrics().getHeight()) / 2, true);
			gc.setClipping((Rectangle) null);
		}
	}

	/** Where a booking stands in a line; what waits for hours stands in the lower half, so that both are seen. */
	static Rectangle bar(Geometry geometry, Occupation booking, int y) {
		int from = geometry.x(booking.day(), booking.hours().from());
		int width = Math.max(3, geometry.x(booking.day(), booking.hours().until()) - from);
		int height = geometry.line() - 2 * GAP;
		return booking.holds() ? new Rectangle(from, y + GAP, width, height)
				: new Rectangle(from, y + GAP + height / 2, width, height - height / 2);
	}

	/** The hours that a drag would book. */
	void wanted(Drag.Wanted wanted) {
		int from = geometry.x(wanted.day(), wanted.hours().from());
		int width = geometry.x(wanted.day(), wanted.hours().until()) - from;
		int y = geometry.y(wanted.line());
		gc.setAlpha(120);
		gc.setBackground(Display.getCurrent().getSystemColor(SWT.COLOR_LIST_SELECTION));
		gc.fillRoundRectangle(from, y + 1, Math.max(3, width), geometry.line() - 2, 4, 4);
		gc.setAlpha(255);
		String text = wanted.hours().toString();
		Point size = gc.textExtent(text);
		gc.setBackground(back);
		gc.setForeground(fore);
		gc.drawText(text, from, Math.max(geometry.top(), y - size.y));
	}

	private void days(Rectangle area) {
		gc.setBackground(mixed(0.04));
		gc.fillRectangle(0, 0, area.width, geometry.top());
		int dayWidth = geometry.width() / geometry.days();
		for (int i = 0; i < geometry.days(); i++) {
			LocalDate day = geometry.first().plusDays(i);
			int x = geometry.x(day, Geometry.FROM);
			gc.setForeground(mixed(0.3));
			gc.drawLine(x, 0, x, area.height);
			gc.setForeground(day.equals(LocalDate.now()) ? Display.getCurrent().getSystemColor(SWT.COLOR_LINK_FOREGROUND) : fore);
			String text = dayWidth > 70 ? NLS.bind(Messages.Board_day, new Object[] { day.getMonthValue(), day.getDayOfMonth(),
					day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.getDefault()) }) : String.valueOf(day.getDayOfMonth());
			gc.drawText(text, x + GAP, GAP, true);
			if (geometry.days() == 1) {
				hours(day);
			}
		}
	}

	private void hours(LocalDate day) {
		for (int minute = Geometry.FROM; minute < Geometry.UNTIL; minute += 60) {
			gc.drawText(Hours.text(minute), geometry.x(day, minute) + GAP, geometry.top() - gc.getFontMetrics().getHeight() - GAP, true);
		}
	}

	private String fitting(String text, int width) {
		String shown = text;
		while (shown.length() > 1 && gc.textExtent(shown).x > width) {
			shown = shown.substring(0, shown.length() - 2) + "…"; //$NON-NLS-1$
		}
		return shown;
	}

	private Color colour(Occupation booking) {
		return switch (booking.status()) {
		case USED -> new Color(0x7A, 0x87, 0x94);
		case OFFERED -> new Color(0xC0, 0x7F, 0x1E);
		case APPROVED -> booking.kind() == null || booking.kind().ordinal() <= 2 ? new Color(0x2F, 0x6F, 0xAB) : new Color(0x43, 0x7F, 0x35);
		default -> new Color(0xB3, 0x50, 0x3D);
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
