package org.chancery.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreAddress.Login;
import org.chancery.store.Stores;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A server's home in a test, and its commands run in this process. */
final class TestHome {
	private static final long PATIENCE = 120_000;

	/** What a command answered. */
	record Answer(int status, String out, String err) {
	}

	private final Path folder;
	private final int port;
	private CompletableFuture<Integer> server;
	private final ByteArrayOutputStream serverSays = new ByteArrayOutputStream();

	TestHome(Path folder) throws IOException {
		this.folder = folder;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
	}

	Path folder() {
		return folder;
	}

	Home home() {
		return new Home(folder);
	}

	static Stores stores() {
		return new Session(System.out, System.err).stores();
	}

	Answer run(String... words) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int status = new Commands(new Session(stream(out), stream(err))).run(at(words));
		return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private String[] at(String... words) {
		List<String> all = new ArrayList<>(List.of(words));
		all.addAll(List.of("--home", folder.toString()));
		return all.toArray(String[]::new);
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

	/** Makes a server of a store. */
	Answer adopt(Path store) {
		return run("adopt", store.toString(), "--host", "localhost", "--address", "127.0.0.1", "--port", String.valueOf(port));
	}

	/** Starts the server and waits until it listens; answers what it has said. */
	String start() throws Exception {
		serverSays.reset();
		Session session = new Session(stream(serverSays), stream(serverSays));
		server = CompletableFuture.supplyAsync(() -> new Commands(session)
				.run(at("start", "--host", "localhost", "--address", "127.0.0.1", "--port", String.valueOf(port))));
		long end = System.currentTimeMillis() + PATIENCE;
		// the fingerprint is the last it says
		while (!home().keys().exist() || !serverSays.toString(StandardCharsets.UTF_8).contains(home().keys().fingerprint())) {
			if (server.isDone() || System.currentTimeMillis() > end) {
				throw new IllegalStateException(serverSays.toString(StandardCharsets.UTF_8));
			}
			Thread.sleep(50);
		}
		return serverSays.toString(StandardCharsets.UTF_8);
	}

	/** Stops the server by the command, and answers the status with which it ended. */
	int stop() throws Exception {
		Answer stopped = run("stop");
		if (stopped.status() != 0) {
			throw new IllegalStateException(stopped.err());
		}
		return server.get(1, TimeUnit.MINUTES);
	}

	/** Ends a server that still runs. */
	void end() throws Exception {
		if (server != null && !server.isDone()) {
			stop();
		}
	}

	StoreAddress.Server address(String user, String password) throws IOException {
		return new StoreAddress.Server("derby", "localhost", port, "database", new Login(user, password), home().keys().fingerprint());
	}

	/** Changes the password that was given out, and opens the store. */
	Store firstLogin(String user, String givenOut, String password) throws IOException {
		stores().changePassword(address(user, givenOut), password);
		return stores().open(address(user, password), new NullProgressMonitor());
	}

	/** The password that a command has printed. */
	static String password(String said) {
		Matcher found = Pattern.compile("[A-Za-z0-9_-]{32}").matcher(said);
		if (!found.find()) {
			throw new IllegalArgumentException(said);
		}
		return found.group();
	}
}
