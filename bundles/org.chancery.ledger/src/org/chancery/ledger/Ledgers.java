package org.chancery.ledger;

import java.util.List;
import java.util.Optional;

import org.chancery.figures.FigureValue;
import org.chancery.model.Ledger;
import org.chancery.model.Period;
import org.chancery.model.ReportKind;
import org.chancery.store.Store;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * The ledgers (數據帳) of published reports; an OSGi service. Thread-safe; every method may wait for the database and must
 * not be called on the user interface's thread.
 */
public interface Ledgers {
	/**
	 * Makes the ledger of a report that is about to be published, without keeping it: each figure and period once, with
	 * its definition and the ids and versions of the records behind it. Its edition is the next one of this kind and
	 * period.
	 *
	 * @param title   the report's title
	 * @param printed the figures as the report prints them
	 * @throws FiguresMovedException if a figure is not any more what is printed, as records were written meanwhile
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled
	 */
	Ledger freeze(Store store, ReportKind kind, String title, Period period, List<FigureValue> printed, IProgressMonitor monitor);

	/**
	 * Keeps a ledger, for good.
	 *
	 * @throws org.chancery.store.StoreException CONFLICT if somebody else has published the same edition meanwhile; the
	 *                                           message says who and when
	 */
	void keep(Store store, Ledger ledger);

	/** All ledgers of a store, the newest first. */
	List<LedgerHead> heads(Store store);

	/** A ledger of a report; edition 0 asks for the newest. */
	Optional<Ledger> find(Store store, ReportKind kind, Period period, int edition);

	/** A ledger by the id of its record. */
	Optional<Ledger> find(Store store, long id);

	/**
	 * Computes every figure of a ledger again by today's records and definitions, and says what became of each.
	 *
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled
	 */
	List<Outcome> compare(Store store, Ledger ledger, IProgressMonitor monitor);

	/**
	 * What the newest edition of each report says of one figure, or of all figures, over the whole period of the report.
	 *
	 * @param figure the figure's id, or null for all
	 */
	List<SeriesPoint> series(Store store, String figure);
}
