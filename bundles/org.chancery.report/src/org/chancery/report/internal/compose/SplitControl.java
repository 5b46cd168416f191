package org.chancery.report.internal.compose;

import java.util.List;

import org.chancery.model.Period;
import org.chancery.report.internal.chapter.Element;

/** {@code split}: once for each calendar year's piece of a period that spans New Year. */
final class SplitControl implements Control {
	@Override
	public List<Scope> scopes(Element element, Scope scope) {
		List<Period> pieces = scope.period().splitAtNewYear();
		return pieces.size() < 2 ? List.of() : pieces.stream().map(scope::withPeriod).toList();
	}
}
