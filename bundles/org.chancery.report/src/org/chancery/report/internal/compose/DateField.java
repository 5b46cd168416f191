package org.chancery.report.internal.compose;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.chancery.model.text.MinguoDate;
import org.chancery.report.Run;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.chapter.ChapterException;
import org.chancery.report.internal.chapter.Element;
import org.eclipse.osgi.util.NLS;

/** {@code date}: a day of the record or part at hand, a range of days, or the day a stock is of, in the calendar of the Republic. */
final class DateField implements InlineElement {
	@Override
	public void compose(Element element, Scope scope, List<Run> runs) {
		if (element.get("figure") != null) {
			LocalDate asOf = scope.composition().value(element, "figure", scope.period()).asOf();
			if (asOf != null) {
				runs.add(new Run.Text(text(element.get("form", "full"), asOf, asOf, MinguoDate.style(scope.blanks()))));
			}
			return;
		}
		LocalDate from = date(element, "feature", scope);
		if (from == null) {
			return;
		}
		LocalDate until = element.get("until") == null ? null : date(element, "until", scope);
		LocalDate to = until == null || until.isBefore(from) ? from : until;
		runs.add(new Run.Field(text(element.get("form", "full"), from, to, MinguoDate.style(scope.blanks())), scope.entry().source(),
				element.get("feature"), from));
	}

	private static LocalDate date(Element element, String attribute, Scope scope) {
		return switch (Feature.find(element, attribute, scope).value()) {
		case null -> null;
		case LocalDate date -> date;
		default -> throw new ChapterException(element.line(), NLS.bind(Messages.Chapter_notADay, element.get(attribute)));
		};
	}

	private static String text(String form, LocalDate from, LocalDate to, MinguoDate style) {
		boolean sameYear = from.getYear() == to.getYear();
		return switch (form) {
		case "month" -> style.months(YearMonth.from(from), YearMonth.from(to));
		case "year" -> sameYear ? style.year(from) : style.year(from) + "至" + style.year(to);
		case "dotted" -> MinguoDate.dotted(from) + (from.equals(to) ? "" : "至" + MinguoDate.dotted(to));
		case "day" -> sameYear ? style.range(from, to).substring(style.year(from).length()).strip() : style.range(from, to);
		default -> style.range(from, to);
		};
	}
}
