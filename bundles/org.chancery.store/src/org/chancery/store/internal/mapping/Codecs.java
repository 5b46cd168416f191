package org.chancery.store.internal.mapping;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.TimeZone;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The codecs of all types a model may use. */
final class Codecs {
	private Codecs() {
	}

	static ValueCodec of(EStructuralFeature feature) {
		if (feature instanceof EReference) {
			return LONG;
		}
		if (feature.getEType() instanceof EEnum eEnum) {
			return new Literals(eEnum);
		}
		Class<?> type = feature.getEType().getInstanceClass();
		if (type == String.class) {
			return TEXT;
		} else if (type == int.class || type == Integer.class) {
			return INT;
		} else if (type == long.class || type == Long.class) {
			return LONG;
		} else if (type == boolean.class || type == Boolean.class) {
			return BOOLEAN;
		} else if (type == BigDecimal.class) {
			return DECIMAL;
		} else if (type == LocalDate.class) {
			return DATE;
		} else if (type == Instant.class) {
			return TIMESTAMP;
		} else if (type == byte[].class) {
			return BYTES;
		}
		throw new IllegalArgumentException(feature.getEContainingClass().getName() + "." + feature.getName() //$NON-NLS-1$
				+ ": no column can keep " + type); //$NON-NLS-1$
	}

	private static final ValueCodec TEXT = new ValueCodec() {
		@Override
		public void bind(PreparedStatement s, int i, Object value) throws SQLException {
			s.setString(i, (String) value);
		}

		@Override
		public Object read(ResultSet r, int i) throws SQLException {
			return r.getString(i);
		}
	};

	private static final ValueCodec INT = new ValueCodec() {
		@Override
		public void bind(PreparedStatement s, int i, Object value) throws SQLException {
			s.setInt(i, (Integer) value);
		}

		@Override
		public Object read(ResultSet r, int i) throws SQLException {
			int value = r.getInt(i);
			return r.wasNull() ? null : Integer.valueOf(value);
		}
	};

	private static final ValueCodec LONG = new ValueCodec() {
		@Override
		public void bind(PreparedStatement s, int i, Object value) throws SQLException {
			s.setLong(i, (Long) value);
		}

		@Override
		public Object read(ResultSet r, int i) throws SQLException {
			long value = r.getLong(i);
			return r.wasNull() ? null : Long.valueOf(value);
		}
	};

	private static final ValueCodec BOOLEAN = new ValueCodec() {
		@Override
		public void bind(PreparedStatement s, int i, Object value) throws SQLException {
			s.setBoolean(i, (Boolean) value);
		}

		@Override
		public Object read(ResultSet r, int i) throws SQLException {
			boolean value = r.getBoolean(i);
			return r.wasNull() ? null : Boolean.valueOf(value);
		}
	};

	private static final ValueCodec DECIMAL = new ValueCodec() {
		@Override
		public void bind(PreparedStatement s, int i, Object value) throws SQLException {
			s.setBigDecimal(i, (BigDecimal) value);
		}

		/** Without the zeros that the column's fixed scale adds: 12.5 comes back as 12.5, not as 12.5000. */
		@Override
		public Object read(ResultSet r, int i) throws SQLException {
			BigDecimal value = r.getBigDecimal(i);
			if (value == null) {
				return null;
			}
			BigDecimal plain = value.stripTrailingZeros();
			return plain.scale() < 0 ? plain.setScale(0) : plain;
		}

		@Override
		public String text(Object value) {
			return ((BigDecimal) value).toPlainString();
		}
	};

	private static final ValueCodec DATE = new ValueCodec() {
		@Override
		public void bind(PreparedStatement s, int i, Object value) throws SQLException {
			s.setDate(i, Date.valueOf((LocalDate) value));
		}

		@Override
		public Object read(ResultSet r, int i) throws SQLException {
			Date value = r.getDate(i);
			return value == null ? null : value.toLocalDate();
		}
	};

	/** Kept as UTC, so that it means the same moment wherever the store is read. */
	private static final ValueCodec TIMESTAMP = new ValueCodec() {
		@Override
		public void bind(PreparedStatement s, int i, Object value) throws SQLException {
			s.setTimestamp(i, Timestamp.from((Instant) value), utc());
		}

		@Override
		public Object read(ResultSet r, int i) throws SQLException {
			Timestamp value = r.getTimestamp(i, utc());
			return value == null ? null : value.toInstant();
		}

		@Override
		public Object toSql(Object value) {
			return value instanceof Instant instant ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : value;
		}

		// a calendar is not thread-safe
		private static Calendar utc() {
			return Calendar.getInstance(TimeZone.getTimeZone("UTC")); //$NON-NLS-1$
		}
	};

	private static final ValueCodec BYTES = new ValueCodec() {
		@Override
		public void bind(PreparedStatement s, int i, Object value) throws SQLException {
			s.setBytes(i, (byte[]) value);
		}

		@Override
		public Object read(ResultSet r, int i) throws SQLException {
			return r.getBytes(i);
		}

		@Override
		public String text(Object value) {
			return "[" + ((byte[]) value).length + " B]"; //$NON-NLS-1$ //$NON-NLS-2$
		}
	};

	/** An enumeration by the names of its literals. */
	private record Literals(EEnum eEnum) implements ValueCodec {
		@Override
		public void bind(PreparedStatement s, int i, Object value) throws SQLException {
			s.setString(i, ((Enumerator) value).getName());
		}

		/** A literal that the model no longer has reads as nothing; the stored name stays until the feature is changed. */
		@Override
		public Object read(ResultSet r, int i) throws SQLException {
			String name = r.getString(i);
			EEnumLiteral literal = name == null ? null : eEnum.getEEnumLiteral(name);
			return literal == null ? null : literal.getInstance();
		}

		@Override
		public Object toSql(Object value) {
			return value instanceof Enumerator literal ? literal.getName() : value;
		}

		@Override
		public String text(Object value) {
			return ((Enumerator) value).getName();
		}
	}
}
