package org.chancery.proofread.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

import org.chancery.model.text.ChineseNumeral;
import org.chancery.model.text.NumberStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether numbers are read as they are meant. */
class NumeralsTest {
	@Test
	void readsBackWhatReportsPrint() {
		Random random = new Random(5);
		for (int i = 0; i < 2000; i++) {
			long number = Math.abs(random.nextLong() >> random.nextInt(20, 63));
			for (NumberStyle style : List.of(NumberStyle.COMMA, NumberStyle.MAN)) {
				for (boolean blanks : new boolean[] { true, false }) {
					String printed = new Folded(style.format(number, blanks)).text();
					Numerals.Read read = Numerals.digits(printed, 0);
					assertEquals(0, BigDecimal.valueOf(number).compareTo(read.value()), printed);
					assertNull(read.fault(), printed);
					assertEquals(printed.length(), read.end(), printed);
				}
			}
		}
	}

	@Test
	void readsBackNumbersInCharacters() {
		Random random = new Random(7);
		for (int i = 0; i < 2000; i++) {
			long number = 1 + random.nextInt(99_999);
			for (String printed : List.of(ChineseNumeral.count(number), ChineseNumeral.ordinal(number))) {
				if (printed.length() <= 12) {
					assertEquals(number, Numerals.characters(printed, 0).orElseThrow().value().longValue(), printed);
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "3億200佰萬元, MULTIPLE", "2500佰萬元, MULTIPLE", "5萬2.000元, POINT", "'12,34件', MARKS", "'1,2345人', MARKS", "8萬12345件, ORDER" })
	void knowsNumbersThatCantBe(String printed, Numerals.Fault fault) {
		assertEquals(fault, Numerals.digits(printed, 0).fault());
	}

	@ParameterizedTest
	@CsvSource({ "300百萬元, 300000000", "'3,718萬4仟元', 37184000", "2億500萬元, 205000000", "1.5億元, 150000000", "4萬3千元, 43000" })
	void acceptsWhatTreasuriesWrite(String printed, long value) {
		Numerals.Read read = Numerals.digits(printed, 0);
		assertNull(read.fault());
		assertEquals(0, BigDecimal.valueOf(value).compareTo(read.value()));
	}

	@ParameterizedTest
	@CsvSource({ "'受理申請2,345件', 2345, 件", "共兩次會議, 2, 次", "等四戶, 4, 戶", "達成率97.5％, 97.5, %", "約三十多人, 30, 人", "檢查12場家, 12, 場家" })
	void findsAmountsWithTheirUnits(String text, BigDecimal value, String unit) {
		List<Amount> amounts = Amounts.in(new Folded(text).text(), List.of());
		assertEquals(1, amounts.size(), text);
		assertEquals(0, value.compareTo(amounts.getFirst().value()));
		assertEquals(unit, amounts.getFirst().unit());
	}

	@ParameterizedTest
	@CsvSource({ "依第12條規定", "照片3", "府秘字第10512345678號", "大同路12巷3號5樓", "第3屆第7次", "COVID-19疫情", "每一件", "星期三" })
	void numbersThatOnlyNameAreNoAmounts(String text) {
		assertTrue(Amounts.in(new Folded(text).text(), List.of()).isEmpty(), text);
	}
}
