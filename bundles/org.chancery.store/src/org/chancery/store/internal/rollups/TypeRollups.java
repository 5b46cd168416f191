package org.chancery.store.internal.rollups;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.chancery.store.Rollup.Measure;

/** The rollups of one record type, and the SQL that says what some of its records give to each. */
final class TypeRollups {
	/** Where the values of one rollup stand in a row. */
	private record Place(KeptRollup rollup, int day, int meets, int value) {
	}

	private static final int FIRST_EXPRESSION = 3;

	private final String table;
	private final List<KeptRollup> rollups;
	private final List<String> expressions = new ArrayList<>();
	private final List<Place> places = new ArrayList<>();

	/** @param table the table's name as SQL */
	TypeRollups(String table, List<KeptRollup> rollups) {
		this.table = table;
		this.rollups = List.copyOf(rollups);
		for (KeptRollup rollup : rollups) {
			places.add(new Place(rollup, place(rollup.day()), place("CASE WHEN " + rollup.where() + " THEN 1 ELSE 0 END"), //$NON-NLS-1$ //$NON-NLS-2$
					rollup.value() == null ? 0 : place(rollup.value())));
		}
	}

	/** Each expression is asked for once. */
	private int place(String expression) {
		int known = expressions.indexOf(expression);
		if (known < 0) {
			expressions.add(expression);
			known = expressions.size() - 1;
		}
		return FIRST_EXPRESSION + known;
	}

	List<KeptRollup> rollups() {
		return rollups;
	}

	/** Whether a change of this column may change what a record gives. */
	boolean uses(String column) {
		String quoted = '"' + column + '"';
		return column.equals("MADE_UP") || expressions.stream().anyMatch(e -> e.contains(quoted)); //$NON-NLS-1$
	}

	/** The rollups whose condition names records of this table by their keys. */
	List<KeptRollup> naming(String otherTable) {
		return rollups.stream().filter(rollup -> rollup.where().contains(otherTable)).toList();
	}

	/** What records give, by id; the clause after WHERE follows. */
	String select() {
		return "SELECT \"ID\", \"MADE_UP\", " + String.join(", ", expressions) + " FROM " + table; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** SELECT of what the records give whose ids lie between two. */
	String selectBetween() {
		return select() + " WHERE \"ID\" >= ? AND \"ID\" <= ?"; //$NON-NLS-1$
	}

	/**
	 * Adds up what the rows give, or takes it away.
	 *
	 * @param sign 1 or -1
	 * @return the last row's id, or if there is none {@link Long#MIN_VALUE}
	 */
	long read(ResultSet rows, int sign, RollupDeltas deltas) throws SQLException {
		long id = Long.MIN_VALUE;
		Date[] days = new Date[FIRST_EXPRESSION + expressions.size()];
		while (rows.next()) {
			id = rows.getLong(1);
			boolean madeUp = rows.getBoolean(2);
			java.util.Arrays.fill(days, null);
			for (Place place : places) {
				if (id <= place.rollup().builtTo() && rows.getInt(place.meets()) == 1) {
					if (days[place.day()] == null) {
						days[place.day()] = rows.getDate(place.day());
					}
					if (days[place.day()] != null) {
						add(rows, place, days[place.day()], madeUp, sign, deltas);
					}
				}
			}
		}
		return id;
	}

	private static void add(ResultSet rows, Place place, Date day, boolean madeUp, int sign, RollupDeltas deltas) throws SQLException {
		BigDecimal summed = place.rollup().measure() == Measure.SUM ? rows.getBigDecimal(place.value()) : null;
		String value = place.rollup().measure() == Measure.DISTINCT ? rows.getString(place.value()) : null;
		deltas.add(place.rollup().id(), day.toLocalDate(), value, sign, summed, madeUp);
	}
}
