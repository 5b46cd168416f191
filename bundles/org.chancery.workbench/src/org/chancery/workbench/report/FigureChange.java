package org.chancery.workbench.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chancery.figures.FigureValue;
import org.eclipse.osgi.util.NLS;

/**
 * A figure that differs between two runs of a report.
 *
 * @param before the figure in the earlier run
 * @param after  the figure in the later one
 */
record FigureChange(FigureValue before, FigureValue after) {

	/** The figures printed in both runs whose values differ, in the later run's order of print. */
	static List<FigureChange> between(List<FigureValue> before, List<FigureValue> after) {
		Map<FigureKey, FigureValue> earlier = new LinkedHashMap<>();
		before.forEach(v -> earlier.putIfAbsent(FigureKey.of(v), v));
		Map<FigureKey, FigureValue> later = new LinkedHashMap<>();
		after.forEach(v -> later.putIfAbsent(FigureKey.of(v), v));
		List<FigureChange> changes = new ArrayList<>();
		later.forEach((key, value) -> {
			FigureValue old = earlier.get(key);
			if (old != null && !same(old.value(), value.value())) {
				changes.add(new FigureChange(old, value));
			}
		});
		return List.copyOf(changes);
	}

	FigureKey key() {
		return FigureKey.of(after);
	}

	/** 12 件 → 13 件 */
	String text() {
		return NLS.bind(Messages.Change_text, Texts.value(before), Texts.value(after));
	}

	private static boolean same(BigDecimal a, BigDecimal b) {
		return a == null || b == null ? a == b : a.compareTo(b) == 0;
	}
}
