package org.chancery.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/**
 * What every command works with.
 *
 * @param out     for what other programs read
 * @param err     for messages to people
 * @param locale  the language of both
 * @param monitor says when the command is cancelled
 */
record Session(PrintStream out, PrintStream err, Locale locale, IProgressMonitor monitor) {
	private static final int SECONDS_TO_START = 30;

	/** A message to people. */
	void say(String message) {
		err.println(message);
	}

	/** The service of this kind; waits while the platform is still starting. */
	<T> T service(Class<T> kind) {
		ServiceTracker<T, T> tracker = new ServiceTracker<>(context(), kind, null);
		tracker.open();
		try {
			T service = tracker.waitForService(SECONDS_TO_START * 1000L);
			if (service == null) {
				throw new IllegalStateException("no service " + kind.getName()); //$NON-NLS-1$
			}
			// held as long as the bundle runs: a component that nobody holds is taken apart, its references with it
			return context().getService(tracker.getServiceReference());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(kind.getName(), e);
		} finally {
			tracker.close();
		}
	}

	/** All services of this kind, which sections register. */
	<T> List<T> services(Class<T> kind) {
		try {
			return context().getServiceReferences(kind, null).stream().map(context()::getService).filter(Objects::nonNull).toList();
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(kind.getName(), e);
		}
	}

	/** The record type of a name: {@code Agency}, or {@code base.Agency} where two sections have one of that name. */
	RecordType type(String name) {
		SectionRegistry sections = SectionRegistry.instance();
		return sections.type(name).orElseThrow(() -> new UsageException(NLS.bind(Messages.Usage_type, name,
				String.join(", ", sections.types().stream().map(RecordType::qualifiedName).toList())))); //$NON-NLS-1$
	}

	private static BundleContext context() {
		return FrameworkUtil.getBundle(Session.class).getBundleContext();
	}
}
