package org.chancery.store.internal.rollups;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chancery.model.Period;
import org.chancery.store.Rollup;
import org.chancery.store.Rollup.Measure;
import org.chancery.store.RollupView;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Reads rollups over one connection: whole months by their rows, the days at either end one by one. */
final class RollupReading implements RollupView {
	/** Days before any that is kept. */
	private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
	private static final String FROM = " FROM \"CHANCERY\".\"ROLLUP\" WHERE \"ROLLUP_ID\" = ? AND \"SPAN\" = ? " //$NON-NLS-1$
			+ "AND \"DAY_OF\" BETWEEN ? AND ?"; //$NON-NLS-1$
	private static final String SUMS = "SELECT SUM(\"RECORDS\"), SUM(\"SUM_OF\"), SUM(\"MADE_UP\")" + FROM; //$NON-NLS-1$
	private static final String VALUES = "SELECT \"VALUE_OF\", SUM(\"RECORDS\"), SUM(\"MADE_UP\")" + FROM + " GROUP BY \"VALUE_OF\""; //$NON-NLS-1$ //$NON-NLS-2$
	private static final String DAYS = "SELECT \"DAY_OF\"" + FROM + " GROUP BY \"DAY_OF\" HAVING SUM(\"RECORDS\") > 0"; //$NON-NLS-1$ //$NON-NLS-2$

	/** Rows of one kind: days, or months named by their first days. */
	private record Range(int span, LocalDate from, LocalDate to) {
	}

	private interface Row {
		void read(ResultSet row) throws SQLException;
	}

	private final Connection connection;
	private final DSLContext sql;
	private final Map<Rollup, Integer> ids;

	RollupReading(Connection connection, DSLContext sql, Map<Rollup, Integer> ids) {
		this.connection = connection;
		this.sql = sql;
		this.ids = ids;
	}

	@Override
	public Sums sums(Rollup rollup, List<Period> days) {
		List<Range> ranges = new ArrayList<>();
		days.forEach(period -> ranges.addAll(ranges(period.from(), period.to())));
		return rollup.measure() == Measure.DISTINCT ? values(rollup, ranges) : added(rollup, ranges);
	}

	@Override
	public Sums sumsUntil(Rollup rollup, LocalDate last) {
		LocalDate month = last.withDayOfMonth(1);
		List<Range> ranges = List.of(new Range(RollupDeltas.MONTH, BEGINNING, month.minusMonths(1)),
				new Range(RollupDeltas.DAY, month, last));
		return rollup.measure() == Measure.DISTINCT ? values(rollup, ranges) : added(rollup, ranges);
	}

	private static List<Range> ranges(LocalDate from, LocalDate to) {
		LocalDate firstMonth = from.getDayOfMonth() == 1 ? from : from.with(TemporalAdjusters.firstDayOfNextMonth());
		LocalDate afterMonths = to.plusDays(1).withDayOfMonth(1);
		if (!firstMonth.isBefore(afterMonths)) {
			return List.of(new Range(RollupDeltas.DAY, from, to));
		}
		List<Range> ranges = new ArrayList<>();
		if (from.isBefore(firstMonth)) {
			ranges.add(new Range(RollupDeltas.DAY, from, firstMonth.minusDays(1)));
		}
		ranges.add(new Range(RollupDeltas.MONTH, firstMonth, afterMonths.minusMonths(1)));
		if (!afterMonths.isAfter(to)) {
			ranges.add(new Range(RollupDeltas.DAY, afterMonths, to));
		}
		return ranges;
	}

	private Sums added(Rollup rollup, List<Range> ranges) {
		Sums[] sums = { Sums.NONE };
		boolean counts = rollup.measure() == Measure.COUNT;
		for (Range range : ranges) {
			query(SUMS, rollup, range, row -> {
				BigDecimal sum = row.getBigDecimal(2);
				sums[0] = sums[0].plus(new Sums(row.getLong(1),
						counts ? BigDecimal.valueOf(row.getLong(1)) : sum == null ? BigDecimal.ZERO : sum, row.getLong(3)));
			});
		}
		return sums[0];
	}

	private Sums values(Rollup rollup, List<Range> ranges) {
		Map<String, RollupDeltas.Sum> values = new HashMap<>();
		for (Range range : ranges) {
			query(VALUES, rollup, range, row -> values.computeIfAbsent(row.getString(1), v -> new RollupDeltas.Sum())
					.add(row.getLong(2), BigDecimal.ZERO, row.getLong(3)));
		}
		long different = values.entrySet().stream().filter(e -> e.getKey() != null && e.getValue().records > 0).count();
		return new Sums(values.values().stream().mapToLong(s -> s.records).sum(), BigDecimal.valueOf(different),
				values.values().stream().mapToLong(s -> s.madeUp).sum());
	}

	@Override
	public LocalDate latest(Rollup rollup, LocalDate last) {
		LocalDate thisMonth = last.withDayOfMonth(1);
		LocalDate day = latest(rollup, new Range(RollupDeltas.DAY, thisMonth, last));
		if (day == null) {
			LocalDate month = latest(rollup, new Range(RollupDeltas.MONTH, BEGINNING, thisMonth.minusMonths(1)));
			day = month == null ? null
					: latest(rollup, new Range(RollupDeltas.DAY, month, month.with(TemporalAdjusters.lastDayOfMonth())));
		}
		return day;
	}

	private LocalDate latest(Rollup rollup, Range range) {
		LocalDate[] latest = new LocalDate[1];
		query(DAYS, rollup, range, row -> {
			LocalDate day = row.getDate(1).toLocalDate();
			latest[0] = latest[0] == null || day.isAfter(latest[0]) ? day : latest[0];
		});
		return latest[0];
	}

	private void query(String text, Rollup rollup, Range range, Row each) {
		try (PreparedStatement statement = connection.prepareStatement(text)) {
			statement.setInt(1, ids.get(rollup));
			statement.setInt(2, range.span());
			statement.setDate(3, Date.valueOf(range.from()));
			statement.setDate(4, Date.valueOf(range.to()));
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					each.read(rows);
				}
			}
		} catch (SQLException e) {
			throw new DataAccessException(text, e);
		}
	}

	@Override
	public DSLContext sql() {
		return sql;
	}
}
