package org.chancery.store.internal.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.chancery.store.MigratedTable;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.internal.Messages;
import org.chancery.store.internal.schema.ColumnModel;
import org.chancery.store.internal.schema.NumberTable;
import org.chancery.store.internal.schema.OtherTable;
import org.chancery.store.internal.schema.PlatformTables;
import org.chancery.store.internal.schema.SectionModel;
import org.chancery.store.internal.schema.TableModel;
import org.chancery.store.internal.schema.Tables;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Copies everything that a store keeps into the tables of a new one and proves that both are the same. What is made of
 * the records, like the rollups, is not copied: the new store makes it itself.
 */
public final class Migration {
	private final Connection from;
	private final DSLContext fromSql;
	private final List<SectionModel> sections;

	/** @param from of a transaction that reads the store copied */
	public Migration(Connection from, DSLContext fromSql, List<SectionModel> sections) {
		this.from = from;
		this.fromSql = fromSql;
		this.sections = sections;
	}

	/**
	 * Fills new tables that have no foreign keys yet.
	 *
	 * @throws StoreException DATABASE if what was written reads otherwise than what was copied
	 */
	public List<MigratedTable> fill(Connection to, DSLContext toSql, SubMonitor monitor) throws SQLException {
		List<MigratedTable> migrated = new ArrayList<>();
		List<TableModel> tables = sections.stream().flatMap(section -> Tables.of(section).stream()).toList();
		SubMonitor progress = SubMonitor.convert(monitor, tables.size() + 1);
		for (TableModel table : tables) {
			progress.subTask(table.schema() + "." + table.name()); //$NON-NLS-1$
			migrated.add(copy(table, to, toSql, progress.split(1)));
		}
		migrated.add(copy(new TableCopy(PlatformTables.CHANGE, PlatformTables.CHANGE_COLUMNS, List.of(PlatformTables.ID),
				progress.split(1)), "CHANCERY.CHANGE", to, toSql)); //$NON-NLS-1$
		migrated.add(copy(new TableCopy(NumberTable.NUMBERING, List.of(NumberTable.SERIES, NumberTable.LAST), List.of(NumberTable.SERIES),
				monitor), "CHANCERY.NUMBERING", to, toSql)); //$NON-NLS-1$
		for (OtherTable other : OtherTable.of(from)) {
			other.create(toSql);
			migrated.add(copy(new TableCopy(other.table(), other.columns(), other.order(), monitor), "CHANCERY." + other.table().getName(), //$NON-NLS-1$
					to, toSql));
		}
		PlatformTables.continueNumbers(fromSql, toSql);
		return List.copyOf(migrated);
	}

	private MigratedTable copy(TableModel table, Connection to, DSLContext toSql, SubMonitor monitor) throws SQLException {
		List<Field<?>> columns = new ArrayList<>();
		for (ColumnModel column : table.columns()) {
			columns.add(DSL.field(DSL.name(column.name()), column.type()));
		}
		return copy(new TableCopy(table.table(), columns, List.of(columns.get(0)), monitor), table.schema() + "." + table.name(), to, toSql); //$NON-NLS-1$
	}

	private MigratedTable copy(TableCopy copy, String name, Connection to, DSLContext toSql) throws SQLException {
		TableHash read = copy.copy(from, fromSql, to, toSql);
		TableHash written = copy.hash(to, toSql);
		String hash = read.hash();
		if (read.rows() != written.rows() || !hash.equals(written.hash())) {
			throw new StoreException(Reason.DATABASE,
					NLS.bind(Messages.migratedDifferently, new Object[] { name, read.rows(), written.rows() }), null);
		}
		return new MigratedTable(name, read.rows(), hash);
	}
}
