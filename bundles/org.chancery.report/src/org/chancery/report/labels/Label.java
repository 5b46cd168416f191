package org.chancery.report.labels;

import java.util.List;

/**
 * A label.
 *
 * @param code  what a scanner reads; it is also printed
 * @param lines what people read, below one another; what does not fit the label is cut off
 */
public record Label(String code, List<String> lines) {
	public Label {
		if (code.isBlank()) {
			throw new IllegalArgumentException(code);
		}
		lines = List.copyOf(lines);
	}
}
