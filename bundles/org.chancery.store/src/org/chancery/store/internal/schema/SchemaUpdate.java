package org.chancery.store.internal.schema;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.StoreEngine;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.internal.Messages;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * Brings the schemas of an open database up to the models of the installed sections: makes those that are missing,
 * upgrades those an older model wrote, refuses a store that a newer one wrote. Schemas of sections that are not
 * installed are left alone. All changes are made in one transaction; before an upgrade the store is copied.
 */
public final class SchemaUpdate {
	/** The ledger's name and the version of the platform's own tables. */
	private static final String PLATFORM = "chancery"; //$NON-NLS-1$
	private static final int PLATFORM_VERSION = 3;
	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS"); //$NON-NLS-1$

	private final StoreEngine.Database database;
	private final SQLDialect dialect;
	private final Settings settings;
	private final String location;

	public SchemaUpdate(StoreEngine.Database database, SQLDialect dialect, Settings settings, String location) {
		this.database = database;
		this.dialect = dialect;
		this.settings = settings;
		this.location = location;
	}

	/**
	 * @throws StoreException NEWER if a newer model wrote the store, NOT_A_STORE if a model has changed in a way that no
	 *                        upgrade can follow; nothing is changed then
	 */
	public void run(List<SectionModel> sections, SubMonitor monitor) throws SQLException {
		run(sections, null, monitor);
	}

	/** Fills the tables of a new store. */
	@FunctionalInterface
	public interface Filler {
		/** Fills tables that have no foreign keys yet, in the transaction that makes them. */
		void fill(Connection connection, DSLContext sql, SubMonitor monitor) throws SQLException;
	}

	/**
	 * Makes a new store together with what it holds.
	 *
	 * @throws StoreException NOT_EMPTY if there is a store already
	 */
	public void make(List<SectionModel> sections, Filler filler, SubMonitor monitor) throws SQLException {
		run(sections, filler, monitor);
	}

