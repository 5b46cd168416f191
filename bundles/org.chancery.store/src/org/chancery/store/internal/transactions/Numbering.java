package org.chancery.store.internal.transactions;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.internal.mapping.ClassMapping;
import org.chancery.store.internal.mapping.ColumnMapping;
import org.chancery.store.internal.schema.NumberTable;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Gives new records the numbers that their model asks for (案號): one after the other, without gaps, as a number is taken
 * in the record's own transaction, and without doubles, as its series stays locked until then.
 */
final class Numbering {
	private static final Pattern COUNT = Pattern.compile("\\{n(?::(\\d{1,2}))?\\}"); //$NON-NLS-1$
	/** What is added to a year of the Republic. */
	private static final int MINGUO = 1911;

	private final Work work;

	Numbering(Work work) {
		this.work = work;
	}

	/** Fills in the numbers that are missing. */
	void number(Record record) throws SQLException {
		ClassMapping mapping = work.mappings.of(record.eClass());
		for (ColumnMapping column : mapping.columns()) {
			String form = RecordType.numbering(column.feature()).orElse(null);
			boolean wanted = form != null && record.getEffectiveDate() != null
					&& (record.eGet(column.feature()) == null || ((String) record.eGet(column.feature())).isBlank());
			if (wanted) {
				Object before = record.eGet(column.feature());
				work.undo.remember(() -> record.eSet(column.feature(), before));
				record.eSet(column.feature(), next(mapping, column, ofYear(form, record.getEffectiveDate())));
			}
		}
	}

	private static String ofYear(String form, LocalDate day) {
		return form.replace("{year}", String.valueOf(day.getYear() - MINGUO)); //$NON-NLS-1$
	}

	private String next(ClassMapping mapping, ColumnMapping column, String form) throws SQLException {
		String series = mapping.section().id() + "." + mapping.eClass().getName() + "." + column.feature().getName() + ":" + form; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		work.ids.begin(series);
		work.sql.update(NumberTable.NUMBERING).set(NumberTable.LAST, NumberTable.LAST.plus(1)).where(NumberTable.SERIES.eq(series)).execute();
		long first = work.sql.select(NumberTable.LAST).from(NumberTable.NUMBERING).where(NumberTable.SERIES.eq(series))
				.fetchSingle(NumberTable.LAST);
		long number = first;
		while (isTaken(mapping, column, text(form, number))) {
			// somebody gave it to a record by hand
			number++;
		}
		if (number != first) {
			work.sql.update(NumberTable.NUMBERING).set(NumberTable.LAST, number).where(NumberTable.SERIES.eq(series)).execute();
		}
		return text(form, number);
	}

	private boolean isTaken(ClassMapping mapping, ColumnMapping column, String text) {
		Field<String> field = column.field().coerce(String.class);
		return work.sql.fetchExists(DSL.selectOne().from(mapping.table()).where(field.eq(text)));
	}

	private static String text(String form, long number) {
		Matcher count = COUNT.matcher(form);
		return count.replaceAll(found -> found.group(1) == null ? String.valueOf(number)
				: String.format("%0" + Math.max(1, Integer.parseInt(found.group(1))) + "d", number)); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
