package org.chancery.figures.internal;

import static org.chancery.figures.internal.TestStore.day;
import static org.chancery.figures.internal.TestStore.period;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.chancery.figures.FigureTrace;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Share;
import org.chancery.model.Agency;
import org.chancery.model.Period;
import org.chancery.model.Report;
import org.chancery.model.ReportKind;
import org.chancery.model.Tally;
import org.chancery.store.RecordRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four kinds of figure, computed from a real database. */
class FiguresTest {
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
	void flowsCountSumAndTellApartTheRecordsOfThePeriod() {
		store.report("2020-12-31", 100);
		store.report("2021-01-01", 3);
		store.report("2021-12-31", 4, ReportKind.ANNUAL, "國際處");
		store.report("2021-06-30", 5, ReportKind.ANNUAL, "國際處");
		store.report("2022-01-01", 100);
		assertEquals(number("3"), store.number("reports", YEAR));
		assertEquals(number("12"), store.number("terms", YEAR));
		assertEquals(number("2"), store.number("bureaus", YEAR));
		assertEquals(number("1"), store.number("council", YEAR));
		assertEquals(3, store.value("terms", YEAR).records());
		// by another day than the effective date: the one of 2020-12-31 ends in 2021, that of 2021-12-31 does not
		assertEquals(number("3"), store.number("ending", YEAR));
	}

	@Test
	void aFlowWithoutRecordsIsZero() {
		FigureValue value = store.value("terms", YEAR);
		assertEquals(number("0"), value.value());
		assertEquals(List.of(), value.notes());
	}

	@Test
	void wholeNumbersMayAddUpBeyondWhatEachCanBe() {
		store.report("2021-01-01", Integer.MAX_VALUE);
		store.report("2021-01-02", Integer.MAX_VALUE);
		assertEquals(number("4294967294"), store.number("terms", YEAR));
	}

	@Test
	void fractionsAreAddedExactlyAndRoundedHalfUpOnce() {
		store.tally("x", "2021-01-01", "2021-01-01", "0.1", false);
		for (int i = 0; i < 3; i++) {
			store.tally("x", "2021-02-0" + (i + 1), "2021-02-0" + (i + 1), "0.005", false);
		}
		// 0.1 + 3 × 0.005 = 0.115; each rounded before would be 0.13
		assertEquals(number("0.12"), store.number("values", YEAR));
	}

	@Test
	void aSnapshotIsTheLatestDayWithRecordsOfItsOwn() {
		store.report("2021-06-30", 10);
		store.report("2021-06-30", 20);
		store.report("2021-03-31", 99);
		store.report("2021-11-30", 7, ReportKind.ANNUAL, "國際處");
		store.report("2022-01-01", 1);
		FigureValue value = store.value("staff", YEAR);
		assertEquals(number("30"), value.value());
		assertEquals(LocalDate.parse("2021-06-30"), value.asOf());
		assertEquals(2, value.records());
	}

	@Test
	void aStockWithoutSnapshotHasNoValueAndSaysSo() {
		FigureValue value = store.value("staff", YEAR);
		assertNull(value.value());
		assertNull(value.asOf());
		assertEquals(1, value.notes().size());
	}

	@Test
	void aConditionNamesARecordByItsKey() {
		assertEquals(number("0"), store.number("offices", YEAR));
		Agency city = store.agency("甲'府", "2010-01-01", null, null);
		store.agency("乙局", "2010-01-01", null, city);
		store.agency("丙局", "2010-01-01", null, store.agency("丁府", "2010-01-01", null, null));
		assertEquals(number("1"), store.number("offices", YEAR));
	}

	@Test
	void statesLastUntilTheDayTheyEnd() {
		store.agency("甲", "2010-01-01", null, null);
		store.agency("乙", "2010-01-01", "2021-12-31", null);
		store.agency("丙", "2021-12-31", "2022-06-01", null);
		store.agency("丁", "2022-01-01", null, null);
		assertEquals(number("2"), store.number("agencies", YEAR));
		assertEquals(number("2"), store.number("agencies", day("2021-12-30")));
		assertEquals(number("3"), store.number("agencies", day("2022-01-01")));
		assertEquals(LocalDate.parse("2021-12-31"), store.value("agencies", YEAR).asOf());
		assertEquals(number("0"), store.number("agencies", day("2000-01-01")));
	}

