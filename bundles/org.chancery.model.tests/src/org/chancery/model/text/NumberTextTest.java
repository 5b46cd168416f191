package org.chancery.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "82309|8 萬 2,309", "272763|27 萬 2,763", "50397|5 萬 397", "115500000|1 億 1,550 萬",
			"105933000|1 億 593 萬 3,000", "9999|9,999", "10000|1 萬", "0|0", "-82309|-8 萬 2,309", "200000000|2 億",
			"1000000000000|1 兆", "82309.50|8 萬 2,309.50", "80000.5|8 萬 0.5", "0.25|0.25" })
	void groupsByMan(String number, String printed) {
		assertEquals(printed, NumberStyle.MAN.format(new BigDecimal(number), true));
		assertEquals(printed.replace(" ", ""), NumberStyle.MAN.format(new BigDecimal(number), false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "82309|82,309", "1025475|1,025,475", "999|999", "-1000|-1,000", "29.10|29.10",
			"1234.5|1,234.5", "0|0", "-0.5|-0.5" })
	void groupsByComma(String number, String printed) {
		assertEquals(printed, NumberStyle.COMMA.format(new BigDecimal(number), true));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2|兩", "3|三", "10|十", "12|十二", "20|二十", "22|二十二", "100|一百", "200|兩百", "212|兩百一十二",
			"2002|兩千零二", "0|零", "2.5|2.5", "12345|12,345", "-2|負兩" })
	void printsSmallCountsInCharacters(String number, String printed) {
		assertEquals(printed, NumberStyle.CHINESE.format(new BigDecimal(number), true));
	}

	@ParameterizedTest
	@CsvSource({ "1,一", "11,十一", "19,十九", "20,二十", "99,九十九", "101,一百零一", "110,一百一十", "10000,一萬", "100001,十萬零一",
			"100010000,一億零一萬", "1000000000,十億" })
	void writesOrdinals(long number, String text) {
		assertEquals(text, ChineseNumeral.ordinal(number));
	}

	@Test
	void refusesNumbersWithoutAName() {
		assertThrows(IllegalArgumentException.class, () -> ChineseNumeral.ordinal(10_000_000_000_000_000L));
		assertThrows(IllegalArgumentException.class, () -> NumberStyle.of("roman"));
		assertEquals(NumberStyle.MAN, NumberStyle.of("man"));
	}

	@Test
	void manGroupsAddUpToTheNumber() {
		Random random = new Random(82309);
		for (int i = 0; i < 5000; i++) {
			long number = random.nextLong(1L << random.nextInt(1, 53));
			assertEquals(number, sum(NumberStyle.MAN.format(number, random.nextBoolean())));
			assertEquals(number, Long.parseLong(NumberStyle.COMMA.format(number, true).replace(",", "")));
		}
	}

	private static long sum(String text) {
		Matcher group = Pattern.compile("([0-9,]+) ?([兆億萬]?)").matcher(text);
		long sum = 0;
		while (group.find()) {
			long factor = switch (group.group(2)) {
			case "兆" -> 1_000_000_000_000L;
			case "億" -> 100_000_000L;
			case "萬" -> 10_000L;
			default -> 1L;
			};
			sum += Long.parseLong(group.group(1).replace(",", "")) * factor;
		}
		return sum;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1|1|壹、", "1|10|拾、", "1|12|拾貳、", "2|1|一、", "2|21|二十一、", "3|3|(三)", "4|12|12.", "5|2|(2)",
			"6|1|A.", "6|26|Z.", "6|27|AA." })
	void numbersHeadings(int level, int number, String mark) {
		assertEquals(mark, Numbering.mark(level, number));
	}

	@Test
	void everyNumberOfALevelHasItsOwnMark() {
		for (int level = 1; level <= Numbering.LEVELS; level++) {
			Set<String> marks = new HashSet<>();
			for (int number = 1; number <= 1000; number++) {
				assertTrue(marks.add(Numbering.mark(level, number)), level + "/" + number);
			}
		}
		assertThrows(IllegalArgumentException.class, () -> Numbering.mark(7, 1));
		assertThrows(IllegalArgumentException.class, () -> Numbering.mark(1, 0));
	}

	@Test
	void joinsLists() {
		assertEquals("民政局、水利局及經發局等 3 個機關", Enumeration.sentence(List.of("民政局", "水利局", "經發局"), "個機關", true));
		assertEquals("民政局及水利局等2個機關", Enumeration.sentence(List.of("民政局", "水利局"), "個機關", false));
		assertEquals("民政局", Enumeration.sentence(List.of("民政局"), "個機關", true));
		assertEquals("", Enumeration.sentence(List.of(), "個機關", true));
		assertEquals("甲、乙、丙", Enumeration.join(List.of("甲", "乙", "丙"), "、"));
	}

	@Test
	void putsBlanksBetweenDigitsAndCharactersOnly() {
		assertEquals("本期 376 件，達 29.86% 以上（照片 1、2）", Blanks.around("本期376件，達29.86%以上（照片1、2）", true));
		assertEquals("本期376件（照片1、2） LED 3", Blanks.around("本期 376  件（照片 1、2） LED 3", false));
		String spaced = Blanks.around("於110年9月1日起e化", true);
		assertEquals(spaced, Blanks.around(spaced, true));
	}
}
