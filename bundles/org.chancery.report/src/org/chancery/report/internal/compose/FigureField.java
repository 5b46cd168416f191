package org.chancery.report.internal.compose;

import java.math.BigDecimal;
import java.util.List;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.model.text.Blanks;
import org.chancery.model.text.NumberStyle;
import org.chancery.report.Run;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.chapter.ChapterException;
import org.chancery.report.internal.chapter.Element;
import org.eclipse.osgi.util.NLS;

/** {@code figure}: a figure's value and unit. */
final class FigureField implements InlineElement {
	/** What is printed for a figure without value. */
	static final String NONE = "—";

	@Override
	public void compose(Element element, Scope scope, List<Run> runs) {
		String id = element.get("id");
		if (scope.composition().isUnknown(id)) {
			// never a number that nobody can vouch for
			scope.composition().note(NLS.bind(Messages.Note_unknownFigure, id));
			runs.add(new Run.Text("〔" + id + "〕"));
			return;
		}
		FigureValue whole = scope.composition().value(element, "id", scope.period());
		FigureValue value = part(element, whole);
		String unit = element.get("unit", value.definition().unit());
		BigDecimal number = element.is("absolute", false) && value.value() != null ? value.value().abs() : value.value();
		runs.add(new Run.Figure(text(number, unit, scope.composition().numberStyle(element), scope.blanks()), value));
	}

	static String text(BigDecimal number, String unit, NumberStyle style, boolean blanks) {
		return number == null ? NONE : Blanks.around(style.format(number, blanks) + (unit == null ? "" : unit), blanks);
	}

	private static FigureValue part(Element element, FigureValue whole) {
		String part = element.get("value");
		if (part == null) {
			return whole;
		}
		if (whole.definition().kind() != FigureDefinition.Kind.CHANGE || whole.parts().size() < 2) {
			throw new ChapterException(element.line(), NLS.bind(Messages.Chapter_notAChange, whole.definition().id()));
		}
		return whole.parts().get("now".equals(part) ? 0 : 1);
	}
}
