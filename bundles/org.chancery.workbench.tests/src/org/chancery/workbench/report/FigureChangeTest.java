package org.chancery.workbench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Kind;
import org.chancery.figures.FigureDefinition.Measure;
import org.chancery.figures.FigureValue;
import org.chancery.model.Period;
import org.chancery.model.sections.SectionRegistry;
import org.junit.jupiter.api.Test;

class FigureChangeTest {
	private static final Period PERIOD = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 1, 31));

	static FigureValue value(String id, Period period, String number) {
		FigureDefinition definition = new FigureDefinition(id, SectionRegistry.instance().sections().getFirst(), Kind.FLOW, null, null, Measure.COUNT, null,
				"effectiveDate", null, null, null, null, null, null, List.of(), "件", 0);
		return new FigureValue(definition, period, null, number == null ? null : new BigDecimal(number), 0, List.of(), List.of(), List.of(), 0, false, List.of());
	}

	@Test
	void namesTheFiguresThatDiffer() {
		List<FigureChange> changes = FigureChange.between(List.of(value("a", PERIOD, "12"), value("b", PERIOD, "7")),
				List.of(value("b", PERIOD, "7.00"), value("a", PERIOD, "1013"), value("a", PERIOD, "1013")));
		assertEquals(1, changes.size(), "each once, and the same number with other digits is no change");
		assertEquals(new FigureKey("a", PERIOD), changes.getFirst().key());
		assertEquals("12 件 → 1,013 件", changes.getFirst().text());
	}

	@Test
	void aValueThatComesOrGoesIsAChange() {
		assertEquals("– → 3 件", FigureChange.between(List.of(value("a", PERIOD, null)), List.of(value("a", PERIOD, "3"))).getFirst().text());
		assertEquals("3 件 → –", FigureChange.between(List.of(value("a", PERIOD, "3")), List.of(value("a", PERIOD, null))).getFirst().text());
		assertEquals(List.of(), FigureChange.between(List.of(value("a", PERIOD, null)), List.of(value("a", PERIOD, null))));
	}

	@Test
	void figuresOfOtherPeriodsAreNotCompared() {
		assertEquals(List.of(), FigureChange.between(List.of(value("a", PERIOD, "3")), List.of(value("a", PERIOD.yearBefore(), "4"), value("b", PERIOD, "1"))));
	}
}
