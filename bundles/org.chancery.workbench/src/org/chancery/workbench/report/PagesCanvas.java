package org.chancery.workbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chancery.report.Run;
import org.chancery.report.preview.Pages;
import org.chancery.workbench.Ui;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * A report's pages as they print, below one another. Figures and fields can be clicked. What is in sight stays in sight
 * when the report is run again or the scale changes.
 */
final class PagesCanvas extends Canvas {
	/** Told what people do, on the user interface's thread. */
	interface Listener {
		/** A figure or a field was selected, or nothing (null). */
		void selected(Run run);

		/** A figure or a field is to be opened: double click, Enter. */
		void opened(Run run);

		/** Another place or scale is in sight. */
		void moved();
	}

	private static final Color GROUND = new Color(226, 230, 235);
	private static final Color DARK_GROUND = new Color(46, 49, 53);
	private static final Color SHADOW = new Color(160, 167, 176);
	private static final int LINE = 56;
	/** Of a page of the screen, how much the next keeps in sight. */
	private static final int OVERLAP = 64;
	/** Pixels a point at 100 %: a point is 1/72 inch, a screen's inch has 96 pixels. */
	private static final double NATURAL = 96 / 72.0;

	private final Listener listener;
	private final PageImages images;
	private final PageMarks marks = new PageMarks();
	private Pages pages;
	private PageLayout layout;
	private FigurePlaces places;
	/** The scale chosen, 0 for as wide as fits. */
	private double zoom;

