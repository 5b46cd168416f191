package org.chancery.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.chancery.store.derby.server.OwnerConnection;
import org.eclipse.osgi.util.NLS;

/** The copies of a server's store, a folder each, named by the moment they were begun. */
final class Backups {
	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"); //$NON-NLS-1$
	/** A copy under way has another name, so that one half made is never taken for one. */
	private static final String PART = ".part"; //$NON-NLS-1$
	private static final String DATABASE = "database"; //$NON-NLS-1$

	private final Home home;

	Backups(Home home) {
		this.home = home;
	}

	/**
	 * A copy that was made, opened and found whole.
	 *
	 * @param name of the copy
	 * @param rows the number of rows by table
	 */
	record Made(String name, Map<String, Long> rows) {
		long total() {
			return rows.values().stream().mapToLong(Long::longValue).sum();
		}
	}

	/**
	 * Copies the store while it is in use, opens the copy and counts it. The log written from then on is kept, so that
	 * {@link #restore} can bring back what was done after the copy.
	 *
	 * @throws SQLException if it could not be copied, or the copy is damaged
	 */
	Made make(Connection owner) throws IOException, SQLException {
		String name = LocalDateTime.now().format(NAME);
		Path part = home.backups().resolve(name + PART);
		Files.createDirectories(part);
		try (CallableStatement call = owner.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE_AND_ENABLE_LOG_ARCHIVE_MODE(?, 1)")) { //$NON-NLS-1$
			call.setString(1, part.toString());
			call.execute();
		}
		Map<String, Long> rows = count(part);
		Files.move(part, home.backups().resolve(name));
		return new Made(name, rows);
	}

	/** The copies, the oldest first. */
	List<String> names() throws IOException {
		try (Stream<Path> folders = Files.list(home.backups())) {
			return folders.map(f -> f.getFileName().toString()).filter(n -> n.matches("\\d{8}-\\d{6}")).sorted().toList(); //$NON-NLS-1$
		}
	}

	/** Removes copies by the rule: all of the last days stay, and the first of each month for some months; the last stays always. */
	List<String> removeOld(LocalDate today, int days, int months) throws IOException {
		List<String> names = names();
		List<String> removed = new ArrayList<>();
		Set<YearMonth> seen = new HashSet<>();
		for (int i = 0; i < names.size() - 1; i++) {
			LocalDate day = LocalDateTime.parse(names.get(i), NAME).toLocalDate();
			boolean firstOfMonth = seen.add(YearMonth.from(day));
			boolean recent = !day.isBefore(today.minusDays(days));
			boolean monthly = firstOfMonth && !day.isBefore(today.minusMonths(months));
			if (!recent && !monthly) {
				Trees.delete(home.backups().resolve(names.get(i)));
				removed.add(names.get(i));
			}
		}
		removeUnfinished(today);
		return removed;
	}

	/** What a backup left that was killed; one under way is of today. */
	private void removeUnfinished(LocalDate today) throws IOException {
		List<Path> parts;
		try (Stream<Path> folders = Files.list(home.backups())) {
			parts = folders.filter(f -> f.getFileName().toString().matches("\\d{8}-\\d{6}" + Pattern.quote(PART))).toList(); //$NON-NLS-1$
		}
		for (Path part : parts) {
			String name = part.getFileName().toString().replace(PART, ""); //$NON-NLS-1$
			if (LocalDateTime.parse(name, NAME).toLocalDate().isBefore(today)) {
				Trees.delete(part);
			}
		}
	}

	/**
	 * The copy of a name, the newest one without a name.
	 *
	 * @throws UsageException if there is none
	 */
	String find(String name) throws IOException {
		List<String> names = names();
		if (names.isEmpty() || name != null && !names.contains(name)) {
			throw new UsageException(NLS.bind(Messages.noBackup, name == null ? home.backups() : name));
		}
		return name == null ? names.get(names.size() - 1) : name;
	}

