package org.chancery.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.chancery.store.Stores;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Measures the store against plain JDBC on the same database: {@code firstPage STORE} reads the first page of the
 * petitions, filtered and sorted; {@code load FOLDER N} writes N petitions into new stores in a folder.
 */
public final class StoreBenchmarks implements IApplication {
	private static final int WAIT_MILLIS = 30_000;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		String[] words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		int at = Math.max(Arrays.asList(words).indexOf("firstPage"), Arrays.asList(words).indexOf("load"));
		List<String> arguments = Arrays.asList(words).subList(at, words.length);
		RecordType petitions = SectionRegistry.instance().type("Petition").orElseThrow();
		BundleContext bundles = FrameworkUtil.getBundle(getClass()).getBundleContext();
		ServiceTracker<Stores, Stores> tracker = new ServiceTracker<>(bundles, Stores.class, null);
		tracker.open();
		try {
			Stores stores = tracker.waitForService(WAIT_MILLIS);
			Path folder = Path.of(arguments.get(1));
			if (arguments.get(0).equals("firstPage")) {
				try (Store store = stores.open(folder, new NullProgressMonitor())) {
					new FirstPage(store, petitions).run();
				}
			} else {
				new Loading(stores, petitions, folder, Integer.parseInt(arguments.get(2))).run();
			}
		} finally {
			tracker.close();
		}
		return IApplication.EXIT_OK;
	}

	@Override
	public void stop() {
		// each benchmark ends by itself
	}
}
