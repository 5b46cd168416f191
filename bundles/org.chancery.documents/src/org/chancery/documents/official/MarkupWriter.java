package org.chancery.documents.official;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

/** Writes elements as text. Characters that no XML file can hold are told as faults instead of being lost. */
final class MarkupWriter {
	private static final Pattern IMPOSSIBLE = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	private final StringBuilder out = new StringBuilder();
	private final List<Fault> faults;

	/** @param faults where characters that can't be written are told */
	MarkupWriter(List<Fault> faults) {
		this.faults = faults;
	}

	void start(String root, String dtd, List<String> declarations) {
		out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE ").append(root).append(" SYSTEM \"").append(dtd).append('"');
		if (!declarations.isEmpty()) {
			out.append(" [\n");
			declarations.forEach(d -> out.append(d).append('\n'));
			out.append(']');
		}
		out.append(">\n");
	}

	void open(String element) {
		out.append('<').append(element).append('>');
	}

	void open(String element, String attribute, String value) {
		tag(element, attribute, value);
		out.append('>');
	}

	/** An element without contents, with one attribute or, if that is null, none. */
	void empty(String element, String attribute, String value) {
		tag(element, attribute, value);
		out.append("/>");
	}

	void close(String element) {
		out.append("</").append(element).append(">\n");
	}

	void text(String element, String text) {
		open(element);
		check(element, text);
		characters(text);
		close(element);
	}

	void characters(String text) {
		out.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;"));
	}

	private void tag(String element, String attribute, String value) {
		out.append('<').append(element);
		if (attribute != null) {
			check(element, value);
			out.append(' ').append(attribute).append("=\"").append(value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")
					.replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")).append('"');
		}
	}

	private void check(String element, String text) {
		if (IMPOSSIBLE.matcher(text).find()) {
			faults.add(new Fault(0, element, NLS.bind(Messages.Fault_characters, element)));
		}
	}

	byte[] bytes() {
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}
}
