package org.chancery.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.chancery.store.ConflictException;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreEngine;
import org.chancery.store.StoreEvent;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.samples.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stores over one database, as two processes have them behind a server. */
class SharedStoreTest {
	private static final int SECONDS = 5;

	@TempDir
	Path folder;
	private StoreEngine.Database database;
	private Store mine;
	private Store theirs;
	private final BlockingQueue<StoreEvent> heard = new LinkedBlockingQueue<>();

	@BeforeEach
	void open() throws Exception {
		TestStores.openNew(folder.resolve("store")).close();
		database = TestStores.engine().open(StoreAddress.folder(folder.resolve("store")));
		mine = new SqlStore("mine", new Shared(database), TestStores.engine(), List::of);
		theirs = new SqlStore("theirs", new Shared(database), TestStores.engine(), List::of);
		mine.addListener(heard::add);
	}

	@AfterEach
	void close() {
		mine.close();
		theirs.close();
		database.close();
	}

	/** A database that stays open when one of its stores is closed. */
	private record Shared(StoreEngine.Database database) implements StoreEngine.Database {
		@Override
		public DataSource dataSource() {
			return database.dataSource();
		}

		@Override
		public void backup(Path target) throws SQLException {
			database.backup(target);
		}

		@Override
		public Reason reason(SQLException e) {
			return database.reason(e);
		}

		@Override
		public boolean isWrittenByOthers() {
			return true;
		}

		@Override
		public void close() {
			// the test does
		}
	}

	private static Sample insert(Store store, String number) {
		Sample sample = TestStores.sample(number);
		store.write(transaction -> {
			transaction.insert(sample);
			return null;
		});
		return sample;
	}

	@Test
	void whatOthersWriteIsHeardOfOnce() throws InterruptedException {
		Sample first = insert(theirs, "1");
		assertEquals(new StoreEvent(Set.of(TestStores.SAMPLE), Set.of(first.getId())), heard.poll(SECONDS, TimeUnit.SECONDS));
		Sample second = insert(theirs, "2");
		Sample third = insert(theirs, "3");
		List<Long> ids = new ArrayList<>();
		while (ids.size() < 2) {
			ids.addAll(heard.poll(SECONDS, TimeUnit.SECONDS).ids());
		}
		assertEquals(Set.of(second.getId(), third.getId()), Set.copyOf(ids));
		assertEquals(null, heard.poll(3, TimeUnit.SECONDS));
	}

	@Test
	void whatOneWritesOneselfIsHeardOfOnce() throws InterruptedException {
		Sample own = insert(mine, "1");
		assertTrue(heard.poll(SECONDS, TimeUnit.SECONDS).touches(TestStores.SAMPLE, own.getId()));
		assertEquals(null, heard.poll(3, TimeUnit.SECONDS));
	}

	@Test
	void ofALoadOnlyItsTypesAreTold() throws InterruptedException {
		theirs.write(transaction -> {
			List<Sample> many = new ArrayList<>();
			for (int i = 0; i < 3000; i++) {
				many.add(TestStores.sample("load-" + i));
			}
			transaction.insertAll(many);
			return null;
		});
		assertEquals(new StoreEvent(Set.of(TestStores.SAMPLE), Set.of()), heard.poll(SECONDS, TimeUnit.SECONDS));
	}

	@Test
	void whatIsUndoneIsNotTold() throws InterruptedException {
		assertThrows(IllegalStateException.class, () -> theirs.write(transaction -> {
			transaction.insert(TestStores.sample("1"));
			throw new IllegalStateException();
		}));
		assertEquals(null, heard.poll(3, TimeUnit.SECONDS));
	}

	@Test
	void aConflictSaysWhoDeletedTheRecord() {
		Sample sample = insert(mine, "1");
		theirs.write(transaction -> {
			transaction.delete(TestStores.SAMPLE, sample.getId(), sample.getVersion());
			return null;
		});
		sample.setRemarks("更正");
		ConflictException conflict = assertThrows(ConflictException.class, () -> mine.write(transaction -> {
			transaction.update(sample);
			return null;
		}));
		assertFalse(conflict.theirs().isPresent());
		assertTrue(conflict.getMessage().contains(System.getProperty("user.name")), conflict.getMessage());
	}
}
