package org.chancery.workbench.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.model.Period;
import org.chancery.model.text.MinguoDate;
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

	private static String kind(FigureDefinition figure) {
		return switch (figure.kind()) {
		case FLOW -> Messages.Kind_flow;
		case STOCK -> Messages.Kind_stock;
		case CHANGE -> Messages.Kind_change;
		case RATIO -> Messages.Kind_ratio;
		};
	}
}