	/** The sections that the store has tables of, though they are not among these. */
	public List<String> others(List<SectionModel> sections) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			Set<String> others = new TreeSet<>(ledger(DSL.using(connection, dialect, settings)).keySet());
			others.remove(PLATFORM);
			sections.forEach(section -> others.remove(section.id()));
			return List.copyOf(others);
		}
	}

	private void run(List<SectionModel> sections, Filler filler, SubMonitor monitor) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			connection.setAutoCommit(false);
			DSLContext sql = DSL.using(connection, dialect, settings);
			try {
				run(connection, sql, sections, filler, monitor);
				connection.commit();
			} catch (SQLException | RuntimeException | Error e) {
				connection.rollback();
				throw e;
			}
		}
	}

	/**
	 * Compares a store that only its server may change with the installed sections.
	 *
	 * @throws StoreException NEWER if a newer model wrote the store, OLDER if it lacks a section or has an older one
	 */
	public void check(List<SectionModel> sections) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			Map<String, LedgerEntry> ledger = ledger(DSL.using(connection, dialect, settings));
			refuseNewer(sections, ledger);
			if (!ledger.containsKey(PLATFORM) || ledger.get(PLATFORM).version() < PLATFORM_VERSION) {
				throw new StoreException(Reason.OLDER, NLS.bind(Messages.older, location, PLATFORM), null);
			}
			for (SectionModel section : sections) {
				LedgerEntry entry = ledger.get(section.id());
				if (entry == null || !entry.fingerprint().equals(fingerprint(Tables.of(section)))) {
					throw new StoreException(Reason.OLDER, NLS.bind(entry == null ? Messages.sectionMissing : Messages.older,
							location, label(section.id())), null);
				}
			}
		}
	}

	private void run(Connection connection, DSLContext sql, List<SectionModel> sections, Filler filler, SubMonitor monitor)
			throws SQLException {
		boolean isNew = !Catalogue.hasTable(connection, PlatformTables.SCHEMA, PlatformTables.SCHEMA_VERSION.getName());
		if (filler != null && !isNew) {
			throw new StoreException(Reason.NOT_EMPTY, NLS.bind(Messages.notEmpty, location), null);
		}
		Map<String, LedgerEntry> ledger = isNew ? Map.of() : ledger(sql);
		refuseNewer(sections, ledger);
		Map<SectionModel, List<TableModel>> missing = new LinkedHashMap<>();
		Map<SectionModel, List<TableModel>> outdated = new LinkedHashMap<>();
		for (SectionModel section : sections) {
			List<TableModel> tables = Tables.of(section);
			LedgerEntry entry = ledger.get(section.id());
			if (entry == null) {
				missing.put(section, tables);
			} else if (!entry.fingerprint().equals(fingerprint(tables))) {
				outdated.put(section, tables);
			} else if (entry.version() != section.version()) {
				note(sql, section.id(), section.version(), entry.fingerprint());
			}
		}
		if (!outdated.isEmpty() && database.copiesItself()) {
			backup(connection, monitor);
		}
		monitor.setWorkRemaining(1 + missing.size() + outdated.size());
		SchemaDdl ddl = new SchemaDdl(sql);
		if (isNew) {
			ddl.createPlatform();
		}
		int platform = isNew ? 0 : ledger.get(PLATFORM).version();
		if (platform < 2) {
			RollupTables.create(sql);
			FeedTable.create(sql);
		}
		if (platform < PLATFORM_VERSION) {
			NumberTable.create(sql);
			note(sql, PLATFORM, PLATFORM_VERSION, ""); //$NON-NLS-1$
		}
		outdated.keySet().forEach(section -> RollupTables.forget(sql, section.id()));
		List<NewColumns> added = apply(connection, ddl, missing, outdated, monitor);
		if (filler != null) {
			filler.fill(connection, sql, monitor);
		}
		// only now are all tables there that foreign keys lead to
		added.forEach(n -> n.columns().forEach(column -> ddl.addForeignKey(n.table(), column)));
		missing.forEach((section, tables) -> note(sql, section.id(), section.version(), fingerprint(tables)));
		outdated.forEach((section, tables) -> note(sql, section.id(), section.version(), fingerprint(tables)));
	}

	private record NewColumns(TableModel table, List<ColumnModel> columns) {
	}

	/** Makes and upgrades tables; answers what may still need foreign keys. */
	private List<NewColumns> apply(Connection connection, SchemaDdl ddl, Map<SectionModel, List<TableModel>> missing,
			Map<SectionModel, List<TableModel>> outdated, SubMonitor monitor) throws SQLException {
		List<NewColumns> added = new ArrayList<>();
		for (Map.Entry<SectionModel, List<TableModel>> entry : missing.entrySet()) {
			ddl.createSchema(entry.getKey().schema());
			for (TableModel table : entry.getValue()) {
				ddl.createTable(table);
				added.add(new NewColumns(table, table.columns()));
			}
			monitor.worked(1);
		}
		for (Map.Entry<SectionModel, List<TableModel>> entry : outdated.entrySet()) {
			Catalogue catalogue = new Catalogue(connection, entry.getKey().schema());
			for (TableModel table : entry.getValue()) {
				if (catalogue.columns(table.name()) == null) {
					ddl.createTable(table);
					added.add(new NewColumns(table, table.columns()));
				} else {
					added.add(new NewColumns(table, new TableUpgrade(ddl, catalogue, table, location).run()));
				}
			}
			monitor.worked(1);
		}
		return added;
	}

	private void backup(Connection connection, SubMonitor monitor) throws SQLException {
		// the copy must not wait for what this transaction has read
		connection.rollback();
		Path folder = Path.of(location);
		Path copy = folder.resolveSibling(folder.getFileName() + ".backup-" + LocalDateTime.now().format(STAMP)); //$NON-NLS-1$
		monitor.subTask(NLS.bind(Messages.upgrading, copy));
		database.backup(copy);
		ILog.of(SchemaUpdate.class).info(NLS.bind(Messages.upgrading, copy));
	}

	private void refuseNewer(List<SectionModel> sections, Map<String, LedgerEntry> ledger) {
		LedgerEntry platform = ledger.get(PLATFORM);
		if (platform != null && platform.version() > PLATFORM_VERSION) {
			throw newer(PLATFORM, platform.version(), PLATFORM_VERSION);
		}
		for (SectionModel section : sections) {
			LedgerEntry entry = ledger.get(section.id());
			if (entry != null && entry.version() > section.version()) {
				throw newer(section.id(), entry.version(), section.version());
			}
		}
	}

	private StoreException newer(String section, int stored, int installed) {
		return new StoreException(Reason.NEWER,
				NLS.bind(Messages.newer, new Object[] { location, label(section), stored, installed }), null);
	}

	private static String label(String section) {
		return SectionRegistry.instance().section(section).map(Section::name).orElse(section);
	}

	private record LedgerEntry(int version, String fingerprint) {
	}

	private static Map<String, LedgerEntry> ledger(DSLContext sql) {
		Map<String, LedgerEntry> ledger = new LinkedHashMap<>();
		sql.select(PlatformTables.SECTION, PlatformTables.MODEL_VERSION, PlatformTables.FINGERPRINT)
				.from(PlatformTables.SCHEMA_VERSION).fetch()
				.forEach(row -> ledger.put(row.value1(), new LedgerEntry(row.value2(), row.value3())));
		return ledger;
	}

	private static void note(DSLContext sql, String section, int version, String fingerprint) {
		String application = Optional.ofNullable(org.osgi.framework.FrameworkUtil.getBundle(SchemaUpdate.class))
				.map(bundle -> bundle.getVersion().toString()).orElse(""); //$NON-NLS-1$
		sql.deleteFrom(PlatformTables.SCHEMA_VERSION).where(PlatformTables.SECTION.eq(section)).execute();
		sql.insertInto(PlatformTables.SCHEMA_VERSION)
				.columns(PlatformTables.SECTION, PlatformTables.MODEL_VERSION, PlatformTables.FINGERPRINT,
						PlatformTables.APPLIED_AT, PlatformTables.APPLICATION)
				.values(section, version, fingerprint, LocalDateTime.now(ZoneOffset.UTC), application).execute();
	}

	private static String fingerprint(List<TableModel> tables) {
		StringBuilder text = new StringBuilder();
		tables.forEach(table -> text.append(table.describe()));
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
			return HexFormat.of().formatHex(digest);
		} catch (NoSuchAlgorithmException e) {
			// every Java platform has it
			throw new IllegalStateException(e);
		}
	}
}
