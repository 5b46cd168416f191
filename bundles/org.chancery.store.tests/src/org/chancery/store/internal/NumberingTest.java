package org.chancery.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.chancery.store.samples.Numbered;
import org.chancery.store.samples.SamplesFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that the store gives to new records. */
class NumberingTest {
	private static final RecordType NUMBERED = SectionRegistry.instance().type("samples.Numbered").orElseThrow();
	private static final int CLIENTS = 4;
	private static final int EACH = 12;

	@TempDir
	Path folder;
	private List<Store> stores;

	@BeforeEach
	void open() throws Exception {
		stores = TestStores.openNew(folder.resolve("store"), CLIENTS);
	}

	@AfterEach
	void close() {
		stores.forEach(Store::close);
	}

	private static Numbered record(int year) {
		Numbered record = SamplesFactory.eINSTANCE.createNumbered();
		record.setEffectiveDate(LocalDate.of(year, 3, 1));
		return record;
	}

	private static Numbered insert(Store store, Numbered record) {
		store.write(tx -> {
			tx.insert(record);
			return null;
		});
		return record;
	}

	@Test
	void eachYearCountsFromOne() {
		Store store = stores.get(0);
		assertEquals("案110-0001", insert(store, record(2021)).getNumber());
		assertEquals("案110-0002", insert(store, record(2021)).getNumber());
		assertEquals("案111-0001", insert(store, record(2022)).getNumber());
		List<Numbered> many = IntStream.range(0, 3).mapToObj(i -> record(2021)).toList();
		store.write(tx -> {
			tx.insertAll(many);
			return null;
		});
		assertEquals(List.of("案110-0003", "案110-0004", "案110-0005"), many.stream().map(Numbered::getNumber).toList());
	}

	@Test
	void aNumberGivenByHandStaysAndIsNotGivenAgain() {
		Store store = stores.get(0);
		Numbered own = record(2021);
		own.setNumber("案110-0002");
		assertEquals("案110-0002", insert(store, own).getNumber());
		assertEquals("案110-0001", insert(store, record(2021)).getNumber());
		Numbered third = insert(store, record(2021));
		assertEquals("案110-0003", third.getNumber());
		third.setText("changed");
		store.write(tx -> {
			tx.update(third);
			return null;
		});
		assertEquals("案110-0003", ((Numbered) store.find(NUMBERED, third.getId()).orElseThrow()).getNumber());
		store.write(tx -> {
			tx.delete(NUMBERED, third.getId(), third.getVersion());
			return null;
		});
		assertEquals("案110-0004", insert(store, record(2021)).getNumber(), "a number once given is not given to another");
	}

	@Test
	void whatIsUndoneLeavesNoGap() {
		Store store = stores.get(0);
		Numbered undone = record(2021);
		assertThrows(IllegalStateException.class, () -> store.write(tx -> {
			tx.insert(undone);
			throw new IllegalStateException("not kept");
		}));
		assertNull(undone.getNumber());
		assertEquals("案110-0001", insert(store, record(2021)).getNumber());
		assertEquals("案110-0002", insert(store, undone).getNumber());
	}

	@Test
	void manyAtOnceLeaveNeitherGapsNorDoubles() throws Exception {
		ConcurrentLinkedQueue<String> given = new ConcurrentLinkedQueue<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
			List<Future<?>> work = new ArrayList<>();
			for (Store store : stores) {
				work.add(threads.submit(() -> {
					for (int i = 0; i < EACH; i++) {
						boolean kept = i % 4 != 3;
						Numbered record = record(2021);
						try {
							store.write(tx -> {
								tx.insert(record);
								if (!kept) {
									throw new IllegalStateException("not kept");
								}
								return null;
							});
							given.add(record.getNumber());
						} catch (IllegalStateException e) {
							assertNull(record.getNumber());
						}
					}
				}));
			}
			for (Future<?> client : work) {
				client.get(3, TimeUnit.MINUTES);
			}
		}
		int kept = CLIENTS * EACH * 3 / 4;
		assertEquals(kept, given.size());
		assertEquals(IntStream.rangeClosed(1, kept).mapToObj("案110-%04d"::formatted).toList(), List.copyOf(new TreeSet<>(given)));
	}
}