	@ParameterizedTest
	@CsvSource({ "8462,7334,1128,13.33", "3462,2572,890,25.71", "1390,1044,346,24.89", "8462,6145,2317,27.38", "3462,2516,946,27.33",
			"1390,700,690,49.64", "1600,1599,1,0.06", "8,7,1,12.50", "3,4,-1,-33.33" })
	void reductionRatesAreRoundedHalfUp(int before, int now, String fewer, String rate) {
		store.report("2011-01-01", before);
		store.report("2021-12-31", now);
		assertEquals(number(fewer), store.number("fewer", YEAR));
		FigureValue value = store.value("fewerRate", YEAR);
		assertEquals(number(rate), value.value());
		assertEquals(number(Integer.toString(now)), value.parts().get(0).value());
		assertEquals(number(Integer.toString(before)), value.parts().get(1).value());
		assertEquals(number(Integer.toString(before)), store.number("first", YEAR));
	}

	@Test
	void aChangeWithoutBaselineLooksAtTheSamePeriodAYearBefore() {
		store.report("2020-02-29", 1);
		store.report("2020-03-01", 1);
		store.report("2020-12-31", 1);
		store.report("2021-05-05", 1);
		store.report("2021-05-06", 1);
		store.report("2021-05-07", 1);
		store.report("2021-05-08", 1);
		assertEquals(number("1"), store.number("more", YEAR));
		assertEquals(number("33.3"), store.number("moreRate", YEAR));
	}

	@Test
	void nothingIsDividedByZero() {
		store.report("2021-05-05", 1);
		FigureValue value = store.value("moreRate", YEAR);
		assertNull(value.value());
		assertEquals(1, value.notes().size());
		assertNull(store.value("part", Period.ofYear(2000)).value());
	}

	@Test
	void ratiosLeaveOutOfBoth() {
		for (int i = 0; i < 3; i++) {
			Report spoken = TestStore.newReport(LocalDate.parse("2021-05-05"), 1, ReportKind.COUNCIL, "秘書處");
			spoken.setSpeaker("處長");
			spoken.setOrdinal(i == 0 ? "x" : null);
			store.add(spoken);
		}
		store.report("2021-05-05", 1);
		Report silent = TestStore.newReport(LocalDate.parse("2021-05-05"), 1, ReportKind.COUNCIL, "秘書處");
		silent.setOrdinal("x");
		store.add(silent);
		FigureValue value = store.value("spokenPart", YEAR);
		assertEquals(number("66.67"), value.value());
		assertEquals(2, value.leftOut());
		assertEquals(number("2"), value.parts().get(0).value());
		assertEquals(number("3"), value.parts().get(1).value());
		List<Long> behind = store.trace("spokenPart", YEAR).parts().stream().map(p -> store.store.count(p.counted())).toList();
		assertEquals(List.of(2L, 3L), behind);
		assertEquals(number("100.00"), store.number("part", YEAR));
	}

	@Test
	void aRatioInAnotherUnitThanPerCentIsAMeanAndEachShareHasItsOwn() {
		store.report("2021-05-05", 3, ReportKind.ANNUAL, "甲處");
		store.report("2021-05-06", 4, ReportKind.ANNUAL, "甲處");
		store.report("2021-05-06", 10, ReportKind.COUNCIL, "甲處");
		assertEquals(number("5.7"), store.number("termsEach", YEAR));
		assertTrue(store.trace("termsEach", YEAR).words().contains("17 ÷ 3 = 5.7 屆"));
		List<Share> kinds = store.figures.breakdown(store.store, store.figure("termsEach"), YEAR, "kind");
		assertEquals(List.of(ReportKind.COUNCIL, ReportKind.ANNUAL), kinds.stream().map(Share::key).toList());
		assertEquals(List.of(number("10.0"), number("3.5")), kinds.stream().map(Share::value).toList());
	}

