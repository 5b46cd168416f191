package org.chancery.figures;

import java.util.List;

import org.chancery.store.RecordQuery;

/**
 * The way from a figure to the records behind it.
 *
 * @param value   the figure's value
 * @param counted the records counted, to be read page by page; null for a figure computed from others (ask its parts)
 * @param covered the records of days for which a tally speaks, which are therefore not counted; null if there are none
 * @param all     counted and covered records together: what a report lists by name; null for a figure computed from others
 * @param sql     the query as SQL, for those who want to see it
 * @param words   the steps in words, in the language of the running program
 * @param parts   change and ratio: the way from each figure it is computed from, without the records left out of it
 */
public record FigureTrace(FigureValue value, RecordQuery counted, RecordQuery covered, RecordQuery all, String sql, List<String> words,
		List<FigureTrace> parts) {
}
