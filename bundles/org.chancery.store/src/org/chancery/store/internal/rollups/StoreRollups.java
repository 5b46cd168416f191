package org.chancery.store.internal.rollups;

import java.sql.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.chancery.store.Rollup;
import org.chancery.store.RollupView;
import org.chancery.store.Rollups;
import org.chancery.store.internal.transactions.ReadGate;
import org.chancery.store.internal.transactions.WriteGate;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.jooq.DSLContext;

/** The rollups of an open store, with the thread that builds and folds them. */
public final class StoreRollups implements Rollups, AutoCloseable {
	/** So many rows are added before days are folded. */
	private static final int ROWS = 2_000;
	/** After a failure building goes on after so many seconds. */
	private static final int PAUSE = 10;
	/** Seconds after opening, when people are no longer waiting. */
	private static final int SETTLED = 60;
	private static final int AN_HOUR = 3600;

	private final WriteGate gate;
	private final ReadGate readers;
	private final Function<Connection, DSLContext> sql;
	private final RollupRegistry registry;
	private final RollupDefinitions definitions;
	private final RollupBuilder builder;
	private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
			work -> Thread.ofPlatform().daemon().name("Chancery rollups").priority(Thread.MIN_PRIORITY + 1).unstarted(work)); //$NON-NLS-1$
	private final AtomicLong unfolded = new AtomicLong();
	private final boolean tending;
	private volatile boolean closed;
	private boolean building;

	/**
	 * @param renderer renders SQL for the engine; needs no connection
	 * @param tending  whether this process folds days; where a server does that alone it may not
	 */
	public StoreRollups(WriteGate gate, ReadGate readers, Function<Connection, DSLContext> sql, RollupRegistry registry,
			DSLContext renderer, boolean tending) {
		this.gate = gate;
		this.readers = readers;
		this.sql = sql;
		this.registry = registry;
		this.definitions = new RollupDefinitions(renderer);
		this.builder = new RollupBuilder(gate, sql, registry);
		// what earlier runs have added, none of them enough
		this.tending = tending;
		if (tending) {
			background.scheduleWithFixedDelay(this::fold, SETTLED, AN_HOUR, TimeUnit.SECONDS);
		}
	}

	@Override
	public void keep(Collection<Rollup> wanted) {
		boolean kept = readers.computed(connection -> definitions.areKept(sql.apply(connection), wanted));
		if (!kept) {
			gate.alone(connection -> {
				definitions.replace(sql.apply(connection), wanted);
				return null;
			});
		}
		if (!isBuilt()) {
			build();
		}
	}

	private boolean isBuilt() {
		return readers.computed(connection -> RollupRegistry.load(sql.apply(connection)).stream().allMatch(KeptRollup::isBuilt));
	}

	private synchronized void build() {
		if (!building && !closed) {
			building = true;
			later(this::buildAll, 0);
		}
	}

	private void buildAll() {
		try {
			boolean more = true;
			while (more && !closed) {
				more = builder.buildSome();
			}
			if (!closed) {
				builder.fold();
			}
			done();
		} catch (RuntimeException e) {
			if (!closed) {
				ILog.of(StoreRollups.class).error("rollups are not built yet; figures are computed from the records", e); //$NON-NLS-1$
				later(this::buildAll, PAUSE);
			}
		}
	}

	private synchronized void done() {
		building = false;
		notifyAll();
	}

	@Override
	public synchronized boolean await(Duration atMost) throws InterruptedException {
		long until = System.nanoTime() + atMost.toNanos();
		while (building && !closed) {
			long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
			if (left <= 0) {
				return false;
			}
			wait(left);
		}
		return !closed;
	}

	@Override
	public <T> Optional<T> read(Collection<Rollup> needed, Function<RollupView, T> work) {
		if (!needed.stream().allMatch(RollupDefinitions::canBeKept)) {
			return Optional.empty();
		}
		return readers.atOneMoment(connection -> {
			DSLContext context = sql.apply(connection);
			return definitions.built(context, needed).map(ids -> work.apply(new RollupReading(connection, context, ids)));
		});
	}

	@Override
	public Recount recount(IProgressMonitor monitor) {
		Recount recount = gate.alone(connection -> new RollupRecount(connection, sql.apply(connection), registry).run(monitor));
		if (!recount.differences().isEmpty()) {
			build();
		}
		return recount;
	}

	private void fold() {
		try {
			// what others have made stale and may not build
			boolean more = true;
			while (more && !closed) {
				more = builder.buildSome();
			}
			builder.fold();
		} catch (RuntimeException e) {
			if (!closed) {
				ILog.of(StoreRollups.class).warn("days of rollups were not folded", e); //$NON-NLS-1$
			}
		}
	}

	private synchronized void later(Runnable work, int seconds) {
		if (!closed) {
			background.schedule(work, seconds, TimeUnit.SECONDS);
		}
	}

	/** Notes what a transaction did: what it made stale is built, and after many rows were added days are folded. */
	public void committed(RollupChanges changes) {
		if (tending && changes.isStale()) {
			build();
		}
		int rows = changes.written();
		if (tending && rows > 0 && unfolded.addAndGet(rows) >= ROWS && !closed) {
			unfolded.set(0);
			later(this::fold, 0);
		}
	}

	/** Begins no more work; what is being done ends with its transaction. */
	@Override
	public synchronized void close() {
		closed = true;
		background.shutdown();
		notifyAll();
	}
}
