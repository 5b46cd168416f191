package org.chancery.workbench.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.chancery.model.Report;
import org.chancery.model.sections.RecordType;
import org.chancery.proofread.report.ReportFinding;
import org.chancery.proofread.report.ReportProof;
import org.chancery.report.ReportComposer;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportSettings;
import org.chancery.report.preview.Pages;
import org.chancery.report.preview.ReportPreview;
import org.chancery.store.Store;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;

/**
 * Composes a stored report and sets its pages in the background. A new request takes the place of the one under way.
 * Used on the user interface's thread.
 */
final class ReportRunner {
	/** Told how far it has come, on the user interface's thread. */
	interface Listener {
		/** A run was asked for. */
		void started();

		/** A run is done; the listener closes its pages when it has no more use for them. */
		void finished(ReportRun run);

		/** The stored report is no more. */
		void gone();

		/** The run failed or was cancelled, for this reason. */
		void failed(String reason);
	}

	private final Control owner;
	private final RecordType type;
	private final long id;
	private final Listener listener;
	private Job job;
	private Pages undelivered;
	private boolean disposed;

	ReportRunner(Control owner, RecordType type, long id, Listener listener) {
		this.owner = owner;
		this.type = type;
		this.id = id;
		this.listener = listener;
		owner.addDisposeListener(e -> dispose());
	}

	/** Whether a run is under way. */
	boolean isRunning() {
		return job != null;
	}

	/** Runs the report as it is stored by then, after a delay in milliseconds within which more may change. */
	void start(long delay) {
		Optional<Store> store = OpenStore.instance().store();
		if (store.isEmpty()) {
			return;
		}
		if (job != null) {
			job.cancel();
		}
		listener.started();
		Job[] mine = new Job[1];
		mine[0] = Loading.of(Messages.Runner_task, monitor -> run(store.get(), monitor)).failed(e -> {
			if (end(mine[0])) {
				listener.failed(Failures.message(e));
			}
		}).cancelled(() -> {
			if (end(mine[0])) {
				listener.failed(Messages.Runner_cancelled);
			}
		}).start(owner, delay, run -> {
			if (end(mine[0])) {
				deliver(run);
			}
		});
		job = mine[0];
	}

	/** Whether the job that ends is still the one that is waited for. */
	private boolean end(Job ended) {
		if (ended != job) {
			return false;
		}
		job = null;
		return true;
	}

	private void deliver(Optional<ReportRun> run) {
		if (run.isEmpty()) {
			listener.gone();
		} else if (taken(run.get().pages())) {
			listener.finished(run.get());
		}
	}

	private Optional<ReportRun> run(Store store, IProgressMonitor monitor) throws Exception {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Runner_task, 100);
		Optional<Report> stored = store.find(type, id).map(Report.class::cast);
		if (stored.isEmpty()) {
			return Optional.empty();
		}
		ReportSettings settings;
		try {
			settings = ReportSettings.of(stored.get());
		} catch (IllegalArgumentException e) {
			throw new java.io.IOException(NLS.bind(Messages.Runner_noPeriod, Texts.day(stored.get().getFrom()), Texts.day(stored.get().getTo())), e);
		}
		Instant now = Instant.now();
		ReportDocument document = Services.get(ReportComposer.class).compose(store, settings, progress.split(60));
		List<ReportFinding> findings = Services.get(ReportProof.class).read(document, List.of(), List.of(), progress.split(10));
		Pages pages = Services.get(ReportPreview.class).set(document, progress.split(30));
		keep(pages, monitor);
		return Optional.of(new ReportRun(stored.get(), settings, document, findings, pages, now));
	}

	/** Keeps pages until they are delivered, so that none are left open if nobody takes them. */
	private synchronized void keep(Pages pages, IProgressMonitor monitor) {
		if (disposed || monitor.isCanceled()) {
			pages.close();
			throw new OperationCanceledException();
		}
		closeUndelivered();
		undelivered = pages;
	}

	private synchronized boolean taken(Pages pages) {
		boolean mine = undelivered == pages;
		if (mine) {
			undelivered = null;
		}
		return mine;
	}

	private void closeUndelivered() {
		if (undelivered != null) {
			undelivered.close();
			undelivered = null;
		}
	}

	private synchronized void dispose() {
		disposed = true;
		if (job != null) {
			job.cancel();
		}
		closeUndelivered();
	}
}
