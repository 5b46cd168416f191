package org.chancery.store.internal.transactions;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Change;
import org.chancery.store.Patch;
import org.chancery.store.internal.audit.AuditTrail;
import org.chancery.store.internal.mapping.ClassMapping;
import org.chancery.store.internal.mapping.ColumnMapping;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Changes a few columns of many records with one batch statement. */
final class Patcher {
	private static final int BATCH = 1000;

	private final Work work;
	private final Updater updater;
	private final Differences differences;

	Patcher(Work work, Updater updater) {
		this.work = work;
		this.updater = updater;
		this.differences = new Differences(work);
	}

	void patch(RecordType type, List<EStructuralFeature> features, List<Patch> patches) throws SQLException {
		ClassMapping mapping = work.mappings.of(type);
		List<ColumnMapping> columns = new ArrayList<>(features.stream().map(f -> mapping.column(f).orElseThrow()).toList());
		boolean kept = work.rollups.concern(type, columns.stream().map(c -> c.field().getName()).toList());
		AuditTrail audit = new AuditTrail(work.sql);
		try (PreparedStatement statement = work.connection.prepareStatement(sql(mapping, columns))) {
			for (int from = 0; from < patches.size(); from += BATCH) {
				List<Patch> batch = patches.subList(from, Math.min(from + BATCH, patches.size()));
				if (kept) {
					for (Patch patch : batch) {
						work.rollups.leave(type, patch.id());
					}
				}
				for (Patch patch : batch) {
					bind(statement, mapping, columns, patch);
				}
				int[] counts = statement.executeBatch();
				for (int i = 0; i < counts.length; i++) {
					if (counts[i] != 1 && counts[i] != Statement.SUCCESS_NO_INFO) {
						throw updater.conflict(type, null, batch.get(i).id());
					}
				}
				if (kept) {
					for (Patch patch : batch) {
						work.rollups.enter(type, patch.id());
					}
				}
				Map<Long, List<Change>> changes = new LinkedHashMap<>();
				for (Patch patch : batch) {
					changes.put(patch.id(), changes(columns, patch));
					work.touch(type, patch.id());
				}
				audit.writeAll(type.qualifiedName(), changes);
			}
		}
	}

	private String sql(ClassMapping mapping, List<ColumnMapping> columns) {
		Map<Field<?>, Object> values = new LinkedHashMap<>();
		List<ColumnMapping> all = new ArrayList<>(columns);
		all.addAll(notes(mapping));
		all.forEach(c -> values.put(c.field(), DSL.param(c.field().getName(), c.field().getDataType())));
		return work.sql.update(mapping.table()).set(values).where(ClassMapping.idField().eq(DSL.param("id", Long.class))) //$NON-NLS-1$
				.and(ClassMapping.versionField().eq(DSL.param("version", Integer.class))).getSQL(); //$NON-NLS-1$
	}

	private static List<ColumnMapping> notes(ClassMapping mapping) {
		return List.of(mapping.column(ModelPackage.Literals.RECORD__VERSION).orElseThrow(),
				mapping.column(ModelPackage.Literals.RECORD__MODIFIED_AT).orElseThrow(),
				mapping.column(ModelPackage.Literals.RECORD__MODIFIED_BY).orElseThrow());
	}

	private void bind(PreparedStatement statement, ClassMapping mapping, List<ColumnMapping> columns, Patch patch)
			throws SQLException {
		int index = 1;
		for (int i = 0; i < columns.size(); i++) {
			columns.get(i).bind(statement, index++, patch.after().get(i));
		}
		List<ColumnMapping> notes = notes(mapping);
		notes.get(0).bind(statement, index++, patch.version() + 1);
		notes.get(1).bind(statement, index++, work.now);
		notes.get(2).bind(statement, index++, work.user);
		statement.setLong(index++, patch.id());
		statement.setInt(index, patch.version());
		statement.addBatch();
	}

	private List<Change> changes(List<ColumnMapping> columns, Patch patch) throws SQLException {
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			ColumnMapping column = columns.get(i);
			if (!ColumnMapping.same(patch.before().get(i), patch.after().get(i))) {
				changes.add(new Change(work.now, work.user, patch.version() + 1, Change.Kind.CHANGED, column.feature().getName(),
						differences.text(column, patch.before().get(i)), differences.text(column, patch.after().get(i))));
			}
		}
		return changes;
	}
}
