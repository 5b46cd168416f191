package org.chancery.exchange.internal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import org.chancery.exchange.internal.demo.DemoDescription.Share;
import org.chancery.model.ModelPackage.Literals;
import org.chancery.model.Period;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordMakerTest {
	/** References lead to one record of their type each. */
	private static final Alternative.Pool POOL = new Alternative.Pool() {
		@Override
		public List<?> all(EReference reference) {
			return List.of(named(reference, ""));
		}

		@Override
		public Object named(EReference reference, String name) {
			return SectionRegistry.instance().typeOf(reference.getEReferenceType()).orElseThrow().create();
		}
	};

	private final Alternative.Draft draft = new Alternative.Draft() {
		private final Map<String, Object> values = Map.of("effectiveDate", LocalDate.of(2021, 9, 1));

		@Override
		public Object get(String feature) {
			return values.get(feature);
		}

		@Override
		public long number() {
			return 42;
		}
	};

	private Object value(EStructuralFeature feature, String text) {
		return Choices.parse(feature, text, POOL).value(new SplittableRandom(1), draft);
	}

	@Test
	void whatTheSectionsDescribeMakesCompleteRecords() {
		int described = 0;
		for (Section section : SectionRegistry.instance().sections()) {
			for (Share share : DemoDescription.of(section).map(DemoDescription::shares).orElse(List.of())) {
				RecordMaker maker = new RecordMaker(share.type(), share.description(), null, POOL);
				SplittableRandom random = new SplittableRandom(5);
				Set<Object> keys = new HashSet<>();
				for (int n = 1; n <= 300; n++) {
					Record record = maker.make(random, n);
					assertTrue(record.isMadeUp());
					assertComplete(share.type(), record);
					share.type().key().ifPresent(key -> assertTrue(keys.add(record.eGet(key)), share.type() + ": " + record.eGet(key)));
				}
				described++;
			}
		}
		assertTrue(described > 0);
	}

	@Test
	void wantedDaysTakeThePlaceOfTheRangesDescribed() {
		Period days = new Period(LocalDate.of(2031, 3, 5), LocalDate.of(2031, 3, 9));
		for (Section section : SectionRegistry.instance().sections()) {
			for (Share share : DemoDescription.of(section).map(DemoDescription::shares).orElse(List.of())) {
				RecordMaker maker = new RecordMaker(share.type(), share.description(), days, POOL);
				SplittableRandom random = new SplittableRandom(5);
				for (int n = 1; n <= 50; n++) {
					Record record = maker.make(random, n);
					assertFalse(record.getEffectiveDate().isBefore(days.from()), share.type() + ": " + record.getEffectiveDate());
					share.description().choices(share.type().eClass().getName(), "effectiveDate").filter(t -> Alternative.DAYS.matcher(t).matches())
							.ifPresent(t -> assertTrue(days.contains(record.getEffectiveDate()), share.type() + ": " + record.getEffectiveDate()));
				}
			}
		}
	}

	private static void assertComplete(RecordType type, Record record) {
		for (EStructuralFeature feature : type.features()) {
			Object value = record.eGet(feature);
			if (feature.isRequired()) {
				assertNotNull(value, type + "." + feature.getName());
			}
			if (value instanceof String text) {
				assertFalse(text.isBlank());
				assertTrue(text.length() <= RecordType.length(feature), type + "." + feature.getName());
			}
		}
	}

	@Test
	void valuesAreReadFromTheirText() {
		assertEquals("DEMO-42", value(Literals.AGENCY__NAME, "DEMO-{n}"));
		assertEquals(LocalDate.of(2021, 9, 6), value(Literals.AGENCY__LEFT_DATE, "effectiveDate+5"));
		assertEquals(LocalDate.of(2021, 8, 31), value(Literals.AGENCY__LEFT_DATE, "effectiveDate-1..1"));
		assertEquals(null, value(Literals.AGENCY__LEFT_DATE, "parentDate+1..3"));
		assertEquals(null, value(Literals.AGENCY__LEFT_DATE, "null"));
		assertEquals(new BigDecimal("2.5"), value(Literals.TALLY__VALUE, "2.5..2.5"));
		assertEquals(-3, value(Literals.REPORT__TERM, "-3"));
		assertEquals(true, value(Literals.TALLY__ADDS_TO_RECORDS, "true 3"));
	}

	@Test
	void alternativesComeAsOftenAsTheyWeigh() {
		Choices choices = Choices.parse(Literals.AGENCY__NAME, "甲 3|乙 1|丙 0", POOL);
		SplittableRandom random = new SplittableRandom(3);
		int[] counts = new int[3];
		for (int i = 0; i < 40_000; i++) {
			counts["甲乙丙".indexOf((String) choices.value(random, draft))]++;
		}
		assertTrue(Math.abs(counts[0] - 30_000) < 1_000, counts[0] + "");
		assertEquals(0, counts[2]);
	}

	@Test
	void daysLieInTheirRange() {
		Choices choices = Choices.parse(Literals.RECORD__EFFECTIVE_DATE, "2021-01-01..2021-01-03", POOL);
		SplittableRandom random = new SplittableRandom(3);
		Set<Object> days = new HashSet<>();
		for (int i = 0; i < 200; i++) {
			days.add(choices.value(random, draft));
		}
		assertEquals(Set.of(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 2), LocalDate.of(2021, 1, 3)), days);
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "1.5", "5..x", "" })
	void whatIsNoNumberIsRefused(String text) {
		assertThrows(IllegalArgumentException.class, () -> value(Literals.REPORT__TERM, text));
	}
}
