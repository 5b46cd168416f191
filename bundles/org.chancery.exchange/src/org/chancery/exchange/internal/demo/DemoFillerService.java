package org.chancery.exchange.internal.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.chancery.exchange.DemoFiller;
import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.internal.Messages;
import org.chancery.exchange.internal.demo.DemoDescription.Share;
import org.chancery.exchange.internal.samples.SampleOrder;
import org.chancery.exchange.internal.values.BadValue;
import org.chancery.exchange.internal.values.Targets;
import org.chancery.model.Period;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The service {@link DemoFiller}. */
public final class DemoFillerService implements DemoFiller {
	/** So many records are written in one transaction: what was written so far stays when somebody interrupts. */
	private static final int BATCH = 2_000;
	/** References of made-up records lead to so many records at most. */
	private static final int POOL = 10_000;

	@Override
	public List<RecordType> types() {
		return shares().stream().map(Share::type).toList();
	}

	private static List<Share> shares() {
		return SectionRegistry.instance().sections().stream().flatMap(s -> DemoDescription.of(s).stream())
				.flatMap(d -> d.shares().stream()).toList();
	}

	@Override
	public long fill(Store store, List<RecordType> types, long records, Period days, long seed, IProgressMonitor monitor) {
		Map<RecordType, Long> counts = new HashMap<>();
		Map<RecordType, Share> shares = new HashMap<>();
		long weights = 0;
		long dealt = 0;
		List<Share> sharing = shares().stream().filter(s -> types.isEmpty() || types.contains(s.type())).toList();
		long total = sharing.stream().mapToLong(Share::weight).sum();
		for (Share share : sharing) {
			// what is left of each division goes to the next types, so that the numbers add up
			weights += share.weight();
			long upTo = Math.multiplyExact(records, weights) / total;
			counts.put(share.type(), upTo - dealt);
			shares.put(share.type(), share);
			dealt = upTo;
		}
		List<RecordType> order = SampleOrder.of(new ArrayList<>(counts.keySet().stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList()));
		giveWhatOthersNeed(store, order, counts);
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Demo_task, 1_000_000);
		for (RecordType type : order) {
			long count = counts.get(type);
			if (count > 0) {
				fill(store, shares.get(type), count, days, seed, progress.split((int) (1_000_000 * count / records)));
			}
		}
		return dealt;
	}

	/**
	 * With few records a type may get none that another can't do without. It gets one, at the expense of the type that has
	 * most, or of the one that needs it, so that the number stays.
	 *
	 * @param order the types, what is referred to first
	 */
	private static void giveWhatOthersNeed(Store store, List<RecordType> order, Map<RecordType, Long> counts) {
		boolean given = true;
		while (given) {
			given = false;
			for (RecordType type : order.reversed()) {
				for (EReference reference : type.eClass().getEAllReferences()) {
					RecordType target = SectionRegistry.instance().typeOf(reference.getEReferenceType()).orElse(null);
					if (counts.get(type) > 0 && reference.isRequired() && counts.getOrDefault(target, -1L) == 0
							&& store.count(RecordQuery.all(target)) == 0) {
						RecordType most = order.stream().max(Comparator.comparing(counts::get)).orElseThrow();
						counts.merge(counts.get(most) > 1 ? most : type, -1L, Long::sum);
						counts.put(target, 1L);
						given = true;
					}
				}
			}
		}
	}

	private static void fill(Store store, Share share, long count, Period days, long seed, IProgressMonitor monitor) {
		RecordType type = share.type();
		SubMonitor progress = SubMonitor.convert(monitor, (int) Math.min(count / BATCH + 1, Integer.MAX_VALUE));
		RecordMaker maker = new RecordMaker(type, share.description(), days, new StorePool(store, share.description()));
		SplittableRandom random = new SplittableRandom(seed ^ type.qualifiedName().hashCode());
		long number = lastId(store, type) + 1;
		for (long done = 0; done < count;) {
			if (progress.isCanceled()) {
				throw new OperationCanceledException();
			}
			progress.subTask(NLS.bind(Messages.Demo_progress, new Object[] { type.label(), done, count }));
			List<Record> batch = new ArrayList<>(BATCH);
			for (; batch.size() < BATCH && done < count; done++) {
				batch.add(maker.make(random, number++));
			}
			store.write(transaction -> {
				transaction.insertAll(batch);
				return null;
			});
			progress.worked(1);
		}
	}

	/** The highest id of the type's records: running numbers go on from it, so that a second filling repeats none. */
	private static long lastId(Store store, RecordType type) {
		Table<?> table = store.naming().table(type);
		Field<Long> id = DSL.field(table.getQualifiedName().append("ID"), Long.class);
		Long last = store.read(sql -> sql.select(DSL.max(id)).from(table).fetchOne(0, Long.class));
		return last == null ? 0 : last;
	}

	/** The store's records, for references. */
	private record StorePool(Store store, DemoDescription description, Map<RecordType, List<Record>> known) implements Alternative.Pool {
		StorePool(Store store, DemoDescription description) {
			this(store, description, new HashMap<>());
		}

		@Override
		public List<Record> all(EReference reference) {
			return SectionRegistry.instance().typeOf(reference.getEReferenceType())
					.map(t -> known.computeIfAbsent(t, this::load)).orElse(List.of());
		}

		private List<Record> load(RecordType target) {
			return store.rows(RecordQuery.all(target).withFeatures(List.of()).orderBy(List.of()).limit(POOL)).stream().map(row -> {
				Record record = target.create();
				record.setId(row.id());
				return record;
			}).toList();
		}

		@Override
		public Object named(EReference reference, String name) {
			try {
				return new Targets(store).find(reference.getEReferenceType(), name).record();
			} catch (BadValue e) {
				throw new ExchangeException(NLS.bind(Messages.Demo_noTarget, name, e.getMessage()), e);
			}
		}
	}
}
