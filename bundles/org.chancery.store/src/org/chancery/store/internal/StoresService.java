package org.chancery.store.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RollupSource;
import org.chancery.store.Store;
import org.chancery.store.StoreEngine;
import org.chancery.store.StoreException;
import org.chancery.store.Stores;
import org.chancery.store.internal.schema.SchemaUpdate;
import org.chancery.store.internal.schema.SectionModel;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;

/** Opens stores with the database engine that is installed. */
public final class StoresService implements Stores {
	/** How jOOQ writes SQL: names exactly as they are. */
	static final Settings SETTINGS = new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS).withExecuteLogging(false);

	static {
		System.setProperty("org.jooq.no-logo", "true"); //$NON-NLS-1$ //$NON-NLS-2$
		System.setProperty("org.jooq.no-tips", "true"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private StoreEngine engine;
	private volatile List<RollupSource> sources;

	/** For declarative services, which gives it the engine. */
	public StoresService() {
	}

	/** A service over this engine. */
	StoresService(StoreEngine engine) {
		this.engine = engine;
	}

	@Override
	public Store open(Path folder, IProgressMonitor monitor) {
		return open(folder, SectionRegistry.instance().sections().stream().map(SectionModel::of).toList(), monitor);
	}

	/** Opens a store and brings the schemas of these sections up to their models. */
	Store open(Path folder, List<SectionModel> sections, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.opening, 10);
		Path absolute = folder.toAbsolutePath().normalize();
		StoreEngine.Database database = engine.open(absolute);
		try {
			progress.worked(4);
			new SchemaUpdate(database, engine.dialect(), SETTINGS, absolute).run(sections, progress.split(6));
			SqlStore store = new SqlStore(absolute.toString(), database, engine);
			keepRollups(store);
			return store;
		} catch (SQLException | DataAccessException e) {
			RuntimeException failure = new SqlFailures(database, absolute.toString()).translate(e);
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

	private static void close(StoreEngine.Database database, Throwable failure) {
		try {
			database.close();
		} catch (RuntimeException e) {
			failure.addSuppressed(e);
		}
	}
}
