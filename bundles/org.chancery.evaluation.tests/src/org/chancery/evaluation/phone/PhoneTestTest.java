package org.chancery.evaluation.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.chancery.evaluation.Criterion;
import org.chancery.evaluation.DrawnLine;
import org.chancery.evaluation.EvaluationFactory;
import org.chancery.evaluation.LineKind;
import org.chancery.evaluation.PhoneLine;
import org.chancery.evaluation.PhoneSample;
import org.chancery.evaluation.RoundStatus;
import org.chancery.evaluation.ScoreSheet;
import org.chancery.evaluation.TestRound;
import org.chancery.store.StoreException;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class PhoneTestTest extends SectionTest {
	private static final EvaluationFactory NEW = EvaluationFactory.eINSTANCE;

	private ScoreSheet sheet() {
		ScoreSheet sheet = NEW.createScoreSheet();
		sheet.setName("業務單位");
		sheet.setEffectiveDate(day("2021-01-01"));
		sheet.setPassMark(BigDecimal.valueOf(80));
		for (int weight : new int[] { 15, 25, 15 }) {
			Criterion criterion = NEW.createCriterion();
			criterion.setName("項目 " + weight + "-" + sheet.getCriteria().size());
			criterion.setWeight(BigDecimal.valueOf(weight));
			sheet.getCriteria().add(criterion);
		}
		return sheet;
	}

	private static PhoneLine line(String number, LineKind kind, String retired) {
		PhoneLine line = NEW.createPhoneLine();
		line.setNumber(number);
		line.setUnit("文書科");
		line.setKind(kind);
		line.setEffectiveDate(day("2021-01-01"));
		line.setRetiredDate(day(retired));
		return line;
	}

	private static TestRound round(String number, ScoreSheet sheet, int size) {
		TestRound round = NEW.createTestRound();
		round.setNumber(number);
		round.setTitle("第 1 次");
		round.setEffectiveDate(day("2021-10-01"));
		round.setSheet(sheet);
		round.setSize(size);
		return round;
	}

	private void update(TestRound round) {
		store.write(transaction -> {
			transaction.update(round);
			return null;
		});
	}

	private void lines() {
		keep(IntStream.rangeClosed(2101, 2120).mapToObj(n -> line(Integer.toString(n), LineKind.UNIT, null)).toArray(PhoneLine[]::new));
		keep(line("2199", LineKind.UNIT, "2021-10-01"), line("9", LineKind.SWITCHBOARD, null));
	}

	@Test
	void linesInUseAreDrawnOnceAndCanBeDrawnAgain() {
		ScoreSheet sheet = sheet();
		keep(sheet);
		lines();
		TestRound round = round("R-1", sheet, 5);
		keep(round);
		assertTrue(round.getLines().isEmpty(), "nobody knows the lines before");
		round.setStatus(RoundStatus.DRAWN);
		update(round);
		List<String> drawn = round.getLines().stream().map(DrawnLine::getExtension).toList();
		assertEquals(5, new HashSet<>(drawn).size(), drawn.toString());
		assertFalse(drawn.contains("2199") || drawn.contains("9"), drawn.toString());
		round.setTitle("改名");
		update(round);
		assertEquals(drawn, round.getLines().stream().map(DrawnLine::getExtension).toList(), "not drawn again");
		assertEquals(drawn, Draw.of(Draw.population(store, LineKind.UNIT, day("2021-10-01")), 5, Long.parseLong(round.getSeed())).stream()
				.map(DrawnLine::getExtension).toList());
	}

	@Test
	void everyLineIsDrawnAboutAsOften() {
		List<DrawnLine> population = IntStream.range(0, 20).mapToObj(n -> {
			DrawnLine line = NEW.createDrawnLine();
			line.setExtension(Integer.toString(n));
			return line;
		}).toList();
		Map<String, Integer> times = new HashMap<>();
		for (long seed = 0; seed < 4000; seed++) {
			Draw.of(population, 5, seed * 7919).forEach(line -> times.merge(line.getExtension(), 1, Integer::sum));
		}
		// 1,000 times each is expected, with a standard deviation of 27
		times.forEach((line, count) -> assertTrue(count > 850 && count < 1150, line + ": " + count));
		assertEquals(20, times.size());
	}

	@Test
	void aDrawThatCannotBeIsRefusedWithTheReason() {
		ScoreSheet sheet = sheet();
		keep(sheet);
		lines();
		for (TestRound round : List.of(round("R-2", sheet, 21), round("R-3", sheet, 0), round("R-4", null, 3))) {
			round.setStatus(RoundStatus.DRAWN);
			String refused = assertThrows(StoreException.class, () -> keep(round)).getMessage();
			assertTrue(refused.contains(round.getNumber()), refused);
		}
		TestRound seeded = round("R-5", sheet, 3);
		seeded.setStatus(RoundStatus.DRAWN);
		seeded.setSeed("abc");
		assertThrows(StoreException.class, () -> keep(seeded));
	}

	@Test
	void aCallTakesItsCriteriaFromTheSheetAndItsScoreFromThem() {
		ScoreSheet sheet = sheet();
		TestRound round = round("R-6", sheet, 1);
		keep(sheet);
		keep(round);
		PhoneSample sample = NEW.createPhoneSample();
		sample.setNumber("S-1");
		sample.setRound(round);
		sample.setUnit("文書科");
		sample.setEffectiveDate(day("2021-10-01"));
		keep(sample);
		assertEquals(3, sample.getMarks().size());
		assertNull(sample.getScore(), "no points yet");
		int[] points = { 15, 20, 12 };
		IntStream.range(0, 3).forEach(i -> sample.getMarks().get(i).setPoints(BigDecimal.valueOf(points[i])));
		save(sample);
		assertEquals("85.5", sample.getScore().toPlainString());
		assertTrue(sample.isPassed());
		sample.getMarks().getFirst().setPoints(BigDecimal.valueOf(3));
		save(sample);
		assertFalse(sample.isPassed());
		sample.getMarks().getFirst().setPoints(BigDecimal.valueOf(16));
		String refused = assertThrows(StoreException.class, () -> save(sample)).getMessage();
		assertTrue(refused.contains("16") && refused.contains("15"), refused);
	}

	private void save(PhoneSample sample) {
		store.write(transaction -> {
			transaction.update(sample);
			return null;
		});
	}
}
