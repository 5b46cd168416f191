package org.chancery.exchange.internal.values;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** Cells as texts. */
public final class CellText {
	private CellText() {
	}

	/** The text of a cell: numbers without exponent or needless zeros, dates in ISO form; empty for a blank cell. */
	public static String of(Object cell) {
		return switch (cell) {
		case null -> "";
		case BigDecimal n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString();
		case LocalDateTime t -> t.toString().replace('T', ' ');
		default -> cell.toString().replace("\r\n", "\n").strip();
		};
	}
}
