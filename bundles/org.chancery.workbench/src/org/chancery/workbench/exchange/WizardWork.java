package org.chancery.workbench.exchange;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.operation.IRunnableContext;

/** Work that a wizard does away from the user interface's thread, with its own progress bar and cancel button. */
final class WizardWork {
	/** The work itself. */
	@FunctionalInterface
	interface Work<T> {
		T run(IProgressMonitor monitor) throws Exception;
	}

	private WizardWork() {
	}

	/**
	 * Does the work and answers its result; nothing if it failed, which is told, or was cancelled.
	 *
	 * @param failed is told, on the user interface's thread, why the work failed
	 */
	static <T> Optional<T> run(IRunnableContext container, Work<T> work, Consumer<Throwable> failed) {
		AtomicReference<T> result = new AtomicReference<>();
		try {
			container.run(true, true, monitor -> {
				try {
					result.set(work.run(monitor));
				} catch (OperationCanceledException e) {
					throw new InterruptedException(e.getMessage());
				} catch (Exception e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			failed.accept(e.getCause());
		} catch (InterruptedException e) {
			// how a runnable context says that the person cancelled: there is no result
			return Optional.empty();
		}
		return Optional.ofNullable(result.get());
	}
}
