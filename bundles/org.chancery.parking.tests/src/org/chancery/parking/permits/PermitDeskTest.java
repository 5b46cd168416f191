package org.chancery.parking.permits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.chancery.exchange.ExchangeException;
import org.chancery.model.Agency;
import org.chancery.model.ModelFactory;
import org.chancery.model.Site;
import org.chancery.model.sections.RecordType;
import org.chancery.parking.BatchStatus;
import org.chancery.parking.ParkingFactory;
import org.chancery.parking.ParkingPackage.Literals;
import org.chancery.parking.Permit;
import org.chancery.parking.PermitBatch;
import org.chancery.parking.PermitKind;
import org.chancery.parking.PermitLimit;
import org.chancery.parking.PermitScan;
import org.chancery.parking.PermitStatus;
import org.chancery.parking.ScanOutcome;
import org.chancery.report.labels.LabelPrinter;
import org.chancery.store.RecordQuery;
import org.chancery.store.StoreException;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermitDeskTest extends SectionTest {
	private static final ParkingFactory NEW = ParkingFactory.eINSTANCE;
	private static final LocalDate TODAY = LocalDate.of(2021, 12, 1);
	private static final AtomicInteger NUMBERS = new AtomicInteger();

	private final Clock clock = Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
	private PermitDesk desk;
	private Site siwei;
	private Agency labour;

	@BeforeEach
	void open() {
		desk = new PermitDesk(store, clock);
		siwei = ModelFactory.eINSTANCE.createSite();
		siwei.setEffectiveDate(day("2010-12-25"));
		siwei.setName("四維行政中心");
		labour = ModelFactory.eINSTANCE.createAgency();
		labour.setEffectiveDate(day("2010-12-25"));
		labour.setName("勞工局");
		keep(siwei, labour);
	}

	@AfterEach
	void deletePermits() {
		for (RecordType type : List.of(Permits.type(Literals.PERMIT_SCAN), Permits.type(Literals.PERMIT), Permits.type(Literals.PERMIT_BATCH))) {
			store.write(transaction -> {
				store.rows(RecordQuery.all(type).withFeatures(List.of()).limit(10_000)).stream()
						.sorted((a, b) -> Long.compare(b.id(), a.id())).forEach(row -> transaction.delete(type, row.id(), row.version()));
				return null;
			});
		}
	}

	private PermitBatch batch(int quantity, String plates) {
		PermitBatch batch = NEW.createPermitBatch();
		batch.setNumber("B-" + NUMBERS.incrementAndGet());
		batch.setEffectiveDate(TODAY);
		batch.setAgency(labour);
		batch.setSite(siwei);
		batch.setKind(PermitKind.ANNUAL);
		batch.setYear(111);
		batch.setQuantity(quantity);
		batch.setValidFrom(day("2022-01-01"));
		batch.setValidUntil(day("2022-12-31"));
		batch.setPlates(plates);
		store.write(transaction -> {
			transaction.insert(batch);
			return null;
		});
		return batch;
	}

	private void limit(int most) {
		PermitLimit limit = NEW.createPermitLimit();
		limit.setEffectiveDate(day("2021-01-01"));
		limit.setBasis("停車場使用管理要點");
		limit.setSite(siwei);
		limit.setKind(PermitKind.ANNUAL);
		limit.setMost(most);
		keep(limit);
	}

	private List<Permit> permits() {
		RecordType type = Permits.type(Literals.PERMIT);
		return store.rows(RecordQuery.all(type).withFeatures(List.of()).limit(10_000)).stream().map(row -> (Permit) store.find(type, row.id()).orElseThrow())
				.toList();
	}

	@Test
	void aBatchIsIssuedWithNumbersPlatesAndCodes() {
		PermitBatch batch = batch(3, "AAA-0001, AAA-0002\nAAA-0003");
		List<Permit> issued = desk.issue(batch.getId());
		assertEquals(List.of("111A-00001", "111A-00002", "111A-00003"), issued.stream().map(Permit::getNumber).toList());
		assertEquals("AAA-0003", issued.get(2).getPlate());
		assertEquals(3, new HashSet<>(issued.stream().map(Permit::getToken).toList()).size());
		PermitBatch stored = (PermitBatch) store.find(Permits.type(Literals.PERMIT_BATCH), batch.getId()).orElseThrow();
		assertEquals(BatchStatus.ISSUED, stored.getStatus());
		assertEquals(3, stored.getIssued());
		assertThrows(StoreException.class, () -> desk.issue(batch.getId()));
		assertEquals(List.of("111A-00004"), desk.issue(batch(1, null).getId()).stream().map(Permit::getNumber).toList());
	}

	@Test
	void whatDoesNotFitIsRefusedWhole() {
		assertThrows(StoreException.class, () -> desk.issue(batch(0, null).getId()));
		assertThrows(StoreException.class, () -> desk.issue(batch(PermitDesk.MOST + 1, null).getId()));
		assertThrows(StoreException.class, () -> desk.issue(batch(3, "AAA-0001").getId()));
		limit(4);
		desk.issue(batch(3, null).getId());
		StoreException refused = assertThrows(StoreException.class, () -> desk.issue(batch(2, null).getId()));
		assertTrue(refused.getMessage().contains("5"), refused.getMessage());
		assertEquals(3, permits().size());
		desk.withdraw(permits().get(0).getId(), "收回");
		assertEquals(2, desk.issue(batch(2, null).getId()).size());
	}

	@Test
	void whoeverWritesAPermitIsHeldToTheLimit() {
		limit(1);
		desk.issue(batch(1, null).getId());
		Permit typed = NEW.createPermit();
		typed.setNumber("T-1");
		typed.setEffectiveDate(TODAY);
		typed.setKind(PermitKind.ANNUAL);
		typed.setSite(siwei);
		typed.setAgency(labour);
		typed.setValidFrom(day("2022-06-01"));
		typed.setValidUntil(day("2022-06-30"));
		assertThrows(StoreException.class, () -> keep(typed));
		typed.setValidFrom(day("2023-01-01"));
		assertThrows(StoreException.class, () -> keep(typed), "it ends before it begins");
		typed.setValidUntil(day("2023-01-31"));
		store.write(transaction -> {
			transaction.insert(typed);
			return null;
		});
		assertEquals(2, permits().size());
	}

	@Test
	void desksAtOnceNeverPassTheLimit() throws Exception {
		limit(25);
		List<Callable<Integer>> desks = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			long id = batch(2, null).getId();
			desks.add(() -> {
				try {
					return new PermitDesk(store, clock).issue(id).size();
				} catch (StoreException e) {
					assertEquals(StoreException.Reason.INVALID, e.reason(), e.getMessage());
					return 0;
				}
			});
		}
		ExecutorService threads = Executors.newFixedThreadPool(20);
		int issued = 0;
		try {
			for (Future<Integer> done : threads.invokeAll(desks)) {
				issued += done.get();
			}
		} finally {
			threads.shutdown();
		}
		assertEquals(24, issued);
		assertEquals(24, permits().stream().map(Permit::getNumber).distinct().count());
	}

	@Test
	void aReplacedPermitIsWorthNothing() {
		Permit old = desk.issue(batch(1, "AAA-0001").getId()).get(0);
		Permit next = desk.replace(old.getId(), "BBB-0001", "換車");
		assertNotEquals(old.getToken(), next.getToken());
		assertEquals("111A-00002", next.getNumber());
		assertEquals(ScanOutcome.REPLACED, scan(old.getNumber() + "/" + old.getToken(), "2022-02-01", null).getOutcome());
		assertEquals(ScanOutcome.VALID, scan(next.getNumber() + "/" + next.getToken(), "2022-02-01", "bbb0001").getOutcome());
		assertThrows(StoreException.class, () -> desk.replace(old.getId(), null, "再換"));
		assertEquals(1, permits().stream().filter(p -> p.getStatus() == PermitStatus.VALID).count());
	}

	private PermitScan scan(String code, String day, String plate) {
		PermitScan scan = NEW.createPermitScan();
		scan.setCode(code);
		scan.setEffectiveDate(day(day));
		scan.setSite(siwei);
		scan.setPlateSeen(plate);
		store.write(transaction -> {
			transaction.insert(scan);
			return null;
		});
		return scan;
	}

	@ParameterizedTest
	@CsvSource({ "true,2022-02-01,AAA-0001,VALID", "true,2022-02-01,,VALID", "true,2022-02-01,CCC-0001,OTHER_VEHICLE", "true,2021-12-31,,NOT_YET",
			"true,2023-01-01,,EXPIRED", "false,2022-02-01,,FORGED" })
	void aScanSaysWhatAPermitIsWorth(boolean token, String day, String plate, ScanOutcome expected) {
		Permit permit = desk.issue(batch(1, "AAA-0001").getId()).get(0);
		PermitScan scan = scan(permit.getNumber() + (token ? "/" + permit.getToken() : ""), day, plate);
		assertEquals(expected, scan.getOutcome(), scan.getFinding());
		assertTrue(scan.getFinding().contains(permit.getNumber()), scan.getFinding());
	}

	@Test
	void unknownNumbersAndWithdrawnPermitsAreSaid() {
		assertEquals(ScanOutcome.UNKNOWN, scan("999A-00001/XYZ", "2022-02-01", null).getOutcome());
		Permit permit = desk.issue(batch(1, null).getId()).get(0);
		desk.withdraw(permit.getId(), "遺失");
		assertEquals(ScanOutcome.WITHDRAWN, scan(permit.getNumber() + "/" + permit.getToken(), "2022-02-01", null).getOutcome());
	}

	@Test
	void permitsArePrintedWithTheirCodes() throws Exception {
		PermitBatch batch = batch(2, "AAA-0001 AAA-0002");
		PermitSheet sheet = new PermitSheet();
		sheet.setPrinter(service(LabelPrinter.class));
		Path file = folder.resolve("permits.pdf");
		assertThrows(ExchangeException.class, () -> sheet.write(store, batch, file));
		List<Permit> issued = desk.issue(batch.getId());
		assertEquals(issued.get(0).getNumber() + "/" + issued.get(0).getToken(), PermitSheet.labels(store, batch.getId()).get(0).code());
		assertTrue(PermitSheet.labels(store, batch.getId()).get(1).lines().contains("AAA-0002"));
		sheet.write(store, batch, file);
		assertTrue(new String(Files.readAllBytes(file), 0, 5, java.nio.charset.StandardCharsets.US_ASCII).equals("%PDF-"));
	}
}
