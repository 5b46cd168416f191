package org.chancery.workbench.timeline;

import java.time.LocalDate;

import org.chancery.model.Hours;

/**
 * What a hand on the mouse is doing: drawing a new bar, or moving one or one of its ends. Knows nothing of windows.
 *
 * @param kind what it does
 * @param bar  the bar it has, null for a new one
 * @param line the line on which it began
 * @param from where it began
 */
record Drag(Kind kind, Bar bar, int line, int from) {
	enum Kind {
		DRAW, MOVE, BEGINNING, END
	}

	/** How near to its end a bar is taken by the end, in pixels. */
	private static final int NEAR = 5;

	/** What a drag that begins here does. */
	static Drag begin(Geometry geometry, Bar hit, int line, int x) {
		if (hit == null) {
			return new Drag(Kind.DRAW, null, line, x);
		}
		int begins = geometry.x(hit.day(), hit.hours().from());
		int ends = geometry.x(hit.day(), hit.hours().until());
		if (ends - begins > 3 * NEAR && x - begins <= NEAR) {
			return new Drag(Kind.BEGINNING, hit, line, x);
		}
		return new Drag(ends - begins > 3 * NEAR && ends - x <= NEAR ? Kind.END : Kind.MOVE, hit, line, x);
	}

	/** What would be wanted if it ended here. */
	Wanted wanted(Geometry geometry, int x, int lineNow) {
		return switch (kind) {
		case DRAW -> new Wanted(line, geometry.day(from), geometry.hours(from, sameDay(geometry, x)));
		case BEGINNING -> {
			int minute = Math.min(geometry.minute(sameDay(geometry, x)), bar.hours().until() - Geometry.STEP);
			yield new Wanted(line, bar.day(), new Hours(Math.max(0, minute), bar.hours().until()));
		}
		case END -> {
			int minute = Math.max(geometry.minute(sameDay(geometry, x)), bar.hours().from() + Geometry.STEP);
			yield new Wanted(line, bar.day(), new Hours(bar.hours().from(), minute));
		}
		case MOVE -> moved(geometry, x, lineNow < 0 ? line : lineNow);
		};
	}

	/** The same length at another place: the bar keeps its place under the hand. Straight up or down, it keeps its hours. */
	private Wanted moved(Geometry geometry, int x, int lineNow) {
		if (Math.abs(x - from) < NEAR) {
			return new Wanted(lineNow, bar.day(), bar.hours());
		}
		int length = bar.hours().until() - bar.hours().from();
		int begins = geometry.x(bar.day(), bar.hours().from()) + x - from;
		LocalDate day = geometry.day(begins);
		int minute = Math.max(0, Math.min(geometry.minute(begins), 24 * 60 - length));
		return new Wanted(lineNow, day, new Hours(minute, minute + length));
	}

	/** A new bar and the ends of one stay on their day. */
	private int sameDay(Geometry geometry, int x) {
		LocalDate day = bar == null ? geometry.day(from) : bar.day();
		return Math.max(geometry.x(day, Geometry.FROM), Math.min(x, geometry.x(day, Geometry.UNTIL) - 1));
	}

	/** A place for a bar: a line, a day and hours. */
	record Wanted(int line, LocalDate day, Hours hours) {
	}
}
