package org.chancery.report.internal.compose;

import java.util.List;

import org.chancery.model.Period;
import org.chancery.model.text.MinguoDate;
import org.chancery.report.Run;
import org.chancery.report.internal.chapter.Element;

/** {@code period}: the days reported on, or their first, their last, or their years. */
final class PeriodField implements InlineElement {
	@Override
	public void compose(Element element, Scope scope, List<Run> runs) {
		Period period = scope.period();
		MinguoDate style = MinguoDate.style(scope.blanks());
		runs.add(switch (element.get("part", "")) {
		case "from" -> new Run.Text(style.full(period.from()));
		case "to" -> new Run.Text(style.full(period.to()));
		case "year" -> years(scope);
		default -> new Run.Text(style.range(period.from(), period.to()));
		});
	}

	/** The year of the days at hand, or their first and last year. */
	static Run years(Scope scope) {
		MinguoDate style = MinguoDate.style(scope.blanks());
		String first = style.year(scope.period().from());
		String last = style.year(scope.period().to());
		return new Run.Text(first.equals(last) ? first : first + "至" + last);
	}
}
