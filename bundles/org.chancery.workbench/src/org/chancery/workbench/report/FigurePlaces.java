package org.chancery.workbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.chancery.report.Run;
import org.chancery.report.preview.Pages;

/** The figures of a report's pages in the order of print, each with the place where it begins. */
final class FigurePlaces {
	private final List<Pages.Area> figures = new ArrayList<>();

	FigurePlaces(Pages pages) {
		for (int page = 0; page < pages.count(); page++) {
			for (Pages.Area area : pages.areas(page)) {
				// a figure that is broken over two lines has two places and is still one figure
				boolean first = figures.isEmpty() || figures.getLast().run() != area.run();
				if (area.run() instanceof Run.Figure && first) {
					figures.add(area);
				}
			}
		}
	}

	/** The number of figures. */
	int count() {
		return figures.size();
	}

	/** Where the figure that this is begins; empty if it is none. */
	Optional<Pages.Area> of(Run run) {
		return figures.stream().filter(a -> a.run() == run).findFirst();
	}

	/** The first place of a figure. */
	Optional<Pages.Area> first(FigureKey key) {
		return figures.stream().filter(a -> key(a).equals(key)).findFirst();
	}

	/**
	 * The figure after or before another.
	 *
	 * @param from where to begin, null for before the first or behind the last
	 */
	Optional<Pages.Area> step(Run from, boolean forward) {
		int at = index(from);
		int next = at < 0 ? forward ? 0 : figures.size() - 1 : at + (forward ? 1 : -1);
		return next < 0 || next >= figures.size() ? Optional.empty() : Optional.of(figures.get(next));
	}

	/** The first figure that begins at or below a place, else the last. */
	Optional<Pages.Area> from(int page, double y) {
		return figures.stream().filter(a -> a.page() > page || a.page() == page && a.y() >= y).findFirst()
				.or(() -> figures.isEmpty() ? Optional.empty() : Optional.of(figures.getLast()));
	}

	/** A figure of an earlier run in this one: of those with its key the one that stands as far in, else the last. */
	Optional<Pages.Area> again(FigurePlaces earlier, Run run) {
		int at = earlier.index(run);
		if (at < 0) {
			return Optional.empty();
		}
		FigureKey key = key(earlier.figures.get(at));
		long nth = earlier.figures.subList(0, at).stream().filter(a -> key(a).equals(key)).count();
		List<Pages.Area> same = figures.stream().filter(a -> key(a).equals(key)).toList();
		return same.isEmpty() ? Optional.empty() : Optional.of(same.get((int) Math.min(nth, same.size() - 1L)));
	}

	private int index(Run run) {
		return IntStream.range(0, figures.size()).filter(i -> figures.get(i).run() == run).findFirst().orElse(-1);
	}

	private static FigureKey key(Pages.Area area) {
		return FigureKey.of(((Run.Figure) area.run()).value());
	}
}
