package org.chancery.workbench.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

import org.chancery.model.Hours;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Paints a board. Colours follow the window's, light or dark. */
final class TimelinePainter {
	private static final int GAP = 3;

	private final GC gc;
	private final Geometry geometry;
	private final Color back;
	private final Color fore;

	TimelinePainter(GC gc, Geometry geometry, Color back, Color fore) {
		this.gc = gc;
		this.geometry = geometry;
		this.back = back;
		this.fore = fore;
	}

	/** Paints everything but what is being dragged. */
	void paint(Timeline timeline, Rectangle area, Bar selected) {
		gc.setBackground(back);
		gc.fillRectangle(area);
		for (int i = 0; i < timeline.lines().size(); i++) {
			if (geometry.y(i) + geometry.line() > geometry.top() && geometry.y(i) < area.height) {
				line(timeline, i, area, selected);
			}
		}
		days(area);
		gc.setBackground(back);
		gc.fillRectangle(0, 0, geometry.left(), geometry.top());
	}

	private void line(Timeline timeline, int index, Rectangle area, Bar selected) {
		int y = geometry.y(index);
		Line line = timeline.lines().get(index);
		for (int i = 0; i < geometry.days(); i++) {
			closed(line, geometry.first().plusDays(i), y);
		}
		boolean last = index + 1 < timeline.lines().size() && timeline.lines().get(index + 1).group() != line.group();
		gc.setForeground(mixed(last ? 0.6 : 0.15));
		gc.drawLine(0, y + geometry.line() - 1, area.width, y + geometry.line() - 1);
		for (Bar bar : line.bars()) {
			bar(bar, y, selected != null && bar.id() == selected.id());
		}
		gc.setBackground(line.group() % 2 == 0 ? back : mixed(0.05));
		gc.fillRectangle(0, y, geometry.left() - 1, geometry.line() - 1);
		gc.setForeground(fore);
		gc.drawText(fitting(line.text(), geometry.left() - 2 * GAP), GAP, y + (geometry.line() - gc.getFontMetrics().getHeight()) / 2, true);
	}

	/** Hours that are not open are shaded. */
	private void closed(Line line, LocalDate day, int y) {
		gc.setBackground(mixed(0.07));
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		int from = geometry.x(day, Geometry.FROM);
		int until = geometry.x(day, Geometry.UNTIL);
		if (weekend && !line.weekends()) {
			gc.fillRectangle(from, y, until - from, geometry.line());
			return;
		}
		int opens = geometry.x(day, line.open().from());
		int closes = geometry.x(day, line.open().until());
		gc.fillRectangle(from, y, opens - from, geometry.line());
		gc.fillRectangle(closes, y, until - closes, geometry.line());
	}

	private void bar(Bar bar, int y, boolean selected) {
		Rectangle place = place(geometry, bar, y);
		Color colour = new Color(bar.colour());
		if (bar.solid()) {
			gc.setBackground(colour);
			gc.fillRoundRectangle(place.x, place.y, place.width, place.height, 4, 4);
		} else {
			gc.setForeground(colour);
			gc.setLineStyle(SWT.LINE_DASH);
			gc.drawRoundRectangle(place.x, place.y, place.width - 1, place.height - 1, 4, 4);
			gc.setLineStyle(SWT.LINE_SOLID);
		}
		if (selected) {
			gc.setForeground(fore);
			gc.setLineWidth(2);
			gc.drawRoundRectangle(place.x, place.y, place.width - 1, place.height - 1, 4, 4);
			gc.setLineWidth(1);
		}
		int text = gc.getFontMetrics().getHeight();
		if (place.width > 24 && place.height >= text * 2 / 3) {
			gc.setForeground(bar.solid() ? gc.getDevice().getSystemColor(SWT.COLOR_WHITE) : fore);
			gc.setClipping(place);
			gc.drawText(bar.text(), place.x + GAP, place.y + (place.height - text) / 2, true);
			gc.setClipping((Rectangle) null);
		}
	}

	/** Where a bar stands in a line; what waits for hours stands in the lower half, so that both are seen. */
	static Rectangle place(Geometry geometry, Bar bar, int y) {
		int from = geometry.x(bar.day(), bar.hours().from());
		int width = Math.max(3, geometry.x(bar.day(), bar.hours().until()) - from);
		int height = geometry.line() - 2 * GAP;
		return bar.solid() ? new Rectangle(from, y + GAP, width, height)
				: new Rectangle(from, y + GAP + height / 2, width, height - height / 2);
	}

	/** The hours that a drag would take. */
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

	/** The background with so much of the foreground in it. */
	private Color mixed(double part) {
		RGB b = back.getRGB();
		RGB f = fore.getRGB();
		return new Color((int) (b.red + (f.red - b.red) * part), (int) (b.green + (f.green - b.green) * part),
				(int) (b.blue + (f.blue - b.blue) * part));
	}
}
