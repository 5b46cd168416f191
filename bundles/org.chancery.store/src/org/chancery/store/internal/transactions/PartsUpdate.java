package org.chancery.store.internal.transactions;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chancery.model.ModelPackage;
import org.chancery.model.Part;
import org.chancery.model.Record;
import org.chancery.store.Change;
import org.chancery.store.internal.mapping.ClassMapping;
import org.chancery.store.internal.mapping.ColumnMapping;
import org.chancery.store.internal.mapping.StoredRow;
import org.chancery.store.internal.schema.Tables;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Makes the stored parts of one record those that the object has. */
final class PartsUpdate {
	private record Key(EClass eClass, long id) {
	}

	private static final Field<Integer> POSITION = DSL.field(DSL.name(Tables.POSITION), SQLDataType.INTEGER);

	private final Work work;
	private final Inserter inserter;
	private final Differences differences;

	PartsUpdate(Work work, Inserter inserter, Differences differences) {
		this.work = work;
		this.inserter = inserter;
		this.differences = differences;
	}

	/** Writes what differs; answers one audit row for each feature whose parts differ. */
	List<Change> update(ClassMapping owner, Record record, List<StoredRow> stored, int version) throws SQLException {
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < owner.parts().size(); i++) {
			EReference feature = owner.parts().get(i);
			List<StoredRow> before = stored.stream().filter(row -> row.feature().equals(feature.getName())).toList();
			List<EObject> after = owner.partsOf(record, i);
			if (differ(before, after)) {
				changes.add(new Change(work.now, work.user, version, Change.Kind.CHANGED, feature.getName(),
						differences.parts(before), differences.partObjects(after)));
				write(owner, record, feature, before, after);
			}
		}
		inserter.flushAll();
		return changes;
	}

	private boolean differ(List<StoredRow> before, List<EObject> after) {
		if (before.size() != after.size()) {
			return true;
		}
		for (int i = 0; i < before.size(); i++) {
			StoredRow row = before.get(i);
			EObject part = after.get(i);
			if (row.eClass() != part.eClass() || id(row) != ((Part) part).getId() || !changed(row, part).isEmpty()) {
				return true;
			}
		}
		return false;
	}

	private Map<ColumnMapping, Object> changed(StoredRow row, EObject part) {
		Map<ColumnMapping, Object> changed = new HashMap<>();
		List<ColumnMapping> columns = work.mappings.of(row.eClass()).columns();
		for (int i = 0; i < columns.size(); i++) {
			Object value = columns.get(i).valueOf(part);
			if (columns.get(i).feature() != ModelPackage.Literals.PART__ID && !ColumnMapping.same(value, row.values()[i])) {
				changed.put(columns.get(i), value);
			}
		}
		return changed;
	}

	private void write(ClassMapping owner, Record record, EReference feature, List<StoredRow> before, List<EObject> after)
			throws SQLException {
		Map<Key, StoredRow> gone = new HashMap<>();
		before.forEach(row -> gone.put(new Key(row.eClass(), id(row)), row));
		for (int position = 0; position < after.size(); position++) {
			Part part = (Part) after.get(position);
			StoredRow row = gone.remove(new Key(part.eClass(), part.getId()));
			if (row == null) {
				work.undo.remember(part);
				inserter.addPart(owner, record.getId(), feature, part, position);
			} else {
				update(row, part, position);
			}
		}
		for (Key key : gone.keySet()) {
			work.sql.deleteFrom(work.mappings.of(key.eClass()).table()).where(ClassMapping.idField().eq(key.id())).execute();
		}
	}

	private void update(StoredRow row, Part part, int position) throws SQLException {
		Map<ColumnMapping, Object> changed = changed(row, part);
		if (!changed.isEmpty() || row.position() != position) {
			ClassMapping mapping = work.mappings.of(row.eClass());
			List<ColumnMapping> columns = List.copyOf(changed.keySet());
			Map<Field<?>, Object> values = new java.util.LinkedHashMap<>();
			columns.forEach(c -> values.put(c.field(), DSL.param(c.field().getName(), c.field().getDataType())));
			values.put(POSITION, DSL.param(POSITION.getName(), Integer.class));
			String update = work.sql.update(mapping.table()).set(values)
					.where(ClassMapping.idField().eq(DSL.param("id", Long.class))).getSQL(); //$NON-NLS-1$
			try (PreparedStatement statement = work.connection.prepareStatement(update)) {
				int index = 1;
				for (ColumnMapping column : columns) {
					column.bind(statement, index++, changed.get(column));
				}
				statement.setInt(index++, position);
				statement.setLong(index, part.getId());
				statement.executeUpdate();
			}
		}
	}

	private static long id(StoredRow row) {
		return (Long) row.values()[0];
	}
}
