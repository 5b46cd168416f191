package org.chancery.server;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.chancery.store.Stores;
import org.eclipse.core.runtime.ILog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** What every command works with, and how a running server hears that the process is to end. */
final class Session {
	private static final int SECONDS_TO_START = 30;
	private static final int SECONDS_TO_END = 60;

	private final PrintStream out;
	private final PrintStream err;
	private Service service;
	private CountDownLatch ended;

	Session(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/** For what was asked for. */
	PrintStream out() {
		return out;
	}

	/** For what went wrong. */
	PrintStream err() {
		return err;
	}

	/** A server is at work until {@link #ended()}. */
	synchronized void began(Service running) {
		service = running;
		ended = new CountDownLatch(1);
	}

	/** The server has ended. */
	synchronized void ended() {
		service = null;
		ended.countDown();
	}

	/** Ends the server, if one is at work, and waits until it has ended. */
	void end() {
		CountDownLatch latch;
		synchronized (this) {
			if (service == null) {
				return;
			}
			service.stop();
			latch = ended;
		}
		try {
			if (!latch.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
				ILog.of(Session.class).warn("the server did not end within " + SECONDS_TO_END + " s"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** The service that opens stores; waits while the platform is still starting. */
	Stores stores() {
		BundleContext context = FrameworkUtil.getBundle(Session.class).getBundleContext();
		ServiceTracker<Stores, Stores> tracker = new ServiceTracker<>(context, Stores.class, null);
		tracker.open();
		try {
			Stores stores = tracker.waitForService(TimeUnit.SECONDS.toMillis(SECONDS_TO_START));
			if (stores == null) {
				throw new IllegalStateException(Stores.class.getName());
			}
			return stores;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		} finally {
			tracker.close();
		}
	}
}
