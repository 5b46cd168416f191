package org.chancery.ledger;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ids of records of one type with the versions they had, by id.
 *
 * @param ids      ascending, each once
 * @param versions the version of the record at the same place
 */
public record RecordVersions(long[] ids, int[] versions) {
	/** @throws IllegalArgumentException if the two are not of one length, or the ids not ascending */
	public RecordVersions {
		if (ids.length != versions.length) {
			throw new IllegalArgumentException(ids.length + " ids, " + versions.length + " versions"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		for (int i = 1; i < ids.length; i++) {
			if (ids[i] <= ids[i - 1]) {
				throw new IllegalArgumentException(ids[i - 1] + " >= " + ids[i]); //$NON-NLS-1$
			}
		}
	}

	/** The list of these records. */
	public static RecordVersions of(SortedMap<Long, Integer> records) {
		return new RecordVersions(records.keySet().stream().mapToLong(Long::longValue).toArray(),
				records.values().stream().mapToInt(Integer::intValue).toArray());
	}

	/** How many records. */
	public int size() {
		return ids.length;
	}

	/** The records of both lists; of a record that is in both the higher version. */
	public RecordVersions with(RecordVersions others) {
		SortedMap<Long, Integer> all = new TreeMap<>();
		for (RecordVersions list : new RecordVersions[] { this, others }) {
			for (int i = 0; i < list.ids.length; i++) {
				all.merge(list.ids[i], list.versions[i], Math::max);
			}
		}
		return of(all);
	}

	/** Whether the other says the same. */
	@Override
	public boolean equals(Object other) {
		return other instanceof RecordVersions list && Arrays.equals(ids, list.ids) && Arrays.equals(versions, list.versions);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(ids) + Arrays.hashCode(versions);
	}

	@Override
	public String toString() {
		return ids.length + " records"; //$NON-NLS-1$
	}
}
