package org.chancery.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * What a store keeps for each day of its records, in the same transaction as each record. Thread-safe; every method may
 * wait for the database.
 */
public interface Rollups {
	/**
	 * Keeps these from now on and no others of the installed sections. What is new is built in the background, some
	 * records at a time; until then {@link #read} answers nothing.
	 */
	void keep(Collection<Rollup> wanted);

	/**
	 * Waits until everything that is to be kept is built.
	 *
	 * @return whether it is; false if the time is over or the store was closed
	 */
	boolean await(Duration atMost) throws InterruptedException;

	/**
	 * Reads rollups, all as they were at one moment.
	 *
	 * @return what the work answers; empty if one of the rollups needed is not kept or not yet built, or can't be kept
	 */
	<T> Optional<T> read(Collection<Rollup> needed, Function<RollupView, T> work);

	/**
	 * A rollup that does not say what the records say.
	 *
	 * @param type    the record type's qualified name
	 * @param where   the rollup's condition, as SQL
	 * @param entries the number of days and months that differ
	 */
	record Difference(String type, String where, long entries) {
	}

	/**
	 * What a recount found.
	 *
	 * @param rollups     the number of rollups compared
	 * @param entries     the number of days and months compared
	 * @param differences the rollups that are wrong
	 */
	record Recount(int rollups, long entries, List<Difference> differences) {
	}

	/**
	 * Reads all records and compares what they come to with what is kept, for every day. Nobody can write meanwhile.
	 * Rollups that differ are not answered any more, but built anew.
	 *
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled
	 */
	Recount recount(IProgressMonitor monitor);
}
