package org.chancery.report.internal.compose;

import java.util.List;

import org.chancery.figures.FigureDefinition;
import org.chancery.report.internal.chapter.Element;

/** {@code each}: once for each record behind a figure, by date. */
final class EachControl implements Control {
	@Override
	public List<Scope> scopes(Element element, Scope scope) {
		FigureDefinition figure = scope.composition().figure(element, "figure");
		return scope.composition().records().of(element, figure, scope.period(), element.get("where"), element.number("limit", 0))
				.stream().map(r -> scope.withEntry(figure.type(), r)).toList();
	}
}
