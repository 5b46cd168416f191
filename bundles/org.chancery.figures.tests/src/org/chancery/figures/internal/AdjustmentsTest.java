package org.chancery.figures.internal;

import static org.chancery.figures.internal.TestStore.day;
import static org.chancery.figures.internal.TestStore.period;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.chancery.figures.FigureTrace;
import org.chancery.figures.FigureValue;
import org.chancery.model.InclusionKind;
import org.chancery.model.Period;
import org.chancery.model.Report;
import org.chancery.model.ReportKind;
import org.chancery.model.Tally;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tallies beside records, records taken in or left out by hand, and that the parts of a figure add up to it. */
class AdjustmentsTest {
	private static final Period YEAR = Period.ofYear(2021);

	@TempDir
	static Path folder;
	private static TestStore store;

	@BeforeAll
	static void open() {
		store = new TestStore(folder.resolve("store"));
	}

	@AfterAll
	static void close() {
		store.close();
	}

	@BeforeEach
	void empty() {
		store.empty();
	}

	private static BigDecimal number(String text) {
		return new BigDecimal(text);
	}

	@Test
	void aTallySpeaksForItsDays() {
		store.report("2021-01-31", 1);
		store.report("2021-02-01", 1);
		store.report("2021-03-31", 1);
		store.report("2021-04-01", 1);
		Tally tally = store.tally("reports", "2021-02-01", "2021-03-31", "40", false);
		FigureTrace trace = store.trace("reports", YEAR);
		assertEquals(number("42"), trace.value().value());
		assertEquals(2, trace.value().records());
		assertEquals(List.of(tally.getId()), trace.value().tallies().stream().map(Tally::getId).toList());
		assertEquals(2, store.store.count(trace.counted()));
		assertEquals(2, store.store.count(trace.covered()));
		assertEquals(4, store.store.count(trace.all()));
		assertTrue(trace.words().stream().anyMatch(w -> w.contains("各機關填報")), trace.words().toString());
		assertEquals(number("42"), store.sumOfShares("reports", YEAR, "kind"));
	}

	@Test
	void aTallyOfAnotherFigureIsNotHeard() {
		store.tally("terms", "2021-02-01", "2021-03-31", "40", false);
		assertEquals(number("0"), store.number("reports", YEAR));
	}

	@Test
	void aTallyMayAddToRecords() {
		store.report("2021-02-01", 1);
		store.tally("reports", "2021-02-01", "2021-03-31", "40", true);
		FigureTrace trace = store.trace("reports", YEAR);
		assertEquals(number("41"), trace.value().value());
		assertNull(trace.covered());
	}

	@Test
	void aTallyThatReachesOverTheEdgeIsNotUsed() {
		store.report("2021-12-31", 1);
		store.tally("reports", "2021-12-01", "2022-01-31", "40", false);
		FigureValue value = store.value("reports", YEAR);
		assertEquals(number("1"), value.value());
		assertEquals(List.of(), value.tallies());
		assertEquals(1, value.notes().size());
	}

	@Test
	void aTallyCantBeDivided() {
		store.tally("reports", "2021-12-01", "2022-01-31", "40", false);
		FigureValue piece = store.value("reports", period("2021-12-01", "2021-12-31"));
		assertNull(piece.value(), "with nothing but a number for more days the number for fewer is not known");
		assertEquals(1, piece.notes().size());
		assertEquals(number("40"), store.number("reports", period("2021-12-01", "2022-01-31")));
	}

	@Test
	void ofTwoTalliesForTheSameDaysTheLaterOneSpeaks() {
		Tally first = store.tally("reports", "2021-02-01", "2021-03-31", "40", false);
		store.tally("reports", "2021-03-31", "2021-04-30", "5", false);
		FigureValue value = store.value("reports", YEAR);
		assertEquals(number("5"), value.value());
		assertEquals(1, value.notes().size());

		first.setValue(number("41"));
		store.store.write(transaction -> {
			transaction.update(first);
			return null;
		});
		assertEquals(number("41"), store.number("reports", YEAR));
	}

	@Test
	void talliesSideBySideAddUp() {
		store.tally("reports", "2021-01-01", "2021-06-30", "40", false);
		store.tally("reports", "2021-07-01", "2021-12-31", "2", false);
		assertEquals(number("42"), store.number("reports", YEAR));
		assertEquals(number("40"), store.number("reports", period("2021-01-01", "2021-06-30")));
	}

	@Test
	void theLatestOfTallyAndSnapshotIsTheStock() {
		store.report("2021-06-30", 10);
		store.tally("staff", "2021-03-31", "2021-03-31", "99", false);
		assertEquals(number("10"), store.number("staff", YEAR));
		store.tally("staff", "2021-09-30", "2021-09-30", "12", false);
		FigureValue value = store.value("staff", YEAR);
		assertEquals(number("12"), value.value());
		assertEquals(LocalDate.parse("2021-09-30"), value.asOf());
		store.report("2021-12-31", 13);
		assertEquals(number("13"), store.number("staff", YEAR));
		assertEquals(number("12"), store.number("staff", period("2021-01-01", "2021-12-30")));
		assertEquals(number("99"), store.number("staff", period("2021-01-01", "2021-06-29")));
	}

