package org.chancery.store.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreAddress.Login;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server of the tests' own, and stores in its databases: one for each folder that a test names. The
 * build has put its programs into the folder that the property {@code chancery.test.postgresql} names.
 */
public final class TestPostgresql {
	/** PostgreSQL refuses to run as the superuser: then it runs as this one. */
	private static final String UNPRIVILEGED = "nobody";
	private static final String TEMPLATE = "chancery_template";
	private static final String OWNER = "postgres";

	private static TestPostgresql instance;

	private final Path programs;
	private final Path data;
	private final int port;

	private TestPostgresql() throws IOException {
		Path home = Files.createTempDirectory("chancery-postgresql");
		this.programs = Files.createDirectories(home.resolve("programs"));
		this.data = Files.createDirectories(home.resolve("data"));
		this.port = freePort();
		Path archive;
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("chancery.test.postgresql")))) {
			archive = files.filter(f -> f.toString().endsWith(".txz")).findFirst().orElseThrow();
		}
		run(false, "tar", "-xJf", archive.toString(), "-C", programs.toString());
		run(false, "chmod", "755", home.toString());
		if (isSuperuser()) {
			run(false, "chown", UNPRIVILEGED, data.toString());
		}
		run(true, program("initdb"), "-D", database(), "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
		run(true, program("pg_ctl"), "-w", "-D", database(), "-l", data.resolve("log").toString(), "-o",
				"-p " + port + " -h 127.0.0.1 -c max_connections=300 -c fsync=off -c unix_socket_directories=''", "start");
		Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
	}

	private void stop() {
		try {
			run(true, program("pg_ctl"), "-D", database(), "-m", "immediate", "stop");
			run(false, "rm", "-rf", data.getParent().toString());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private String database() {
		return data.resolve("database").toString();
	}

	private String program(String name) {
		return programs.resolve("bin/" + name).toString();
	}

	private static boolean isSuperuser() {
		return "root".equals(System.getProperty("user.name"));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static void run(boolean unprivileged, String... command) throws IOException {
		List<String> words = new ArrayList<>();
		if (unprivileged && isSuperuser()) {
			words.addAll(List.of("runuser", "-u", UNPRIVILEGED, "--"));
		}
		words.addAll(List.of(command));
		// into a file: a server that goes on running would keep a pipe open
		File output = File.createTempFile("chancery-postgresql", ".log");
		Process process = new ProcessBuilder(words).directory(new File("/")).redirectErrorStream(true).redirectOutput(output).start();
		try {
			if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
				throw new IOException(words + ": " + Files.readString(output.toPath()));
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		} finally {
			output.delete();
		}
	}

	private static synchronized TestPostgresql instance() {
		if (instance == null) {
			try {
				TestPostgresql started = new TestPostgresql();
				started.sql("CREATE DATABASE " + TEMPLATE + " TEMPLATE template0");
				TestStores.stores().open(started.address(TEMPLATE), new NullProgressMonitor()).close();
				instance = started;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return instance;
	}

	private StoreAddress.Server address(String name) {
		return new StoreAddress.Server("postgresql", "127.0.0.1", port, name, new Login(OWNER, "?"), null);
	}

	private void sql(String statement) {
		PGSimpleDataSource server = new PGSimpleDataSource();
		server.setServerNames(new String[] { "127.0.0.1" });
		server.setPortNumbers(new int[] { port });
		server.setDatabaseName("postgres");
		server.setUser(OWNER);
		try (Connection connection = server.getConnection(); Statement sql = connection.createStatement()) {
			sql.execute(statement);
		} catch (SQLException e) {
			throw new IllegalStateException(statement, e);
		}
	}

	/** The address of the database that stands for a folder, which must have been made. */
	public static StoreAddress.Server address(Path folder) {
		return instance().address(name(folder));
	}

	/** The address of a new database without anything. */
	public static StoreAddress.Server emptyDatabase(Path folder) {
		instance().sql("CREATE DATABASE " + name(folder) + " TEMPLATE template0");
		return address(folder);
	}

	private static String name(Path folder) {
		return "store_" + Integer.toHexString(folder.toAbsolutePath().normalize().toString().hashCode());
	}

	/** Opens the store of a folder's database, which must have been made. */
	static Store open(Path folder) {
		return TestStores.stores().open(address(folder), new NullProgressMonitor());
	}

	/** Makes a folder's database with an empty store. */
	static void make(Path folder) {
		instance().sql("CREATE DATABASE " + name(folder) + " TEMPLATE " + TEMPLATE);
	}
}
