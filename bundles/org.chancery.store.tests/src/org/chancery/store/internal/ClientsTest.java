package org.chancery.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.chancery.store.ConflictException;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many people at once, each with a store of their own over the same database: nobody's change is lost, no number is there
 * twice, and in the end all see the same. {@code releng/bench clients} has more of them, who do more, and prints how long
 * they waited.
 */
class ClientsTest {
	private static final int CLIENTS = Integer.getInteger("chancery.test.clients", 6);
	private static final int ROUNDS = Integer.getInteger("chancery.test.rounds", 12);
	private static final int SHARED = 10;
	private static final int RECORDS = Integer.getInteger("chancery.test.records", 300);
	private static final int PAGE = 50;

	@TempDir
	Path folder;
	private final ConcurrentLinkedQueue<Long> saves = new ConcurrentLinkedQueue<>();
	private final ConcurrentLinkedQueue<Long> pages = new ConcurrentLinkedQueue<>();
	private final AtomicInteger increments = new AtomicInteger();
	private final AtomicInteger conflicts = new AtomicInteger();
	private final Set<String> numbers = ConcurrentHashMap.newKeySet();
	private List<Long> shared;

	@Test
	void nothingIsLostAndAllSeeTheSameInTheEnd() throws Exception {
		List<Store> stores = TestStores.openNew(folder.resolve("store"), CLIENTS);
		try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
			shared = fill(stores.get(0));
			CountDownLatch ready = new CountDownLatch(CLIENTS);
			List<Future<?>> work = new ArrayList<>();
			for (int i = 0; i < CLIENTS; i++) {
				int client = i;
				work.add(threads.submit(() -> {
					ready.countDown();
					ready.await();
					work(stores.get(client), client);
					return null;
				}));
			}
			for (Future<?> client : work) {
				client.get(20, TimeUnit.MINUTES);
			}
			check(stores);
		} finally {
			stores.forEach(Store::close);
		}
		System.out.printf("clients: %s, %d clients, %d records: save p50 %d ms, p95 %d ms (%d); page p50 %d ms, p95 %d ms (%d); %d conflicts seen and repeated%n",
				TestStores.where(), CLIENTS, RECORDS, quantile(saves, 50), quantile(saves, 95), saves.size(), quantile(pages, 50),
				quantile(pages, 95), pages.size(), conflicts.get());
	}

	private static List<Long> fill(Store store) {
		List<Sample> samples = new ArrayList<>();
		for (int i = 0; i < RECORDS; i++) {
			Sample sample = TestStores.sample("old-" + i);
			sample.setEffectiveDate(LocalDate.of(2021, 1, 1).plusDays(i % 700));
			samples.add(sample);
		}
		store.write(tx -> {
			tx.insertAll(samples);
			return null;
		});
		return samples.stream().limit(SHARED).map(Sample::getId).toList();
	}

	private void work(Store store, int client) {
		Random random = new Random(client);
		for (int round = 0; round < ROUNDS; round++) {
			int what = random.nextInt(10);
			if (what < 5) {
				timed(pages, () -> store.rows(RecordQuery.all(TestStores.SAMPLE).limit(PAGE)));
			} else if (what < 8) {
				increment(store, shared.get(random.nextInt(SHARED)));
			} else {
				String number = client + "-" + round;
				timed(saves, () -> store.write(tx -> {
					tx.insert(TestStores.sample(number));
					return null;
				}));
				numbers.add(number);
			}
		}
	}

	/** Adds one to what is there, however often others are faster. */
	private void increment(Store store, long id) {
		boolean saved = false;
		while (!saved) {
			Sample mine = (Sample) store.find(TestStores.SAMPLE, id).orElseThrow();
			mine.setCount(mine.getCount() + 1);
			try {
				timed(saves, () -> store.write(tx -> {
					tx.update(mine);
					return null;
				}));
				increments.incrementAndGet();
				saved = true;
			} catch (ConflictException e) {
				conflicts.incrementAndGet();
			}
		}
	}

	private static void timed(ConcurrentLinkedQueue<Long> times, Runnable work) {
		long begin = System.nanoTime();
		work.run();
		times.add(System.nanoTime() - begin);
	}

	private void check(List<Store> stores) {
		List<String> expected = null;
		for (Store store : stores) {
			List<String> seen = new ArrayList<>();
			for (RecordRow row : store.rows(RecordQuery.all(TestStores.SAMPLE).limit(Integer.MAX_VALUE / 2))) {
				seen.add(row.id() + "@" + row.version() + " " + Arrays.asList(row.values()));
			}
			assertEquals(expected == null ? seen : expected, seen);
			expected = seen;
		}
		assertEquals(RECORDS + numbers.size(), expected.size());
		int sum = 0;
		for (long id : shared) {
			Sample sample = (Sample) stores.get(0).find(TestStores.SAMPLE, id).orElseThrow();
			assertEquals(sample.getCount() + 1, sample.getVersion());
			sum += sample.getCount();
		}
		assertEquals(increments.get(), sum, "updates were lost");
	}

	/** In milliseconds. */
	private static long quantile(ConcurrentLinkedQueue<Long> times, int percent) {
		long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
		return sorted.length == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)]);
	}
}
