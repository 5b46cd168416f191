package org.chancery.model.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.MinguoChronology;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Dates in the calendar of the Republic (民國), in the forms official papers use. 2021 is the year 110; 1911 and the
 * years before it are printed as 民國前 1 年 and so on.
 */
public final class MinguoDate {
	/** With blanks round digits, as council reports print dates: 110 年 9 月 1 日. */
	public static final MinguoDate SPACED = new MinguoDate(true);
	/** Without blanks, as annual reports print dates: 110年9月1日. */
	public static final MinguoDate DENSE = new MinguoDate(false);

	private final boolean blanks;

	private MinguoDate(boolean blanks) {
		this.blanks = blanks;
	}

	/** The style with or without blanks round digits. */
	public static MinguoDate style(boolean blanks) {
		return blanks ? SPACED : DENSE;
	}

	/** 110 年 9 月 1 日 */
	public String full(LocalDate date) {
		return blanks(yearText(date) + monthText(date) + dayText(date));
	}

	/** 民國 110 年 9 月 1 日 */
	public String fullWithEra(LocalDate date) {
		return blanks(era(yearText(date)) + monthText(date) + dayText(date));
	}

	/** 110 年 9 月 */
	public String month(LocalDate date) {
		return blanks(yearText(date) + monthText(date));
	}

	/** 9 月 1 日 */
	public String monthAndDay(LocalDate date) {
		return blanks(monthText(date) + dayText(date));
	}

	/** 1 日 */
	public String day(LocalDate date) {
		return blanks(dayText(date));
	}

	/** 110 年 */
	public String year(LocalDate date) {
		return blanks(yearText(date));
	}

	/** 民國 110 年 */
	public String yearWithEra(LocalDate date) {
		return blanks(era(yearText(date)));
	}

	/** 本（110）年, 明（111）年 or 去（109）年 as seen from a day; any other year as {@link #year}. */
	public String relativeYear(LocalDate date, LocalDate seenFrom) {
		String word = switch (date.getYear() - seenFrom.getYear()) {
		case -1 -> "去"; //$NON-NLS-1$
		case 0 -> "本"; //$NON-NLS-1$
		case 1 -> "明"; //$NON-NLS-1$
		default -> ""; //$NON-NLS-1$
		};
		return word.isEmpty() ? year(date) : word + "（" + yearNumber(date.getYear()) + "）年"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** 110 年第 4 季 */
	public String quarter(LocalDate date) {
		return blanks(yearText(date) + "第" + date.get(IsoFields.QUARTER_OF_YEAR) + "季"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** 109 年 2 月底 */
	public String endOfMonth(LocalDate date) {
		return month(date) + "底"; //$NON-NLS-1$
	}

	/** 112.2.28, with or without blanks the same. */
	public static String dotted(LocalDate date) {
		return yearNumber(date.getYear()) + "." + date.getMonthValue() + "." + date.getDayOfMonth(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** 1 1 2 年 4 月 2 6 日: every character apart, as below a report's title. */
	public static String letterSpaced(LocalDate date) {
		return DENSE.full(date).codePoints().mapToObj(Character::toString).collect(Collectors.joining(" ")); //$NON-NLS-1$
	}

	/**
	 * A range with what is equal left out: 110 年 9 月 1 日至 111 年 1 月 31 日, 105 年 3 月 1 日至 8 月 31 日,
	 * 111 年 7 月 24 日至 28 日; one day is printed as {@link #full}.
	 */
	public String range(LocalDate from, LocalDate to) {
		if (from.equals(to)) {
			return full(from);
		}
		return full(from) + blanks("至" + rest(from, to)); //$NON-NLS-1$
	}

	/** A range of months: 105 年 6~8 月, 110 年 11 月至 111 年 2 月; one month as {@link #month}. */
	public String months(YearMonth from, YearMonth to) {
		if (from.equals(to)) {
			return month(from.atDay(1));
		} else if (from.getYear() == to.getYear()) {
			return blanks(yearText(from.atDay(1)) + from.getMonthValue() + "~" + to.getMonthValue() + "月"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return month(from.atDay(1)) + blanks("至" + month(to.atDay(1))); //$NON-NLS-1$
	}

	/** A range of years: 民國 61 年至 70 年; one year as {@link #yearWithEra}. */
	public String years(LocalDate from, LocalDate to) {
		return from.getYear() == to.getYear() ? yearWithEra(from) : yearWithEra(from) + blanks("至" + yearText(to)); //$NON-NLS-1$
	}

	/**
	 * A list of days in order, each once, with repeated years and months left out: 105 年 6 月 27、28 及 29 日 within one
	 * month, otherwise 111 年 12 月 20 日、21 日、112 年 2 月 7 日及 3 月 3 日.
	 */
	public String list(List<LocalDate> dates) {
		List<LocalDate> days = new ArrayList<>(new TreeSet<>(dates));
		if (days.isEmpty()) {
			return ""; //$NON-NLS-1$
		}
		LocalDate first = days.getFirst();
		if (YearMonth.from(first).equals(YearMonth.from(days.getLast()))) {
			List<String> numbers = days.stream().map(d -> Integer.toString(d.getDayOfMonth())).toList();
			return blanks(yearText(first) + monthText(first) + Enumeration.join(numbers) + "日"); //$NON-NLS-1$
		}
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < days.size(); i++) {
			texts.add(i == 0 ? full(first) : rest(days.get(i - 1), days.get(i)));
		}
		return blanks(Enumeration.join(texts));
	}

	/**
	 * Reads a date as people type it: 111/3/31, 111.3.31, 111-3-31, 111年3月31日, 1110331 and, with four digits for the
	 * year, 2022-03-31, 2022/3/31, 20220331; with blanks or full-width digits too, and 民國前1年10月10日.
	 *
	 * @throws java.time.DateTimeException with a message for people if the text is no date, or there is no such day
	 */
	public static LocalDate parse(String text) {
		return MinguoParser.parse(text);
	}

	/** The second date, without the year or month it shares with the first. */
	private static String rest(LocalDate first, LocalDate second) {
		if (first.getYear() != second.getYear()) {
			return yearText(second) + monthText(second) + dayText(second);
		}
		return (first.getMonth() == second.getMonth() ? "" : monthText(second)) + dayText(second); //$NON-NLS-1$
	}

	private static String yearText(LocalDate date) {
		String era = MinguoChronology.INSTANCE.date(date).get(ChronoField.ERA) == 0 ? "民國" : ""; //$NON-NLS-1$ //$NON-NLS-2$
		return era + yearNumber(date.getYear()) + "年"; //$NON-NLS-1$
	}

	private static String era(String year) {
		return year.startsWith("民國") ? year : "民國" + year; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The year's number as it is printed: 110, or 前1 for 1911. */
	private static String yearNumber(int gregorian) {
		int number = MinguoChronology.INSTANCE.dateYearDay(gregorian - MinguoParser.OFFSET, 1).get(ChronoField.YEAR_OF_ERA);
		return gregorian > MinguoParser.OFFSET ? Integer.toString(number) : "前" + number; //$NON-NLS-1$
	}

	private static String monthText(LocalDate date) {
		return date.getMonthValue() + "月"; //$NON-NLS-1$
	}

	private static String dayText(LocalDate date) {
		return date.getDayOfMonth() + "日"; //$NON-NLS-1$
	}

	private String blanks(String text) {
		return Blanks.around(text, blanks);
	}
}
