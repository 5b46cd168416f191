package org.chancery.workbench.store;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The platform's services, for code that the workbench creates by itself. */
public final class Services {
	private static final long PATIENCE = 20_000;

	private Services() {
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
			return service;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(type.getName(), e);
		} finally {
			tracker.close();
		}
	}
}
