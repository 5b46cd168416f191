package org.chancery.exchange;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param imported     whether the new records are in the store: false for a preview and if any row is bad
 * @param rows         the rows below the heading that are not blank
 * @param added        the rows that are new records
 * @param alreadyThere the rows that were imported before, or whose key the store has if that was to be skipped
 * @param bad          the rows that cannot be imported
 * @param problems     what is wrong, in the order of the rows; at most {@value #MAX_PROBLEMS}
 * @param notes        what people should know about the file, such as that it was read as Big5
 */
public record ImportResult(boolean imported, int rows, int added, int alreadyThere, int bad, List<Problem> problems,
		List<String> notes) {
	/** As many problems are listed at most. */
	public static final int MAX_PROBLEMS = 10_000;

	public ImportResult {
		problems = List.copyOf(problems);
		notes = List.copyOf(notes);
	}

	/** Whether nothing stands in the way: no row is bad, nor the table as a whole. */
	public boolean isClean() {
		return problems.stream().allMatch(Problem::warning);
	}
}
