package org.chancery.exchange;

import java.util.List;

import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Fills a store with plausible made-up records, each marked as made up, as the sections' {@code section/demo.properties}
 * describe them; an OSGi service.
 */
public interface DemoFiller {
	/** The record types of which made-up records are described. */
	List<RecordType> types();

	/**
	 * Adds made-up records.
	 *
	 * @param types   the types to share the number, by the weights their sections give; all described ones if empty
	 * @param records how many in all
	 * @param seed    the same seed and the same store make the same records
	 * @return the number of records added
	 * @throws ExchangeException if a description is wrong, with the section, key and reason
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled; the records added until
	 *                                                             then are kept
	 */
	default long fill(Store store, List<RecordType> types, long records, long seed, IProgressMonitor monitor) {
		return fill(store, types, records, null, seed, monitor);
	}

	/**
	 * Adds made-up records of a certain time, as {@link #fill(Store, List, long, long, IProgressMonitor)} does.
	 *
	 * @param days the days from which the records' own days are drawn instead of the ranges that the sections give, or
	 *             null for those; days that count from other days (three days after the receipt) may lie outside them
	 */
	long fill(Store store, List<RecordType> types, long records, Period days, long seed, IProgressMonitor monitor);
}
