package org.chancery.workbench.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.model.Period;
import org.chancery.model.text.MinguoDate;
import org.chancery.proofread.report.ReportFinding;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;
import org.chancery.workbench.records.Values;
import org.eclipse.osgi.util.NLS;

/** Figures and periods as people read them, in the language of the running program. */
final class Texts {
	private static final String PERCENT = "%"; //$NON-NLS-1$

	private Texts() {
	}

	/** 110 年 9 月 1 日至 111 年 1 月 31 日, in English 2021-09-01 to 2022-01-31. */
	static String period(Period period) {
		if (Values.isChinese()) {
			return MinguoDate.SPACED.range(period.from(), period.to());
		}
		return period.from().equals(period.to()) ? period.from().toString() : NLS.bind(Messages.Texts_period, period.from(), period.to());
	}

	/** A day, a dash for none. */
	static String day(LocalDate day) {
		return day == null ? "–" : Values.fullDate(day); //$NON-NLS-1$
	}

	/** 8,462 件, 27.38%, a dash for no value. */
	static String value(FigureValue value) {
		String number = number(value.value());
		String unit = value.definition().unit();
		if (value.value() == null || unit == null) {
			return number;
		}
		return PERCENT.equals(unit) ? number + unit : number + " " + unit; //$NON-NLS-1$
	}

	/** 8,462, a dash for no value. */
	static String number(BigDecimal number) {
		return number == null ? "–" : Values.number(number); //$NON-NLS-1$
	}

	/** What kind of figure it is and the days it is of. */
	static String scope(FigureValue value) {
		String days = value.asOf() == null ? period(value.period()) : NLS.bind(Messages.Texts_asOf, day(value.asOf()));
		return NLS.bind(Messages.Texts_scope, kind(value.definition()), days);
	}

	/** The figure's definition in words, or its name if its section gives none. */
	static String definition(FigureDefinition figure) {
		return figure.words(Locale.getDefault()).orElse(figure.name());
	}

	/** Why pieces of text are in question, by the pieces as printed. */
	static Map<String, String> findings(List<ReportFinding> findings) {
		Map<String, String> found = new HashMap<>();
		findings.forEach(f -> found.merge(f.finding().excerpt(), f.finding().reason(), (a, b) -> a.equals(b) ? a : a + "\n" + b)); //$NON-NLS-1$
		return found;
	}

	/** What a report prints for its figures over the whole period, by their ids. */
	static Map<String, String> printed(ReportDocument document) {
		Map<String, String> printed = new HashMap<>();
		Blocks.runs(document.blocks()).filter(Run.Figure.class::isInstance).map(Run.Figure.class::cast)
				.filter(f -> f.value().period().equals(document.period()))
				.forEach(f -> printed.putIfAbsent(f.value().definition().id(), f.text()));
		return printed;
	}

	private static String kind(FigureDefinition figure) {
		return switch (figure.kind()) {
		case FLOW -> Messages.Kind_flow;
		case STOCK -> Messages.Kind_stock;
		case CHANGE -> Messages.Kind_change;
		case RATIO -> Messages.Kind_ratio;
		};
	}
}
