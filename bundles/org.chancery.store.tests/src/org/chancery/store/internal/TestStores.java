package org.chancery.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.chancery.model.Agency;
import org.chancery.model.AgencyKind;
import org.chancery.model.ModelFactory;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreEngine;
import org.chancery.store.Stores;
import org.chancery.store.internal.schema.SectionModel;
import org.chancery.store.samples.Sample;
import org.chancery.store.samples.SamplesFactory;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** Opens real stores, and makes the records that tests put in. */
public final class TestStores {
	public static final RecordType SAMPLE = type("samples.Sample");
	public static final RecordType NOTE = type("samples.Note");
	public static final RecordType AGENCY = type("base.Agency");

	/** The build runs most tests three times, see {@code pom.xml}. */
	private static final String WHERE = System.getProperty("chancery.test.store", "derby");
	static final boolean THROUGH_SERVER = WHERE.equals("derby-server");
	static final boolean POSTGRESQL = WHERE.equals("postgresql");

	private static Path template;

	private TestStores() {
	}

	private static RecordType type(String name) {
		return SectionRegistry.instance().type(name).orElseThrow();
	}

	/** The installed service. */
	public static Stores stores() {
		return service(Stores.class);
	}

	/** Opens the store of a folder: in this process, or through a server if this run of the tests is about one. */
	public static Store open(Path folder) {
		if (POSTGRESQL) {
			return TestPostgresql.open(folder);
		}
		return THROUGH_SERVER ? TestServer.open(folder) : stores().open(folder, new NullProgressMonitor());
	}

	/** What this run of the tests is about. */
	static String where() {
		return WHERE;
	}

	/** A new store as many people have it open: in this process all share one, behind a server each has one of their own. */
	static synchronized List<Store> openNew(Path folder, int clients) throws IOException {
		Store first = openNew(folder);
		if (!THROUGH_SERVER && !POSTGRESQL) {
			return Collections.nCopies(clients, first);
		}
		List<Store> stores = new ArrayList<>();
		if (POSTGRESQL) {
			stores.add(first);
			while (stores.size() < clients) {
				stores.add(TestPostgresql.open(folder));
			}
		} else {
			first.close();
			stores.addAll(TestServer.open(folder, clients));
		}
		return stores;
	}

	/** An open store with nothing in it: a copy of one made once, which is faster than making it. */
	public static synchronized Store openNew(Path folder) throws IOException {
		if (POSTGRESQL) {
			TestPostgresql.make(folder);
			return open(folder);
		}
		if (template == null) {
			template = Files.createTempDirectory("chancery-template");
			makeTemplate();
		}
		copy(template, folder);
		return open(folder);
	}

	private static void makeTemplate() {
		if (!THROUGH_SERVER) {
			stores().open(template, new NullProgressMonitor()).close();
			return;
		}
		try {
			TestServer.make(template);
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Copies a folder with all that is in it. */
	public static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				} else {
					Files.copy(file, target);
				}
			}
		}
	}

	/** Opens a store as if these sections were installed. */
	public static Store open(Path folder, List<SectionModel> sections) {
		return new StoresService(engine()).open(StoreAddress.folder(folder), sections, new NullProgressMonitor());
	}

	/** The engine that keeps stores in folders. */
	public static StoreEngine engine() {
		return services(StoreEngine.class).filter(StoreEngine::keepsFolders).findFirst().orElseThrow();
	}

	private static <T> T service(Class<T> type) {
		return services(type).findFirst().orElseThrow();
	}

	private static <T> Stream<T> services(Class<T> type) {
		BundleContext context = FrameworkUtil.getBundle(TestStores.class).getBundleContext();
		try {
			return context.getServiceReferences(type, null).stream().map(context::getService);
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	public static Sample sample(String number) {
		Sample sample = SamplesFactory.eINSTANCE.createSample();
		sample.setNumber(number);
		sample.setEffectiveDate(LocalDate.of(2021, 9, 1));
		return sample;
	}

	public static Agency agency(String name) {
		Agency agency = ModelFactory.eINSTANCE.createAgency();
		agency.setName(name);
		agency.setKind(AgencyKind.BUREAU);
		agency.setEffectiveDate(LocalDate.of(2010, 12, 25));
		return agency;
	}
}
