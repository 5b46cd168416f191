package org.chancery.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chancery.model.Agency;
import org.chancery.model.Attachment;
import org.chancery.model.ModelFactory;
import org.chancery.store.Change;
import org.chancery.store.MigratedTable;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreException;
import org.chancery.store.samples.Sample;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store goes to PostgreSQL, or into a folder again, with everything it keeps. */
class MigrationTest {
	private static final NullProgressMonitor NONE = new NullProgressMonitor();

	@TempDir
	Path folder;

	private StoreAddress source() throws Exception {
		try (Store store = TestStores.stores().open(folder.resolve("source"), NONE)) {
			Agency agency = TestStores.agency("秘書處");
			Agency child = TestStores.agency("文書科");
			child.setParent(agency);
			Attachment attachment = ModelFactory.eINSTANCE.createAttachment();
			attachment.setName("附件.bin");
			attachment.setContent(new byte[] { 0, 1, -1, 13, 10 });
			agency.getAttachments().add(attachment);
			List<Sample> samples = new ArrayList<>();
			for (int i = 0; i < 2500; i++) {
				Sample sample = TestStores.sample("s" + i);
				sample.setEffectiveDate(LocalDate.of(2015, 1, 1).plusDays(i));
				sample.setRemarks(i % 3 == 0 ? null : "備註 '" + i + "'\n換行\\、引號\"");
				samples.add(sample);
			}
			store.write(transaction -> {
				transaction.insert(agency);
				transaction.insert(child);
				transaction.insertAll(samples);
				return null;
			});
			store.write(transaction -> {
				samples.get(7).setRemarks("更正");
				transaction.update(samples.get(7));
				transaction.delete(TestStores.SAMPLE, samples.get(8).getId(), 1);
				// as other bundles keep tables of their own
				transaction.sql().execute("CREATE TABLE \"CHANCERY\".\"LEDGER\" (\"A\" VARCHAR(20) NOT NULL, \"B\" BIGINT NOT NULL, "
						+ "\"C\" DATE, PRIMARY KEY (\"B\", \"A\"))");
				transaction.sql().execute("INSERT INTO \"CHANCERY\".\"LEDGER\" VALUES ('x', 2, NULL), ('y', 1, DATE('2021-09-01'))");
				return null;
			});
		}
		return StoreAddress.folder(folder.resolve("source"));
	}

	private void migrates(StoreAddress target) throws Exception {
		StoreAddress source = source();
		List<MigratedTable> tables = TestStores.stores().migrate(source, target, NONE);
		assertEquals(2499, rows(tables, "SAMPLES.SAMPLE"));
		assertEquals(2, rows(tables, "BASE.AGENCY"));
		assertEquals(1, rows(tables, "BASE.ATTACHMENT"));
		assertTrue(rows(tables, "CHANCERY.CHANGE") > 0);
		assertEquals(2, rows(tables, "CHANCERY.LEDGER"));
		assertEquals(tables.size(), new HashSet<>(tables.stream().map(MigratedTable::table).toList()).size());
		try (Store old = TestStores.stores().open(source, NONE); Store store = TestStores.stores().open(target, NONE)) {
			Sample sample = (Sample) store.findByKey(TestStores.SAMPLE, "s7").orElseThrow();
			assertEquals("更正", sample.getRemarks());
			assertEquals(2, sample.getVersion());
			assertEquals(old.history(TestStores.SAMPLE, sample.getId()), store.history(TestStores.SAMPLE, sample.getId()));
			assertEquals(old.findByKey(TestStores.SAMPLE, "s1").orElseThrow().getCreatedAt(),
					store.findByKey(TestStores.SAMPLE, "s1").orElseThrow().getCreatedAt());
			Agency child = (Agency) store.findByKey(TestStores.AGENCY, "文書科").orElseThrow();
			assertEquals("秘書處", child.getParent().getName());
			assertEquals(5, store.attachments(TestStores.AGENCY, child.getParent().getId(), true).get(0).getContent().length);
			Set<Long> known = new HashSet<>();
			store.rows(RecordQuery.all(TestStores.SAMPLE).limit(5000)).forEach(row -> known.add(row.id()));
			Sample added = TestStores.sample("after");
			store.write(transaction -> {
				transaction.insert(added);
				sample.setRemarks("又一次");
				transaction.update(sample);
				return null;
			});
			assertFalse(known.contains(added.getId()));
			assertEquals(Change.Kind.CHANGED, store.history(TestStores.SAMPLE, sample.getId()).get(0).kind());
		}
		StoreException refused = assertThrows(StoreException.class, () -> TestStores.stores().migrate(source, target, NONE));
		assertEquals(StoreException.Reason.NOT_EMPTY, refused.reason());
	}

	private static long rows(List<MigratedTable> tables, String name) {
		return tables.stream().filter(t -> t.table().equals(name)).mapToLong(MigratedTable::rows).sum();
	}

	@Test
	void goesToAnotherDatabase() throws Exception {
		migrates(TestStores.POSTGRESQL ? TestPostgresql.emptyDatabase(folder.resolve("target"))
				: StoreAddress.folder(folder.resolve("target")));
	}
}
