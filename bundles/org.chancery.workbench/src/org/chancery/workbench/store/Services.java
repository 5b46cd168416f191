package org.chancery.workbench.store;

import java.util.List;
import java.util.Objects;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** The platform's services, for code that the workbench creates by itself. */
public final class Services {
	private static final long PATIENCE = 20_000;

	private Services() {
	}

	/** All services of this type that the installed bundles offer at the moment. */
	public static <T> List<T> all(Class<T> type) {
		BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
		try {
			return context.getServiceReferences(type, null).stream().map(context::getService).filter(Objects::nonNull).toList();
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(type.getName(), e);
		}
	}

	/**
	 * The service of this type. Waits while the platform is still starting, so ask for it in the background.
	 *
	 * @throws IllegalStateException if no installed bundle offers it
	 */
	public static <T> T get(Class<T> type) {
		BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
		ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
		tracker.open();
		try {
			T service = tracker.waitForService(PATIENCE);
			if (service == null) {
				throw new IllegalStateException(type.getName());
			}
			// held as long as the bundle runs: a component that nobody holds is taken apart, its references with it
			return context.getService(tracker.getServiceReference());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(type.getName(), e);
		} finally {
			tracker.close();
		}
	}
}
