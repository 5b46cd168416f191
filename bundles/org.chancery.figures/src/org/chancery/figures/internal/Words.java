package org.chancery.figures.internal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;

import org.chancery.model.Period;
import org.chancery.model.sections.Labels;
import org.chancery.model.text.MinguoDate;
import org.eclipse.osgi.util.NLS;

/** Numbers, days and periods as the running program's language has them: Chinese in the Minguo calendar, else ISO. */
final class Words {
	private Words() {
	}

	/** 8,462 or 13.33; a dash for no value. */
	static String number(BigDecimal number) {
		if (number == null) {
			return "–";
		}
		int decimals = Math.max(0, number.stripTrailingZeros().scale());
		DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
		format.setMinimumFractionDigits(decimals);
		format.setMaximumFractionDigits(decimals);
		return format.format(number);
	}

	/** 110 年 12 月 31 日 */
	static String day(LocalDate day) {
		return chinese() ? MinguoDate.SPACED.full(day) : day.toString();
	}

	/** 110 年 9 月 1 日至 111 年 1 月 31 日 */
	static String period(Period period) {
		if (chinese()) {
			return MinguoDate.SPACED.range(period.from(), period.to());
		}
		return period.from().equals(period.to()) ? period.from().toString()
				: NLS.bind(Messages.Words_period, period.from(), period.to());
	}

	private static boolean chinese() {
		return Labels.CHINESE.getLanguage().equals(Locale.getDefault().getLanguage());
	}
}
