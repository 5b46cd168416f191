package org.chancery.documents.official;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A parsed file as it is read: it remembers what has been taken, so that the rest can be told. */
final class Tree {
	private final Element root;
	private final Set<Node> taken = Collections.newSetFromMap(new IdentityHashMap<>());

	Tree(Element root) {
		this.root = root;
	}

	Element root() {
		return root;
	}

	/** The elements within an element, in order. */
	static List<Element> children(Element parent) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				children.add(element);
			}
		}
		return children;
	}

	List<Element> children(Element parent, String name) {
		return children(parent).stream().filter(c -> c.getNodeName().equals(name)).toList();
	}

	Optional<Element> child(Element parent, String name) {
		return children(parent, name).stream().findFirst();
	}

	/** Takes an element's own text; null if it has none. */
	String text(Element element) {
		StringBuilder text = new StringBuilder();
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
				text.append(node.getNodeValue());
			}
		}
		taken.add(element);
		String stripped = text.toString().strip();
		return stripped.isEmpty() ? null : stripped;
	}

	/** Takes the text of the first child of this name; null if there is none. */
	String text(Element parent, String name) {
		return child(parent, name).map(this::text).orElse(null);
	}

	/** Takes an attribute; null if the element has none or an empty one. */
	String attribute(Element element, String name) {
		Attr attribute = element.getAttributeNode(name);
		if (attribute == null) {
			return null;
		}
		taken.add(attribute);
		return attribute.getValue().isBlank() ? null : attribute.getValue().strip();
	}

	/** One note for each text and attribute that nobody took. */
	List<String> left() {
		List<String> notes = new ArrayList<>();
		left(root, root.getNodeName(), notes);
		return notes;
	}

	private void left(Element element, String path, List<String> notes) {
		boolean untaken = !taken.contains(element);
		String text = untaken ? ownText(element) : "";
		if (!text.isEmpty()) {
			notes.add(NLS.bind(Messages.Note_left, path, text));
		}
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			Attr attribute = (Attr) element.getAttributes().item(i);
			if (attribute.getSpecified() && !taken.contains(attribute) && !attribute.getValue().isBlank()) {
				notes.add(NLS.bind(Messages.Note_left, path + "/@" + attribute.getName(), attribute.getValue()));
			}
		}
		for (Element child : children(element)) {
			left(child, path + "/" + child.getNodeName(), notes);
		}
	}

	private static String ownText(Element element) {
		StringBuilder text = new StringBuilder();
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
				text.append(node.getNodeValue());
			}
		}
		return text.toString().strip();
	}
}