	@Test
	void aTallyOfASnapshotsDaySpeaksForItsRecords() {
		store.report("2021-06-30", 10);
		store.tally("staff", "2021-06-30", "2021-06-30", "12", false);
		FigureTrace trace = store.trace("staff", YEAR);
		assertEquals(number("12"), trace.value().value());
		assertEquals(0, store.store.count(trace.counted()));
		assertEquals(1, store.store.count(trace.covered()));
		assertEquals(1, store.store.count(trace.all()));
		store.tally("staff", "2021-06-30", "2021-06-30", "3", true);
		assertEquals(number("15"), store.number("staff", YEAR));
	}

	@Test
	void aStateMayBeReported() {
		store.tally("agencies", "2021-12-31", "2021-12-31", "70", false);
		assertEquals(number("70"), store.number("agencies", YEAR));
		assertEquals(number("70"), store.number("agencies", Period.ofYear(2022)));
		store.agency("甲", "2021-01-01", null, null);
		assertEquals(number("70"), store.number("agencies", YEAR));
		assertEquals(number("1"), store.number("agencies", Period.ofYear(2022)));
	}

	@Test
	void ratesAndRatiosMayBeReported() {
		store.report("2011-01-01", 8462);
		store.report("2021-12-31", 7334);
		store.tally("fewerRate", "2021-12-31", "2021-12-31", "13.3", false);
		FigureValue value = store.value("fewerRate", YEAR);
		assertEquals(number("13.30"), value.value());
		assertEquals(List.of(), value.parts());
		assertEquals(number("13.33"), store.number("fewerRate", period("2022-01-01", "2022-06-30")));
	}

	@Test
	void aRecordIsTakenInOrLeftOutByHand() {
		Report late = store.report("2022-01-03", 5);
		Report wrong = store.report("2021-05-05", 7);
		store.report("2021-05-06", 1);
		store.inclusion("terms", InclusionKind.INCLUDED, late, YEAR);
		store.inclusion("terms", InclusionKind.LEFT_OUT, wrong, YEAR);
		FigureTrace trace = store.trace("terms", YEAR);
		assertEquals(number("6"), trace.value().value());
		assertEquals(2, trace.value().byHand().size());
		assertEquals(2, store.store.count(trace.counted()));
		assertTrue(trace.words().stream().anyMatch(w -> w.contains("補登")), trace.words().toString());
		// only periods that lie within the inclusion's days, and only this figure
		assertEquals(number("8"), store.number("terms", period("2020-12-31", "2021-12-31")));
		assertEquals(number("5"), store.number("terms", period("2021-05-01", "2021-05-04")));
		assertEquals(number("2"), store.number("reports", YEAR));
	}

	@Test
	void aRecordTakenInMustMeetTheFiguresCondition() {
		Report annual = store.report("2022-01-03", 5, ReportKind.ANNUAL, "秘書處");
		store.inclusion("council", InclusionKind.INCLUDED, annual, YEAR);
		FigureValue value = store.value("council", YEAR);
		assertEquals(number("0"), value.value());
		assertEquals(List.of(), value.byHand());
		assertEquals(1, value.notes().size());
	}

	@Test
	void aRecordLeftOutOfASnapshotIsNotCounted() {
		Report wrong = store.report("2021-06-30", 10);
		store.report("2021-06-30", 20);
		store.inclusion("staff", InclusionKind.LEFT_OUT, wrong, day("2021-12-31"));
		assertEquals(number("20"), store.number("staff", YEAR));
		assertEquals(number("30"), store.number("staff", period("2021-01-01", "2021-12-30")));
	}

	@Test
	void theLastWordOnARecordCounts() {
		Report late = store.report("2022-01-03", 5);
		store.inclusion("terms", InclusionKind.INCLUDED, late, YEAR);
		store.inclusion("terms", InclusionKind.LEFT_OUT, late, YEAR);
		assertEquals(number("0"), store.number("terms", YEAR));
	}

	/** For any records and any period: the pieces that New Year cuts it into, and its breakdowns, add up to the whole. */
	@Test
	void piecesAddUpToTheWhole() {
		Random random = new Random(20160301);
		LocalDate start = LocalDate.parse("2019-01-01");
		List<Report> reports = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			reports.add(TestStore.newReport(start.plusDays(random.nextInt(1461)), random.nextInt(50),
					random.nextBoolean() ? ReportKind.COUNCIL : ReportKind.ANNUAL, "處" + random.nextInt(7)));
		}
		store.store.write(transaction -> {
			transaction.insertAll(reports);
			return null;
		});
		for (int i = 0; i < 25; i++) {
			LocalDate from = start.plusDays(random.nextInt(900));
			Period period = new Period(from, from.plusDays(random.nextInt(900)));
			for (String id : List.of("reports", "terms", "council", "ending")) {
				BigDecimal whole = store.number(id, period);
				BigDecimal pieces = period.splitAtNewYear().stream().map(p -> store.number(id, p)).reduce(BigDecimal.ZERO,
						BigDecimal::add);
				assertEquals(whole, pieces, id + " " + period);
				assertEquals(whole, store.sumOfShares(id, period, "bureau"), id + " " + period);
				assertEquals(whole, store.sumOfShares(id, period, "effectiveDate"), id + " " + period);
			}
			long expected = reports.stream().filter(r -> period.contains(r.getEffectiveDate())).count();
			assertEquals(expected, store.value("reports", period).longValue());
		}
	}
}
