package org.chancery.store.internal.rollups;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What some records give to rollups, by day. */
final class RollupDeltas {
	/** The span of rows of a day, and of a month. */
	static final int DAY = 0;
	static final int MONTH = 1;

	/**
	 * Where something is added.
	 *
	 * @param value the value that is counted, null if none is or the record has none
	 */
	record Key(int rollup, int span, LocalDate day, String value) {
	}

	/** What is added; a sum is the same as another if the numbers are. */
	static final class Sum {
		long records;
		BigDecimal sum = BigDecimal.ZERO;
		long madeUp;

		void add(long moreRecords, BigDecimal more, long moreMadeUp) {
			records += moreRecords;
			sum = sum.add(more);
			madeUp += moreMadeUp;
		}

		boolean isNothing() {
			return records == 0 && sum.signum() == 0 && madeUp == 0;
		}

		boolean isSame(Sum other) {
			return records == other.records && sum.compareTo(other.sum) == 0 && madeUp == other.madeUp;
		}
	}

	/** All writers and readers go the same way through the rows, so that none waits for another in a circle. */
	static final Comparator<Key> ORDER = Comparator.comparingInt(Key::rollup).thenComparingInt(Key::span)
			.thenComparing(Key::day).thenComparing(Key::value, Comparator.nullsFirst(Comparator.naturalOrder()));
	private static final String INSERT = "INSERT INTO \"CHANCERY\".\"ROLLUP\" (\"ROLLUP_ID\", \"SPAN\", \"DAY_OF\", \"VALUE_OF\", " //$NON-NLS-1$
			+ "\"RECORDS\", \"SUM_OF\", \"MADE_UP\") VALUES (?, ?, ?, ?, ?, ?, ?)"; //$NON-NLS-1$
	private static final int BATCH = 1000;

	private final Map<Key, Sum> days = new HashMap<>();

	/**
	 * Adds one record, or takes it away.
	 *
	 * @param value  the value that is counted, null if none is
	 * @param summed what is summed, null if nothing is
	 * @param sign   1 or -1
	 */
	void add(int rollup, LocalDate day, String value, int sign, BigDecimal summed, boolean madeUp) {
		BigDecimal more = summed == null ? BigDecimal.ZERO : sign < 0 ? summed.negate() : summed;
		days.computeIfAbsent(new Key(rollup, DAY, day, value), k -> new Sum()).add(sign, more, madeUp ? sign : 0);
	}

	/** Forgets what was added for these rollups. */
	void forget(Set<Integer> rollups) {
		days.keySet().removeIf(key -> rollups.contains(key.rollup()));
	}

	/** Days and months in their order, without those that come to nothing. */
	SortedMap<Key, Sum> entries() {
		SortedMap<Key, Sum> entries = new TreeMap<>(ORDER);
		days.forEach((key, sum) -> {
			Key month = new Key(key.rollup(), MONTH, key.day().withDayOfMonth(1), key.value());
			entries.computeIfAbsent(month, k -> new Sum()).add(sum.records, sum.sum, sum.madeUp);
			entries.put(key, sum);
		});
		entries.values().removeIf(Sum::isNothing);
		return entries;
	}

	/** Adds everything to the store's rollups and forgets it; answers the number of rows written. */
	int write(Connection connection) throws SQLException {
		if (days.isEmpty()) {
			return 0;
		}
		SortedMap<Key, Sum> entries = entries();
		days.clear();
		insert(connection, entries);
		return entries.size();
	}

	/** Inserts a row for each entry. */
	static void insert(Connection connection, Map<Key, Sum> entries) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
			int waiting = 0;
			for (Map.Entry<Key, Sum> entry : entries.entrySet()) {
				bind(insert, entry.getKey(), entry.getValue());
				insert.addBatch();
				if (++waiting == BATCH) {
					insert.executeBatch();
					waiting = 0;
				}
			}
			if (waiting > 0) {
				insert.executeBatch();
			}
		}
	}

	private static void bind(PreparedStatement insert, Key key, Sum sum) throws SQLException {
		insert.setInt(1, key.rollup());
		insert.setInt(2, key.span());
		insert.setDate(3, Date.valueOf(key.day()));
		if (key.value() == null) {
			insert.setNull(4, Types.VARCHAR);
		} else {
			insert.setString(4, key.value());
		}
		insert.setLong(5, sum.records);
		insert.setBigDecimal(6, sum.sum);
		insert.setLong(7, sum.madeUp);
	}
}
