package org.chancery.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreAddress.Login;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.derby.server.ServerKeys;
import org.chancery.store.samples.Sample;
import org.chancery.store.samples.SamplesFactory;
import org.chancery.store.samples.Step;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server is killed again and again while several people save. Afterwards every save that was acknowledged is there, no
 * record has only half of what was saved with it, and what is kept for each day equals a recount.
 */
class CrashTest {
	/** {@code releng/bench crash} kills more often. */
	private static final int KILLS = Integer.getInteger("chancery.test.kills", 2);
	private static final int WRITERS = 4;
	private static final int LONGEST = 3000;
	private static final int STEPS = 3;

	@TempDir
	Path folder;

	/**
	 * What one writer saves: a record of its own with as many steps, each saying the number of the save.
	 *
	 * @param id      of the record
	 * @param started the last save that was tried
	 * @param saved   the last one that was acknowledged
	 */
	private record Saved(long id, int started, int saved) {
	}

	private final Queue<Saved> saves = new ConcurrentLinkedQueue<>();
	/** Records found as they should be, which nobody changes any more; all are checked once more at the end. */
	private final Set<Long> done = new HashSet<>();

	@Test
	void whatWasAcknowledgedIsThereAfterEachKill() throws Exception {
		Path path = folder.resolve("store");
		TestServer.make(path);
		Path keyFolder = Files.createDirectories(folder.resolve("keys"));
		ServerKeys keys = new ServerKeys(keyFolder);
		keys.make(List.of("localhost"), "-1d", 30);
		int port = TestServer.freePort();
		StoreAddress.Server address = new StoreAddress.Server("derby", "localhost", port, "database", new Login("chen", TestServer.PASSWORD),
				keys.fingerprint());
		Random random = new Random(42);
		long checked;
		long acknowledged = 0;
		for (int kill = 0; kill < KILLS; kill++) {
			Process server = CrashedServer.start(path, folder.resolve("framework" + kill), keyFolder, port);
			try (Store store = TestStores.stores().open(address, new NullProgressMonitor())) {
				check(store, false);
				acknowledged += write(address, kill, server, random.nextInt(LONGEST));
			} finally {
				server.destroyForcibly().waitFor();
			}
		}
		Process last = CrashedServer.start(path, folder.resolve("framework"), keyFolder, port);
		try (Store store = TestStores.stores().open(address, new NullProgressMonitor())) {
			checked = check(store, true);
		} finally {
			last.destroyForcibly().waitFor();
		}
		System.out.println("crash: " + KILLS + " kills, " + acknowledged + " saves acknowledged, " + checked + " of them found whole");
	}

	/**
	 * Lets all write, kills the server some milliseconds after the first save, and waits until everybody has noticed;
	 * answers how many saves were acknowledged.
	 */
	private long write(StoreAddress.Server address, int round, Process server, int wait) throws Exception {
		AtomicLong acknowledged = new AtomicLong();
		try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
			List<Future<?>> writers = new ArrayList<>();
			for (int i = 0; i < WRITERS; i++) {
				int writer = i;
				writers.add(threads.submit(() -> write(address, round + "-" + writer, acknowledged)));
			}
			while (acknowledged.get() == 0 && writers.stream().noneMatch(Future::isDone)) {
				Thread.sleep(10);
			}
			Thread.sleep(wait);
			server.destroyForcibly().waitFor();
			for (Future<?> writer : writers) {
				writer.get(2, TimeUnit.MINUTES);
			}
		}
		assertTrue(acknowledged.get() > 0, "nobody saved anything in round " + round);
		return acknowledged.get();
	}

	/** Saves until the server is gone. */
	private void write(StoreAddress.Server address, String name, AtomicLong acknowledged) {
		try (Store store = TestStores.stores().open(address, new NullProgressMonitor())) {
			for (int record = 0;; record++) {
				Sample sample = TestStores.sample(name + "-" + record);
				int number = 0;
				try {
					for (; number < 4; number++) {
						int save = number + 1;
						sample.setCount(save);
						sample.getSteps().clear();
						for (int i = 0; i < STEPS; i++) {
							Step step = SamplesFactory.eINSTANCE.createStep();
							step.setName("save " + save);
							step.setSequence(save);
							sample.getSteps().add(step);
						}
						// now and then a record moves to another day, so that rollups move with it
						sample.setEffectiveDate(sample.getEffectiveDate().plusDays(save * 7L));
						store.write(tx -> {
							if (save == 1) {
								tx.insert(sample);
							} else {
								tx.update(sample);
							}
							return null;
						});
						acknowledged.incrementAndGet();
					}
				} finally {
					if (sample.getId() != 0) {
						saves.add(new Saved(sample.getId(), number + 1, number));
					}
				}
			}
		} catch (StoreException e) {
			if (e.reason() != Reason.UNREACHABLE) {
				throw e;
			}
		}
	}

	/** Checks what was saved since the last kill, or all. */
	private long check(Store store, boolean all) {
		long checked = 0;
		for (Saved saved : saves) {
			if (!all && done.contains(saved.id())) {
				continue;
			}
			Sample sample = (Sample) store.find(TestStores.SAMPLE, saved.id()).orElse(null);
			if (sample == null) {
				assertEquals(0, saved.saved(), "a save that was acknowledged is gone: " + saved);
			} else {
				assertTrue(sample.getCount() >= saved.saved() && sample.getCount() <= saved.started(), () -> saved + " has " + sample.getCount());
				assertEquals(STEPS, sample.getSteps().size(), "half a record: " + saved);
				sample.getSteps().forEach(step -> assertEquals(sample.getCount(), step.getSequence(), "half a save: " + saved));
				assertEquals(sample.getCount(), sample.getVersion());
				checked += saved.saved();
			}
			done.add(saved.id());
		}
		return checked;
	}
}
