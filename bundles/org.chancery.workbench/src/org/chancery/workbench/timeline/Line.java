package org.chancery.workbench.timeline;

import java.util.List;

import org.chancery.model.Hours;

/**
 * A line of a board.
 *
 * @param item     what it is for: the section knows
 * @param text     its name
 * @param group    lines of different groups are set apart
 * @param open     the hours that are not shaded
 * @param weekends whether weekends are open too
 * @param bars     its bars, by day and hour
 */
public record Line(Object item, String text, int group, Hours open, boolean weekends, List<Bar> bars) {
	public Line {
		bars = List.copyOf(bars);
	}
}
