package org.chancery.store.internal.transactions;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Change;
import org.chancery.store.ConflictException;
import org.chancery.store.internal.Messages;
import org.chancery.store.internal.SqlFailures;
import org.chancery.store.internal.audit.AuditTrail;
import org.chancery.store.internal.mapping.ClassMapping;
import org.chancery.store.internal.mapping.ColumnMapping;
import org.chancery.store.internal.mapping.Mappings;
import org.chancery.store.internal.mapping.PartialRecord;
import org.chancery.store.internal.mapping.RecordReader;
import org.chancery.store.internal.mapping.StoredRow;
import org.chancery.store.internal.mapping.Validator;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Writes changed records. */
final class Updater {
	private final Work work;
	private final Inserter inserter;
	private final Differences differences;

	Updater(Work work, Inserter inserter) {
		this.work = work;
		this.inserter = inserter;
		this.differences = new Differences(work);
	}

	void update(Record record) throws SQLException {
		if (PartialRecord.is(record)) {
			throw new IllegalArgumentException(
					record.eClass().getName() + " " + record.getId() + " was read without its parts: find it first"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		RecordType type = Mappings.type(record.eClass());
		ClassMapping mapping = work.mappings.of(type);
		work.derivation.accept(record);
		new Validator(work.mappings).check(record);
		RecordReader reader = new RecordReader(work.mappings, work.connection);
		StoredRow stored = reader.whole(mapping, record.getId());
		if (stored == null || version(mapping, stored) != record.getVersion()) {
			throw conflict(type, record, record.getId());
		}
		List<StoredRow> storedParts = reader.parts(mapping, record.getId());
		int version = record.getVersion() + 1;
		Map<ColumnMapping, Object> changed = differences.columns(mapping, record, stored);
		List<Change> changes = new ArrayList<>(differences.changes(mapping, stored, changed, version));
		changes.addAll(new PartsUpdate(work, inserter, differences).update(mapping, record, storedParts, version));
		if (changes.isEmpty()) {
			return;
		}
		boolean kept = work.rollups.concern(type, changed.keySet().stream().map(c -> c.field().getName()).toList());
		if (kept) {
			work.rollups.leave(type, record.getId());
		}
		write(type, mapping, record, changed, version);
		if (kept) {
			work.rollups.enter(type, record.getId());
		}
		if (changed.keySet().stream().anyMatch(ColumnMapping::isKey)) {
			work.rollups.rename(type);
		}
		new AuditTrail(work.sql).write(type.qualifiedName(), record.getId(), changes);
		work.undo.remember(record);
		record.setVersion(version);
		record.setModifiedAt(work.now);
		record.setModifiedBy(work.user);
		record.setCreatedAt((Instant) value(mapping, stored, ModelPackage.Literals.RECORD__CREATED_AT));
		record.setCreatedBy((String) value(mapping, stored, ModelPackage.Literals.RECORD__CREATED_BY));
		work.touch(type, record.getId());
	}

	private void write(RecordType type, ClassMapping mapping, Record record, Map<ColumnMapping, Object> changed, int version)
			throws SQLException {
		Map<ColumnMapping, Object> all = new LinkedHashMap<>(changed);
		all.put(column(mapping, ModelPackage.Literals.RECORD__VERSION), version);
		all.put(column(mapping, ModelPackage.Literals.RECORD__MODIFIED_AT), work.now);
		all.put(column(mapping, ModelPackage.Literals.RECORD__MODIFIED_BY), work.user);
		Map<Field<?>, Object> values = new LinkedHashMap<>();
		all.keySet().forEach(c -> values.put(c.field(), DSL.param(c.field().getName(), c.field().getDataType())));
		String update = work.sql.update(mapping.table()).set(values)
				.where(ClassMapping.idField().eq(DSL.param("id", Long.class))) //$NON-NLS-1$
				.and(ClassMapping.versionField().eq(DSL.param("version", Integer.class))).getSQL(); //$NON-NLS-1$
		try (PreparedStatement statement = work.connection.prepareStatement(update)) {
			int index = 1;
			for (Map.Entry<ColumnMapping, Object> entry : all.entrySet()) {
				entry.getKey().bind(statement, index++, entry.getValue());
			}
			statement.setLong(index++, record.getId());
			statement.setInt(index, record.getVersion());
			if (statement.executeUpdate() == 0) {
				throw conflict(type, record, record.getId());
			}
		} catch (SQLException e) {
			if (SqlFailures.isDuplicate(e) || SqlFailures.isForeignKey(e)) {
				throw Refusals.of(mapping, record, e);
			}
			throw e;
		}
	}

	/** Somebody was first: says who, with the record as it now is. */
	ConflictException conflict(RecordType type, Record mine, long id) throws SQLException {
		Record theirs = new RecordReader(work.mappings, work.connection).find(type.eClass(), id).orElse(null);
		Record named = mine != null ? mine : theirs;
		String title = named == null ? String.valueOf(id) : type.title(named);
		String message = theirs == null ? deleted(type, id, title)
				: NLS.bind(Messages.changedMeanwhile, new Object[] { type.label(), title, theirs.getModifiedBy() });
		return new ConflictException(message, mine, theirs);
	}

	private String deleted(RecordType type, long id, String title) {
		return new AuditTrail(work.sql).read(type, id, work.mappings.restrictions()).stream().filter(c -> c.kind() == Change.Kind.DELETED).findFirst()
				.map(c -> NLS.bind(Messages.deletedBy, new Object[] { type.label(), title, c.who() }))
				.orElseGet(() -> NLS.bind(Messages.deletedMeanwhile, type.label(), title));
	}

	static int version(ClassMapping mapping, StoredRow row) {
		return (Integer) value(mapping, row, ModelPackage.Literals.RECORD__VERSION);
	}

	static Object value(ClassMapping mapping, StoredRow row, EStructuralFeature feature) {
		return row.values()[mapping.columns().indexOf(column(mapping, feature))];
	}

	private static ColumnMapping column(ClassMapping mapping, EStructuralFeature feature) {
		return mapping.column(feature).orElseThrow();
	}
}
