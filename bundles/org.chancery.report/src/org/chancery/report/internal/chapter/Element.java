package org.chancery.report.internal.chapter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element of a chapter's file.
 *
 * @param name       its name without the namespace
 * @param attributes its attributes
 * @param children   what stands in it
 * @param line       the line of the file its start tag ends on
 */
public record Element(String name, Map<String, String> attributes, List<Node> children, int line) implements Node {
	/** The attribute's text, or null if there is none. */
	public String get(String attribute) {
		return attributes.get(attribute);
	}

	/** The attribute's text, or another if there is none. */
	public String get(String attribute, String otherwise) {
		return attributes.getOrDefault(attribute, otherwise);
	}

	/** The attribute as a whole number, or another if there is none. */
	public int number(String attribute, int otherwise) {
		String text = get(attribute);
		return text == null ? otherwise : Integer.parseInt(text);
	}

	/** The attribute as a number, or another if there is none. */
	public BigDecimal decimal(String attribute, BigDecimal otherwise) {
		String text = get(attribute);
		return text == null ? otherwise : new BigDecimal(text);
	}

	/** The attribute as yes or no, or another if there is none. */
	public boolean is(String attribute, boolean otherwise) {
		String text = get(attribute);
		return text == null ? otherwise : Boolean.parseBoolean(text);
	}

	/** The elements that stand in it. */
	public Stream<Element> elements() {
		return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
	}
}
