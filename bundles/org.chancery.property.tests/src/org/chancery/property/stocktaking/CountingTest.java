package org.chancery.property.stocktaking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.property.Asset;
import org.chancery.property.AssetState;
import org.chancery.property.FindingKind;
import org.chancery.property.PropertyFactory;
import org.chancery.property.PropertyPackage.Literals;
import org.chancery.property.Scan;
import org.chancery.property.ScanOutcome;
import org.chancery.property.StockFinding;
import org.chancery.property.StockTaking;
import org.chancery.property.StockTakingStatus;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportFiles;
import org.chancery.store.RecordQuery;
import org.chancery.store.StoreException;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountingTest extends SectionTest {
	private static final PropertyFactory NEW = PropertyFactory.eINSTANCE;
	private static final LocalDate TODAY = LocalDate.of(2022, 2, 8);

	private final Clock clock = Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
	private StockTaking round;

	@BeforeEach
	void makeRound() {
		round = NEW.createStockTaking();
		round.setNumber("ST-1");
		round.setTitle("111 年度盤點");
		round.setEffectiveDate(TODAY);
		round.setKeeperUnit("文檔科");
		round.setCounter("王盤點");
		keep(round);
	}

	/** What counting wrote goes before what it refers to. */
	@AfterEach
	void deleteWritten() {
		for (RecordType type : List.of(Books.type(Literals.SCAN), Books.type(Literals.STOCK_FINDING))) {
			store.write(transaction -> {
				all(type).forEach(r -> transaction.delete(type, r.getId(), r.getVersion()));
				return null;
			});
		}
		for (RecordType type : List.of(Books.type(Literals.STOCK_TAKING), Books.type(Literals.ASSET))) {
			store.write(transaction -> {
				all(type).forEach(r -> transaction.delete(type, r.getId(), r.getVersion()));
				return null;
			});
		}
	}

	@Override
	protected void deleteRecords() {
		// counting has changed the versions of what was kept: see deleteWritten
	}

	private static List<Record> all(RecordType type) {
		return store.rows(RecordQuery.all(type).withFeatures(List.of()).limit(10_000)).stream().map(row -> store.find(type, row.id()).orElseThrow())
				.toList();
	}

	private Asset asset(String number, String name, String place, String unit) {
		Asset asset = NEW.createAsset();
		asset.setNumber(number);
		asset.setName(name);
		asset.setEffectiveDate(day("2020-01-01"));
		asset.setPlace(place);
		asset.setKeeperUnit(unit);
		keep(asset);
		return asset;
	}

	private Counting open() {
		return Counting.open(store, round, clock);
	}

	@Test
	void everyLabelIsJudgedAtOnce() {
		asset("3140101-03-1", "個人電腦", "2 樓", "文檔科");
		Asset serial = asset("3140101-03-2", "筆記型電腦", "2 樓", "文檔科");
		asset("5010105-11-1", "冷氣機", "5 樓", "事務管理科");
		Counting counting = open();
		assertEquals(2, counting.expected());
		assertEquals(ScanOutcome.FOUND, counting.scan(" 3140101-03-1 ", "2 樓", "王", null).outcome());
		assertEquals(ScanOutcome.AGAIN, counting.scan("3140101-03-1", "3 樓", "李", null).outcome());
		Judgement wrong = counting.scan("3140101-03-2", "3 樓", "王", null);
		assertEquals(ScanOutcome.WRONG_PLACE, wrong.outcome());
		assertTrue(wrong.message().contains("2 樓") && wrong.message().contains("3 樓"), wrong.message());
		assertEquals(ScanOutcome.NOT_IN_ROUND, counting.scan("5010105-11-1", "2 樓", "王", null).outcome());
		assertEquals(ScanOutcome.UNKNOWN, counting.scan("9999999-99-9", "2 樓", "王", null).outcome());
		assertEquals(ScanOutcome.AGAIN, counting.scan("9999999-99-9", "2 樓", "王", null).outcome());
		assertEquals(2, counting.found());
		assertEquals(4, all(Books.type(Literals.SCAN)).size());
		assertEquals(TODAY, ((Asset) store.find(Books.type(Literals.ASSET), serial.getId()).orElseThrow()).getLastSeenDate());
	}

	@Test
	void aSerialNumberCountsWhereNoPropertyNumberIsTheSame() {
		Asset first = asset("A-1", "電腦", null, "文檔科");
		Asset second = asset("A-2", "電腦", null, "文檔科");
		second.setSerial("a-1");
		Asset third = asset("A-3", "電腦", null, "文檔科");
		third.setSerial("SN-3");
		Books books = new Books(List.of(entry(first), entry(second), entry(third)));
		assertEquals("A-1", books.find("a-1").number());
		assertEquals("A-3", books.find("sn-3 ").number());
		assertNull(books.find("SN-4"));
	}

	private static Entry entry(Asset asset) {
		return new Entry(asset.getId(), asset.getNumber(), asset.getName(), asset.getSerial(), null, null, null, true, false);
	}

	@Test
	void whatIsNoLongerOwnedIsNotExpected() {
		Asset gone = asset("A-1", "電腦", "2 樓", "文檔科");
		gone.setState(AssetState.GONE);
		store.write(transaction -> {
			transaction.update(gone);
			return null;
		});
		Counting counting = open();
		assertEquals(0, counting.expected());
		assertEquals(ScanOutcome.GONE, counting.judge("A-1", null).outcome());
	}

	@Test
	void severalMayScanAtOnce() throws Exception {
		for (int i = 0; i < 40; i++) {
			asset("A-" + i, "椅子", "2 樓", "文檔科");
		}
		List<Counting> machines = List.of(open(), open(), open());
		List<Callable<Long>> people = new ArrayList<>();
		for (int person = 0; person < 6; person++) {
			Counting mine = machines.get(person % 3);
			people.add(() -> {
				long found = 0;
				for (int i = 0; i < 40; i++) {
					found += mine.scan("A-" + i, null, "王", null).outcome() == ScanOutcome.FOUND ? 1 : 0;
				}
				return found;
			});
		}
		ExecutorService threads = Executors.newFixedThreadPool(6);
		long found = 0;
		try {
			for (Future<Long> done : threads.invokeAll(people)) {
				found += done.get();
			}
		} finally {
			threads.shutdown();
		}
		assertEquals(40, found);
		assertEquals(40, all(Books.type(Literals.SCAN)).size());
		assertEquals(40, open().found());
	}

	@Test
	void aPhonesFileIsTakenInLineByLine() throws Exception {
		asset("A-1", "電腦", "2 樓", "文檔科");
		asset("A-2", "電腦", "2 樓", "文檔科");
		Counting counting = open();
		String file = "\uFEFF條碼,地點,時間\n\"A-1\",\"2 樓\",2022-02-08 09:30\nA-2;3 樓\n,2 樓,\nA-1,2 樓,昨天\n\n";
		List<PhoneScans.Line> lines = PhoneScans.take(counting, new StringReader(file), "李", ZoneId.of("Asia/Taipei"), new NullProgressMonitor());
		assertEquals(List.of(2, 3, 4, 5), lines.stream().map(PhoneScans.Line::line).toList());
		assertEquals(ScanOutcome.FOUND, lines.get(0).judgement().outcome());
		assertEquals(ScanOutcome.WRONG_PLACE, lines.get(1).judgement().outcome());
		assertNotNull(lines.get(2).problem());
		assertTrue(lines.get(3).problem().contains("昨天"));
		Scan first = (Scan) all(Books.type(Literals.SCAN)).stream().filter(s -> ((Scan) s).getCode().equals("A-1")).findFirst().orElseThrow();
		assertEquals(Instant.parse("2022-02-08T01:30:00Z"), first.getScannedAt());
	}

	@Test
	void aRoundEndsWithFindingsAndARecordToSign(@TempDir Path files) throws Exception {
		asset("A-1", "電腦", "2 樓", "文檔科");
		asset("A-2", "電腦", "2 樓", "文檔科");
		asset("A-3", "電腦", "2 樓", "文檔科");
		Counting counting = open();
		counting.scan("A-1", "2 樓", "王", null);
		counting.scan("A-2", "3 樓", "王", null);
		counting.scan("X-9", "3 樓", "王", null);
		List<StockFinding> findings = Closing.close(store, counting, TODAY);
		assertEquals(List.of(FindingKind.MISSING, FindingKind.UNKNOWN, FindingKind.WRONG_PLACE),
				findings.stream().map(StockFinding::getKind).sorted().toList());
		StockTaking closed = (StockTaking) store.find(Books.type(Literals.STOCK_TAKING), round.getId()).orElseThrow();
		assertEquals(StockTakingStatus.COUNTED, closed.getStatus());
		assertEquals(3, closed.getExpected());
		assertEquals(2, closed.getSeen());
		assertThrows(StoreException.class, () -> Closing.close(store, counting, TODAY));
		ReportDocument record = SignedRecord.of(store, closed);
		String text = Blocks.text(Blocks.runs(record.blocks()).toList());
		assertTrue(text.contains("王盤點") && text.contains("X-9") && text.contains("A-3"), text);
		List<Path> written = service(ReportFiles.class).write(record, files, "record", new NullProgressMonitor());
		assertTrue(Files.size(written.get(0)) > 1000);
	}
}
