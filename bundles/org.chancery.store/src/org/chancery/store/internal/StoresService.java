package org.chancery.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Derivation;
import org.chancery.store.MigratedTable;
import org.chancery.store.RollupSource;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreEngine;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.Stores;
import org.chancery.store.internal.migration.Migration;
import org.chancery.store.internal.schema.SchemaUpdate;
import org.chancery.store.internal.schema.SectionModel;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Opens stores with the database engines that are installed. */
public final class StoresService implements Stores {
	/** How jOOQ writes SQL: names exactly as they are. */
	static final Settings SETTINGS = new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS).withExecuteLogging(false);

	static {
		System.setProperty("org.jooq.no-logo", "true"); //$NON-NLS-1$ //$NON-NLS-2$
		System.setProperty("org.jooq.no-tips", "true"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private volatile List<StoreEngine> engines;
	private volatile List<RollupSource> sources;
	private volatile List<Derivation> derivations;

	/** For declarative services, which gives it the engines. */
	public StoresService() {
	}

	/** A service over this engine. */
	StoresService(StoreEngine engine) {
		this.engines = List.of(engine);
	}

	@Override
	public Store open(StoreAddress address, IProgressMonitor monitor) {
		return open(address, SectionRegistry.instance().sections().stream().map(SectionModel::of).toList(), monitor);
	}

	/** Opens a store and brings the schemas of these sections up to their models. */
	Store open(StoreAddress address, List<SectionModel> sections, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.opening, 10);
		String location = address.toString();
		StoreEngine engine = engine(address);
		StoreEngine.Database database = engine.open(address);
		try {
			progress.worked(4);
			SchemaUpdate schemas = new SchemaUpdate(database, engine.dialect(), SETTINGS, location);
			if (database.isShared()) {
				schemas.check(sections);
				return new SqlStore(location, database, engine, this::derivations);
			}
			schemas.run(sections, progress.split(6));
			SqlStore store = new SqlStore(location, database, engine, this::derivations);
			keepRollups(store);
			return store;
		} catch (SQLException | DataAccessException e) {
			RuntimeException failure = new SqlFailures(database, location).translate(e);
			close(database, failure);
			throw failure;
		} catch (RuntimeException | Error e) {
			close(database, e);
			throw e;
		}
	}

	/** Without rollups figures are computed from the records: that they can't be kept is no reason not to open the store. */
	private void keepRollups(SqlStore store) {
		List<RollupSource> asked = sources;
		if (asked != null && !asked.isEmpty()) {
			try {
				store.rollups().keep(asked.stream().flatMap(s -> s.rollups().stream()).toList());
			} catch (StoreException e) {
				ILog.of(StoresService.class).warn("the store keeps no rollups now", e); //$NON-NLS-1$
			}
		}
	}

	@Override
	public void changePassword(StoreAddress.Server address, String password) {
		engine(address).changePassword(address, password);
	}

	@Override
	public List<MigratedTable> migrate(StoreAddress from, StoreAddress to, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.migrating, 10);
		List<SectionModel> sections = SectionRegistry.instance().sections().stream().map(SectionModel::of).toList();
		StoreEngine source = engine(from);
		StoreEngine target = engine(to);
		open(from, sections, progress.split(1)).close();
		try (StoreEngine.Database old = source.open(from)) {
			List<String> others = translated(old, from, () -> schemas(old, source, from).others(sections));
			if (!others.isEmpty()) {
				throw new StoreException(Reason.OLDER, NLS.bind(Messages.notInstalled, from, String.join(", ", others)), null); //$NON-NLS-1$
			}
			try (StoreEngine.Database made = target.open(to)) {
				List<MigratedTable> tables = new ArrayList<>();
				return translated(made, to, () -> {
					try (Connection connection = old.dataSource().getConnection()) {
						connection.setAutoCommit(false);
						Migration migration = new Migration(connection, DSL.using(connection, source.dialect(), SETTINGS), sections);
						schemas(made, target, to).make(sections,
								(other, sql, filling) -> tables.addAll(migration.fill(other, sql, filling)), progress.split(9));
						connection.commit();
					}
					return List.copyOf(tables);
				});
			}
		}
	}

	private static SchemaUpdate schemas(StoreEngine.Database database, StoreEngine engine, StoreAddress address) {
		return new SchemaUpdate(database, engine.dialect(), SETTINGS, address.toString());
	}

	private interface SqlWork<T> {
		T run() throws SQLException;
	}

	private static <T> T translated(StoreEngine.Database database, StoreAddress address, SqlWork<T> work) {
		try {
			return work.run();
		} catch (SQLException | DataAccessException e) {
			throw new SqlFailures(database, address.toString()).translate(e);
		}
	}

	private StoreEngine engine(StoreAddress address) {
		return engines.stream().filter(address instanceof StoreAddress.Server server
				? e -> e.name().equals(server.engine()) : StoreEngine::keepsFolders).findFirst()
				.orElseThrow(() -> new StoreException(Reason.UNREACHABLE, NLS.bind(Messages.noEngine, address), null));
	}

	private List<Derivation> derivations() {
		List<Derivation> known = derivations;
		return known == null ? List.of() : known;
	}

	private static void close(StoreEngine.Database database, Throwable failure) {
		try {
			database.close();
		} catch (RuntimeException e) {
			failure.addSuppressed(e);
		}
	}
}
