package org.chancery.flow.internal;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;

/** What is read from a store and kept in memory until a record of certain types changes. */
public final class PerStore<T> {
	private final class Kept {
		private T value;
		private int changes;

		synchronized void forget() {
			value = null;
			changes++;
		}

		synchronized void keep(T read, int asOf) {
			// what was read while somebody changed it may be the old
			if (asOf == changes) {
				value = read;
			}
		}
	}

	private final Predicate<RecordType> parts;
	private final Function<Store, T> read;
	private final Map<Store, Kept> of = new WeakHashMap<>();

	/**
	 * @param parts the types of the records it is made of
	 * @param read  reads it; may wait for the database
	 */
	public PerStore(Predicate<RecordType> parts, Function<Store, T> read) {
		this.parts = parts;
		this.read = read;
	}

	/** What this store has. May wait for the database. */
	public T get(Store store) {
		Kept kept = kept(store);
		T value;
		int asOf;
		synchronized (kept) {
			value = kept.value;
			asOf = kept.changes;
		}
		if (value == null) {
			value = read.apply(store);
			kept.keep(value, asOf);
		}
		return value;
	}

	private synchronized Kept kept(Store store) {
		return of.computeIfAbsent(store, s -> {
			Kept made = new Kept();
			s.addListener(event -> {
				if (event.types().stream().anyMatch(parts)) {
					made.forget();
				}
			});
			return made;
		});
	}
}
