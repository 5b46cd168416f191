package org.chancery.exchange;

import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What an import would do.
 *
 * @param result   the counts and all problems
 * @param features the features the table's columns hold, in the columns' order
 * @param rows     the first rows as they will be
 */
public record ImportPreview(ImportResult result, List<EStructuralFeature> features, List<Row> rows) {
	/** What becomes of a row. */
	public enum Fate {
		NEW, ALREADY_THERE, BAD
	}

	/**
	 * One row.
	 *
	 * @param number its number in the table
	 * @param fate   what becomes of it
	 * @param values the values as the record will show them; for a bad row the texts of the cells
	 */
	public record Row(int number, Fate fate, List<String> values) {
		public Row {
			values = List.copyOf(values);
		}
	}

	public ImportPreview {
		features = List.copyOf(features);
		rows = List.copyOf(rows);
	}
}
