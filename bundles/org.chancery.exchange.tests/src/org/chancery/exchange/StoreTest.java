package org.chancery.exchange;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

import org.chancery.model.Agency;
import org.chancery.model.ModelFactory;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.Stores;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Tests on a real store in a folder of its own. */
public abstract class StoreTest {
	protected static final RecordType AGENCY = SectionRegistry.instance().type("Agency").orElseThrow();
	protected static final RecordType SITE = SectionRegistry.instance().type("Site").orElseThrow();
	protected static final RecordType TALLY = SectionRegistry.instance().type("Tally").orElseThrow();

	@TempDir
	protected Path folder;
	protected Store store;

	/** An empty store, made once: copying it is much faster than making all its tables for each test. */
	private static Path template;

	@BeforeEach
	void openStore() throws Exception {
		store = openNew(folder.resolve("store"));
	}

	/** Opens a new empty store in a folder that is not there yet. */
	protected static Store openNew(Path path) throws Exception {
		synchronized (StoreTest.class) {
			if (template == null) {
				template = Files.createTempDirectory("chancery-test");
				open(template).close();
				Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(template)));
			}
		}
		try (Stream<Path> files = Files.walk(template)) {
			for (Path file : files.toList()) {
				Files.copy(file, path.resolve(template.relativize(file).toString()));
			}
		}
		return open(path);
	}

	private static void delete(Path tree) {
		try (Stream<Path> files = Files.walk(tree)) {
			files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@AfterEach
	void closeStore() {
		store.close();
	}

	protected static Store open(Path path) throws InterruptedException {
		return service(Stores.class).open(path, new NullProgressMonitor());
	}

	/** A service of the platform. */
	protected static <T> T service(Class<T> type) throws InterruptedException {
		BundleContext context = FrameworkUtil.getBundle(StoreTest.class).getBundleContext();
		ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
		tracker.open();
		try {
			T service = tracker.waitForService(20_000);
			if (service == null) {
				throw new AssertionError(type.getName());
			}
			// held as long as the bundle runs: a component that nobody holds is taken apart, its references with it
			return context.getService(tracker.getServiceReference());
		} finally {
			tracker.close();
		}
	}

	protected Path file(String name, String text, Charset charset) throws IOException {
		return Files.write(folder.resolve(name), text.getBytes(charset));
	}

	protected Path csv(String text) throws IOException {
		return file("table.csv", text, StandardCharsets.UTF_8);
	}

	protected ImportResult run(RecordType type, Path file) throws InterruptedException {
		return service(Importer.class).run(store, ImportRequest.of(type, TableSource.of(file)), new NullProgressMonitor());
	}

	protected long count(RecordType type) {
		return store.count(RecordQuery.all(type));
	}

	protected Agency agency(String name, String shortName) {
		Agency agency = ModelFactory.eINSTANCE.createAgency();
		agency.setEffectiveDate(LocalDate.of(2010, 12, 25));
		agency.setName(name);
		agency.setShortName(shortName);
		store.write(transaction -> {
			transaction.insert(agency);
			return null;
		});
		return agency;
	}
}
