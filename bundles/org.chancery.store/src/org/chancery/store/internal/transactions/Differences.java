package org.chancery.store.internal.transactions;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.store.Change;
import org.chancery.store.internal.mapping.ClassMapping;
import org.chancery.store.internal.mapping.ColumnMapping;
import org.chancery.store.internal.mapping.StoredRow;
import org.chancery.store.internal.queries.TargetLabels;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Finds in which columns a record differs from its stored row, and writes values as the audit trail shows them. */
final class Differences {
	/** What the store itself writes. */
	static final Set<EStructuralFeature> NOTES = Set.of(ModelPackage.Literals.RECORD__ID,
			ModelPackage.Literals.RECORD__VERSION, ModelPackage.Literals.RECORD__CREATED_AT,
			ModelPackage.Literals.RECORD__CREATED_BY, ModelPackage.Literals.RECORD__MODIFIED_AT,
			ModelPackage.Literals.RECORD__MODIFIED_BY);

	private final Work work;
	private final TargetLabels labels;

	Differences(Work work) {
		this.work = work;
		this.labels = new TargetLabels(work.mappings, work.sql);
	}

	/** The columns that differ, with the record's values. */
	Map<ColumnMapping, Object> columns(ClassMapping mapping, Record record, StoredRow stored) {
		Map<ColumnMapping, Object> changed = new LinkedHashMap<>();
		for (int i = 0; i < mapping.columns().size(); i++) {
			ColumnMapping column = mapping.columns().get(i);
			Object value = column.valueOf(record);
			if (!NOTES.contains(column.feature()) && !ColumnMapping.same(value, stored.values()[i])) {
				changed.put(column, value);
			}
		}
		return changed;
	}

	/** The audit rows of changed columns. */
	List<Change> changes(ClassMapping mapping, StoredRow stored, Map<ColumnMapping, Object> changed, int version)
			throws SQLException {
		List<Change> changes = new ArrayList<>();
		for (Map.Entry<ColumnMapping, Object> entry : changed.entrySet()) {
			ColumnMapping column = entry.getKey();
			Object before = stored.values()[mapping.columns().indexOf(column)];
			changes.add(new Change(work.now, work.user, version, Change.Kind.CHANGED, column.feature().getName(),
					text(column, before), text(column, entry.getValue())));
		}
		return changes;
	}

	/** A value as text: a reference by the text that names its target. */
	String text(ColumnMapping column, Object value) throws SQLException {
		if (value == null) {
			return null;
		}
		if (column.feature() instanceof EReference reference) {
			return labels.label(reference.getEReferenceType(), (Long) value);
		}
		return column.codec().text(value);
	}

	/** A record's values as text, one feature a line. */
	String lines(ClassMapping mapping, StoredRow stored) throws SQLException {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < mapping.columns().size(); i++) {
			ColumnMapping column = mapping.columns().get(i);
			Object value = stored.values()[i];
			if (value != null && !NOTES.contains(column.feature())) {
				text.append(column.feature().getName()).append('=').append(text(column, value)).append('\n');
			}
		}
		return text.toString();
	}

	/** The values of parts as text, a part a line, its features divided by a bar; null if there are none. */
	String parts(List<StoredRow> parts) throws SQLException {
		List<String> lines = new ArrayList<>();
		for (StoredRow part : parts) {
			lines.add(part(work.mappings.of(part.eClass()), part.values()));
		}
		return lines.isEmpty() ? null : String.join("\n", lines); //$NON-NLS-1$
	}

	/** The values of parts as {@link #parts(List)} writes stored ones. */
	String partObjects(List<EObject> parts) throws SQLException {
		List<String> lines = new ArrayList<>();
		for (EObject part : parts) {
			ClassMapping mapping = work.mappings.of(part.eClass());
			lines.add(part(mapping, mapping.columns().stream().map(c -> c.valueOf(part)).toArray()));
		}
		return lines.isEmpty() ? null : String.join("\n", lines); //$NON-NLS-1$
	}

	private String part(ClassMapping mapping, Object[] values) throws SQLException {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < values.length; i++) {
			ColumnMapping column = mapping.columns().get(i);
			if (column.feature() != ModelPackage.Literals.PART__ID) {
				String text = text(column, values[i]);
				texts.add(text == null ? "" : text); //$NON-NLS-1$
			}
		}
		return String.join("|", texts); //$NON-NLS-1$
	}
}