	@Test
	void breakdownsNameTheirShares() {
		Agency parent = store.agency("市府", "2010-01-01", null, null);
		store.agency("甲", "2010-01-01", null, parent);
		store.agency("乙", "2010-01-01", null, parent);
		List<Share> shares = store.figures.breakdown(store.store, store.figure("agencies"), YEAR, "parent");
		assertEquals(List.of(number("2"), number("1")), shares.stream().map(Share::value).toList());
		assertEquals(new RecordRow.Target(parent.getId(), "市府"), shares.get(0).key());
		assertEquals("市府", shares.get(0).label());
		assertNull(shares.get(1).key());

		store.report("2021-05-05", 1, ReportKind.ANNUAL, "甲處");
		store.report("2021-05-05", 1, ReportKind.COUNCIL, "乙處");
		store.report("2021-05-06", 1, ReportKind.ANNUAL, "甲處");
		List<Share> kinds = store.figures.breakdown(store.store, store.figure("reports"), YEAR, "kind");
		assertEquals(List.of(ReportKind.ANNUAL, ReportKind.COUNCIL), kinds.stream().map(Share::key).toList());
		List<Share> bureaus = store.figures.breakdown(store.store, store.figure("reports"), YEAR, "bureau");
		assertEquals("甲處", bureaus.get(0).label());
		List<Share> blanks = store.figures.breakdown(store.store, store.figure("reports"), YEAR, "blanks");
		assertEquals(List.of(Boolean.TRUE), blanks.stream().map(Share::key).toList());
		List<Share> days = store.figures.breakdown(store.store, store.figure("reports"), YEAR, "effectiveDate");
		assertEquals(LocalDate.parse("2021-05-05"), days.get(0).key());
	}

	@Test
	void breakdownsRefuseWhatCantBeDivided() {
		assertThrows(IllegalArgumentException.class,
				() -> store.figures.breakdown(store.store, store.figure("fewer"), YEAR, "kind"));
		assertThrows(IllegalArgumentException.class,
				() -> store.figures.breakdown(store.store, store.figure("reports"), YEAR, "nothing"));
	}

	@Test
	void aTraceLeadsToTheRecordsCounted() {
		store.report("2020-12-31", 1);
		Report counted = store.report("2021-01-01", 3);
		FigureTrace trace = store.trace("council", YEAR);
		assertEquals(List.of(counted.getId()), store.store.rows(trace.counted()).stream().map(RecordRow::id).toList());
		assertEquals(1, store.store.count(trace.all()));
		assertNull(trace.covered());
		assertTrue(trace.sql().contains("\"KIND\" = 'COUNCIL'"), trace.sql());
		assertFalse(trace.words().isEmpty());
	}

	@Test
	void aTraceOfARateHasItsFormulaAndItsPartsSql() {
		store.report("2011-01-01", 8462);
		store.report("2021-12-31", 7334);
		FigureTrace trace = store.trace("fewerRate", YEAR);
		assertNull(trace.counted());
		assertNull(trace.all());
		assertNotNull(trace.sql());
		assertEquals(2, trace.sql().lines().count(), trace.sql());
		assertTrue(trace.words().contains("(8,462 − 7,334) ÷ 8,462 × 100 = 13.33 %"), trace.words().toString());
	}

	@Test
	void madeUpRecordsAreMarked() {
		store.report("2021-01-01", 3);
		assertFalse(store.value("reports", YEAR).madeUp());
		Report madeUp = TestStore.newReport(LocalDate.parse("2021-05-05"), 1, ReportKind.COUNCIL, "秘書處");
		madeUp.setMadeUp(true);
		store.add(madeUp);
		assertTrue(store.value("reports", YEAR).madeUp());
		assertTrue(store.value("part", YEAR).madeUp());
		assertFalse(store.value("reports", day("2021-01-01")).madeUp());
		assertEquals(1, store.value("reports", period("2021-01-01", "2021-01-02")).records());
	}
}
