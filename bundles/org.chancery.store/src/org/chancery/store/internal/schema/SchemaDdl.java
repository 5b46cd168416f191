package org.chancery.store.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jooq.Condition;
import org.jooq.Constraint;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** Makes schemas, tables, keys and indexes. */
final class SchemaDdl {
	private final DSLContext sql;

	SchemaDdl(DSLContext sql) {
		this.sql = sql;
	}

	/** The platform's own schema, for a new store. */
	void createPlatform() {
		createSchema(PlatformTables.SCHEMA);
		sql.createTable(PlatformTables.SCHEMA_VERSION)
				.columns(PlatformTables.SECTION, PlatformTables.MODEL_VERSION, PlatformTables.FINGERPRINT,
						PlatformTables.APPLIED_AT, PlatformTables.APPLICATION)
				.constraint(DSL.primaryKey(PlatformTables.SECTION)).execute();
		sql.createTable(PlatformTables.CHANGE).columns(PlatformTables.CHANGE_COLUMNS)
				.constraint(DSL.primaryKey(PlatformTables.ID)).execute();
		sql.createTable(PlatformTables.UNIQUE_KEY)
				.columns(PlatformTables.KEY_SCHEMA, PlatformTables.KEY_TABLE, PlatformTables.KEY_COLUMN, PlatformTables.KEY_NAME)
				.constraint(DSL.primaryKey(PlatformTables.KEY_SCHEMA, PlatformTables.KEY_TABLE, PlatformTables.KEY_COLUMN))
				.execute();
		sql.createIndex(DSL.name(PlatformTables.SCHEMA, "CHANGE_RECORD")) //$NON-NLS-1$
				.on(PlatformTables.CHANGE, PlatformTables.RECORD_ID, PlatformTables.RECORD_TYPE).execute();
		sql.createSequence(PlatformTables.RECORD_ID_BLOCK).startWith(1L).incrementBy((long) PlatformTables.BLOCK).execute();
	}

	void createSchema(String schema) {
		sql.createSchema(DSL.name(schema)).execute();
	}

	/** A table with its key, unique columns and indexes, without foreign keys. */
	void createTable(TableModel table) {
		List<Constraint> keys = new ArrayList<>();
		keys.add(DSL.constraint(DSL.name(table.keyName("PK"))).primaryKey(field(table.columns().get(0)))); //$NON-NLS-1$
		sql.createTable(table.table()).columns(table.columns().stream().<Field<?>>map(SchemaDdl::field).toList())
				.constraints(keys).execute();
		table.columns().stream().filter(ColumnModel::unique).forEach(column -> addUnique(table, column));
		table.indexes().forEach(index -> addIndex(table, index));
	}

	void addUnique(TableModel table, ColumnModel column) {
		String name = table.keyName(column.name() + "_KEY"); //$NON-NLS-1$
		sql.alterTable(table.table()).add(DSL.constraint(DSL.name(name)).unique(field(column))).execute();
		sql.insertInto(PlatformTables.UNIQUE_KEY)
				.columns(PlatformTables.KEY_SCHEMA, PlatformTables.KEY_TABLE, PlatformTables.KEY_COLUMN, PlatformTables.KEY_NAME)
				.values(table.schema(), table.name(), column.name(), name).execute();
	}

	/** The unique keys of a table: the name of each by its column. */
	Map<String, String> uniqueKeys(TableModel table) {
		return sql.select(PlatformTables.KEY_COLUMN, PlatformTables.KEY_NAME).from(PlatformTables.UNIQUE_KEY).where(keysOf(table))
				.fetchMap(PlatformTables.KEY_COLUMN, PlatformTables.KEY_NAME);
	}

	void dropUnique(TableModel table, String column, String name) {
		sql.alterTable(table.table()).dropConstraint(DSL.name(name)).execute();
		sql.deleteFrom(PlatformTables.UNIQUE_KEY).where(keysOf(table)).and(PlatformTables.KEY_COLUMN.eq(column)).execute();
	}

	private static Condition keysOf(TableModel table) {
		return PlatformTables.KEY_SCHEMA.eq(table.schema()).and(PlatformTables.KEY_TABLE.eq(table.name()));
	}

	void addIndex(TableModel table, List<String> columns) {
		List<SortField<?>> fields = new ArrayList<>();
		for (String column : columns) {
			boolean descending = column.endsWith(" DESC"); //$NON-NLS-1$
			Field<Object> field = DSL.field(DSL.name(column.replace(" DESC", ""))); //$NON-NLS-1$ //$NON-NLS-2$
			fields.add(descending ? field.desc() : field.asc());
		}
		sql.createIndex(DSL.name(table.schema(), table.keyName(String.join("_", columns)) + "_IDX")) //$NON-NLS-1$ //$NON-NLS-2$
				.on(table.table(), fields).execute();
	}

	/** The foreign key of a reference, if it has one. */
	void addForeignKey(TableModel table, ColumnModel column) {
		if (column.target() != null) {
			sql.alterTable(table.table()).add(DSL.constraint(DSL.name(table.keyName(column.name() + "_FK"))) //$NON-NLS-1$
					.foreignKey(DSL.name(column.name())).references(column.target().getQualifiedName(), DSL.name("ID"))) //$NON-NLS-1$
					.execute();
		}
	}

	void addColumn(TableModel table, ColumnModel column) {
		sql.alterTable(table.table()).addColumn(field(column)).execute();
	}

	void renameColumn(TableModel table, String from, ColumnModel column) {
		sql.alterTable(table.table()).renameColumn(DSL.name(from)).to(DSL.name(column.name())).execute();
		sql.update(PlatformTables.UNIQUE_KEY).set(PlatformTables.KEY_COLUMN, column.name()).where(keysOf(table))
				.and(PlatformTables.KEY_COLUMN.eq(from)).execute();
	}

	void lengthen(TableModel table, ColumnModel column) {
		sql.alterTable(table.table()).alterColumn(DSL.name(column.name())).set(column.type()).execute();
	}

	/** Gives a column of numbers a wider type, by way of a new column, as not every engine changes types. */
	void widen(TableModel table, ColumnModel column) {
		ColumnModel wide = new ColumnModel(column.name() + "_WIDE", column.type(), false, false, List.of(), null, false); //$NON-NLS-1$
		addColumn(table, wide);
		sql.update(table.table()).set(Map.of(DSL.field(DSL.name(wide.name())),
				DSL.field(DSL.name(column.name())).cast(wide.type()))).execute();
		sql.alterTable(table.table()).dropColumn(DSL.name(column.name())).execute();
		renameColumn(table, wide.name(), column);
	}

	private static Field<?> field(ColumnModel column) {
		return DSL.field(DSL.name(column.name()), column.type().nullable(!column.required()));
	}
}
