package org.chancery.store.internal.schema;

import java.time.LocalDateTime;
import java.util.List;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Sequence;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The platform's own tables, in the schema {@code CHANCERY}. Timestamps are UTC. */
public final class PlatformTables {
	static final String SCHEMA = "CHANCERY"; //$NON-NLS-1$

	/** The ledger of schemas: which version of each section's model the store has. */
	static final Table<Record> SCHEMA_VERSION = DSL.table(name("SCHEMA_VERSION")); //$NON-NLS-1$
	static final Field<String> SECTION = field("SECTION", SQLDataType.VARCHAR(60).nullable(false)); //$NON-NLS-1$
	static final Field<Integer> MODEL_VERSION = field("MODEL_VERSION", SQLDataType.INTEGER.nullable(false)); //$NON-NLS-1$
	static final Field<String> FINGERPRINT = field("FINGERPRINT", SQLDataType.VARCHAR(64).nullable(false)); //$NON-NLS-1$
	static final Field<LocalDateTime> APPLIED_AT = field("APPLIED_AT", SQLDataType.LOCALDATETIME.nullable(false)); //$NON-NLS-1$
	static final Field<String> APPLICATION = field("APPLICATION", SQLDataType.VARCHAR(60).nullable(false)); //$NON-NLS-1$

	/** The unique keys of all schemas: what the engines' catalogues say of them differs too much. */
	static final Table<Record> UNIQUE_KEY = DSL.table(name("UNIQUE_KEY")); //$NON-NLS-1$
	static final Field<String> KEY_SCHEMA = field("SCHEMA_NAME", SQLDataType.VARCHAR(60).nullable(false)); //$NON-NLS-1$
	static final Field<String> KEY_TABLE = field("TABLE_NAME", SQLDataType.VARCHAR(128).nullable(false)); //$NON-NLS-1$
	static final Field<String> KEY_COLUMN = field("COLUMN_NAME", SQLDataType.VARCHAR(128).nullable(false)); //$NON-NLS-1$
	static final Field<String> KEY_NAME = field("KEY_NAME", SQLDataType.VARCHAR(128).nullable(false)); //$NON-NLS-1$

	/** The audit trail. */
	public static final Table<Record> CHANGE = DSL.table(name("CHANGE")); //$NON-NLS-1$
	public static final Field<Long> ID = field("ID", SQLDataType.BIGINT.generatedByDefaultAsIdentity()); //$NON-NLS-1$
	public static final Field<LocalDateTime> AT = field("AT", SQLDataType.LOCALDATETIME.nullable(false)); //$NON-NLS-1$
	public static final Field<String> WHO = field("WHO", SQLDataType.VARCHAR(255).nullable(false)); //$NON-NLS-1$
	public static final Field<String> RECORD_TYPE = field("RECORD_TYPE", SQLDataType.VARCHAR(200).nullable(false)); //$NON-NLS-1$
	public static final Field<Long> RECORD_ID = field("RECORD_ID", SQLDataType.BIGINT.nullable(false)); //$NON-NLS-1$
	public static final Field<Integer> VERSION = field("VERSION", SQLDataType.INTEGER.nullable(false)); //$NON-NLS-1$
	public static final Field<String> KIND = field("KIND", SQLDataType.VARCHAR(20).nullable(false)); //$NON-NLS-1$
	public static final Field<String> FEATURE = field("FEATURE", SQLDataType.VARCHAR(100)); //$NON-NLS-1$
	public static final Field<String> BEFORE = field("BEFORE", SQLDataType.CLOB); //$NON-NLS-1$
	public static final Field<String> AFTER = field("AFTER", SQLDataType.CLOB); //$NON-NLS-1$
	public static final List<Field<?>> CHANGE_COLUMNS = List.of(ID, AT, WHO, RECORD_TYPE, RECORD_ID, VERSION, KIND, FEATURE,
			BEFORE, AFTER);

	/** Where all ids come from, a block at a time. */
	static final Sequence<Long> RECORD_ID_BLOCK = DSL.sequence(name("RECORD_ID_BLOCK"), SQLDataType.BIGINT); //$NON-NLS-1$
	static final int BLOCK = 1000;

	private PlatformTables() {
	}

	/** Makes a store that was copied give out other ids and numbers than those the old one has given out. */
	public static void continueNumbers(DSLContext from, DSLContext to) {
		long block = from.nextval(RECORD_ID_BLOCK);
		to.dropSequence(RECORD_ID_BLOCK).execute();
		to.createSequence(RECORD_ID_BLOCK).startWith(block).incrementBy((long) BLOCK).execute();
		long last = from.select(DSL.max(ID)).from(CHANGE).fetchOptional(0, Long.class).orElse(0L);
		to.execute("ALTER TABLE \"CHANCERY\".\"CHANGE\" ALTER COLUMN \"ID\" RESTART WITH " + (last + 1)); //$NON-NLS-1$
	}

	private static Name name(String name) {
		return DSL.name(SCHEMA, name);
	}

	private static <T> Field<T> field(String name, org.jooq.DataType<T> type) {
		return DSL.field(DSL.name(name), type);
	}
}
