package org.chancery.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

import org.chancery.model.Attachment;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Access;
import org.chancery.store.Administration;
import org.chancery.store.Anchors;
import org.chancery.store.Change;
import org.chancery.store.Derivation;
import org.chancery.store.Naming;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Rollups;
import org.chancery.store.Store;
import org.chancery.store.StoreEngine;
import org.chancery.store.StoreEvent;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.StoreListener;
import org.chancery.store.Transaction;
import org.chancery.store.internal.audit.AuditTrail;
import org.chancery.store.internal.feed.ChangeFeed;
import org.chancery.store.internal.mapping.ClassMapping;
import org.chancery.store.internal.mapping.ColumnMapping;
import org.chancery.store.internal.mapping.Mappings;
import org.chancery.store.internal.mapping.RecordReader;
import org.chancery.store.internal.queries.RowReader;
import org.chancery.store.internal.rollups.RollupChanges;
import org.chancery.store.internal.rollups.RollupRegistry;
import org.chancery.store.internal.rollups.StoreRollups;
import org.chancery.store.internal.schema.IdAllocator;
import org.chancery.store.internal.transactions.ReadGate;
import org.chancery.store.internal.transactions.WriteGate;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A store whose database is open and has the schemas of all installed sections. */
final class SqlStore implements Store {
	private final String location;
	private final StoreEngine.Database database;
	private final SQLDialect dialect;
	private final StoreRollups rollups;
	/** Null if no other process writes. */
	private final ChangeFeed feed;
	private final Naming naming = new Naming();
	private final Mappings mappings;
	private final WriteGate writers;
	private final ReadGate readers;
	private final List<StoreListener> listeners = new CopyOnWriteArrayList<>();
	private volatile boolean closed;

	SqlStore(String location, StoreEngine.Database database, StoreEngine engine, Supplier<List<Derivation>> derivations) {
		this.location = location;
		this.database = database;
		this.dialect = engine.dialect();
		DSLContext renderer = DSL.using(dialect, StoresService.SETTINGS);
		this.mappings = new Mappings(renderer, database.restrictions());
		SqlFailures failures = new SqlFailures(database, location);
		IdAllocator ids = new IdAllocator(database.dataSource(), dialect, StoresService.SETTINGS);
		RollupRegistry registry = new RollupRegistry(engine, mappings, renderer);
		this.writers = new WriteGate(this::connection, this::sql, mappings, ids, registry, failures,
				database.access(), new Follower(),
				record -> derivations.get().forEach(d -> d.derive(this, record)));
		this.readers = new ReadGate(this::connection, writers, failures, engine.oneMoment());
		this.rollups = new StoreRollups(writers, readers, this::sql, registry, renderer, !database.isShared());
		this.feed = database.isWrittenByOthers() ? new ChangeFeed(this::read, this::fire) : null;
		if (feed != null) {
			feed.start();
		}
	}

	private Connection connection(boolean readOnly) throws SQLException {
		if (closed) {
			throw new StoreException(Reason.DATABASE, NLS.bind(Messages.notOpen, location), null);
		}
		Connection connection = database.dataSource().getConnection();
		connection.setReadOnly(readOnly);
		connection.setAutoCommit(false);
		return connection;
	}

	private DSLContext sql(Connection connection) {
		return DSL.using(connection, dialect, StoresService.SETTINGS);
	}

	@Override
	public String location() {
		return location;
	}

	@Override
	public Access access() {
		return database.access();
	}

	@Override
	public Optional<Administration> administration() {
		return database.administration();
	}

	@Override
	public Naming naming() {
		return naming;
	}

	@Override
	public Optional<Record> find(RecordType type, long id) {
		return readers.shown(connection -> new RecordReader(mappings, connection).find(type.eClass(), id));
	}

	@Override
	public Optional<Record> findByKey(RecordType type, Object key) {
		EStructuralFeature feature = type.key()
				.orElseThrow(() -> new IllegalArgumentException(type + " has no natural key")); //$NON-NLS-1$
		ClassMapping mapping = mappings.of(type);
		ColumnMapping column = mapping.column(feature).orElseThrow();
		return readers.shown(connection -> {
			Long id = sql(connection).select(ClassMapping.idField()).from(mapping.table())
					.where(equal(column.field(), column.codec().toSql(key))).fetchOne(ClassMapping.idField());
			return id == null ? Optional.empty() : new RecordReader(mappings, connection).find(type.eClass(), id);
		});
	}

	private static <T> org.jooq.Condition equal(Field<T> field, Object value) {
		return field.eq(DSL.val(value, field.getDataType()));
	}

	@Override
	public List<RecordRow> rows(RecordQuery query) {
		return readers.shown(connection -> new RowReader(mappings, sql(connection)).rows(query));
	}

	@Override
	public long count(RecordQuery query) {
		return readers.shown(connection -> new RowReader(mappings, sql(connection)).count(query));
	}

	@Override
	public Anchors anchors(RecordQuery query, int step, IProgressMonitor monitor) {
		return readers.shown(connection -> new RowReader(mappings, sql(connection)).anchors(query, step, monitor));
	}

	@Override
	public List<Attachment> attachments(RecordType type, long id, boolean withContent) {
		ClassMapping mapping = mappings.of(type);
		return readers.shown(connection -> new RecordReader(mappings, connection).attachments(mapping, id, withContent));
	}

	@Override
	public <T> T read(Function<DSLContext, T> query) {
		return readers.computed(connection -> query.apply(sql(connection)));
	}

	@Override
	public <T> T write(Function<Transaction, T> work) {
		return writers.write(work);
	}

	@Override
	public List<Change> history(RecordType type, long id) {
		return readers.shown(connection -> {
			List<Change> changes = new ArrayList<>(new AuditTrail(sql(connection)).read(type, id,
					database.restrictions()));
			if (changes.stream().noneMatch(c -> c.kind() == Change.Kind.CREATED)) {
				// the record itself keeps who made it and when, as a row a record would double the trail
				new RecordReader(mappings, connection).find(type.eClass(), id).ifPresent(record -> changes.add(new Change(
						record.getCreatedAt(), record.getCreatedBy(), 1, Change.Kind.CREATED, null, null, null)));
			}
			return changes;
		});
	}

	@Override
	public Rollups rollups() {
		return rollups;
	}

	@Override
	public void addListener(StoreListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(StoreListener listener) {
		listeners.remove(listener);
	}

	/** Tells listeners here, and other processes, what was written. */
	private final class Follower implements WriteGate.Follower {
		@Override
		public void committing(DSLContext context, StoreEvent event) {
			if (feed != null) {
				feed.tell(context, event);
			}
		}

		@Override
		public void committed(StoreEvent event, RollupChanges changes) {
			rollups.committed(changes);
			fire(event);
		}
	}

	private void fire(StoreEvent event) {
		for (StoreListener listener : listeners) {
			try {
				listener.changed(event);
			} catch (RuntimeException e) {
				ILog.of(SqlStore.class).error(listener.getClass().getName(), e);
			}
		}
	}

	@Override
	public void close() {
		rollups.close();
		if (feed != null) {
			feed.close();
		}
		writers.quiet(() -> {
			if (!closed) {
				closed = true;
				database.close();
			}
		});
	}
}
