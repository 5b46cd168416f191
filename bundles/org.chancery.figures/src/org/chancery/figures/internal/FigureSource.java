package org.chancery.figures.internal;

import java.util.List;
import java.util.Map;

/**
 * One figure as it stands in a section's {@code section/figures.xml}, not yet checked.
 *
 * @param element    the element's name: flow, stock, change, ratio
 * @param attributes its attributes
 * @param leftOut    the attributes of its {@code leftOut} elements
 * @param line       the line it begins in
 */
record FigureSource(String element, Map<String, String> attributes, List<Map<String, String>> leftOut, int line) {
	/** The attribute's text, or null if it is missing or empty. */
	String get(String attribute) {
		String text = attributes.get(attribute);
		return text == null || text.isBlank() ? null : text.strip();
	}
}