	PagesCanvas(Composite parent, Listener listener) {
		super(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		this.listener = listener;
		images = new PageImages(this, this::redraw);
		Ui.named(this, "report.pages"); //$NON-NLS-1$
		addListener(SWT.Paint, e -> paint(e.gc));
		addListener(SWT.Resize, e -> relayout());
		getVerticalBar().addListener(SWT.Selection, e -> scrolled());
		getHorizontalBar().addListener(SWT.Selection, e -> scrolled());
		new PagesInput(this);
	}

	/** Shows a report's pages; those shown before are not used any more afterwards, but not closed. */
	void show(Pages shown) {
		FigurePlaces before = places;
		Anchor anchor = anchor();
		Run selected = marks.selected();
		pages = shown;
		places = new FigurePlaces(shown);
		images.show(shown);
		marks.hover(null);
		Optional<Run> again = before == null || selected == null ? Optional.empty() : places.again(before, selected).map(Pages.Area::run);
		marks.select(again.orElse(null));
		layOut(anchor);
		if (again.isPresent() || selected != null) {
			listener.selected(again.orElse(null));
		}
	}

	/** The pages shown, null before the first. */
	Pages pages() {
		return pages;
	}

	/** The figures on the pages, null before the first pages. */
	FigurePlaces places() {
		return places;
	}

	/** Whether every page in sight is drawn. */
	boolean isDrawn() {
		return pages != null && images.isComplete();
	}

	/** Marks figures as changed. */
	void setChanges(List<FigureChange> changes) {
		marks.setChanges(changes.stream().collect(Collectors.toMap(FigureChange::key, Function.identity())));
		redraw();
	}

	/** The change of a figure that is marked, or null. */
	FigureChange change(Run run) {
		return marks.change(run);
	}

	/** The change of a figure that is marked, or null. */
	FigureChange change(FigureKey figure) {
		return marks.change(figure);
	}

	/** What is selected, or null. */
	Run selected() {
		return marks.selected();
	}

	/** Selects what stands at a place and brings it into sight; nothing for null. */
	void select(Pages.Area area) {
		marks.select(area == null ? null : area.run());
		if (area != null) {
			reveal(area);
		}
		redraw();
		listener.selected(marks.selected());
	}

	/** Opens what is selected. */
	void open() {
		if (marks.selected() != null) {
			listener.opened(marks.selected());
		}
	}

	void hover(Run run) {
		if (marks.hover(run)) {
			setCursor(run == null ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
			FigureChange change = marks.change(run);
			setToolTipText(run instanceof Run.Figure figure ? tip(figure, change) : null);
			redraw();
		}
	}

	/** What stands at a place of the canvas, or null. */
	Pages.Area areaAt(int x, int y) {
		return layout == null ? null : layout.areaAt(pages, new Point(x + origin().x, y + origin().y));
	}

	/** Where something printed is on the canvas now, for tests. */
	Rectangle placeOf(Pages.Area area) {
		Rectangle place = layout.place(area);
		return new Rectangle(place.x - origin().x, place.y - origin().y, place.width, place.height);
	}

	/** The first figure in sight, for where the keyboard begins. */
	Optional<Pages.Area> figureInSight() {
		if (layout == null || layout.count() == 0) {
			return Optional.empty();
		}
		int page = layout.pageAt(origin().y);
		return places.from(page, layout.points(page, origin().y));
	}

	/** Scrolls so that a height on a page is at the top. */
	void scrollTo(int page, double points) {
		if (layout != null && page < layout.count()) {
			scrollTo(layout.y(page, points) - PageLayout.GAP);
		}
	}

	/** Scrolls by so many pixels. */
	void scrollBy(int pixels) {
		scrollTo(origin().y + pixels);
	}

	/** The page at the upper edge and the height in points there, {page, points}; null without pages. */
	double[] top() {
		if (layout == null || layout.count() == 0) {
			return null;
		}
		int y = origin().y + PageLayout.GAP + 1;
		int page = layout.pageAt(y);
		return new double[] { page, layout.points(page, y) };
	}

	/** How far a line and a page scroll, in pixels. */
	int lineHeight() {
		return LINE;
	}

	int pageHeight() {
		return Math.max(LINE, getClientArea().height - OVERLAP);
	}

	int contentHeight() {
		return layout == null ? 0 : layout.height();
	}

	/** The scale in per cent. */
	int percent() {
		return layout == null ? 100 : (int) Math.round(layout.scale() / NATURAL * 100);
	}

	/** Shows the pages at a scale in per cent; 0 for as wide as fits. */
	void zoom(int percent) {
		Anchor anchor = anchor();
		zoom = percent == 0 ? 0 : Math.clamp(percent, 25, 400) / 100.0 * NATURAL;
		layOut(anchor);
	}

	/** Whether pages are as wide as fits. */
	boolean fitsWidth() {
		return zoom == 0;
	}

	private String tip(Run.Figure figure, FigureChange change) {
		String tip = figure.value().definition().name();
		return change == null ? tip : tip + "\n" + change.text(); //$NON-NLS-1$
	}

	/** A place on the pages that is to stay where it is on the canvas. */
	private record Anchor(int page, double points, int offset) {
	}

	private Anchor anchor() {
		if (layout == null || layout.count() == 0) {
			return null;
		}
		int y = origin().y;
		Pages.Area selected = marks.selected() == null ? null : places.of(marks.selected()).orElse(null);
		if (selected != null) {
			Rectangle place = layout.place(selected);
			if (place.y >= y && place.y < y + getClientArea().height) {
				return new Anchor(selected.page(), selected.y(), place.y - y);
			}
		}
		int page = layout.pageAt(y);
		return new Anchor(page, layout.points(page, y), 0);
	}

	private void relayout() {
		if (pages != null) {
			layOut(anchor());
		}
	}

	private void layOut(Anchor anchor) {
		if (pages == null) {
			redraw();
			return;
		}
		Rectangle client = getClientArea();
		layout = new PageLayout(pages, zoom == 0 ? PageLayout.fitting(pages, client.width) : zoom, client.width);
		fit(getVerticalBar(), layout.height(), client.height);
		fit(getHorizontalBar(), layout.width(), client.width);
		if (anchor != null && layout.count() > 0) {
			int page = Math.min(anchor.page(), layout.count() - 1);
			getVerticalBar().setSelection(layout.y(page, anchor.points()) - anchor.offset());
		}
		scrolled();
	}

	private static void fit(ScrollBar bar, int whole, int seen) {
		int thumb = Math.max(1, Math.min(whole, seen));
		bar.setValues(bar.getSelection(), 0, Math.max(whole, thumb), thumb, LINE, Math.max(LINE, seen - OVERLAP));
		bar.setVisible(whole > seen);
	}

	private void scrollTo(int y) {
		getVerticalBar().setSelection(Math.max(0, y));
		scrolled();
	}

	private void reveal(Pages.Area area) {
		Rectangle place = layout.place(area);
		Rectangle client = getClientArea();
		if (place.y < origin().y + LINE / 2 || place.y + place.height > origin().y + client.height - LINE / 2) {
			scrollTo(place.y - client.height / 3);
		}
	}

	private void scrolled() {
		if (layout != null) {
			Rectangle client = getClientArea();
			int top = origin().y;
			List<Integer> wanted = new ArrayList<>(layout.between(top, top + client.height));
			if (!wanted.isEmpty()) {
				wanted.add(wanted.getLast() + 1);
				wanted.add(wanted.getFirst() - 1);
			}
			wanted.removeIf(p -> p < 0 || p >= layout.count());
			images.want(wanted, layout.scale() * getMonitor().getZoom() / 100);
		}
		redraw();
		listener.moved();
	}

	private Point origin() {
		return new Point(getHorizontalBar().isVisible() ? getHorizontalBar().getSelection() : 0, getVerticalBar().isVisible() ? getVerticalBar().getSelection() : 0);
	}

	private void paint(GC gc) {
		Rectangle client = getClientArea();
		gc.setBackground(org.eclipse.swt.widgets.Display.isSystemDarkTheme() ? DARK_GROUND : GROUND);
		gc.fillRectangle(client);
		if (layout == null) {
			return;
		}
		Point origin = origin();
		gc.setAdvanced(true);
		gc.setInterpolation(SWT.HIGH);
		org.eclipse.swt.graphics.Transform moved = new org.eclipse.swt.graphics.Transform(gc.getDevice());
		try {
			moved.translate(-origin.x, -origin.y);
			gc.setTransform(moved);
			for (int page : layout.between(origin.y, origin.y + client.height)) {
				paint(gc, page);
			}
			gc.setTransform(null);
		} finally {
			moved.dispose();
		}
	}

	private void paint(GC gc, int page) {
		Rectangle r = layout.page(page);
		gc.setBackground(SHADOW);
		gc.setAlpha(110);
		gc.fillRectangle(r.x + 2, r.y + 3, r.width + 1, r.height + 1);
		gc.setAlpha(255);
		gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
		gc.fillRectangle(r);
		Optional<Image> image = images.image(page);
		if (image.isPresent()) {
			Rectangle size = image.get().getBounds();
			gc.drawImage(image.get(), 0, 0, size.width, size.height, r.x, r.y, r.width, r.height);
			marks.paint(gc, pages, layout, page);
		}
	}
}
