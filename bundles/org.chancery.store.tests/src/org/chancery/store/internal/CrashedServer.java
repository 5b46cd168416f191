package org.chancery.store.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;

import org.chancery.model.ModelPackage;
import org.chancery.store.Rollup;
import org.chancery.store.Rollups;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreAddress.Login;
import org.chancery.store.derby.server.OwnedStore;
import org.chancery.store.derby.server.ServerKeys;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * A server in a process of its own, to be killed there: started by {@link #start}, it has the bundles of its parent in a
 * framework of its own. What it prints tells how the recount of the rollups went, and that it listens.
 */
public final class CrashedServer {
	private static final String LISTENS = "listens";
	private static final String DIFFERS = "differs: ";

	private CrashedServer() {
	}

	/** Starts the process and waits until it listens; fails if rollups did not equal the recount. */
	static Process start(Path folder, Path framework, Path keys, int port) throws IOException {
		Path configuration = Path.of(URI.create(System.getProperty("osgi.configuration.area").replace(" ", "%20")));
		Path equinox = Path.of(URI.create(System.getProperty("osgi.framework").replace(" ", "%20")));
		String resource = CrashedServer.class.getName().replace('.', '/') + ".class";
		String location = FileLocator.toFileURL(CrashedServer.class.getClassLoader().getResource(resource)).getPath();
		String classes = location.substring(0, location.length() - resource.length());
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-Xshare:auto", "-cp", equinox + java.io.File.pathSeparator + classes, CrashedServer.class.getName(),
				configuration.resolve("config.ini").toString(), framework.toString(), folder.toString(), keys.toString(),
				String.valueOf(port)).redirectErrorStream(true).start();
		StringBuilder said = new StringBuilder();
		// not closed: that would end the process's output
		BufferedReader out = process.inputReader();
		for (String line = out.readLine(); line != null; line = out.readLine()) {
			if (line.equals(LISTENS)) {
				return process;
			}
			said.append(line).append('\n');
			if (line.startsWith(DIFFERS)) {
				break;
			}
		}
		process.destroyForcibly();
		throw new IOException(said.toString());
	}

	/** Takes the parent's config.ini, a folder for the framework, the store, the keys and the port. */
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
		configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
		configuration.put("osgi.dev", parent.getProperty("osgi.dev"));
		configuration.put("osgi.instance.area", Path.of(args[1], "data").toUri().toString());
		Framework framework = ServiceLoader.load(FrameworkFactory.class).iterator().next().newFramework(configuration);
		framework.start();
		BundleContext context = framework.getBundleContext();
		for (String entry : parent.getProperty("osgi.bundles").split(",")) {
			context.installBundle(entry.replaceFirst("@[^/@]*$", ""));
		}
		Bundle store = null;
		for (Bundle bundle : context.getBundles()) {
			boolean needed = bundle.getHeaders("").get("Service-Component") != null || parent.getProperty("osgi.bundles").contains(
					bundle.getLocation().replaceFirst("^.*/", "") + "@");
			if (needed && bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
				bundle.start(Bundle.START_ACTIVATION_POLICY);
			}
			store = "org.chancery.store".equals(bundle.getSymbolicName()) ? bundle : store;
		}
		store.loadClass(CrashedServer.class.getName() + "$Work").getMethod("run", String.class, String.class, int.class)
				.invoke(null, args[2], args[3], Integer.parseInt(args[4]));
	}

	/** What is done in the framework, of whose classes the main program has none. */
	public static final class Work {
		private Work() {
		}

		/** Counts the rollups again, then serves the store until the process is killed. */
		public static void run(String folder, String keys, int port) throws Exception {
			Path path = Path.of(folder);
			Login owner = new Login(OwnedStore.OWNER, TestServer.OWNER);
			Store own = TestStores.stores().open(new StoreAddress.Folder(path, owner), new NullProgressMonitor());
			Field<LocalDate> day = own.naming().column(ModelPackage.Literals.RECORD__EFFECTIVE_DATE).coerce(LocalDate.class);
			own.rollups().keep(List.of(new Rollup(TestStores.SAMPLE, day, DSL.noCondition(), Rollup.Measure.COUNT, null)));
			if (!own.rollups().await(Duration.ofMinutes(1))) {
				System.out.println(DIFFERS + "not built");
			}
			Rollups.Recount recount = own.rollups().recount(new NullProgressMonitor());
			if (!recount.differences().isEmpty()) {
				System.out.println(DIFFERS + recount);
			}
			new OwnedStore(path, owner).grant(List.of());
			TestServer.serve(path, new ServerKeys(Path.of(keys)), port);
			System.out.println(LISTENS);
			System.out.flush();
			Thread.sleep(Long.MAX_VALUE);
		}
	}
}
