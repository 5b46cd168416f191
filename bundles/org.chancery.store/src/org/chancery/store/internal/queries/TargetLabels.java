package org.chancery.store.internal.queries;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.chancery.model.sections.RecordType;
import org.chancery.store.internal.mapping.ClassMapping;
import org.chancery.store.internal.mapping.ColumnMapping;
import org.chancery.store.internal.mapping.Mappings;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EReference;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Finds the texts that name records, many at a time. */
public final class TargetLabels {
	private final Mappings mappings;
	private final DSLContext sql;

	public TargetLabels(Mappings mappings, DSLContext sql) {
		this.mappings = mappings;
		this.sql = sql;
	}

	/** The text that names one record, its id if there is none. */
	public String label(EClass eClass, long id) throws SQLException {
		return labels(eClass, List.of(id)).getOrDefault(id, String.valueOf(id));
	}

	/** The texts that name these records, by id; records that do not exist are missing. */
	public Map<Long, String> labels(EClass eClass, Collection<Long> ids) throws SQLException {
		return labels(eClass, ids, 1);
	}

	private Map<Long, String> labels(EClass eClass, Collection<Long> ids, int more) throws SQLException {
		ClassMapping mapping = mappings.of(eClass);
		ColumnMapping label = mapping.column(RecordType.labelFeature(eClass)).orElse(null);
		Map<Long, Object> values = read(mapping, label, new HashSet<>(ids));
		Map<Long, String> labels = new HashMap<>();
		Map<Long, String> next = Map.of();
		if (label != null && label.isReference() && more > 0) {
			List<Long> targets = values.values().stream().filter(Long.class::isInstance).map(Long.class::cast).toList();
			next = labels(((EReference) label.feature()).getEReferenceType(), targets, more - 1);
		}
		for (Map.Entry<Long, Object> entry : values.entrySet()) {
			Object value = entry.getValue();
			String text = label != null && label.isReference() ? next.get(value) : text(mapping, label, value);
			labels.put(entry.getKey(), text == null ? String.valueOf(entry.getKey()) : text);
		}
		return labels;
	}

	private Map<Long, Object> read(ClassMapping mapping, ColumnMapping label, Collection<Long> ids) throws SQLException {
		Map<Long, Object> values = new HashMap<>();
		var field = label == null ? ClassMapping.idField() : label.selected();
		String select = sql.select(field).from(mapping.table()).where(ClassMapping.idField().eq(DSL.param("id", Long.class))) //$NON-NLS-1$
				.getSQL();
		// one statement many times: with a list of ids some databases read the whole table
		sql.connection(connection -> {
			try (PreparedStatement statement = connection.prepareStatement(select)) {
				for (Long id : ids) {
					statement.setLong(1, id);
					try (ResultSet result = statement.executeQuery()) {
						if (result.next()) {
							values.put(id, label == null ? id : label.read(result, 1));
						}
					}
				}
			}
		});
		return values;
	}

	private static String text(ClassMapping mapping, ColumnMapping label, Object value) {
		if (value == null) {
			return null;
		}
		if (value instanceof Enumerator literal && label.feature().getEType() instanceof EEnum eEnum) {
			EEnumLiteral named = eEnum.getEEnumLiteral(literal.getName());
			return RecordType.literalLabel(mapping.section(), named, java.util.Locale.getDefault());
		}
		return label == null ? value.toString() : label.codec().text(value);
	}
}