	/**
	 * Opens a copy of a copy, so that the one kept stays as it is, and counts the rows of all tables.
	 *
	 * @return the number of rows by table
	 * @throws SQLException if it is damaged
	 */
	Map<String, Long> count(String name) throws IOException, SQLException {
		return count(home.backups().resolve(name));
	}

	private Map<String, Long> count(Path copy) throws IOException, SQLException {
		Path scratch = Files.createTempDirectory("chancery-verify"); //$NON-NLS-1$
		try {
			Trees.copy(copy, scratch.resolve("store")); //$NON-NLS-1$
			EmbeddedDataSource database = OwnerConnection.embedded(scratch.resolve("store"), home.owner()); //$NON-NLS-1$
			try (Connection connection = database.getConnection()) {
				return count(connection);
			} finally {
				OwnerConnection.shutDown(database);
			}
		} finally {
			Trees.delete(scratch);
		}
	}

	private static Map<String, Long> count(Connection connection) throws SQLException {
		Map<String, Long> rows = new LinkedHashMap<>();
		List<String> tables = new ArrayList<>();
		try (ResultSet result = connection.getMetaData().getTables(null, null, "%", new String[] { "TABLE" })) { //$NON-NLS-1$ //$NON-NLS-2$
			while (result.next()) {
				tables.add('"' + result.getString("TABLE_SCHEM") + "\".\"" + result.getString("TABLE_NAME") + '"'); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
		}
		for (String table : tables) {
			try (Statement statement = connection.createStatement();
					// the check reads every page and every index
					ResultSet checked = statement.executeQuery("SELECT COUNT(*) FROM " + table)) { //$NON-NLS-1$
				checked.next();
				rows.put(table, checked.getLong(1));
			}
		}
		try (Statement statement = connection.createStatement();
				ResultSet checked = statement.executeQuery("SELECT SCHEMANAME, TABLENAME, SYSCS_UTIL.SYSCS_CHECK_TABLE(SCHEMANAME, TABLENAME)" //$NON-NLS-1$
						+ " FROM SYS.SYSSCHEMAS S JOIN SYS.SYSTABLES T ON S.SCHEMAID = T.SCHEMAID WHERE T.TABLETYPE = 'T'")) { //$NON-NLS-1$
			while (checked.next()) {
				if (checked.getInt(3) != 1) {
					throw new SQLException(checked.getString(1) + "." + checked.getString(2)); //$NON-NLS-1$
				}
			}
		}
		return rows;
	}

	/**
	 * Puts a copy in the place of the store, which is kept beside it.
	 *
	 * @param forward whether to bring back what was done after the copy, from the log of the store replaced
	 * @return where the store replaced is kept
	 */
	Path restore(String name, boolean forward) throws IOException, SQLException {
		Path copy = home.backups().resolve(name);
		Path replaced = home.folder().resolve("store.before-" + LocalDateTime.now().format(NAME)); //$NON-NLS-1$
		Files.move(home.store(), replaced);
		try {
			if (forward) {
				// Derby takes the log from where the store was, and all else from the copy
				Files.createDirectories(home.store().resolve(DATABASE));
				Trees.copy(replaced.resolve(DATABASE).resolve("log"), home.store().resolve(DATABASE).resolve("log")); //$NON-NLS-1$ //$NON-NLS-2$
				open("rollForwardRecoveryFrom=" + copy.resolve(DATABASE)); //$NON-NLS-1$
			} else {
				Trees.copy(copy, home.store());
				open(null);
			}
		} catch (IOException | SQLException e) {
			if (Files.exists(home.store())) {
				Trees.delete(home.store());
			}
			Files.move(replaced, home.store());
			throw e;
		}
		return replaced;
	}

	private void open(String attributes) throws IOException, SQLException {
		EmbeddedDataSource database = OwnerConnection.embedded(home.store(), home.owner());
		database.setConnectionAttributes(attributes);
		database.getConnection().close();
		database.setConnectionAttributes(null);
		OwnerConnection.shutDown(database);
	}
}
