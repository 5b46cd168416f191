package org.chancery.figures.internal;

import static org.chancery.figures.internal.TestStore.newReport;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.model.Agency;
import org.chancery.model.Inclusion;
import org.chancery.model.InclusionKind;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.Record;
import org.chancery.model.Report;
import org.chancery.model.ReportKind;
import org.chancery.model.Tally;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Rollup;
import org.chancery.store.Rollups.Recount;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EClass;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures from what the store keeps for each day are those that counting the records gives. */
class KeptFiguresTest {
	private static final LocalDate BEGIN = LocalDate.of(2020, 12, 1);

	// making a store takes seconds: the tests share one, and each goes on from what the one before has left
	@TempDir
	static Path folder;
	private static TestStore store;

	@BeforeAll
	static void open() throws InterruptedException {
		store = new TestStore(folder.resolve("store"));
		keep();
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private static void keep() throws InterruptedException {
		store.store.rollups().keep(store.figures.rollups());
		assertTrue(store.store.rollups().await(Duration.ofMinutes(2)));
	}

	/** Late entries, changes, deletions, loads, work that is undone, tallies and records taken in or left out by hand. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void equalsTheRecountAfterAnyHistory(long seed) throws InterruptedException {
		Random random = new Random(seed);
		for (int step = 0; step < 50; step++) {
			act(random);
			if (step % 25 == 24) {
				check(random);
			}
		}
		store.close();
		store = new TestStore(folder.resolve("store"));
		keep();
		check(random);
	}

	private void act(Random random) {
		switch (random.nextInt(10)) {
		case 0 -> load(random, 1 + random.nextInt(40));
		case 1, 2 -> store.add(report(random));
		case 3 -> store.agency("機關" + random.nextInt(1_000_000), day(random).toString(),
				random.nextBoolean() ? null : day(random).toString(), null);
		case 4, 5 -> change(random);
		case 6 -> delete(random);
		case 7 -> undone(random);
		case 8 -> tally(random);
		default -> byHand(random);
		}
	}

	private void load(Random random, int number) {
		List<Report> reports = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			reports.add(report(random));
		}
		store.store.write(transaction -> {
			transaction.insertAll(reports);
			return null;
		});
	}

	private static Report report(Random random) {
		Report report = newReport(day(random), random.nextInt(50), random.nextBoolean() ? ReportKind.COUNCIL : ReportKind.ANNUAL, "秘書處");
		report.setTo(day(random));
		report.setSpeaker(random.nextBoolean() ? null : "處長");
		report.setOrdinal(random.nextInt(3) == 0 ? "x" : null);
		report.setMadeUp(random.nextInt(20) == 0);
		return report;
	}

	private static LocalDate day(Random random) {
		return BEGIN.plusDays(random.nextInt(150));
	}

	private void change(Random random) {
		if (random.nextInt(3) == 0) {
			any(random, ModelPackage.Literals.AGENCY).map(Agency.class::cast).ifPresent(agency -> store.store.write(transaction -> {
				agency.setLeftDate(random.nextBoolean() ? null : day(random));
				transaction.update(agency);
				return null;
			}));
			return;
		}
		any(random, ModelPackage.Literals.REPORT).map(Report.class::cast).ifPresent(report -> store.store.write(transaction -> {
			Report other = report(random);
			switch (random.nextInt(4)) {
			case 0 -> report.setEffectiveDate(other.getEffectiveDate());
			case 1 -> report.setTerm(other.getTerm());
			case 2 -> {
				report.setKind(other.getKind());
				report.setOrdinal(other.getOrdinal());
			}
			default -> {
				report.setSpeaker(other.getSpeaker());
				report.setTo(other.getTo());
			}
			}
			transaction.update(report);
			return null;
		}));
	}

	private void delete(Random random) {
		any(random, ModelPackage.Literals.REPORT).ifPresent(report -> store.store.write(transaction -> {
			transaction.delete(type(ModelPackage.Literals.REPORT), report.getId(), report.getVersion());
			return null;
		}));
	}

	private void undone(Random random) {
		try {
			store.store.write(transaction -> {
				transaction.insert(report(random));
				throw new IllegalStateException("undone");
			});
		} catch (IllegalStateException e) {
			assertEquals("undone", e.getMessage());
		}
	}

	private void tally(Random random) {
		LocalDate from = day(random);
		List<String> figures = List.of("reports", "terms", "staff", "agencies", "council");
		store.tally(figures.get(random.nextInt(figures.size())), from.toString(), from.plusDays(random.nextInt(20)).toString(), "7",
				random.nextInt(3) == 0);
	}

	private void byHand(Random random) {
		List<String> figures = List.of("reports", "terms", "council", "ending");
		any(random, ModelPackage.Literals.REPORT).ifPresent(report -> store.inclusion(figures.get(random.nextInt(figures.size())),
				random.nextBoolean() ? InclusionKind.INCLUDED : InclusionKind.LEFT_OUT, report,
				new Period(BEGIN.minusDays(10), BEGIN.plusDays(200))));
	}

	private java.util.Optional<Record> any(Random random, EClass eClass) {
		RecordType type = type(eClass);
		List<Long> ids = store.store.read(sql -> sql.select(DSL.field(DSL.name("ID"), Long.class))
				.from(store.store.naming().table(type)).orderBy(1).fetch(0, Long.class));
		return ids.isEmpty() ? java.util.Optional.empty() : store.store.find(type, ids.get(random.nextInt(ids.size())));
	}

	private static RecordType type(EClass eClass) {
		return SectionRegistry.instance().typeOf(eClass).orElseThrow();
	}

	private void check(Random random) {
		Recount recount = store.store.rollups().recount(new NullProgressMonitor());
		assertEquals(List.of(), recount.differences());
		assertTrue(recount.rollups() > 10, () -> String.valueOf(recount));
		for (FigureDefinition figure : store.figures.definitions()) {
			assertSame(figure, new Period(BEGIN.minusYears(1), BEGIN.plusYears(2)));
			assertSame(figure, new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 3, 31)));
			for (int i = 0; i < 2; i++) {
				LocalDate from = day(random);
				assertSame(figure, new Period(from, from.plusDays(random.nextInt(100))));
			}
		}
	}

	private void assertSame(FigureDefinition figure, Period period) {
		assertSame(store.figures.recount(store.store, figure, period), store.figures.compute(store.store, figure, period));
	}

	private static void assertSame(FigureValue counted, FigureValue kept) {
		String what = counted.definition().id() + " " + counted.period();
		assertEquals(counted.value(), kept.value(), what);
		assertEquals(counted.records(), kept.records(), what);
		assertEquals(counted.asOf(), kept.asOf(), what);
		assertEquals(counted.leftOut(), kept.leftOut(), what);
		assertEquals(counted.madeUp(), kept.madeUp(), what);
		assertEquals(counted.byHand().stream().map(Inclusion::getId).toList(), kept.byHand().stream().map(Inclusion::getId).toList(), what);
		assertEquals(counted.tallies().stream().map(Tally::getId).toList(), kept.tallies().stream().map(Tally::getId).toList(), what);
		assertEquals(counted.notes(), kept.notes(), what);
		assertEquals(counted.parts().size(), kept.parts().size(), what);
		for (int i = 0; i < counted.parts().size(); i++) {
			assertSame(counted.parts().get(i), kept.parts().get(i));
		}
	}

	@Test
	void readsWhatIsKeptAndNotTheRecords() {
		store.report("2019-03-01", 4);
		Rollup reports = FigureRollups.begun(store.figure("reports"), DSL.noCondition());
		long kept = store.store.rollups().read(List.of(reports),
				view -> view.sums(reports, List.of(TestStore.day("2019-03-01"))).records()).orElseThrow();
		assertEquals(1, kept);
	}

	@Test
	void workReadsTheFiguresOfWhatItHasWritten() {
		BigDecimal within = store.store.write(transaction -> {
			transaction.insert(newReport(LocalDate.of(2018, 3, 1), 4, ReportKind.COUNCIL, "秘書處"));
			BigDecimal one = store.number("reports", TestStore.period("2018-01-01", "2018-12-31"));
			transaction.insert(newReport(LocalDate.of(2018, 3, 1), 4, ReportKind.COUNCIL, "秘書處"));
			return one.add(store.number("reports", TestStore.period("2018-01-01", "2018-12-31")));
		});
		assertEquals(3, within.intValueExact());
	}

	@Test
	void aChangedDefinitionIsCountedUntilItIsBuilt() throws InterruptedException {
		load(new Random(7), 300);
		store.store.rollups().keep(List.of());
		Period period = new Period(BEGIN, BEGIN.plusDays(99));
		assertSame(store.figure("council"), period);
		assertFalse(store.store.rollups().read(store.figures.rollups(), view -> true).isPresent());
		keep();
		assertTrue(store.store.rollups().read(store.figures.rollups().stream().filter(r -> r.feature() == null
				|| r.measure() != Rollup.Measure.DISTINCT).toList(), view -> true).isPresent());
		check(new Random(7));
	}

	/** What is on the disk when a process dies is what its files are at that moment. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aKillLeavesRecordsAndWhatIsKeptEqual(boolean committed) throws Exception {
		Path killed = folder.resolve("killed-" + committed);
		Period period = TestStore.period("2017-01-01", "2017-12-31");
		int before = store.number("reports", period).intValueExact();
		try {
			store.store.write(transaction -> {
				List<Report> reports = new ArrayList<>();
				for (int i = 0; i < 3000; i++) {
					reports.add(newReport(LocalDate.of(2017, 1, 1).plusDays(i % 300), i, ReportKind.COUNCIL, "秘書處"));
				}
				transaction.insertAll(reports);
				assertEquals(before + 3000, store.number("reports", period).intValueExact());
				if (!committed) {
					copy(folder.resolve("store"), killed);
					throw new IllegalStateException("undone");
				}
				return null;
			});
			copy(folder.resolve("store"), killed);
		} catch (IllegalStateException e) {
			assertEquals("undone", e.getMessage());
		}
		try (TestStore found = new TestStore(killed)) {
			found.store.rollups().keep(found.figures.rollups());
			assertTrue(found.store.rollups().await(Duration.ofMinutes(2)));
			assertEquals(List.of(), found.store.rollups().recount(new NullProgressMonitor()).differences());
			assertEquals(before + (committed ? 3000 : 0), found.number("reports", period).intValueExact());
		}
	}

	private static void copy(Path from, Path to) {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				} else if (!file.endsWith("db.lck") && !file.endsWith("dbex.lck")) {
					Files.copy(file, target);
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Many writers of one day, readers, and the folding of what they add, at the same time. */
	@Test
	void writersOfOneDayAndReadersDontDisturbEachOther() throws Exception {
		Period day = TestStore.day("2016-06-01");
		int writers = 4;
		int each = 150;
		try (ExecutorService threads = Executors.newFixedThreadPool(writers + 1)) {
			List<Future<?>> writing = new ArrayList<>();
			for (int writer = 0; writer < writers; writer++) {
				writing.add(threads.submit(() -> {
					for (int i = 0; i < each; i++) {
						store.report("2016-06-01", i);
					}
				}));
			}
			Future<?> reading = threads.submit(() -> {
				int last = 0;
				while (last < writers * each) {
					int now = store.number("reports", day).intValueExact();
					assertTrue(now >= last, now + " after " + last);
					last = now;
				}
			});
			for (Future<?> writer : writing) {
				writer.get(2, TimeUnit.MINUTES);
			}
			reading.get(1, TimeUnit.MINUTES);
		}
		assertEquals(List.of(), store.store.rollups().recount(new NullProgressMonitor()).differences());
		for (int wait = 0; rows() > 4 * writers * each && wait < 300; wait++) {
			Thread.sleep(100);
		}
		assertTrue(rows() <= 4 * writers * each, () -> rows() + " rows were not folded");
	}

	private static int rows() {
		return store.store.<Integer>read(sql -> sql.fetchCount(DSL.table(DSL.name("CHANCERY", "ROLLUP")),
				DSL.field(DSL.name("DAY_OF"), LocalDate.class).eq(LocalDate.of(2016, 6, 1))));
	}

	@Test
	void aRecordNamedByItsKeyMayBeRenamed() throws InterruptedException {
		Agency parent = store.agency("甲'府", "2015-01-01", null, null);
		store.agency("甲府的辦公室", "2015-02-01", null, parent);
		assertEquals(1, store.number("offices", TestStore.day("2015-03-01")).intValueExact());
		rename(parent, "乙府");
		assertEquals(0, store.number("offices", TestStore.day("2015-03-01")).intValueExact());
		assertTrue(store.store.rollups().await(Duration.ofMinutes(2)));
		assertEquals(List.of(), store.store.rollups().recount(new NullProgressMonitor()).differences());
		rename(parent, "甲'府");
		assertEquals(1, store.number("offices", TestStore.day("2015-03-01")).intValueExact());
		assertTrue(store.store.rollups().await(Duration.ofMinutes(2)));
		assertEquals(1, store.number("offices", TestStore.day("2015-03-01")).intValueExact());
	}

	private static void rename(Agency agency, String name) {
		agency.setName(name);
		store.store.write(transaction -> {
			transaction.update(agency);
			return null;
		});
	}

	@Test
	void aRecountFindsWhatWasWrittenPastTheStore() throws InterruptedException {
		store.report("2021-03-01", 4);
		store.store.write(transaction -> transaction.sql().deleteFrom(store.store.naming().table(type(ModelPackage.Literals.REPORT))).execute());
		assertFalse(store.store.rollups().recount(new NullProgressMonitor()).differences().isEmpty());
		assertTrue(store.store.rollups().await(Duration.ofMinutes(2)));
		assertEquals(List.of(), store.store.rollups().recount(new NullProgressMonitor()).differences());
		assertSame(store.figure("reports"), TestStore.period("2021-01-01", "2021-12-31"));
	}
}
