package org.chancery.store.internal.schema;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.internal.Messages;
import org.chancery.store.internal.schema.Catalogue.Kind;
import org.eclipse.osgi.util.NLS;

/**
 * Brings a table that an older model made up to a newer one, without loss: columns are added, renamed, lengthened and
 * widened, never narrowed or dropped. A column that the model has no more stays with its values, and takes null.
 */
final class TableUpgrade {
	/** Which kinds of number hold all values of which others. */
	private static final Map<Kind, Set<Kind>> WIDER = Map.of(Kind.INTEGER, Set.of(Kind.LONG, Kind.DECIMAL), Kind.LONG,
			Set.of(Kind.DECIMAL));

	private final SchemaDdl ddl;
	private final Catalogue catalogue;
	private final TableModel table;
	private final String location;

	TableUpgrade(SchemaDdl ddl, Catalogue catalogue, TableModel table, String location) {
		this.ddl = ddl;
		this.catalogue = catalogue;
		this.table = table;
		this.location = location;
	}

	/**
	 * @return the new columns, whose foreign keys are still to be made
	 * @throws StoreException NOT_A_STORE if a column can't become what the model asks for
	 */
	List<ColumnModel> run() throws SQLException {
		Set<String> indexed = catalogue.indexedColumns(table.name());
		Map<String, Catalogue.Column> stored = new HashMap<>(catalogue.columns(table.name()));
		List<ColumnModel> added = new ArrayList<>();
		dropOldKeys();
		for (ColumnModel column : table.columns()) {
			if (!stored.containsKey(column.name())) {
				Optional<String> former = column.formerly().stream().filter(stored::containsKey).findFirst();
				if (former.isEmpty()) {
					ddl.addColumn(table, column);
					added.add(column);
				} else {
					ddl.renameColumn(table, former.get(), column);
					stored.put(column.name(), stored.remove(former.get()));
					if (indexed.remove(former.get())) {
						indexed.add(column.name());
					}
				}
			}
			if (stored.containsKey(column.name())) {
				fit(column, stored.get(column.name()));
			}
		}
		Map<String, String> keys = ddl.uniqueKeys(table);
		table.columns().stream().filter(c -> c.unique() && !keys.containsKey(c.name())).forEach(c -> ddl.addUnique(table, c));
		for (List<String> index : table.indexes()) {
			String first = index.get(0).replace(" DESC", ""); //$NON-NLS-1$ //$NON-NLS-2$
			if (!indexed.contains(first)) {
				ddl.addIndex(table, index);
			}
		}
		return added;
	}

	/** Keys that the model has no more, and those of columns that are to be replaced by wider ones. */
	private void dropOldKeys() {
		ddl.uniqueKeys(table).forEach((column, key) -> {
			Optional<ColumnModel> now = table.columns().stream()
					.filter(c -> c.name().equals(column) || c.formerly().contains(column)).findFirst();
			if (now.isEmpty() || !now.get().unique()
					|| Catalogue.kind(now.get()) != catalogue.columns(table.name()).get(column).kind()) {
				ddl.dropUnique(table, column, key);
			}
		});
	}

	/** Makes the column hold what the model asks for. */
	private void fit(ColumnModel column, Catalogue.Column stored) {
		Kind wanted = Catalogue.kind(column);
		if (wanted == stored.kind()) {
			// a text that may be shorter now keeps its room: older records may fill it
			if (wanted == Kind.TEXT && column.type().length() > stored.size()) {
				ddl.lengthen(table, column);
			}
			return;
		}
		if (WIDER.getOrDefault(stored.kind(), Set.of()).contains(wanted)) {
			ddl.widen(table, column);
			return;
		}
		throw new StoreException(Reason.NOT_A_STORE, NLS.bind(Messages.incompatible, new Object[] { location,
				table.schema() + "." + table.name() + "." + column.name(), stored.typeName(), column.type().getTypeName() }), //$NON-NLS-1$ //$NON-NLS-2$
				null);
	}
}
