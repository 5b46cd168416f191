package org.chancery.store.internal.audit;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chancery.model.sections.RecordType;
import org.chancery.store.Change;
import org.chancery.store.Restrictions;
import org.chancery.store.internal.schema.PlatformTables;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/** Writes and reads the audit trail. Nothing in it is ever changed. */
public final class AuditTrail {
	private final DSLContext sql;

	public AuditTrail(DSLContext sql) {
		this.sql = sql;
	}

	/** Keeps changes of one record. */
	public void write(String type, long id, List<Change> changes) {
		for (Change change : changes) {
			sql.insertInto(PlatformTables.CHANGE)
					.columns(PlatformTables.AT, PlatformTables.WHO, PlatformTables.RECORD_TYPE, PlatformTables.RECORD_ID,
							PlatformTables.VERSION, PlatformTables.KIND, PlatformTables.FEATURE, PlatformTables.BEFORE,
							PlatformTables.AFTER)
					.values(LocalDateTime.ofInstant(change.at(), ZoneOffset.UTC), change.who(), type, id, change.version(),
							change.kind().name(), change.feature(), change.before(), change.after())
					.execute();
		}
	}

	/** Keeps changes of many records of one type, in one batch. */
	public void writeAll(String type, Map<Long, List<Change>> changes) {
		var insert = sql.batch(sql.insertInto(PlatformTables.CHANGE)
				.columns(PlatformTables.AT, PlatformTables.WHO, PlatformTables.RECORD_TYPE, PlatformTables.RECORD_ID,
						PlatformTables.VERSION, PlatformTables.KIND, PlatformTables.FEATURE, PlatformTables.BEFORE,
						PlatformTables.AFTER)
				.values((LocalDateTime) null, null, null, null, null, null, null, null, null));
		changes.forEach((id, ofRecord) -> ofRecord.forEach(change -> insert.bind(
				LocalDateTime.ofInstant(change.at(), ZoneOffset.UTC), change.who(), type, id, change.version(),
				change.kind().name(), change.feature(), change.before(), change.after())));
		if (insert.size() > 0) {
			insert.execute();
		}
	}

	/** The changes of one record that were kept, newest first; those of one version in the model's order. */
	public List<Change> read(RecordType type, long id, Optional<Restrictions> restrictions) {
		Table<?> trail = restrictions.<Table<?>>map(r -> r.history(type.section().schema())).orElse(PlatformTables.CHANGE);
		List<Change> changes = new ArrayList<>();
		for (Record row : sql.select(PlatformTables.CHANGE_COLUMNS).from(trail)
				.where(PlatformTables.RECORD_TYPE.eq(type.qualifiedName())).and(PlatformTables.RECORD_ID.eq(id))
				.orderBy(PlatformTables.VERSION.desc(), PlatformTables.ID.asc()).fetch()) {
			changes.add(new Change(row.get(PlatformTables.AT).toInstant(ZoneOffset.UTC), row.get(PlatformTables.WHO),
					row.get(PlatformTables.VERSION), Change.Kind.valueOf(row.get(PlatformTables.KIND)),
					row.get(PlatformTables.FEATURE), row.get(PlatformTables.BEFORE), row.get(PlatformTables.AFTER)));
		}
		return changes;
	}
}
