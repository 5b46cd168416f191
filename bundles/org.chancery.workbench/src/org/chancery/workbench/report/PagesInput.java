package org.chancery.workbench.report;

import java.util.Optional;

import org.chancery.report.Run;
import org.chancery.report.preview.Pages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** The mouse and the keyboard on a report's pages. */
final class PagesInput {
	private static final int ZOOM_STEP = 10;

	private final PagesCanvas canvas;

	PagesInput(PagesCanvas canvas) {
		this.canvas = canvas;
		canvas.addListener(SWT.MouseMove, e -> canvas.hover(run(canvas.areaAt(e.x, e.y))));
		canvas.addListener(SWT.MouseExit, e -> canvas.hover(null));
		canvas.addListener(SWT.MouseDown, this::pressed);
		canvas.addListener(SWT.MouseDoubleClick, e -> {
			if (e.button == 1 && canvas.areaAt(e.x, e.y) != null) {
				canvas.open();
			}
		});
		canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
		canvas.addListener(SWT.Traverse, this::traverse);
		canvas.addListener(SWT.KeyDown, this::key);
	}

	private static Run run(Pages.Area area) {
		return area == null ? null : area.run();
	}

	private void pressed(Event e) {
		canvas.setFocus();
		if (e.button == 1) {
			canvas.select(canvas.areaAt(e.x, e.y));
		}
	}

	private void wheel(Event e) {
		if ((e.stateMask & SWT.MOD1) != 0) {
			canvas.zoom(canvas.percent() + Integer.signum(e.count) * ZOOM_STEP);
			e.doit = false;
		}
	}

	/** Tab goes from figure to figure, and on to the next part of the editor behind the last. */
	private void traverse(Event e) {
		boolean forward = e.detail == SWT.TRAVERSE_TAB_NEXT;
		if (!forward && e.detail != SWT.TRAVERSE_TAB_PREVIOUS) {
			return;
		}
		e.doit = true;
		if (canvas.places() != null) {
			Optional<Pages.Area> next = canvas.selected() == null ? canvas.figureInSight() : canvas.places().step(canvas.selected(), forward);
			next.ifPresent(area -> {
				e.doit = false;
				canvas.select(area);
			});
		}
	}

	private void key(Event e) {
		if ((e.stateMask & SWT.MOD1) != 0) {
			zoomKey(e);
			return;
		}
		switch (e.keyCode) {
		case SWT.ARROW_DOWN -> canvas.scrollBy(canvas.lineHeight());
		case SWT.ARROW_UP -> canvas.scrollBy(-canvas.lineHeight());
		case SWT.PAGE_DOWN, SWT.SPACE -> canvas.scrollBy(canvas.pageHeight());
		case SWT.PAGE_UP -> canvas.scrollBy(-canvas.pageHeight());
		case SWT.HOME -> canvas.scrollBy(-canvas.contentHeight());
		case SWT.END -> canvas.scrollBy(canvas.contentHeight());
		case SWT.CR, SWT.KEYPAD_CR -> canvas.open();
		case SWT.ESC -> canvas.select(null);
		default -> {
			// not ours
		}
		}
	}

	private void zoomKey(Event e) {
		switch (e.keyCode) {
		case '+', '=', SWT.KEYPAD_ADD -> canvas.zoom(canvas.percent() + ZOOM_STEP);
		case '-', SWT.KEYPAD_SUBTRACT -> canvas.zoom(canvas.percent() - ZOOM_STEP);
		case '0', SWT.KEYPAD_0 -> canvas.zoom(0);
		case SWT.HOME -> canvas.scrollBy(-canvas.contentHeight());
		case SWT.END -> canvas.scrollBy(canvas.contentHeight());
		default -> {
			// not ours
		}
		}
	}
}
