package org.chancery.workbench.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a board shows.
 *
 * @param first the first day
 * @param days  how many days
 * @param lines its lines, from above
 */
public record Timeline(LocalDate first, int days, List<Line> lines) {
	static final Timeline EMPTY = new Timeline(LocalDate.EPOCH, 1, List.of());

	public Timeline {
		lines = List.copyOf(lines);
	}

	/** All bars, line by line. */
	public List<Bar> bars() {
		return lines.stream().flatMap(line -> line.bars().stream()).toList();
	}

	/** The bar of something, the first one if it stands in several lines. */
	public Optional<Bar> bar(long id) {
		return bars().stream().filter(bar -> bar.id() == id).findFirst();
	}
}
