package org.chancery.store;

import java.util.List;

/**
 * The pages of a sorted, filtered table.
 *
 * @param count the number of records
 * @param step  the number of records on a page
 * @param keys  the sort key of each page's first record
 */
public record Anchors(long count, int step, List<List<Object>> keys) {
	/** The sort key of the first record of a page. */
	public List<Object> at(int page) {
		return keys.get(page);
	}
}
