package org.chancery.store.internal.transactions;

import java.sql.Connection;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Access;
import org.chancery.store.StoreEvent;
import org.chancery.store.internal.mapping.Mappings;
import org.chancery.store.internal.rollups.RollupChanges;
import org.chancery.store.internal.schema.IdAllocator;
import org.jooq.DSLContext;

/** What the steps of one transaction share. */
final class Work {
	/** With more records than this an event names types only. */
	private static final int MANY = 10_000;

	final Connection connection;
	final DSLContext sql;
	final Mappings mappings;
	final IdAllocator ids;
	final RollupChanges rollups;
	final Undo undo = new Undo();
	/** Fills in what follows from a record's other values. */
	final Consumer<Record> derivation;
	/** To the microsecond, as databases keep it. */
	final Instant now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
	final Access access;
	final String user;

	private final Set<RecordType> types = new LinkedHashSet<>();
	private final Set<Long> touched = new LinkedHashSet<>();
	private boolean many;

	Work(Connection connection, DSLContext sql, Mappings mappings, IdAllocator ids, RollupChanges rollups, Access access,
			Consumer<Record> derivation) {
		this.connection = connection;
		this.sql = sql;
		this.mappings = mappings;
		this.ids = ids;
		this.rollups = rollups;
		this.access = access;
		this.user = access.user();
		this.derivation = derivation;
	}

	/** Notes that a record was written. */
	void touch(RecordType type, long id) {
		types.add(type);
		if (!many) {
			touched.add(id);
			if (touched.size() > MANY) {
				many = true;
				touched.clear();
			}
		}
	}

	/** What was written. */
	StoreEvent event() {
		return new StoreEvent(Set.copyOf(types), Set.copyOf(touched));
	}
}
