package org.chancery.exchange.internal.imports;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chancery.exchange.internal.PlatformTable;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The platform table {@code CHANCERY.IMPORTED}: which rows of tables became which records. */
final class ImportedRows {
	private static final Field<String> TYPE = PlatformTable.column("RECORD_TYPE", SQLDataType.VARCHAR(120).nullable(false));
	private static final Field<String> FINGERPRINT = PlatformTable.column("FINGERPRINT", SQLDataType.VARCHAR(64).nullable(false));
	private static final Field<Long> RECORD_ID = PlatformTable.column("RECORD_ID", SQLDataType.BIGINT.nullable(false));
	private static final Field<String> FILE = PlatformTable.column("FILE_NAME", SQLDataType.VARCHAR(255).nullable(false));
	private static final Field<LocalDateTime> AT = PlatformTable.column("IMPORTED_AT", SQLDataType.LOCALDATETIME.nullable(false));
	private static final PlatformTable TABLE = new PlatformTable("IMPORTED", List.of(TYPE, FINGERPRINT, RECORD_ID, FILE, AT), List.of(TYPE, FINGERPRINT));

	private final RecordType type;
	private final String file;

	ImportedRows(RecordType type, String file) {
		this.type = type;
		this.file = file.length() <= 255 ? file : file.substring(file.length() - 255);
	}

	/** Makes the table if the store has none yet. */
	static void prepare(DSLContext sql) {
		TABLE.create(sql);
	}

	/**
	 * Those of the fingerprints whose rows were imported, each with whether its record is still there. They are looked up
	 * one by one: for a list of them Derby would read the whole table as long as it takes it for small.
	 */
	Map<String, Boolean> known(Store store, Collection<String> fingerprints) {
		Table<?> records = store.naming().table(type);
		Field<Long> id = DSL.field(records.getQualifiedName().append("ID"), Long.class);
		return store.read(sql -> {
			Map<String, Boolean> known = new HashMap<>();
			if (TABLE.exists(sql)) {
				try (var query = sql.select(id).from(TABLE.table()).leftJoin(records).on(id.eq(TABLE.qualified(RECORD_ID)))
						.where(TABLE.qualified(TYPE).eq(type.qualifiedName())).and(TABLE.qualified(FINGERPRINT).eq(DSL.param("fingerprint", String.class))).keepStatement(true)) {
					for (String fingerprint : fingerprints) {
						query.bind("fingerprint", fingerprint).fetch().forEach(row -> known.put(fingerprint, row.value1() != null));
					}
				}
			}
			return known;
		});
	}

	/** Forgets the rows whose records have been deleted since, so that they can be imported again. */
	void forgetDeleted(Store store, DSLContext sql) {
		Table<?> records = store.naming().table(type);
		Field<Long> id = DSL.field(records.getQualifiedName().append("ID"), Long.class);
		sql.deleteFrom(TABLE.table()).where(TABLE.qualified(TYPE).eq(type.qualifiedName()))
				.and(DSL.notExists(DSL.selectOne().from(records).where(id.eq(TABLE.qualified(RECORD_ID))))).execute();
	}

	/** Keeps which rows became which records. */
	void keep(DSLContext sql, List<String> fingerprints, List<? extends Record> records) {
		LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
		BatchBindStep batch = sql.batch(sql.insertInto(TABLE.table(), TYPE, FINGERPRINT, RECORD_ID, FILE, AT)
				.values((String) null, null, null, null, null));
		for (int i = 0; i < records.size(); i++) {
			batch.bind(type.qualifiedName(), fingerprints.get(i), records.get(i).getId(), file, now);
		}
		batch.execute();
	}
}
