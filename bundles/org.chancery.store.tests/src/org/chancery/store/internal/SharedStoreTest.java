package org.chancery.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.chancery.model.ModelPackage;
import org.chancery.store.ConflictException;
import org.chancery.store.Rollup;
import org.chancery.store.Rollups;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreEngine;
import org.chancery.store.StoreEvent;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.samples.Sample;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.jooq.Field;
import org.jooq.impl.DSL;
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

	/** What one process asks to be kept while others write, all of them keep from that moment on. */
	@Test
	void whatIsKeptMayChangeWhileOthersWrite() throws Exception {
		Field<LocalDate> day = mine.naming().column(ModelPackage.Literals.RECORD__EFFECTIVE_DATE).coerce(LocalDate.class);
		Rollup all = new Rollup(TestStores.SAMPLE, day, DSL.noCondition(), Rollup.Measure.COUNT, null);
		Rollup late = new Rollup(TestStores.SAMPLE, day, day.gt(LocalDate.of(2021, 9, 15)), Rollup.Measure.COUNT, null);
		int each = 120;
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Future<?>> writing = new ArrayList<>();
			for (Store store : List.of(mine, theirs)) {
				writing.add(threads.submit(() -> {
					for (int i = 0; i < each; i++) {
						Sample sample = insert(store, store.location() + i);
						store.write(transaction -> {
							sample.setEffectiveDate(sample.getEffectiveDate().plusDays(sample.getId() % 30));
							transaction.update(sample);
							return null;
						});
					}
				}));
			}
			mine.rollups().keep(List.of(all));
			Thread.sleep(200);
			theirs.rollups().keep(List.of(all, late));
			for (Future<?> work : writing) {
				work.get(2, TimeUnit.MINUTES);
			}
		}
		assertTrue(theirs.rollups().await(Duration.ofMinutes(1)));
		long kept = mine.rollups().read(List.of(all), view -> view.sumsUntil(all, LocalDate.of(2030, 1, 1)).records()).orElseThrow();
		assertEquals(2 * each, kept);
		Rollups.Recount recount = mine.rollups().recount(new NullProgressMonitor());
		assertEquals(List.of(), recount.differences());
		assertEquals(2, recount.rollups());
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
