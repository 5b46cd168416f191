package org.chancery.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chancery.clock.Clock;
import org.chancery.flow.internal.Messages;
import org.chancery.flow.internal.OpenLimits;
import org.chancery.flow.internal.OpenLimits.Moved;
import org.chancery.model.LimitMove;
import org.chancery.model.LimitRun;
import org.chancery.model.LimitRunState;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.Transaction;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;

/**
 * Reckons the due dates of all open records anew after the work calendar has changed. It works in batches, each whole by
 * itself, so that others can write in between; what is done stays done if it is cancelled or the program ends, and a run
 * that was not finished goes on where it matters, as a due date that is right already is left alone.
 */
public final class Recalculation {
	private static final RecordType RUNS = SectionRegistry.instance().typeOf(ModelPackage.Literals.LIMIT_RUN).orElseThrow();
	private static final int BATCH = 2000;

	private Recalculation() {
	}

	/** Notes, in the transaction that changes the calendar, that the due dates are to be reckoned anew, and why. */
	public static LimitRun begin(Transaction transaction, String cause, LocalDate today) {
		LimitRun run = ModelFactory.eINSTANCE.createLimitRun();
		run.setEffectiveDate(today);
		run.setCause(cause);
		run.setState(LimitRunState.RUNNING);
		transaction.insert(run);
		return run;
	}

	/** The newest run that was begun and not finished; empty if all were. */
	public static Optional<LimitRun> unfinished(Store store) {
		RecordQuery query = RecordQuery.all(RUNS).and(store.naming().column(ModelPackage.Literals.LIMIT_RUN__STATE)
				.cast(String.class).eq(LimitRunState.RUNNING.getName())).limit(1);
		return store.rows(query).stream().findFirst().map(RecordRow::id).flatMap(id -> store.find(RUNS, id)).map(LimitRun.class::cast);
	}

	/**
	 * Reckons all open records' due dates by the store's calendar. Must not be called on the user interface's thread.
	 *
	 * @param unfinished the run that was begun; it is finished, or cancelled, afterwards
	 * @return the run with how many were checked and moved
	 * @throws OperationCanceledException if the monitor is cancelled; the batches done stay
	 */
	public static LimitRun run(Store store, LimitRun unfinished, IProgressMonitor monitor) {
		List<OpenLimits> limits = OpenLimits.of(store);
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Recalculation_task, 1000);
		long all = limits.stream().mapToLong(OpenLimits::count).sum();
		LimitRun run = unfinished;
		Clock clock = Calendars.clock(store);
		for (OpenLimits limit : limits) {
			long last = 0;
			while (last >= 0) {
				if (progress.isCanceled()) {
					finish(store, run.getId(), LimitRunState.CANCELLED);
					throw new OperationCanceledException();
				}
				long from = last;
				long id = run.getId();
				last = store.write(transaction -> batch(store, transaction, limit, id, from, clock));
				progress.setWorkRemaining(1000).worked((int) Math.min(900, 1000L * BATCH / Math.max(all, 1)));
			}
		}
		return finish(store, run.getId(), LimitRunState.FINISHED);
	}

	/** The id of the batch's last record, -1 if it was the last batch. */
	private static long batch(Store store, Transaction transaction, OpenLimits limit, long runId, long from, Clock clock) {
		LimitRun run = (LimitRun) store.find(RUNS, runId).orElseThrow();
		OpenLimits.Batch batch = limit.read(transaction.sql(), from, BATCH, clock);
		if (!batch.moved().isEmpty()) {
			transaction.patchAll(limit.type(), limit.features(), batch.moved().stream().map(Moved::patch).toList());
			transaction.insertAll(batch.moved().stream().filter(Moved::isOther).map(m -> move(run, limit, m)).toList());
		}
		run.setChecked(run.getChecked() + batch.read());
		run.setMoved(run.getMoved() + (int) batch.moved().stream().filter(Moved::isOther).count());
		transaction.update(run);
		return batch.read() < BATCH ? -1 : batch.last();
	}

	private static LimitMove move(LimitRun run, OpenLimits limit, Moved moved) {
		LimitMove move = ModelFactory.eINSTANCE.createLimitMove();
		move.setEffectiveDate(run.getEffectiveDate());
		move.setRun(run);
		move.setRecordType(limit.type().qualifiedName());
		move.setRecordId(moved.patch().id());
		move.setTitle(moved.title());
		move.setLimit(limit.name());
		move.setBefore(moved.before());
		move.setAfter(moved.after());
		move.setReasonBefore(moved.reasonBefore(Locale.getDefault()));
		return move;
	}

	private static LimitRun finish(Store store, long id, LimitRunState state) {
		LimitRun run = (LimitRun) store.find(RUNS, id).orElseThrow();
		run.setState(state);
		store.write(transaction -> {
			transaction.update(run);
			return null;
		});
		return run;
	}

	/** What a run says of itself when it is done. */
	public static String summary(LimitRun run) {
		return NLS.bind(Messages.Recalculation_done, run.getChecked(), run.getMoved());
	}
}
