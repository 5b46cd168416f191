package org.chancery.store;

import org.chancery.model.sections.RecordType;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * How model elements are named in SQL, always in upper case and quoted: the section {@code petitions} is the schema
 * {@code PETITIONS}, the class {@code RepairOrder} the table {@code REPAIR_ORDER}, the feature {@code receivedDate} the
 * column {@code RECEIVED_DATE}; a reference to one record is a column of its id, {@code AGENCY_ID}; an enumeration's
 * literal is kept by its name.
 */
public final class Naming {
	/** {@code receivedDate} as {@code RECEIVED_DATE}. */
	public static String upperSnake(String camelCase) {
		return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(java.util.Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The table of a record type. */
	public Table<Record> table(RecordType type) {
		return DSL.table(DSL.name(type.section().schema(), upperSnake(type.name())));
	}

	/** The table of a class of parts or records that belongs to the section whose schema is named. */
	public Table<Record> table(String schema, EClass eClass) {
		return DSL.table(DSL.name(schema, upperSnake(eClass.getName())));
	}

	/** The column of a single-valued feature, unqualified. */
	public Field<?> column(EStructuralFeature feature) {
		return DSL.field(columnName(feature), dataType(feature));
	}

	/** The column of a single-valued feature, of the table given. */
	public Field<?> column(Table<?> table, EStructuralFeature feature) {
		return DSL.field(table.getQualifiedName().append(columnName(feature)), dataType(feature));
	}

	/** The name of a feature's column. */
	public Name columnName(EStructuralFeature feature) {
		String name = upperSnake(feature.getName());
		return DSL.name(feature instanceof org.eclipse.emf.ecore.EReference ? name + "_ID" : name); //$NON-NLS-1$
	}

	/** The SQL type of a single-valued feature. */
	public DataType<?> dataType(EStructuralFeature feature) {
		if (feature instanceof org.eclipse.emf.ecore.EReference) {
			return SQLDataType.BIGINT;
		}
		if (feature.getEType() instanceof EEnum) {
			return SQLDataType.VARCHAR(60);
		}
		Class<?> type = feature.getEType().getInstanceClass();
		if (type == String.class) {
			return SQLDataType.VARCHAR(RecordType.length(feature));
		} else if (type == int.class || type == Integer.class) {
			return SQLDataType.INTEGER;
		} else if (type == long.class || type == Long.class) {
			return SQLDataType.BIGINT;
		} else if (type == boolean.class || type == Boolean.class) {
			return SQLDataType.BOOLEAN;
		} else if (type == java.math.BigDecimal.class) {
			return SQLDataType.DECIMAL(19, 4);
		} else if (type == java.time.LocalDate.class) {
			return SQLDataType.LOCALDATE;
		} else if (type == java.time.Instant.class) {
			return SQLDataType.LOCALDATETIME;
		} else if (type == byte[].class) {
			return SQLDataType.BLOB;
		}
		throw new IllegalArgumentException(feature.getEContainingClass().getName() + "." + feature.getName()); //$NON-NLS-1$
	}
}
