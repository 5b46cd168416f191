package org.chancery.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;

/**
 * A number with a definition, as a section declares it in {@code section/figures.xml}.
 *
 * @param id          the figure's id, which begins with the section's: {@code petitions.tracked}
 * @param section     the section that declares it
 * @param kind        flow, stock, change or ratio
 * @param type        the record type it counts (flow, stock), else null
 * @param where       an SQL condition over the type's columns in the portable subset, or null for all records
 * @param measure     what is added up (flow, stock)
 * @param feature     the feature that is summed or counted distinctly, null for a plain count
 * @param date        the feature with the day a record counts for, {@code effectiveDate} unless declared otherwise
 * @param until       stock of states: the feature with the day a record stops to count; null for a stock of snapshots
 * @param asOf        stock: a fixed day instead of the period's last, or null
 * @param of          change: the id of the figure compared; ratio: the numerator's id
 * @param against     ratio: the denominator's id
 * @param baseline    change: the day compared with, or null to compare with the same period a year before
 * @param aspect      change: the difference or the rate
 * @param leftOut     ratio: records of the denominator's type left out of it, with the reason
 * @param unit        the unit printed unless the report wants another: 件, 人次, %
 * @param decimals    digits after the point, half up
 */
public record FigureDefinition(String id, Section section, Kind kind, RecordType type, String where, Measure measure,
		String feature, String date, String until, LocalDate asOf, String of, String against, LocalDate baseline,
		Aspect aspect, List<LeftOut> leftOut, String unit, int decimals) {

	/** The four kinds of figure. */
	public enum Kind {
		/** Count, sum or distinct count of records whose day lies in the period. */
		FLOW,
		/** State as of a date. */
		STOCK,
		/** Change since a baseline, or its rate: (baseline − now) ÷ baseline for a reduction (精簡率). */
		CHANGE,
		/** One figure divided by another: in per cent, or in any other unit the mean (days by cases: 日). */
		RATIO
	}

	/** What a flow or a stock adds up. */
	public enum Measure {
		COUNT, SUM, DISTINCT
	}

	/** What a change answers. */
	public enum Aspect {
		/** Baseline − now, positive when there are fewer. */
		REDUCTION,
		/** Reduction ÷ baseline × 100. */
		REDUCTION_RATE,
		/** Now − before, positive when there are more. */
		GROWTH,
		/** Growth ÷ before × 100. */
		GROWTH_RATE
	}

	/**
	 * Records left out of a ratio's denominator.
	 *
	 * @param where     an SQL condition over the type's columns
	 * @param reasonKey the key of the reason's text in the section's labels
	 */
	public record LeftOut(String where, String reasonKey) {
	}

	/** Whether it is a ratio that is a mean, not a share: its unit is another one than per cent. */
	public boolean isMean() {
		return kind == Kind.RATIO && !unit.equals("%"); //$NON-NLS-1$
	}

	/** The name people see, in the language of the running program: the text of {@code figure.ID}. */
	public String name() {
		return name(Locale.getDefault());
	}

	/** The name people see, in the given language. */
	public String name(Locale locale) {
		return section.labels().get("figure." + id, locale); //$NON-NLS-1$
	}

	/** The definition in words, if the section gives one: the text of {@code figure.ID.definition}. */
	public Optional<String> words(Locale locale) {
		return section.labels().find("figure." + id + ".definition", locale); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
