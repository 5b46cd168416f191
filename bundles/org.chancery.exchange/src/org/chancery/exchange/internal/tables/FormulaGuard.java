package org.chancery.exchange.internal.tables;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from running the texts of a CSV file as formulas: a text that begins like one gets an
 * apostrophe in front, which reading takes away again.
 */
final class FormulaGuard {
	private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

	private FormulaGuard() {
	}

	static String add(String text) {
		return FORMULA.matcher(text).matches() ? "'" + text : text;
	}

	static String remove(String cell) {
		return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
	}
}
