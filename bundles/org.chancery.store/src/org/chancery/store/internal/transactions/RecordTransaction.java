package org.chancery.store.internal.transactions;

import java.sql.SQLException;
import java.util.List;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Patch;
import org.chancery.store.StoreException;
import org.chancery.store.Transaction;
import org.chancery.store.internal.Messages;
import org.chancery.store.internal.SqlFailures;
import org.chancery.store.internal.mapping.Mappings;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.jooq.DSLContext;

/**
 * The transaction that a piece of work is given. After a step that the store refused, nothing of the work can be kept:
 * some databases undo a transaction at its first error, so all are treated alike.
 */
final class RecordTransaction implements Transaction, AutoCloseable {
	private interface Step {
		void run() throws SQLException;
	}

	private final Work work;
	private final SqlFailures failures;
	private final Inserter inserter;
	private final Updater updater;
	private RuntimeException failure;
	private boolean repeatable = true;

	RecordTransaction(Work work, SqlFailures failures) {
		this.work = work;
		this.failures = failures;
		this.inserter = new Inserter(work);
		this.updater = new Updater(work, inserter);
	}

	@Override
	public void insert(Record record) {
		run(() -> inserter.insert(record));
	}

	@Override
	public void insertAll(Iterable<? extends Record> records) {
		// an Iterable need not give its elements twice
		repeatable = false;
		run(() -> {
			for (Record record : records) {
				inserter.add(record);
			}
			inserter.flushAll();
		});
	}

	@Override
	public void update(Record record) {
		run(() -> {
			refuseSealed(record.eClass());
			updater.update(record);
		});
	}

	@Override
	public void patchAll(RecordType type, List<EStructuralFeature> features, List<Patch> patches) {
		run(() -> {
			refuseSealed(type.eClass());
			new Patcher(work, updater).patch(type, features, patches);
		});
	}

	@Override
	public void delete(RecordType type, long id, int version) {
		run(() -> {
			refuseSealed(type.eClass());
			new Deleter(work, updater).delete(type, id, version);
		});
	}

	@Override
	public DSLContext sql() {
		return work.sql;
	}

	/** Whether the work may be run once more after the database has undone it. */
	boolean isRepeatable() {
		return repeatable;
	}

	/** @throws RuntimeException the failure of an earlier step, if one failed and the work went on */
	void checkComplete() {
		if (failure != null) {
			throw failure;
		}
	}

	/** What others must be able to rely on for years is only ever added to. */
	private static void refuseSealed(EClass eClass) {
		if (RecordType.is(eClass, "sealed")) { //$NON-NLS-1$
			throw new StoreException(StoreException.Reason.FORBIDDEN,
					NLS.bind(Messages.isSealed, Mappings.type(eClass).label()), null);
		}
	}

	private void run(Step step) {
		if (failure instanceof StoreException e) {
			throw new StoreException(e.reason(), NLS.bind(Messages.failedBefore, e.getMessage()), e);
		}
		checkComplete();
		try {
			step.run();
		} catch (SQLException | RuntimeException e) {
			failure = failures.translate(e);
			throw failure;
		}
	}

	@Override
	public void close() throws SQLException {
		inserter.close();
	}
}
