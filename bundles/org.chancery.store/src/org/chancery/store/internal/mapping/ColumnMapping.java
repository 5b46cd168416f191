package org.chancery.store.internal.mapping;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Objects;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Naming;
import org.chancery.store.Restrictions;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** One feature of a class and its column. The column of a reference holds the target's id, a {@link Long}. */
public final class ColumnMapping {
	private final EStructuralFeature feature;
	private final int featureId;
	private final Field<?> field;
	private final Field<?> selected;
	private final ValueCodec codec;
	private final int sqlType;

	/** @param masked whether the column can't be read, if it holds personal data */
	ColumnMapping(EClass eClass, EStructuralFeature feature, Naming naming, boolean masked) {
		this.feature = feature;
		this.featureId = eClass.getFeatureID(feature);
		this.field = DSL.field(naming.columnName(feature), naming.dataType(feature));
		this.selected = masked && RecordType.is(feature, "personal") ? mask(field) : field; //$NON-NLS-1$
		this.codec = Features.codec(feature);
		this.sqlType = sqlType(feature);
	}

	public EStructuralFeature feature() {
		return feature;
	}

	/** The column, unqualified. */
	public Field<?> field() {
		return field;
	}

	/** What is read of the column: the column itself, or a constant under its name that stands in for personal data. */
	public Field<?> selected() {
		return selected;
	}

	/** Whether personal data are not read with the rest of the row. */
	public boolean isMasked() {
		return selected != field;
	}

	private static Field<?> mask(Field<?> field) {
		return (field.getType() == String.class ? DSL.inline(Restrictions.MASK) : DSL.castNull(field.getDataType()))
				.as(field.getUnqualifiedName());
	}

	public ValueCodec codec() {
		return codec;
	}

	public boolean isReference() {
		return feature instanceof EReference;
	}

	public boolean isKey() {
		return RecordType.is(feature, "key"); //$NON-NLS-1$
	}

	/** The object's value as the column keeps it: null, a value, or the id of a reference's target. */
	public Object valueOf(EObject object) {
		Object value = ((InternalEObject) object).eGet(featureId, false, true);
		return value instanceof Record target && isReference() ? Long.valueOf(target.getId()) : value;
	}

	/** Gives the object a value read from the column; for references {@link RecordReader} finds the target. */
	void set(EObject object, Object value) {
		if (value != null) {
			((InternalEObject) object).eSet(featureId, value);
		}
	}

	public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
		if (value == null) {
			statement.setNull(index, sqlType);
		} else {
			codec.bind(statement, index, value);
		}
	}

	public Object read(ResultSet result, int index) throws SQLException {
		return codec.read(result, index);
	}

	/** Whether two values are the same for the database. */
	public static boolean same(Object a, Object b) {
		if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
			return x.compareTo(y) == 0;
		}
		if (a instanceof byte[] x && b instanceof byte[] y) {
			return Arrays.equals(x, y);
		}
		return Objects.equals(a, b);
	}

	private static int sqlType(EStructuralFeature feature) {
		if (feature instanceof EReference) {
			return Types.BIGINT;
		}
		Class<?> type = feature.getEType().getInstanceClass();
		if (type == int.class || type == Integer.class) {
			return Types.INTEGER;
		} else if (type == long.class || type == Long.class) {
			return Types.BIGINT;
		} else if (type == boolean.class || type == Boolean.class) {
			return Types.BOOLEAN;
		} else if (type == BigDecimal.class) {
			return Types.DECIMAL;
		} else if (type == java.time.LocalDate.class) {
			return Types.DATE;
		} else if (type == java.time.Instant.class) {
			return Types.TIMESTAMP;
		} else if (type == byte[].class) {
			return Types.BLOB;
		}
		return Types.VARCHAR;
	}
}
