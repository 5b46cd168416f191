package org.chancery.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinguoDateTest {
	private static final LocalDate DAY = LocalDate.of(2016, 8, 24);

	private static LocalDate day(int year, int month, int day) {
		return LocalDate.of(year, month, day);
	}

	@Test
	void printsOneDayInEveryForm() {
		assertEquals("105 年 8 月 24 日", MinguoDate.SPACED.full(DAY));
		assertEquals("105年8月24日", MinguoDate.DENSE.full(DAY));
		assertEquals("民國 105 年 8 月 24 日", MinguoDate.SPACED.fullWithEra(DAY));
		assertEquals("105 年 8 月", MinguoDate.SPACED.month(DAY));
		assertEquals("8 月 24 日", MinguoDate.SPACED.monthAndDay(DAY));
		assertEquals("24 日", MinguoDate.SPACED.day(DAY));
		assertEquals("105 年", MinguoDate.SPACED.year(DAY));
		assertEquals("105.8.24", MinguoDate.dotted(DAY));
		assertEquals("1 0 5 年 8 月 2 4 日", MinguoDate.letterSpaced(DAY));
		assertEquals("105 年第 3 季", MinguoDate.SPACED.quarter(DAY));
		assertEquals("109年2月底", MinguoDate.DENSE.endOfMonth(day(2020, 2, 29)));
	}

	@Test
	void printsYearsAsSeenFromADay() {
		assertEquals("本（105）年", MinguoDate.SPACED.relativeYear(DAY, DAY));
		assertEquals("明（106）年", MinguoDate.SPACED.relativeYear(DAY.plusYears(1), DAY));
		assertEquals("去（104）年", MinguoDate.SPACED.relativeYear(DAY.minusYears(1), DAY));
		assertEquals("100 年", MinguoDate.SPACED.relativeYear(DAY.minusYears(5), DAY));
	}

	@Test
	void leavesOutOfARangeWhatIsEqual() {
		assertEquals("111 年 7 月 24 日至 28 日", MinguoDate.SPACED.range(day(2022, 7, 24), day(2022, 7, 28)));
		assertEquals("105 年 3 月 1 日至 8 月 31 日", MinguoDate.SPACED.range(day(2016, 3, 1), day(2016, 8, 31)));
		assertEquals("110 年 9 月 1 日至 111 年 1 月 31 日", MinguoDate.SPACED.range(day(2021, 9, 1), day(2022, 1, 31)));
		assertEquals("110年9月1日至111年1月31日", MinguoDate.DENSE.range(day(2021, 9, 1), day(2022, 1, 31)));
		assertEquals("105 年 8 月 24 日", MinguoDate.SPACED.range(DAY, DAY));
		assertEquals("105 年 6~8 月", MinguoDate.SPACED.months(YearMonth.of(2016, 6), YearMonth.of(2016, 8)));
		assertEquals("110 年 11 月至 111 年 2 月", MinguoDate.SPACED.months(YearMonth.of(2021, 11), YearMonth.of(2022, 2)));
		assertEquals("民國 61 年至 70 年", MinguoDate.SPACED.years(day(1972, 1, 1), day(1981, 1, 1)));
	}

	@Test
	void leavesOutOfAListWhatRepeats() {
		assertEquals("109年7月7及10日", MinguoDate.DENSE.list(List.of(day(2020, 7, 7), day(2020, 7, 10))));
		assertEquals("105 年 6 月 27、28 及 29 日",
				MinguoDate.SPACED.list(List.of(day(2016, 6, 29), day(2016, 6, 27), day(2016, 6, 28), day(2016, 6, 28))));
		assertEquals("105 年 3 月 23 日及 7 月 27 日", MinguoDate.SPACED.list(List.of(day(2016, 3, 23), day(2016, 7, 27))));
		assertEquals("111 年 12 月 20 日、21 日、112 年 2 月 7 日及 3 月 3 日", MinguoDate.SPACED
				.list(List.of(day(2022, 12, 20), day(2022, 12, 21), day(2023, 2, 7), day(2023, 3, 3))));
		assertEquals("", MinguoDate.SPACED.list(List.of()));
	}

	@Test
	void countsYearsBeforeTheRepublicBackwards() {
		assertEquals("民國前 1 年 10 月 10 日", MinguoDate.SPACED.full(day(1911, 10, 10)));
		assertEquals("1 年 1 月 1 日", MinguoDate.SPACED.full(day(1912, 1, 1)));
		assertEquals("民國前 1 年 10 月 10 日", MinguoDate.SPACED.fullWithEra(day(1911, 10, 10)));
		assertEquals("前17.4.17", MinguoDate.dotted(day(1895, 4, 17)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "111/3/31", "111.3.31", "111-03-31", "111年3月31日", "111 年 3 月 31 日", "1110331", "2022-03-31",
			"2022/3/31", "20220331", "民國111年3月31日", "民國111/3/31", "西元2022年3月31日", "１１１／３／３１", " 111/3/31 ",
			"1 1 1 年 3 月 3 1 日", "111 3 31", "111年3月31" })
	void readsWhatPeopleType(String typed) {
		assertEquals(day(2022, 3, 31), MinguoDate.parse(typed));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "昨天", "111/3", "111/3.31", "3月31日", "11103311", "31/3/111", "111/3/31/2", "111a3/31" })
	void refusesWhatIsNoDate(String typed) {
		DateTimeException failure = assertThrows(DateTimeException.class, () -> MinguoDate.parse(typed));
		assertTrue(failure.getMessage().contains(typed), failure.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "111/2/29", "111/13/1", "111/0/1", "1110431", "0/1/1", "0111/3/31", "民國2022/3/31", "西元111年3月31日",
			"99999999" })
	void refusesDaysThatDoNotExist(String typed) {
		DateTimeException failure = assertThrows(DateTimeException.class, () -> MinguoDate.parse(typed));
		assertTrue(failure.getMessage().contains(typed), failure.getMessage());
	}

	@Test
	void readsBackEveryFormItPrints() {
		Random random = new Random(105);
		for (int i = 0; i < 5000; i++) {
			LocalDate date = LocalDate.ofEpochDay(random.nextLong(LocalDate.of(1700, 1, 1).toEpochDay(), LocalDate.of(2911, 1, 1).toEpochDay()));
			assertEquals(date, MinguoDate.parse(MinguoDate.SPACED.full(date)));
			assertEquals(date, MinguoDate.parse(MinguoDate.DENSE.fullWithEra(date)));
			assertEquals(date, MinguoDate.parse(MinguoDate.dotted(date)));
			assertEquals(date, MinguoDate.parse(MinguoDate.letterSpaced(date)));
			assertEquals(date, MinguoDate.parse(date.toString()));
		}
	}

	@Test
	void densePrintsTheSameWithoutBlanks() {
		Random random = new Random(110);
		for (int i = 0; i < 1000; i++) {
			LocalDate from = LocalDate.ofEpochDay(random.nextLong(-30000, 30000));
			LocalDate to = from.plusDays(random.nextInt(900));
			assertEquals(MinguoDate.SPACED.range(from, to).replace(" ", ""), MinguoDate.DENSE.range(from, to));
			assertEquals(MinguoDate.SPACED.list(List.of(from, to)).replace(" ", ""), MinguoDate.DENSE.list(List.of(from, to)));
			assertFalse(MinguoDate.DENSE.range(from, to).contains(" "));
		}
	}
}
