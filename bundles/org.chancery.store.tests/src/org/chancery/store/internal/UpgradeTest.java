package org.chancery.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import org.chancery.model.Agency;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreEngine;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.internal.schema.SectionModel;
import org.chancery.store.samples.Colour;
import org.chancery.store.samples.Sample;
import org.chancery.store.samples.SamplesFactory;
import org.chancery.store.samples.Step;
import org.eclipse.emf.ecore.EcorePackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeTest {
	@TempDir
	Path folder;
	private Path path;

	@BeforeEach
	void path() {
		path = folder.resolve("store");
	}

	/** Writes a store as the old version of the section would have: with SQL, as its classes are gone. */
	private void writeOld(OldModel model, int version, String... statements) {
		try (Store store = TestStores.open(path, model.sections(version))) {
			store.write(tx -> {
				for (String statement : statements) {
					tx.sql().execute(statement);
				}
				return null;
			});
		}
	}

	private static String insert(int id, String number, String more) {
		return "insert into SAMPLES.SAMPLE (ID, VERSION, EFFECTIVE_DATE, NUMBER, TITLE, \"COUNT\", BIG, AMOUNT, GONE, AGENCY_ID) "
				+ "values (" + id + ", 4, date('2019-05-06'), '" + number + "', " + more + ")";
	}

	private List<Path> backups() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(f -> f.getFileName().toString().startsWith("store.backup-")).toList();
		}
	}

	@Test
	void aStoreThatKeptNothingForEachDayIsUpgraded() throws Exception {
		Sample sample = TestStores.sample("1");
		try (Store store = TestStores.open(path)) {
			store.write(tx -> {
				tx.insert(sample);
				return null;
			});
		}
		try (StoreEngine.Database database = TestStores.engine().open(StoreAddress.folder(path));
				Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			for (String table : List.of("ROLLUP", "ROLLUP_DEFINITION", "ROLLUP_STATE", "FEED", "NUMBERING")) {
				statement.execute("DROP TABLE CHANCERY." + table);
			}
			statement.execute("UPDATE CHANCERY.SCHEMA_VERSION SET MODEL_VERSION = 1 WHERE SECTION = 'chancery'");
		}
		try (Store store = TestStores.open(path)) {
			sample.setRemarks("改");
			store.write(tx -> {
				tx.update(sample);
				return null;
			});
			assertEquals("改", store.find(TestStores.SAMPLE, sample.getId()).orElseThrow().getRemarks());
		}
	}

	@Test
	void anOlderStoreIsUpgradedWithoutLoss() throws Exception {
		writeOld(OldModel.version1(), 1,
				"insert into BASE.AGENCY (ID, VERSION, EFFECTIVE_DATE, NAME) values (500001, 1, date('2010-12-25'), '秘書處')",
				insert(500002, "A-1", "'路燈不亮', 7, 2147483647, 9000000000, 'kept', 500001"),
				insert(500003, "A-2", "null, 0, 0, null, 'kept too', null"));

		try (Store store = TestStores.open(path)) {
			Sample first = (Sample) store.findByKey(TestStores.SAMPLE, "A-1").orElseThrow();
			assertEquals(500002, first.getId());
			assertEquals(4, first.getVersion());
			assertEquals("路燈不亮", first.getText());
			assertEquals(7, first.getCount());
			assertEquals(2147483647L, first.getBig());
			assertEquals(new BigDecimal("9000000000"), first.getAmount());
			assertEquals("秘書處", first.getAgency().getName());
			assertTrue(first.isUrgent(), "the model's default for a feature that older records lack");
			assertEquals(Colour.RED, first.getColour());
			assertNull(((Sample) store.findByKey(TestStores.SAMPLE, "A-2").orElseThrow()).getText());

			first.setBig(Long.MAX_VALUE);
			first.setText("長".repeat(500));
			first.setAmount(new BigDecimal("0.25"));
			Step step = SamplesFactory.eINSTANCE.createStep();
			step.setName("a part of a class that is new");
			first.getSteps().add(step);
			first.setOther((Sample) store.findByKey(TestStores.SAMPLE, "A-2").orElseThrow());
			Sample fresh = TestStores.sample("A-3 longer than twenty characters");
			store.write(tx -> {
				tx.update(first);
				tx.insert(fresh);
				return null;
			});
			Sample read = (Sample) store.find(TestStores.SAMPLE, 500002).orElseThrow();
			assertEquals(500, read.getText().length());
			assertEquals(1, read.getSteps().size());
			assertEquals("A-2", read.getOther().getNumber());
			assertEquals(List.of("kept", "kept too"), store.read(sql -> sql.fetch(
					"select GONE from SAMPLES.SAMPLE where GONE is not null order by ID").getValues(0, String.class)));
			StoreException e = assertThrows(StoreException.class, () -> store.write(tx -> {
				tx.insert(TestStores.sample("A-2"));
				return null;
			}));
			assertEquals(Reason.DUPLICATE, e.reason(), "the key's column was lengthened and is unique still");
		}
		assertEquals(1, backups().size());
	}

	@Test
	void theBackupIsAStoreOfTheOlderVersion() throws Exception {
		writeOld(OldModel.version1(), 1, insert(500002, "A-1", "'t', 1, 1, 1, 'g', null"));
		TestStores.open(path).close();
		try (Store backup = TestStores.open(backups().get(0), OldModel.version1().sections(1))) {
			assertEquals("t", backup.read(sql -> sql.fetchValue("select TITLE from SAMPLES.SAMPLE")));
		}
	}

	@Test
	void aStoreOfThisVersionIsOpenedWithoutABackup() throws Exception {
		TestStores.open(path).close();
		TestStores.open(path).close();
		assertEquals(List.of(), backups());
	}

	@Test
	void aNewerStoreIsRefusedUntouched() throws Exception {
		writeOld(OldModel.version1(), 99, insert(500002, "A-1", "'t', 1, 1, 1, 'g', null"));
		StoreException e = assertThrows(StoreException.class, () -> TestStores.open(path));
		assertEquals(Reason.NEWER, e.reason());
		assertTrue(e.getMessage().contains("99") && e.getMessage().contains(path.toString()), e.getMessage());
		assertEquals(List.of(), backups());
		try (Store store = TestStores.open(path, OldModel.version1().sections(99))) {
			assertEquals("t", store.read(sql -> sql.fetchValue("select TITLE from SAMPLES.SAMPLE")));
		}
	}

	@Test
	void aChangeThatWouldLoseDataIsRefusedUntouched() throws Exception {
		OldModel model = new OldModel();
		model.attribute("number", EcorePackage.Literals.ESTRING, "key", "true");
		// a text cannot become a truth value; text comes before flag, so a column was renamed already when that shows
		model.attribute("title", EcorePackage.Literals.ESTRING);
		model.attribute("flag", EcorePackage.Literals.ESTRING);
		writeOld(model, 1, "insert into SAMPLES.SAMPLE (ID, VERSION, EFFECTIVE_DATE, NUMBER, TITLE, FLAG) "
				+ "values (500001, 1, date('2019-05-06'), 'A-1', 't', 'perhaps')");
		StoreException e = assertThrows(StoreException.class, () -> TestStores.open(path));
		assertTrue(e.getMessage().contains("SAMPLES.SAMPLE.FLAG"), e.getMessage());
		try (Store store = TestStores.open(path, model.sections(1))) {
			assertEquals("perhaps", store.read(sql -> sql.fetchValue("select FLAG from SAMPLES.SAMPLE where TITLE = 't'")));
		}
	}

	@Test
	void aKeyThatIsNoneAnyMoreMayRepeat() throws Exception {
		OldModel model = OldModel.version1();
		model.attribute("text", EcorePackage.Literals.ESTRING, "key", "true", "length", "500");
		model.sample.getEStructuralFeatures().removeIf(f -> f.getName().equals("title"));
		writeOld(model, 1, "insert into SAMPLES.SAMPLE (ID, VERSION, EFFECTIVE_DATE, NUMBER, TEXT) "
				+ "values (500001, 1, date('2019-05-06'), 'A-1', 't')");
		try (Store store = TestStores.open(path)) {
			Sample same = TestStores.sample("A-2");
			same.setText("t");
			store.write(tx -> {
				tx.insert(same);
				return null;
			});
			assertEquals("t", ((Sample) store.find(TestStores.SAMPLE, 500001).orElseThrow()).getText());
		}
	}

	@Test
	void aSectionThatIsNotInstalledKeepsItsRecords() throws Exception {
		Sample sample = TestStores.sample("A-1");
		try (Store store = TestStores.open(path)) {
			store.write(tx -> {
				tx.insert(sample);
				return null;
			});
		}
		SectionModel base = SectionModel.of(SectionRegistry.instance().section("base").orElseThrow());
		try (Store store = TestStores.open(path, List.of(base))) {
			Agency agency = TestStores.agency("秘書處");
			store.write(tx -> {
				tx.insert(agency);
				return null;
			});
			assertNotNull(store.find(TestStores.AGENCY, agency.getId()));
		}
		try (Store store = TestStores.open(path)) {
			assertEquals("A-1", ((Sample) store.find(TestStores.SAMPLE, sample.getId()).orElseThrow()).getNumber());
		}
		assertFalse(backups().size() > 0);
	}

	@Test
	void aModelThatNoTableCanKeepIsRefused() {
		OldModel model = new OldModel();
		model.attribute("many", EcorePackage.Literals.ESTRING).setUpperBound(-1);
		assertThrows(IllegalArgumentException.class, () -> TestStores.open(path, model.sections(1)));
		OldModel odd = new OldModel();
		odd.attribute("odd", EcorePackage.Literals.EFLOAT);
		assertThrows(IllegalArgumentException.class, () -> TestStores.open(path, odd.sections(1)));
	}
}
