package org.chancery.store.internal.transactions;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chancery.model.Part;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.internal.SqlFailures;
import org.chancery.store.internal.mapping.ClassMapping;
import org.chancery.store.internal.mapping.ColumnMapping;
import org.chancery.store.internal.mapping.Mappings;
import org.chancery.store.internal.mapping.PartialRecord;
import org.chancery.store.internal.mapping.RecordReader;
import org.chancery.store.internal.mapping.Validator;
import org.chancery.store.internal.schema.IdAllocator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** Inserts records and parts in batches, with one statement a class. */
final class Inserter implements AutoCloseable {
	private static final int BATCH = 1000;

	/** The rows of one class that wait to be sent. */
	private final class Batch {
		final ClassMapping mapping;
		final PreparedStatement statement;
		final List<EObject> waiting = new ArrayList<>();

		Batch(ClassMapping mapping) throws SQLException {
			this.mapping = mapping;
			this.statement = work.connection.prepareStatement(mapping.insert());
		}

		int bind(EObject object) throws SQLException {
			int index = 1;
			for (ColumnMapping column : mapping.columns()) {
				column.bind(statement, index++, column.valueOf(object));
			}
			return index;
		}

		void add(EObject object) throws SQLException {
			statement.addBatch();
			waiting.add(object);
			if (waiting.size() >= BATCH) {
				flushAll();
			}
		}

		void flush() throws SQLException {
			if (waiting.isEmpty()) {
				return;
			}
			try {
				statement.executeBatch();
			} catch (SQLException e) {
				throw failure(e);
			}
			if (mapping.isRecord()) {
				keepRollups();
			}
			waiting.clear();
		}

		/** Within one block of ids the type has no records but these between the first and the last. */
		private void keepRollups() throws SQLException {
			RecordType type = Mappings.type(mapping.eClass());
			int first = 0;
			for (int i = 1; i <= waiting.size(); i++) {
				if (i == waiting.size() || !IdAllocator.isSameBlock(id(first), id(i))) {
					work.rollups.enter(type, id(first), id(i - 1));
					first = i;
				}
			}
		}

		private long id(int index) {
			return ((Record) waiting.get(index)).getId();
		}

		/** In the words of the record that the database refused, if it is a rule of the model that it breaks. */
		private RuntimeException failure(SQLException e) throws SQLException {
			SQLException cause = SqlFailures.sql(e);
			if (!SqlFailures.isDuplicate(cause) && !SqlFailures.isForeignKey(cause)) {
				throw e;
			}
			int index = e instanceof BatchUpdateException batch && batch.getUpdateCounts() != null
					? firstFailed(batch.getUpdateCounts()) : 0;
			EObject refused = index < waiting.size() ? waiting.get(index) : null;
			return Refusals.of(mapping, named(cause).orElse(refused), cause);
		}

		/** The object whose key the database itself names: it may mark all of a batch as failed. */
		private Optional<EObject> named(SQLException cause) {
			return mapping.columns().stream().filter(ColumnMapping::isKey).findFirst().flatMap(key -> waiting.stream()
					.filter(object -> key.valueOf(object) != null
							&& cause.getMessage().contains("=(" + key.codec().text(key.valueOf(object)) + ")")) //$NON-NLS-1$ //$NON-NLS-2$
					.findFirst());
		}

		/** Some drivers stop at the first row that fails, others go on and mark it. */
		private static int firstFailed(int[] counts) {
			return (int) Arrays.stream(counts).takeWhile(count -> count != Statement.EXECUTE_FAILED).count();
		}
	}

	private final Work work;
	private final Validator validator;
	private final Numbering numbering;
	private final Map<EClass, Batch> batches = new LinkedHashMap<>();
	/** Records that wait in a batch: one of another class that refers to them must be sent after them. */
	private final Set<Record> unsent = Collections.newSetFromMap(new IdentityHashMap<>());

	Inserter(Work work) {
		this.work = work;
		this.validator = new Validator(work.mappings);
		this.numbering = new Numbering(work);
	}

	/** Inserts one record; the database has it when this returns. */
	void insert(Record record) throws SQLException {
		refusePartial(record);
		work.undo.remember(record);
		add(record, true);
		flushAll();
	}

	/** Inserts many; the last ones may wait until {@link #flushAll()}. */
	void add(Record record) throws SQLException {
		refusePartial(record);
		add(record, false);
	}

	private static void refusePartial(Record record) {
		if (PartialRecord.is(record)) {
			throw new IllegalArgumentException(record.eClass().getName() + " " + record.getId() + " is in the store already"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private void add(Record record, boolean remember) throws SQLException {
		RecordType type = Mappings.type(record.eClass());
		work.derivation.accept(record);
		numbering.number(record);
		validator.check(record);
		record.setId(work.ids.next());
		record.setVersion(1);
		record.setCreatedAt(work.now);
		record.setCreatedBy(work.user);
		record.setModifiedAt(work.now);
		record.setModifiedBy(work.user);
		Batch batch = batch(record.eClass());
		sendTargets(batch.mapping, record);
		batch.bind(record);
		batch.add(record);
		unsent.add(record);
		work.touch(type, record.getId());
		addParts(batch.mapping, record, remember);
	}

	private void addParts(ClassMapping owner, Record record, boolean remember) throws SQLException {
		for (int i = 0; i < owner.parts().size(); i++) {
			List<EObject> parts = owner.partsOf(record, i);
			for (int position = 0; position < parts.size(); position++) {
				Part part = (Part) parts.get(position);
				if (remember) {
					work.undo.remember(part);
				}
				addPart(owner, record.getId(), owner.parts().get(i), part, position);
			}
		}
	}

	/** Inserts a part with a new id. */
	void addPart(ClassMapping owner, long ownerId, EReference feature, Part part, int position) throws SQLException {
		part.setId(work.ids.next());
		Batch batch = batch(part.eClass());
		sendTargets(batch.mapping, part);
		int index = batch.bind(part);
		batch.statement.setString(index, RecordReader.ownerType(owner));
		batch.statement.setLong(index + 1, ownerId);
		batch.statement.setString(index + 2, feature.getName());
		batch.statement.setInt(index + 3, position);
		batch.add(part);
	}

	/** Sends what the object refers to and still waits in another class's batch. */
	private void sendTargets(ClassMapping mapping, EObject object) throws SQLException {
		for (ColumnMapping column : mapping.columns()) {
			if (column.isReference() && object.eGet(column.feature()) instanceof Record target
					&& target.eClass() != object.eClass() && unsent.contains(target)) {
				flushAll();
			}
		}
	}

	private Batch batch(EClass eClass) throws SQLException {
		Batch batch = batches.get(eClass);
		if (batch == null) {
			batch = new Batch(work.mappings.of(eClass));
			batches.put(eClass, batch);
		}
		return batch;
	}

	/** Sends everything that waits, records before parts, as parts may refer to records. */
	void flushAll() throws SQLException {
		for (Batch batch : batches.values()) {
			if (batch.mapping.isRecord()) {
				batch.flush();
			}
		}
		for (Batch batch : batches.values()) {
			batch.flush();
		}
		unsent.clear();
	}

	@Override
	public void close() throws SQLException {
		for (Batch batch : batches.values()) {
			batch.statement.close();
		}
	}
}
