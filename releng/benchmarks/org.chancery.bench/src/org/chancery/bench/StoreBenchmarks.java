package org.chancery.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.chancery.figures.Figures;
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
 * petitions, filtered and sorted; {@code figures STORE} computes their figures; {@code load FOLDER N} writes N petitions
 * into new stores in a folder; {@code reckon FOLDER N} reckons the due dates of N petitions in a new store anew.
 */
public final class StoreBenchmarks implements IApplication {
	private static final int WAIT_MILLIS = 30_000;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		String[] words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		int at = Stream.of("firstPage", "figures", "load", "reckon").mapToInt(Arrays.asList(words)::indexOf).max().orElseThrow();
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
			} else if (arguments.get(0).equals("figures")) {
				Figures figures = bundles.getService(bundles.getServiceReference(Figures.class));
				try (Store store = stores.open(folder, new NullProgressMonitor())) {
					new FigureTimes(store, petitions, figures).run();
				}
			} else if (arguments.get(0).equals("reckon")) {
				try (Store store = stores.open(folder, new NullProgressMonitor())) {
					new Reckoning(store, petitions, Integer.parseInt(arguments.get(2))).run();
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
