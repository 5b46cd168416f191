package org.chancery.proofread.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.model.Period;
import org.chancery.proofread.text.DateMention.Precision;

/**
 * Finds dates in the forms that official papers use: 105年8月24日, 111年7月24日至28日, 106年1月19至24日, 105年6~8月間,
 * 109年7月7、10日, 本(105)年, 110年第4季, 109年2月底, 112.2.28.
 */
public final class Dates {
	private static final int REPUBLIC = 1911;
	private static final String YEAR = "(?:(?<year>(?:民國|西元|公元)?\\d{2,4}|[本今去明上同當](?:\\(\\d{2,3}\\))?|(?<![\\d)])\\(\\d{2,3}\\))年(?:度)?(?:的)?)"; //$NON-NLS-1$
	private static final String MARK = "(?:、|及|~|至|和|與|-|到)"; //$NON-NLS-1$
	private static final Pattern DATE = Pattern.compile(YEAR + "?(?<![\\d.,萬第])(?<months>\\d{1,2}(?:" + MARK + "\\d{1,2})*)月(?!次)(?:份)?" //$NON-NLS-1$ //$NON-NLS-2$
			+ "(?:(?<days>\\d{1,2}(?:日?" + MARK + "+\\d{1,2})*)日)?(?<part>底|初|中旬|上旬|下旬|間)?"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final Pattern UNTIL = Pattern.compile("(?:\\((?:星期|週)?[一二三四五六日]\\))?(?:起)?(?:至|~|迄|到|-)" + YEAR //$NON-NLS-1$
			+ "?(?:(?<month>\\d{1,2})月(?:份)?)?(?:(?<day>\\d{1,2})日)?(?<part>底)?"); //$NON-NLS-1$
	private static final Pattern DOTTED = Pattern.compile("(?<![\\d.])(?<year>\\d{2,4})(?<mark>[./-])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?![\\d.])"); //$NON-NLS-1$
	private static final Pattern QUARTER = Pattern.compile(YEAR + "第(?<quarter>[1-4一二三四])季"); //$NON-NLS-1$
	private static final Pattern YEAR_ONLY = Pattern.compile("(?<![\\d.,])" + YEAR); //$NON-NLS-1$
	private static final Pattern WEEKDAY = Pattern.compile("\\(?(?:星期|週|周|禮拜)(?<a>[一二三四五六日天])\\)?|\\((?<b>[一二三四五六日])\\)(?![\\p{IsHan}]{0,3}、)"); //$NON-NLS-1$
	private static final Pattern NUMBER = Pattern.compile("\\d{1,2}"); //$NON-NLS-1$
	private static final String WEEK = "一二三四五六日"; //$NON-NLS-1$

	private final String text;
	private final Period period;
	private final List<DateMention> found = new ArrayList<>();
	private int lastYear;

	private Dates(String text, Period period) {
		this.text = text;
		this.period = period;
	}

	/**
	 * The dates in a folded text, in order.
	 *
	 * @param period what a date without a year is understood by; may be null, then such a date has the year named before it
	 *               in the text, or is left out
	 */
	public static List<DateMention> in(String text, Period period) {
		return new Dates(text, period).all();
	}

	private List<DateMention> all() {
		int at = 0;
		Matcher date = DATE.matcher(text);
		Matcher dotted = DOTTED.matcher(text);
		Matcher quarter = QUARTER.matcher(text);
		Matcher year = YEAR_ONLY.matcher(text);
		while (at < text.length()) {
			Matcher first = null;
			for (Matcher each : List.of(date, dotted, quarter, year)) {
				if (each.find(at) && (first == null || each.start() < first.start())) {
					first = each;
				}
			}
			if (first == null) {
				break;
			}
			int end = first == date ? date(date) : first == dotted ? dotted(dotted) : first == quarter ? quarter(quarter) : year(year);
			at = Math.max(end, at + 1);
		}
		return found;
	}

	private int date(Matcher m) {
		List<Integer> months = numbers(m.group("months")); //$NON-NLS-1$
		boolean named = m.group("year") != null; //$NON-NLS-1$
		int year = named ? year(m.group("year")) : 0; //$NON-NLS-1$
		if (m.group("days") == null) { //$NON-NLS-1$
			return months(m, months, named, year);
		}
		int y = named ? year : guess(months.getLast());
		if (y == 0) {
			return m.end();
		}
		lastYear = y;
		List<LocalDate> days = new ArrayList<>();
		boolean possible = months.size() == 1;
		for (int day : numbers(m.group("days"))) { //$NON-NLS-1$
			possible &= add(days, y, months.getLast(), day);
		}
		boolean range = m.group("days").matches(".*(?:至|~|-|到).*"); //$NON-NLS-1$ //$NON-NLS-2$
		return close(m.start(), m.end(), possible ? days : List.of(), possible ? days.getLast() : null, range, named, gregorian(m), m.group("part")); //$NON-NLS-1$
	}

	private int months(Matcher m, List<Integer> months, boolean named, int year) {
		int y = named ? year : guess(months.getFirst());
		if (y == 0) {
			return m.end();
		}
		lastYear = y;
		List<LocalDate> days = new ArrayList<>();
		boolean possible = true;
		for (int month : months) {
			possible &= add(days, y, month, 1);
		}
		LocalDate until = possible ? part(days.getLast(), m.group("part")) : null; //$NON-NLS-1$
		boolean range = months.size() > 1 && m.group("months").matches(".*(?:至|~|-|到).*"); //$NON-NLS-1$ //$NON-NLS-2$
		if (possible) {
			Matcher to = UNTIL.matcher(text).region(m.end(), text.length());
			if (to.lookingAt() && to.group("month") != null && to.group("day") == null) { //$NON-NLS-1$ //$NON-NLS-2$
				int toYear = to.group("year") != null ? year(to.group("year")) : y; //$NON-NLS-1$ //$NON-NLS-2$
				List<LocalDate> last = new ArrayList<>();
				boolean there = add(last, toYear, Integer.parseInt(to.group("month")), 1); //$NON-NLS-1$
				lastYear = toYear;
				return found(m.start(), to.end(), Precision.MONTH, there ? days : List.of(),
						there ? YearMonth.from(last.getFirst()).atEndOfMonth() : null, true, named, gregorian(m), 0);
			}
		}
		return found(m.start(), m.end(), Precision.MONTH, possible ? days : List.of(), until, range, named, gregorian(m), 0);
	}

	private static LocalDate part(LocalDate first, String part) {
		return switch (part) {
		case "初", "上旬" -> first.withDayOfMonth(10); //$NON-NLS-1$ //$NON-NLS-2$
		case "中旬" -> first.withDayOfMonth(20); //$NON-NLS-1$
		case null, default -> YearMonth.from(first).atEndOfMonth();
		};
	}

	/** A day, or a range if 至 and another day follow. */
	private int close(int start, int end, List<LocalDate> days, LocalDate until, boolean range, boolean named, boolean gregorian, String part) {
		int weekday = 0;
		Matcher week = WEEKDAY.matcher(text).region(end, text.length());
		int at = end;
		if (week.lookingAt()) {
			String day = week.group("a") != null ? week.group("a") : week.group("b"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			weekday = day.equals("天") ? 7 : WEEK.indexOf(day) + 1; //$NON-NLS-1$
			at = week.end();
		}
		if (!days.isEmpty() && days.size() == 1 && part == null) {
			Matcher to = UNTIL.matcher(text).region(end, text.length());
			if (to.lookingAt() && to.group("day") != null) { //$NON-NLS-1$
				LocalDate first = days.getFirst();
				int year = to.group("year") != null ? year(to.group("year")) : first.getYear(); //$NON-NLS-1$ //$NON-NLS-2$
				int month = to.group("month") != null ? Integer.parseInt(to.group("month")) : first.getMonthValue(); //$NON-NLS-1$ //$NON-NLS-2$
				List<LocalDate> last = new ArrayList<>();
				boolean possible = add(last, year, month, Integer.parseInt(to.group("day"))); //$NON-NLS-1$
				lastYear = year;
				return found(start, to.end(), Precision.DAY, possible ? days : List.of(), possible ? last.getFirst() : null, true, named, gregorian, weekday);
			}
		}
		return found(start, at, Precision.DAY, days, until, range, named, gregorian, weekday);
	}

	private int dotted(Matcher m) {
		int number = Integer.parseInt(m.group("year")); //$NON-NLS-1$
		boolean gregorian = number >= 1912 && number <= 2100;
		// a version (1.2.3) or an address on the network is no date
		boolean plausible = gregorian || number >= 60 && number <= 150;
		if (!plausible) {
			return m.end();
		}
		List<LocalDate> days = new ArrayList<>();
		boolean possible = add(days, gregorian ? number : number + REPUBLIC, Integer.parseInt(m.group("month")), Integer.parseInt(m.group("day"))); //$NON-NLS-1$ //$NON-NLS-2$
		if (possible) {
			lastYear = days.getFirst().getYear();
		}
		return found(m.start(), m.end(), Precision.DAY, possible ? days : List.of(), possible ? days.getFirst() : null, false, true, gregorian, 0);
	}

	private int quarter(Matcher m) {
		lastYear = year(m.group("year")); //$NON-NLS-1$
		String printed = m.group("quarter"); //$NON-NLS-1$
		int quarter = Numerals.isDigit(printed.charAt(0)) ? printed.charAt(0) - '0' : WEEK.indexOf(printed) + 1;
		LocalDate first = LocalDate.of(lastYear, quarter * 3 - 2, 1);
		return found(m.start(), m.end(), Precision.QUARTER, List.of(first), first.plusMonths(3).minusDays(1), false, true, gregorian(m), 0);
	}

	private int year(Matcher m) {
		int year = year(m.group("year")); //$NON-NLS-1$
		if (year < 1000 || year > 2200) {
			return m.end();
		}
		// 15 年 is how long something took, 105 年 when it was
		boolean duration = m.group("year").matches("\\d{2}") && !m.group().endsWith("度"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		if (duration) {
			return m.end();
		}
		lastYear = year;
		return found(m.start(), m.end(), Precision.YEAR, List.of(LocalDate.of(year, 1, 1)), LocalDate.of(year, 12, 31), false, true, gregorian(m), 0);
	}

	private int found(int start, int end, Precision precision, List<LocalDate> days, LocalDate until, boolean range, boolean year,
			boolean gregorian, int weekday) {
		found.add(new DateMention(start, end, precision, List.copyOf(days), until, range, year, gregorian, weekday));
		return end;
	}

	private static boolean gregorian(Matcher m) {
		return m.group("year") != null && m.group("year").matches("(?:西元|公元)?\\d{4}"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private int year(String printed) {
		Matcher number = Pattern.compile("\\d+").matcher(printed); //$NON-NLS-1$
		if (number.find()) {
			int year = Integer.parseInt(number.group());
			return year >= 1000 ? year : year + REPUBLIC;
		}
		int base = period == null ? lastYear : period.to().getYear();
		return switch (printed.charAt(0)) {
		case '明' -> base + 1;
		case '去', '上' -> base - 1;
		case '同', '當' -> lastYear == 0 ? base : lastYear;
		default -> base;
		};
	}

	/** The year of a month without one: that named before it in the text, else the one in which it lies in the period or next to it. */
	private int guess(int month) {
		if (lastYear != 0 || period == null || month < 1 || month > 12) {
			return lastYear;
		}
		int nearest = period.from().getYear();
		long least = Long.MAX_VALUE;
		for (int year = period.from().getYear() - 1; year <= period.to().getYear() + 1; year++) {
			YearMonth candidate = YearMonth.of(year, month);
			long away = Math.max(0, Math.max(period.from().toEpochDay() - candidate.atEndOfMonth().toEpochDay(),
					candidate.atDay(1).toEpochDay() - period.to().toEpochDay()));
			if (away < least) {
				least = away;
				nearest = year;
			}
		}
		return nearest;
	}

	private static boolean add(List<LocalDate> days, int year, int month, int day) {
		try {
			days.add(LocalDate.of(year, month, day));
			return true;
		} catch (DateTimeException e) {
			// the day is impossible; the mention says so by having no days
			return false;
		}
	}

	private static List<Integer> numbers(String list) {
		return NUMBER.matcher(list).results().map(r -> Integer.parseInt(r.group())).toList();
	}
}
