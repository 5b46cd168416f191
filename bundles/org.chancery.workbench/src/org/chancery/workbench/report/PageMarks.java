package org.chancery.workbench.report;

import java.util.Map;

import org.chancery.report.Run;
import org.chancery.report.preview.Pages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Marks what can be opened on the pages: figures always, quietly; what is under the mouse, selected or changed, more. */
final class PageMarks {
	private static final Color FIGURE = new Color(59, 130, 196);
	private static final Color SELECTED = new Color(37, 99, 175);
	/** What has changed since the report was opened. */
	static final Color CHANGED = new Color(217, 119, 6);
	private static final int ROUND = 5;

	private Run hovered;
	private Run selected;
	private Map<FigureKey, FigureChange> changes = Map.of();

	/** What is under the mouse, or null; answers whether it is another than before. */
	boolean hover(Run run) {
		boolean other = hovered != run;
		hovered = run;
		return other;
	}

	void select(Run run) {
		selected = run;
	}

	Run selected() {
		return selected;
	}

	void setChanges(Map<FigureKey, FigureChange> changed) {
		changes = changed;
	}

	/** The change of a figure since the report was opened, or null. */
	FigureChange change(Run run) {
		return run instanceof Run.Figure figure ? changes.get(FigureKey.of(figure.value())) : null;
	}

	/** The change of a figure since the report was opened, or null. */
	FigureChange change(FigureKey figure) {
		return changes.get(figure);
	}

	/** Paints the marks of one page; the origin is that of the layout. */
	void paint(GC gc, Pages pages, PageLayout layout, int page) {
		gc.setAntialias(SWT.ON);
		for (Pages.Area area : pages.areas(page)) {
			paint(gc, area, layout.place(area));
		}
		gc.setAlpha(255);
	}

	private void paint(GC gc, Pages.Area area, Rectangle place) {
		Rectangle r = new Rectangle(place.x - 2, place.y - 1, place.width + 4, place.height + 2);
		boolean figure = area.run() instanceof Run.Figure;
		if (change(area.run()) != null) {
			fill(gc, r, CHANGED, 60);
		}
		if (area.run() == selected) {
			fill(gc, r, SELECTED, 55);
			gc.setAlpha(255);
			gc.setForeground(SELECTED);
			gc.setLineWidth(2);
			gc.drawRoundRectangle(r.x, r.y, r.width, r.height, ROUND, ROUND);
			gc.setLineWidth(1);
		} else if (area.run() == hovered) {
			fill(gc, r, FIGURE, 50);
		}
		if (figure) {
			gc.setAlpha(area.run() == hovered ? 255 : 120);
			gc.setForeground(change(area.run()) == null ? FIGURE : CHANGED);
			gc.drawLine(place.x, r.y + r.height, place.x + place.width, r.y + r.height);
		}
	}

	private static void fill(GC gc, Rectangle r, Color colour, int alpha) {
		gc.setAlpha(alpha);
		gc.setBackground(colour);
		gc.fillRoundRectangle(r.x, r.y, r.width, r.height, ROUND, ROUND);
	}
}
