package org.chancery.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

import org.chancery.model.Period;
import org.chancery.model.sections.SectionRegistry;
import org.eclipse.core.runtime.ILog;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The sections whose records a store keeps although they are not installed: removed here, or installed elsewhere only. */
public final class AbsentSections {
	private static final String EFFECTIVE_DATE = "EFFECTIVE_DATE"; //$NON-NLS-1$
	private static final String PLATFORM = "CHANCERY"; //$NON-NLS-1$

	/**
	 * A section that is not installed.
	 *
	 * @param id      its id
	 * @param records how many records of the period the store has of it; empty if this user may not read them
	 */
	public record Absent(String id, OptionalLong records) {
	}

	private AbsentSections() {
	}

	/** The sections that are not installed and have, or may have, records of the period. */
	public static List<Absent> of(Store store, Period period) {
		List<String> ids = store.read(sql -> sql.select(DSL.field(DSL.name("SECTION"), String.class)) //$NON-NLS-1$
				.from(DSL.table(DSL.name(PLATFORM, "SCHEMA_VERSION"))).orderBy(1).fetch(0, String.class)); //$NON-NLS-1$
		SectionRegistry installed = SectionRegistry.instance();
		List<Absent> absent = new ArrayList<>();
		for (String id : ids) {
			// the platform's own schema has no section's name
			if (installed.section(id).isPresent() || id.equalsIgnoreCase(PLATFORM)) {
				continue;
			}
			Absent section = new Absent(id, count(store, id.toUpperCase(Locale.ROOT), period));
			if (section.records().orElse(1) > 0) {
				absent.add(section);
			}
		}
		return absent;
	}

	private static OptionalLong count(Store store, String schema, Period period) {
		try {
			return OptionalLong.of(store.read(sql -> tables(sql, schema).stream().mapToLong(t -> count(sql, schema, t, period)).sum()));
		} catch (StoreException e) {
			ILog.of(AbsentSections.class).info("the records in " + schema + " can't be counted", e); //$NON-NLS-1$ //$NON-NLS-2$
			return OptionalLong.empty();
		}
	}

	private static long count(DSLContext sql, String schema, String table, Period period) {
		Field<java.time.LocalDate> date = DSL.field(DSL.name(EFFECTIVE_DATE), SQLDataType.LOCALDATE);
		return sql.selectCount().from(DSL.table(DSL.name(schema, table))).where(date.between(period.from(), period.to())).fetchSingle(0, Long.class);
	}

	private static List<String> tables(DSLContext sql, String schema) {
		List<String> tables = new ArrayList<>();
		sql.connection(connection -> {
			try (ResultSet columns = connection.getMetaData().getColumns(null, schema, null, EFFECTIVE_DATE)) {
				while (columns.next()) {
					tables.add(columns.getString("TABLE_NAME")); //$NON-NLS-1$
				}
			} catch (SQLException e) {
				throw new org.jooq.exception.DataAccessException(e.getMessage(), e);
			}
		});
		return tables;
	}
}
