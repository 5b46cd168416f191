package org.chancery.exchange;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;

import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * The program of a child process that imports a table and stops in the middle of writing, to be killed there. It has the
 * bundles of its parent in a framework of its own.
 */
public final class ImportChild {
	/** What it prints when it stands in the middle. */
	static final String MIDDLE = "in the middle";

	private ImportChild() {
	}

	/** Takes the parent's config.ini, a folder for the framework, the store, the table, and when to stop. */
	public static void main(String[] args) {
		try {
			run(args);
		} catch (Exception e) {
			e.printStackTrace();
			// the framework's threads would keep the process, and whoever reads what it prints, for ever
			System.exit(1);
		}
	}

	private static void run(String[] args) throws Exception {
		Properties parent = new Properties();
		try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
			parent.load(in);
		}
		Map<String, String> configuration = new HashMap<>();
		configuration.put(Constants.FRAMEWORK_STORAGE, args[1]);
		configuration.put("osgi.dev", parent.getProperty("osgi.dev"));
		configuration.put("osgi.instance.area", Path.of(args[1], "data").toUri().toString());
		Framework framework = ServiceLoader.load(FrameworkFactory.class).iterator().next().newFramework(configuration);
		framework.start();
		BundleContext context = framework.getBundleContext();
		for (String entry : parent.getProperty("osgi.bundles").split(",")) {
			context.installBundle(entry.replaceFirst("@[^/@]*$", ""));
		}
		Bundle exchange = null;
		for (Bundle bundle : context.getBundles()) {
			boolean needed = bundle.getHeaders("").get("Service-Component") != null || parent.getProperty("osgi.bundles").contains(
					bundle.getLocation().replaceFirst("^.*/", "") + "@");
			if (needed && bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
				bundle.start(Bundle.START_ACTIVATION_POLICY);
			}
			exchange = "org.chancery.exchange".equals(bundle.getSymbolicName()) ? bundle : exchange;
		}
		exchange.loadClass(ImportChild.class.getName() + "$Work").getMethod("run", String.class, String.class, int.class)
				.invoke(null, args[2], args[3], Integer.parseInt(args[4]));
	}

	/** What is done in the framework, of whose classes the main program has none. */
	public static final class Work {
		private Work() {
		}

		/** Imports sites; stops for ever once the monitor was asked so often whether it is cancelled. */
		public static void run(String folder, String table, int stopAt) throws Exception {
			NullProgressMonitor monitor = new NullProgressMonitor() {
				private int asked;

				@Override
				public boolean isCanceled() {
					if (++asked == stopAt) {
						System.out.println(MIDDLE);
						System.out.flush();
						try {
							Thread.sleep(Long.MAX_VALUE);
						} catch (InterruptedException e) {
							Thread.currentThread().interrupt();
						}
					}
					return false;
				}
			};
			try (Store store = StoreTest.open(Path.of(folder))) {
				StoreTest.service(Importer.class).run(store,
						ImportRequest.of(SectionRegistry.instance().type("Site").orElseThrow(), TableSource.of(Path.of(table))), monitor);
			}
		}
	}
}
