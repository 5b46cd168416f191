package org.chancery.store.checks;

import java.util.List;

import org.chancery.model.Period;
import org.chancery.store.Store;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Something that a section knows to look for in its records: gaps in numbers, duties not done, terms that have run out. A
 * section registers each of its checks as an OSGi service.
 */
public interface Check {
	/** The check's id, unique: {@code documents.numbers}; it begins with the section's. */
	String id();

	/** The name people see, in the language of the running program. */
	String label();

	/**
	 * Looks at a store.
	 *
	 * @param period the days that are looked at; what is asked of a day, such as a term, is asked of the last
	 * @return what was found, in the order to be read
	 * @throws org.chancery.store.StoreException              if the database fails
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled
	 */
	List<Notice> run(Store store, Period period, IProgressMonitor monitor);
}
