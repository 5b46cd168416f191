package org.chancery.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * The program of a child process that does some work with the bundles of its parent, in a framework of its own, and is killed
 * in the middle of it.
 */
public final class ChildFramework {
	private ChildFramework() {
	}

	/**
	 * Starts a child whose output, and errors, can be read.
	 *
	 * @param work      a class with a static method {@code run(String[])}, which is called in the child
	 * @param folder    a folder of the child's own
	 * @param arguments for the method
	 */
	public static Process start(Class<?> work, Path folder, String... arguments) throws IOException {
		Path configuration = Path.of(URI.create(System.getProperty("osgi.configuration.area").replace(" ", "%20")));
		Path framework = Path.of(URI.create(System.getProperty("osgi.framework").replace(" ", "%20")));
		String resource = ChildFramework.class.getName().replace('.', '/') + ".class";
		String location = FileLocator.toFileURL(ChildFramework.class.getClassLoader().getResource(resource)).getPath();
		String classes = location.substring(0, location.length() - resource.length());
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				framework + File.pathSeparator + classes, ChildFramework.class.getName(), configuration.resolve("config.ini").toString(),
				folder.toString(), FrameworkUtil.getBundle(work).getSymbolicName(), work.getName()));
		command.addAll(Arrays.asList(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	/** Takes the parent's config.ini, a folder for the framework, the bundle and the class of the work, and its arguments. */
	public static void main(String[] args) {
		try {
			run(args);
		} catch (Exception e) {
			System.getLogger(ChildFramework.class.getName()).log(System.Logger.Level.ERROR, "the child failed", e);
			// the framework's threads would keep the process, and whoever reads what it prints, for ever
			Runtime.getRuntime().halt(1);
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
		Bundle host = null;
		for (Bundle bundle : context.getBundles()) {
			boolean needed = bundle.getHeaders("").get("Service-Component") != null || parent.getProperty("osgi.bundles").contains(
					bundle.getLocation().replaceFirst("^.*/", "") + "@");
			if (needed && bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
				bundle.start(Bundle.START_ACTIVATION_POLICY);
			}
			host = args[2].equals(bundle.getSymbolicName()) ? bundle : host;
		}
		host.loadClass(args[3]).getMethod("run", String[].class).invoke(null, (Object) Arrays.copyOfRange(args, 4, args.length));
	}
}
