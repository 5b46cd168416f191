package org.chancery.workbench.report;

import java.util.ArrayList;
import java.util.List;

import org.chancery.report.preview.Pages;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Where pages stand below one another at one scale: in pixels from the upper left corner of the whole. */
final class PageLayout {
	/** The room round pages and between them, in pixels. */
	static final int GAP = 18;

	private final double scale;
	private final List<Rectangle> pages = new ArrayList<>();
	private final int width;
	private final int height;

	/**
	 * @param scale     pixels a point
	 * @param viewWidth the width to centre the pages in
	 */
	PageLayout(Pages report, double scale, int viewWidth) {
		this.scale = scale;
		int widest = 0;
		for (int i = 0; i < report.count(); i++) {
			widest = Math.max(widest, pixels(report.width(i)));
		}
		width = Math.max(viewWidth, widest + 2 * GAP);
		int y = GAP;
		for (int i = 0; i < report.count(); i++) {
			int w = pixels(report.width(i));
			int h = pixels(report.height(i));
			pages.add(new Rectangle((width - w) / 2, y, w, h));
			y += h + GAP;
		}
		height = y;
	}

	/** The scale at which the widest page just fits into a width. */
	static double fitting(Pages report, int viewWidth) {
		double widest = 1;
		for (int i = 0; i < report.count(); i++) {
			widest = Math.max(widest, report.width(i));
		}
		return Math.max(0.2, (viewWidth - 2 * GAP) / widest);
	}

	double scale() {
		return scale;
	}

	int width() {
		return width;
	}

	int height() {
		return height;
	}

	int count() {
		return pages.size();
	}

	Rectangle page(int page) {
		Rectangle r = pages.get(page);
		return new Rectangle(r.x, r.y, r.width, r.height);
	}

	/** The pages of which something lies between two heights, from the first to the last. */
	List<Integer> between(int top, int bottom) {
		List<Integer> found = new ArrayList<>();
		for (int i = 0; i < pages.size(); i++) {
			Rectangle r = pages.get(i);
			if (r.y < bottom && r.y + r.height > top) {
				found.add(i);
			}
		}
		return found;
	}

	/** The page at a height or the one that begins next below it, -1 without pages. */
	int pageAt(int y) {
		for (int i = 0; i < pages.size(); i++) {
			if (y < pages.get(i).y + pages.get(i).height + GAP) {
				return i;
			}
		}
		return pages.size() - 1;
	}

	/** A place on a page, in pixels. */
	Rectangle place(Pages.Area area) {
		Rectangle r = pages.get(area.page());
		int x = (int) Math.floor(area.x() * scale);
		int y = (int) Math.floor(area.y() * scale);
		return new Rectangle(r.x + x, r.y + y, (int) Math.ceil((area.x() + area.width()) * scale) - x,
				(int) Math.ceil((area.y() + area.height()) * scale) - y);
	}

	/** The height in pixels of a height in points on a page. */
	int y(int page, double points) {
		return pages.get(page).y + (int) Math.round(points * scale);
	}

	/** The height in points on its page of a height in pixels. */
	double points(int page, int y) {
		return (y - pages.get(page).y) / scale;
	}

	/** The area at a place in pixels, or null. */
	Pages.Area areaAt(Pages report, Point at) {
		int page = pageAt(at.y);
		if (page < 0) {
			return null;
		}
		return report.areas(page).stream().filter(a -> place(a).contains(at)).findFirst().orElse(null);
	}

	private int pixels(double points) {
		return (int) Math.round(points * scale);
	}
}
