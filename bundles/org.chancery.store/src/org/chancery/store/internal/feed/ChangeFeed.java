package org.chancery.store.internal.feed;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.StoreEvent;
import org.chancery.store.internal.schema.FeedTable;
import org.eclipse.core.runtime.ILog;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Tells the other processes that share a store what this one has written, in the same transaction, and asks every second
 * what they have.
 *
 * <p>Numbers of rows are given out before the rows are committed, so a row may appear after one with a higher number.
 * Therefore rows are read again for a while, and those already heard of are left out.
 */
public final class ChangeFeed implements AutoCloseable {
	private static final int LONGEST = 8000;
	private static final long EVERY_MILLIS = 1000;
	/** A row appears this long at most after one with a higher number, in nanoseconds. */
	private static final long LATE = TimeUnit.SECONDS.toNanos(60);
	/** Rows are kept for so many hours: a process that heard nothing for longer takes everything to have changed. */
	private static final int HOURS = 24;

	/** Runs something that reads over a connection of its own. */
	@FunctionalInterface
	public interface Reading {
		<T> T read(Function<DSLContext, T> work);
	}

	private final Reading reading;
	private final Consumer<StoreEvent> events;
	private final String origin = UUID.randomUUID().toString();
	private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
			work -> Thread.ofPlatform().daemon().name("Chancery change feed").unstarted(work)); //$NON-NLS-1$
	/** When each row after the floor was heard of. */
	private final Map<Long, Long> heard = new HashMap<>();
	private long floor;
	private long lastHeard = System.nanoTime();
	private boolean failing;
	private volatile boolean closed;

	public ChangeFeed(Reading reading, Consumer<StoreEvent> events) {
		this.reading = reading;
		this.events = events;
	}

	/** Begins to listen: to what is written from now on. */
	public void start() {
		floor = reading.read(sql -> sql.select(DSL.max(FeedTable.ID)).from(FeedTable.FEED).fetchOptional(0, Long.class).orElse(0L));
		background.scheduleWithFixedDelay(this::listen, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
	}

	/** Tells the others, as the last thing that a transaction does. */
	public void tell(DSLContext sql, StoreEvent event) {
		String types = event.types().stream().map(RecordType::qualifiedName).collect(Collectors.joining(" ")); //$NON-NLS-1$
		String ids = event.ids().stream().map(String::valueOf).collect(Collectors.joining(" ")); //$NON-NLS-1$
		sql.insertInto(FeedTable.FEED).columns(FeedTable.AT, FeedTable.ORIGIN, FeedTable.TYPES, FeedTable.IDS)
				.values(LocalDateTime.now(ZoneOffset.UTC), origin, types, ids.isEmpty() || ids.length() > LONGEST ? null : ids).execute();
	}

	/** Forgets what everybody has heard long ago. */
	public static void prune(DSLContext sql) {
		sql.deleteFrom(FeedTable.FEED).where(FeedTable.AT.lt(LocalDateTime.now(ZoneOffset.UTC).minusHours(HOURS))).execute();
	}

	private void listen() {
		try {
			Optional<StoreEvent> missed = missed();
			poll().or(() -> missed).ifPresent(events);
			lastHeard = System.nanoTime();
			failing = false;
		} catch (RuntimeException e) {
			// the connection may come back; what was missed is read then
			if (!failing && !closed) {
				ILog.of(ChangeFeed.class).warn("changes of others are not heard of", e); //$NON-NLS-1$
			}
			failing = true;
		}
	}

	/** Everything, if rows may have been forgotten since this process last heard of some. */
	private Optional<StoreEvent> missed() {
		return System.nanoTime() - lastHeard < TimeUnit.HOURS.toNanos(HOURS) ? Optional.empty()
				: Optional.of(new StoreEvent(Set.copyOf(SectionRegistry.instance().types()), Set.of()));
	}

	/** What the others have written since the last time, as one event. */
	private Optional<StoreEvent> poll() {
		Set<RecordType> types = new LinkedHashSet<>();
		Set<Long> ids = new LinkedHashSet<>();
		boolean many = false;
		long now = System.nanoTime();
		for (Record row : reading.read(sql -> sql.select(FeedTable.ID, FeedTable.ORIGIN, FeedTable.TYPES, FeedTable.IDS)
				.from(FeedTable.FEED).where(FeedTable.ID.gt(floor)).orderBy(FeedTable.ID).fetch())) {
			if (heard.putIfAbsent(row.get(FeedTable.ID), now) == null && !row.get(FeedTable.ORIGIN).equals(origin)) {
				Arrays.stream(row.get(FeedTable.TYPES).split(" ")) //$NON-NLS-1$
						.forEach(name -> SectionRegistry.instance().type(name).ifPresent(types::add));
				many |= row.get(FeedTable.IDS) == null;
				if (!many) {
					Arrays.stream(row.get(FeedTable.IDS).split(" ")).map(Long::valueOf).forEach(ids::add); //$NON-NLS-1$
				}
			}
		}
		heard.entrySet().stream().filter(row -> now - row.getValue() > LATE).mapToLong(Map.Entry::getKey).max()
				.ifPresent(last -> {
					floor = last;
					heard.keySet().removeIf(id -> id <= last);
				});
		return types.isEmpty() ? Optional.empty() : Optional.of(new StoreEvent(Set.copyOf(types), many ? Set.of() : Set.copyOf(ids)));
	}

	@Override
	public void close() {
		closed = true;
		background.shutdownNow();
	}
}
