package org.chancery.store.internal.mapping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chancery.model.Attachment;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Reads single records and their parts over one connection. */
public final class RecordReader {
	private record Key(EClass eClass, long id) {
	}

	private final Mappings mappings;
	private final Connection connection;
	private final PersonalData personal;
	/** What one call has read, so that a record referred to twice is one object. */
	private final Map<Key, Record> read = new HashMap<>();

	public RecordReader(Mappings mappings, Connection connection) {
		this.mappings = mappings;
		this.connection = connection;
		this.personal = new PersonalData(mappings.restrictions(), connection);
	}

	/** A record with its parts; the records it refers to, directly or not, come without theirs. */
	public Optional<Record> find(EClass eClass, long id) throws SQLException {
		ClassMapping mapping = mappings.of(eClass);
		StoredRow row = whole(mapping, id);
		if (row == null) {
			return Optional.empty();
		}
		Record record = (Record) EcoreUtil.create(eClass);
		read.put(new Key(eClass, id), record);
		fill(record, mapping, row);
		for (StoredRow part : parts(mapping, id)) {
			addPart(record, part);
		}
		return Optional.of(record);
	}

	/** The row of a record with the personal data that the user may see, null if there is none. */
	public StoredRow whole(ClassMapping mapping, long id) throws SQLException {
		StoredRow row = row(mapping, id);
		if (row != null) {
			personal.fillIn(mapping, row);
		}
		return row;
	}

	/** The row of a record, null if there is none. */
	private StoredRow row(ClassMapping mapping, long id) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(mapping.select())) {
			statement.setLong(1, id);
			try (ResultSet result = statement.executeQuery()) {
				return result.next() ? new StoredRow(mapping.eClass(), values(mapping, result), null, 0) : null;
			}
		}
	}

	/** The rows of all parts of a record, by feature and position. */
	public List<StoredRow> parts(ClassMapping owner, long id) throws SQLException {
		List<StoredRow> rows = new ArrayList<>();
		Set<EClass> classes = new LinkedHashSet<>();
		owner.parts().forEach(feature -> classes.addAll(ClassMapping.partClasses(feature)));
		for (EClass eClass : classes) {
			ClassMapping mapping = mappings.of(eClass);
			try (PreparedStatement statement = connection.prepareStatement(mapping.select(owner))) {
				statement.setLong(1, id);
				statement.setString(2, ownerType(owner));
				try (ResultSet result = statement.executeQuery()) {
					int columns = mapping.columns().size();
					while (result.next()) {
						rows.add(new StoredRow(eClass, values(mapping, result), result.getString(columns + 1),
								result.getInt(columns + 2)));
					}
				}
			}
		}
		for (StoredRow row : rows) {
			personal.fillIn(mappings.of(row.eClass()), row);
		}
		rows.sort(Comparator.comparing(StoredRow::feature).thenComparingInt(StoredRow::position));
		return rows;
	}

	/** The attachments of a record, in order; without content their other features only. */
	public List<Attachment> attachments(ClassMapping owner, long id, boolean withContent) throws SQLException {
		AttachmentReader reader = new AttachmentReader(mappings.of(ModelPackage.Literals.ATTACHMENT), connection);
		return reader.read(owner, id, withContent);
	}

	/** What the tables of parts call the owner's type. */
	public static String ownerType(ClassMapping owner) {
		return owner.section().id() + "." + owner.eClass().getName(); //$NON-NLS-1$
	}

	private static Object[] values(ClassMapping mapping, ResultSet result) throws SQLException {
		List<ColumnMapping> columns = mapping.columns();
		Object[] values = new Object[columns.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = columns.get(i).read(result, i + 1);
		}
		return values;
	}

	private void fill(EObject object, ClassMapping mapping, StoredRow row) throws SQLException {
		for (int i = 0; i < row.values().length; i++) {
			ColumnMapping column = mapping.columns().get(i);
			Object value = row.values()[i];
			if (value != null && column.isReference()) {
				value = target(((EReference) column.feature()).getEReferenceType(), (Long) value);
			}
			column.set(object, value);
		}
	}

	private Record target(EClass eClass, long id) throws SQLException {
		Key key = new Key(eClass, id);
		Record known = read.get(key);
		if (known != null) {
			return known;
		}
		ClassMapping mapping = mappings.of(eClass);
		StoredRow row = row(mapping, id);
		if (row == null) {
			return null;
		}
		Record record = (Record) EcoreUtil.create(eClass);
		read.put(key, record);
		fill(record, mapping, row);
		PartialRecord.mark(record);
		return record;
	}

	@SuppressWarnings("unchecked")
	private void addPart(Record owner, StoredRow row) throws SQLException {
		EStructuralFeature feature = owner.eClass().getEStructuralFeature(row.feature());
		if (feature == null || !feature.getEType().isInstance(EcoreUtil.create(row.eClass()))) {
			// the model no longer has the feature: its parts stay in the store, unseen
			return;
		}
		EObject part = EcoreUtil.create(row.eClass());
		fill(part, mappings.of(row.eClass()), row);
		if (feature.isMany()) {
			((EList<EObject>) owner.eGet(feature)).add(part);
		} else {
			owner.eSet(feature, part);
		}
	}
}
