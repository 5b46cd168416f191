package org.chancery.workbench.loading;

import java.util.function.Consumer;

import org.chancery.workbench.Errors;
import org.chancery.workbench.Ui;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/**
 * Work in the background, for everybody: runs in a job with a name, progress and cancel, and hands its result over on the
 * user interface's thread, unless the control that asked for it is gone by then. A failure goes to {@link Errors} unless
 * somebody else takes it.
 *
 * @param <T> what the work results in
 */
public final class Loading<T> {
	/** What tests wait for: every job of the workbench belongs to this family. */
	public static final Object FAMILY = Loading.class;

	/** The work itself. */
	@FunctionalInterface
	public interface Work<T> {
		/** Does the work, away from the user interface's thread. */
		T run(IProgressMonitor monitor) throws Exception;
	}

	private final String name;
	private final Work<T> work;
	private boolean user;
	private boolean system;
	private ISchedulingRule rule;
	private Consumer<Exception> failed;
	private Runnable cancelled = () -> {
	};

	private Loading(String name, Work<T> work) {
		this.name = name;
		this.work = work;
		this.failed = e -> Errors.report(name, e);
	}

	/** Work with the name that people see beside its progress. */
	public static <T> Loading<T> of(String name, Work<T> work) {
		return new Loading<>(name, work);
	}

	/** Something a person asked for and may want to watch. */
	public Loading<T> user() {
		user = true;
		return this;
	}

	/** Something short that nobody needs to see: no progress is shown. */
	public Loading<T> system() {
		system = true;
		return this;
	}

	/** Runs only when no other work with a conflicting rule does. */
	public Loading<T> rule(ISchedulingRule schedulingRule) {
		rule = schedulingRule;
		return this;
	}

	/** Takes a failure, on the user interface's thread, instead of having it shown in a message. */
	public Loading<T> failed(Consumer<Exception> handler) {
		failed = handler;
		return this;
	}

	/** Is told, on the user interface's thread, that the work was cancelled. */
	public Loading<T> cancelled(Runnable handler) {
		cancelled = handler;
		return this;
	}

	/** Starts the work at once. */
	public Job start(Control control, Consumer<? super T> done) {
		return start(control, 0, done);
	}

	/**
	 * Starts the work.
	 *
	 * @param control without which the result is of no use, or null if it always is
	 * @param delay   in milliseconds
	 * @param done    takes the result, on the user interface's thread
	 */
	public Job start(Control control, long delay, Consumer<? super T> done) {
		Job job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					T result = work.run(monitor);
					if (monitor.isCanceled()) {
						throw new OperationCanceledException();
					}
					deliver(control, () -> done.accept(result));
					return Status.OK_STATUS;
				} catch (OperationCanceledException e) {
					deliver(control, cancelled);
					return Status.CANCEL_STATUS;
				} catch (Exception e) {
					deliver(control, () -> failed.accept(e));
					return Status.OK_STATUS;
				}
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == FAMILY;
			}
		};
		job.setUser(user);
		job.setSystem(system);
		job.setRule(rule);
		job.schedule(delay);
		return job;
	}

	private static void deliver(Control control, Runnable runnable) {
		if (control == null) {
			Ui.async(runnable);
		} else {
			Ui.async(control, runnable);
		}
	}
}
