package org.chancery.proofread.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.chancery.model.Period;
import org.chancery.model.text.MinguoDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether dates are read in all the forms that official papers use. */
class DatesTest {
	private static final Period PERIOD = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 1, 31));

	@Test
	void readsBackDatesAndRangesAsReportsPrintThem() {
		Random random = new Random(3);
		for (int i = 0; i < 2000; i++) {
			LocalDate from = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(5000));
			LocalDate to = from.plusDays(random.nextInt(400));
			MinguoDate style = MinguoDate.style(random.nextBoolean());
			DateMention read = only(style.range(from, to));
			assertEquals(from, read.from(), style.range(from, to));
			assertEquals(to, read.until(), style.range(from, to));
			assertEquals(from, only(MinguoDate.letterSpaced(from)).from());
			assertEquals(from, only(MinguoDate.dotted(from)).from());
		}
	}

	@Test
	void readsBackLists() {
		Random random = new Random(4);
		for (int i = 0; i < 500; i++) {
			LocalDate first = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3000));
			List<LocalDate> days = List.of(first, first.plusDays(1 + random.nextInt(20)), first.plusDays(30 + random.nextInt(20)));
			String printed = MinguoDate.SPACED.list(days);
			assertEquals(days, Dates.in(new Folded(printed).text(), null).stream().flatMap(d -> d.days().stream()).toList(), printed);
		}
	}

	@ParameterizedTest
	@CsvSource({ "106年1月19至24日, 2017-01-19, 2017-01-24", "105 年 6~8 月間, 2016-06-01, 2016-08-31", "110 年第 4 季, 2021-10-01, 2021-12-31",
			"109年2月底, 2020-02-01, 2020-02-29", "110年1月至111年3月, 2021-01-01, 2022-03-31", "本（111）年1月5日, 2022-01-05, 2022-01-05",
			"12 月 6 日, 2021-12-06, 2021-12-06", "1 月 6 日, 2022-01-06, 2022-01-06", "2021年10月2日, 2021-10-02, 2021-10-02",
			"110年9月8日至9日, 2021-09-08, 2021-09-09" })
	void readsTheOtherForms(String printed, LocalDate from, LocalDate until) {
		DateMention read = only(printed);
		assertEquals(from, read.from());
		assertEquals(until, read.until());
	}

	@Test
	void daysOfAListStandApart() {
		assertEquals(List.of(LocalDate.of(2020, 7, 7), LocalDate.of(2020, 7, 10)), only("109年7月7、10日").days());
		assertEquals(3, only("105 年 6 月 27、28 及 29 日").days().size());
	}

	@Test
	void aDayHasTheYearNamedBeforeIt() {
		List<DateMention> dates = Dates.in("109年適逢開館，於11月15日舉辦，隔年", PERIOD);
		assertEquals(LocalDate.of(2020, 11, 15), dates.getLast().from());
	}

	@ParameterizedTest
	@ValueSource(strings = { "110年2月30日", "110年13月1日", "110年9月31日", "109.2.30" })
	void knowsImpossibleDays(String printed) {
		assertFalse(only(printed).isPossible());
	}

	@ParameterizedTest
	@ValueSource(strings = { "締結15年", "版本1.2.3", "3月次", "使用逾15年" })
	void otherNumbersAreNoDates(String text) {
		assertTrue(Dates.in(text, PERIOD).isEmpty(), text);
	}

	@Test
	void readsTheDayOfTheWeek() {
		assertEquals(3, only("110年9月1日（星期三）").weekday());
		assertEquals(3, only("110年9月1日(三)").weekday());
	}

	private static DateMention only(String printed) {
		List<DateMention> dates = Dates.in(new Folded(printed).text(), PERIOD);
		assertEquals(1, dates.size(), printed);
		return dates.getFirst();
	}
}
