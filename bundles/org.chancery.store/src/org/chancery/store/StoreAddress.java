package org.chancery.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a store is: in a folder of this machine, or behind a database server. Written as text it is a folder's path or
 * {@code engine://user@host:port/name}, as in {@code derby://chen@docs.city.example:1527/database}; passwords are never
 * part of the text.
 */
public sealed interface StoreAddress {
	/**
	 * A store in a folder, opened by the program itself.
	 *
	 * @param path  the folder
	 * @param login who opens it, null unless a server keeps its users there
	 */
	record Folder(Path path, Login login) implements StoreAddress {
		public Folder {
			path = path.toAbsolutePath().normalize();
		}

		@Override
		public String toString() {
			return path.toString();
		}
	}

	/**
	 * A store behind a server.
	 *
	 * @param engine      the engine's name, as {@link StoreEngine#name()} has it
	 * @param host        the server's name or address
	 * @param port        its port
	 * @param name        the database's name there
	 * @param login       who connects
	 * @param fingerprint the SHA-256 of the certificate that the server must show, in hexadecimal with or without colons;
	 *                    null if it must be one that an authority known to this machine has issued for the host
	 */
	record Server(String engine, String host, int port, String name, Login login, String fingerprint)
			implements StoreAddress {
		@Override
		public String toString() {
			return engine + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/" + name; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
		}

		/** The same store for somebody else. */
		public Server as(Login other) {
			return new Server(engine, host, port, name, other, fingerprint);
		}
	}

	/** Who opens a store, and what proves it. */
	record Login(String user, String password) {
		/** Without the password, for logs. */
		@Override
		public String toString() {
			return user;
		}
	}

	/** The address of a folder. */
	static StoreAddress folder(Path path) {
		return new Folder(path, null);
	}

	/**
	 * Reads an address from text. What names no engine is a folder.
	 *
	 * @param password the password of the user named in the text, null if it is to be asked for
	 * @throws IllegalArgumentException if it names an engine but is no address
	 */
	static StoreAddress parse(String text, String password, String fingerprint) {
		if (!Form.ENGINE.matcher(text).lookingAt()) {
			return folder(Path.of(text));
		}
		Matcher server = Form.SERVER.matcher(text);
		if (!server.matches()) {
			throw new IllegalArgumentException(text);
		}
		String engine = server.group(1).toLowerCase(Locale.ROOT);
		String host = Optional.ofNullable(server.group(3)).orElse(server.group(4));
		int port = server.group(5) == null ? Form.DEFAULT_PORT : Integer.parseInt(server.group(5));
		String name = Optional.ofNullable(server.group(6)).filter(n -> !n.isEmpty()).orElse(Form.DEFAULT_NAME);
		Login login = server.group(2) == null ? null : new Login(server.group(2), password);
		return new Server(engine, host, port, name, login, fingerprint);
	}

	/** How addresses are written. */
	final class Form {
		/** The port when an address names none: Derby's. */
		public static final int DEFAULT_PORT = 1527;
		/** The database when an address names none. */
		public static final String DEFAULT_NAME = "database"; //$NON-NLS-1$
		private static final Pattern ENGINE = Pattern.compile("[A-Za-z][A-Za-z0-9]+://"); //$NON-NLS-1$
		private static final Pattern SERVER = Pattern.compile(
				"([A-Za-z][A-Za-z0-9]+)://(?:([^@/:]+)@)?(?:\\[([0-9a-fA-F:]+)\\]|([^@/:\\[\\]]+))(?::(\\d{1,5}))?(?:/([\\w.-]*))?"); //$NON-NLS-1$

		private Form() {
		}
	}
}
