package org.chancery.exchange;

import java.util.List;

import org.chancery.model.sections.Section;
import org.chancery.store.Store;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Brings the sample records of the installed sections ({@code section/sample/TYPE.csv}) into a store; an OSGi service.
 * Each section's sample is loaded once: the store keeps which ones it has.
 */
public interface SampleLoader {
	/** The installed sections with sample records that the store has not loaded yet, the base section first. */
	List<Section> missing(Store store);

	/** Whether the store has no records at all. */
	boolean isEmpty(Store store);

	/**
	 * Loads the samples of these sections, the base section first, then by weight; a section whose sample the store has
	 * already is left out. Every file is loaded as a whole or not at all.
	 *
	 * @return the number of records added
	 * @throws ExchangeException if a sample is wrong, with the file, row and reason
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled; loading again goes on
	 *                                                             where it stopped
	 */
	int load(Store store, List<Section> sections, IProgressMonitor monitor);

	/**
	 * Makes a store what a newcomer can look around in: loads the samples that are missing and, if the store was empty,
	 * adds some made-up records of the installed sections. Those lie after the last report of the samples, so that every
	 * published figure stays what the published facts make it.
	 *
	 * @return the number of records added
	 * @throws ExchangeException if a sample or a description of made-up records is wrong
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled; what was added until then
	 *                                                             is kept
	 */
	int furnish(Store store, IProgressMonitor monitor);
}
