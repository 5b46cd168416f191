package org.chancery.bench.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * Put into any workbench, it waits until the workbench has started and its window is painted, writes the milliseconds
 * since the moment in the environment variable BENCH_START (milliseconds since 1970) into the file of the system property
 * bench.out, and closes the workbench.
 */
public final class Probe implements BundleActivator {
	private static final String STARTED = "org/eclipse/e4/ui/LifeCycle/appStartupComplete";

	@Override
	public void start(BundleContext context) {
		Dictionary<String, String> properties = new Hashtable<>();
		properties.put(EventConstants.EVENT_TOPIC, STARTED);
		context.registerService(EventHandler.class, event -> Display.getDefault().asyncExec(Probe::measure), properties);
	}

	private static void measure() {
		Display.getDefault().update();
		long elapsed = System.currentTimeMillis() - Long.parseLong(System.getenv("BENCH_START"));
		try {
			Files.writeString(Path.of(System.getProperty("bench.out")), Long.toString(elapsed));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			PlatformUI.getWorkbench().close();
		}
	}

	@Override
	public void stop(BundleContext context) {
		// the framework takes the service back
	}
}
