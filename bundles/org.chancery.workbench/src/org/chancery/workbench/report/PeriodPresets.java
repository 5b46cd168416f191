package org.chancery.workbench.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.model.Period;
import org.chancery.workbench.records.Values;
import org.eclipse.osgi.util.NLS;

/**
 * A period that is often wanted, to begin with: periods follow the council's sessions and are set day by day.
 *
 * @param label the name people see
 */
record PeriodPresets(String label, Period period) {
	/** The council meets in spring and in autumn; what is reported on begins after the report before. */
	private static final int SPRING = 3;
	private static final int AUTUMN = 9;
	private static final int HALF_YEARS = 4;

	/**
	 * The periods offered on a day, each once: what follows the last report, the last half-years of the council's
	 * sessions, this year and the last.
	 *
	 * @param last the period of the last report, or null
	 */
	static List<PeriodPresets> of(LocalDate today, Period last) {
		List<PeriodPresets> presets = new ArrayList<>();
		if (last != null && last.to().isBefore(today)) {
			presets.add(new PeriodPresets(Messages.Preset_sinceLast, new Period(last.to().plusDays(1), today)));
		}
		LocalDate start = start(today);
		for (int i = 0; i < HALF_YEARS; i++) {
			presets.add(new PeriodPresets(Messages.Preset_halfYear, new Period(start, start.plusMonths(6).minusDays(1))));
			start = start.minusMonths(6);
		}
		presets.add(new PeriodPresets(Messages.Preset_year, Period.ofYear(today.getYear())));
		presets.add(new PeriodPresets(Messages.Preset_year, Period.ofYear(today.getYear() - 1)));
		return List.copyOf(presets);
	}

	/** The preset as a menu shows it, with its days. */
	String text() {
		return NLS.bind(Messages.Preset_text, label, NLS.bind(Messages.Preset_days, Values.date(period.from()), Values.date(period.to())));
	}

	/** The day the half-year of a day begins. */
	private static LocalDate start(LocalDate day) {
		if (day.getMonthValue() >= AUTUMN) {
			return LocalDate.of(day.getYear(), AUTUMN, 1);
		}
		return day.getMonthValue() >= SPRING ? LocalDate.of(day.getYear(), SPRING, 1) : LocalDate.of(day.getYear() - 1, AUTUMN, 1);
	}
}
