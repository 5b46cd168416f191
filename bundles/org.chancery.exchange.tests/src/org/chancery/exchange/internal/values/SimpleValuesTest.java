package org.chancery.exchange.internal.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.chancery.model.AgencyKind;
import org.chancery.model.ModelPackage.Literals;
import org.chancery.model.sections.SectionRegistry;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleValuesTest {
	private final SimpleValues values = new SimpleValues(SectionRegistry.instance().section("base").orElseThrow());
	private final List<String> warnings = new ArrayList<>();

	private Object read(EStructuralFeature feature, Object cell) throws BadValue {
		return values.read(feature, cell, warnings::add);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2021-09-01", "2021/9/1", "20210901", "110/9/1", "110.9.1", "110-09-01", "1100901", "110年9月1日",
			"民國 110 年 9 月 1 日", "１１０／９／１", "2021-09-01 00:00:00", "2021-09-01T08:30" })
	void datesAreReadInAllForms(String text) throws BadValue {
		assertEquals(LocalDate.of(2021, 9, 1), read(Literals.RECORD__EFFECTIVE_DATE, text));
	}

	@Test
	void spreadsheetDatesAreRead() throws BadValue {
		assertEquals(LocalDate.of(2021, 9, 1), read(Literals.RECORD__EFFECTIVE_DATE, LocalDateTime.of(2021, 9, 1, 8, 30)));
		assertEquals(LocalDate.of(2021, 9, 1), read(Literals.RECORD__EFFECTIVE_DATE, new BigDecimal("44440")));
		assertEquals(LocalDate.of(2021, 9, 1), read(Literals.RECORD__EFFECTIVE_DATE, new BigDecimal("1100901")));
		assertTrue(warnings.isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2021-02-30", "110/13/1", "9/1", "明天", "1/5/2020", "110/2/29" })
	void whatIsNoDateIsRefused(String text) {
		assertFalse(assertThrows(BadValue.class, () -> read(Literals.RECORD__EFFECTIVE_DATE, text)).getMessage().isBlank());
	}

	@Test
	void datesThatMakeNoSenseAreWarnedOf() throws BadValue {
		read(Literals.RECORD__EFFECTIVE_DATE, "1011-09-01");
		read(Literals.RECORD__EFFECTIVE_DATE, "210/9/1");
		assertEquals(2, warnings.size());
	}

	@ParameterizedTest
	@CsvSource({ "'1,234.50', 1234.5", "１２３, 123", "-5, -5", "'0.30000000000000004', 0.3", "100, 100", "1E+3, 1000", "0.00, 0" })
	void numbersAreReadAsTheyAreWritten(String text, String number) throws BadValue {
		assertEquals(new BigDecimal(number), read(Literals.TALLY__VALUE, text));
	}

	@Test
	void wholeNumbersStayWhole() throws BadValue {
		assertEquals(3, read(Literals.REPORT__TERM, new BigDecimal("3.0")));
		assertThrows(BadValue.class, () -> read(Literals.REPORT__TERM, "3.5"));
		assertThrows(BadValue.class, () -> read(Literals.REPORT__TERM, "99999999999"));
		assertThrows(BadValue.class, () -> read(Literals.REPORT__TERM, "三"));
		assertThrows(BadValue.class, () -> read(Literals.TALLY__VALUE, "12345678901234567890"));
	}

	@Test
	void yesAndNoAreReadInAllForms() throws BadValue {
		for (Object yes : List.of("是", "TRUE", "1", "Y", "Yes", true, BigDecimal.ONE)) {
			assertEquals(true, read(Literals.TALLY__ADDS_TO_RECORDS, yes), yes.toString());
		}
		for (Object no : List.of("否", "false", "0", "ｎ", false)) {
			assertEquals(false, read(Literals.TALLY__ADDS_TO_RECORDS, no), no.toString());
		}
		assertThrows(BadValue.class, () -> read(Literals.TALLY__ADDS_TO_RECORDS, "也許"));
	}

	@Test
	void literalsAreReadByNameAndLabel() throws BadValue {
		assertEquals(AgencyKind.DISTRICT_OFFICE, read(Literals.AGENCY__KIND, "DISTRICT_OFFICE"));
		assertEquals(AgencyKind.DISTRICT_OFFICE, read(Literals.AGENCY__KIND, "district office"));
		assertEquals(AgencyKind.DISTRICT_OFFICE, read(Literals.AGENCY__KIND, "區公所"));
		assertThrows(BadValue.class, () -> read(Literals.AGENCY__KIND, "公司"));
	}

	@Test
	void textsThatAreTooLongAreRefused() throws BadValue {
		assertEquals("局".repeat(255), read(Literals.AGENCY__NAME, "局".repeat(255)));
		String message = assertThrows(BadValue.class, () -> read(Literals.AGENCY__NAME, "局".repeat(256))).getMessage();
		assertTrue(message.contains("256") && message.contains("255"), message);
	}
}
