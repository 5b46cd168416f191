package org.chancery.report.text;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.chancery.report.internal.Messages;
import org.chancery.report.internal.chapter.Chapter;
import org.chancery.report.internal.chapter.ChapterException;
import org.chancery.report.internal.chapter.ChapterFile;
import org.chancery.report.internal.chapter.ChapterReader;
import org.chancery.report.internal.chapter.Characters;
import org.chancery.report.internal.chapter.Element;
import org.chancery.report.internal.chapter.Node;
import org.eclipse.osgi.util.NLS;

/**
 * A chapter's text as one row of pieces: what people write, fields, and the beginnings and ends of headings, paragraphs and
 * conditions. Paragraphs and headings can't hold one another, so that each is a line.
 */
public final class ChapterText {
	/** Elements that are a line of text. */
	private static final Set<String> LINES = Set.of("p", "item");
	/** Elements whose beginning and end are pieces; all others are kept whole. */
	private static final Set<String> OPEN = Set.of("section", "entry", "if", "each", "split", "p", "item", "parts");

	private final Element root;
	private final List<Piece> pieces;

	private ChapterText(Element root, List<Piece> pieces) {
		this.root = root;
		this.pieces = List.copyOf(pieces);
	}

	/**
	 * Reads a chapter's file.
	 *
	 * @param name how people know the file, for messages
	 * @throws IllegalArgumentException if it is no chapter; the message names the line
	 */
	public static ChapterText read(String name, byte[] xml) {
		try {
			Chapter chapter = ChapterReader.read(new ChapterFile(name, () -> new ByteArrayInputStream(xml)));
			List<Piece> pieces = new ArrayList<>();
			chapter.root().elements().forEach(e -> add(e, false, pieces));
			return new ChapterText(chapter.root(), pieces);
		} catch (ChapterException e) {
			throw new IllegalArgumentException(name + ":" + e.line() + ": " + e.getMessage(), e);
		}
	}

	/** The chapter's title. */
	public String title() {
		return root.get("title", "");
	}

	/** The chapter's place among those of the sections, lowest first. */
	public int weight() {
		return root.number("weight", 1000);
	}

	/** The pieces in the order of print. */
	public List<Piece> pieces() {
		return pieces;
	}

	/** Whether an element is a line of text. */
	public static boolean isLine(String element) {
		return LINES.contains(element);
	}

	/** The same chapter with another title. */
	public ChapterText withTitle(String title) {
		Map<String, String> attributes = new TreeMap<>(root.attributes());
		attributes.put("title", title);
		return new ChapterText(new Element(root.name(), attributes, List.of(), root.line()), pieces);
	}

	/**
	 * The same chapter with other pieces.
	 *
	 * @throws IllegalArgumentException if an element that begins does not end, or text stands where none may; the message is
	 *                                  for people
	 */
	public ChapterText with(List<Piece> others) {
		Deque<Piece.Start> open = new ArrayDeque<>();
		int lines = 0;
		for (Piece piece : others) {
			switch (piece) {
			case Piece.Start start -> {
				open.push(start);
				lines += isLine(start.element()) ? 1 : 0;
				if (lines > 1) {
					throw new IllegalArgumentException(Messages.Text_lineInLine);
				}
			}
			case Piece.End end -> {
				if (open.isEmpty() || !open.peek().element().equals(end.element())) {
					throw new IllegalArgumentException(NLS.bind(Messages.Text_unpaired, end.element()));
				}
				open.pop();
				lines -= isLine(end.element()) ? 1 : 0;
			}
			case Piece.Text text -> {
				if (lines == 0 && !text.text().isBlank()) {
					throw new IllegalArgumentException(NLS.bind(Messages.Text_outside, text.text()));
				}
			}
			case Piece.Whole whole -> {
				// stands wherever the grammar lets it, which the composer checks
			}
			}
		}
		if (!open.isEmpty()) {
			throw new IllegalArgumentException(NLS.bind(Messages.Text_unpaired, open.peek().element()));
		}
		return new ChapterText(root, others);
	}

	/** The chapter as a file. */
	public byte[] toXml() {
		StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		Map<String, String> attributes = new TreeMap<>(root.attributes());
		attributes.put("xmlns", ChapterReader.NAMESPACE);
		start(root.name(), attributes, xml);
		boolean inLine = false;
		for (Piece piece : pieces) {
			String element = piece instanceof Piece.Mark mark ? mark.element() : "";
			boolean begins = piece instanceof Piece.Start && isLine(element);
			if (!inLine) {
				xml.append('\n');
			}
			switch (piece) {
			case Piece.Text text -> xml.append(escape(text.text()));
			case Piece.Start start -> start(start.element(), start.attributes(), xml);
			case Piece.End end -> xml.append("</").append(end.element()).append('>');
			case Piece.Whole whole -> xml.append(whole.xml());
			}
			inLine = begins || inLine && !(piece instanceof Piece.End && isLine(element));
		}
		return xml.append("\n</").append(root.name()).append(">\n").toString().getBytes(StandardCharsets.UTF_8);
	}

	/** @param inLine whether the element stands in a line of text, where blanks count */
	private static void add(Element element, boolean inLine, List<Piece> pieces) {
		if (!OPEN.contains(element.name())) {
			StringBuilder xml = new StringBuilder();
			write(element, xml);
			pieces.add(new Piece.Whole(element.name(), element.attributes(), xml.toString()));
			return;
		}
		pieces.add(new Piece.Start(element.name(), element.attributes()));
		boolean within = inLine || isLine(element.name());
		for (Node node : element.children()) {
			switch (node) {
			case Characters characters -> {
				String text = unbroken(characters.text());
				if (within && !text.isEmpty()) {
					pieces.add(new Piece.Text(text));
				}
			}
			case Element child -> add(child, within, pieces);
			}
		}
		pieces.add(new Piece.End(element.name()));
	}

	/** Line breaks of a file vanish beside Chinese characters, as when the chapter is composed. */
	private static String unbroken(String text) {
		StringBuilder line = new StringBuilder();
		for (String part : text.split("\\s*\\R\\s*", -1)) {
			boolean latin = !line.isEmpty() && !part.isEmpty() && line.charAt(line.length() - 1) < 0x2E80 && part.charAt(0) < 0x2E80;
			line.append(latin ? " " : "").append(part);
		}
		return line.toString();
	}

	private static void write(Element element, StringBuilder xml) {
		if (element.children().isEmpty()) {
			xml.append(empty(element.name(), element.attributes()));
			return;
		}
		start(element.name(), element.attributes(), xml);
		for (Node node : element.children()) {
			switch (node) {
			case Characters characters -> xml.append(escape(characters.text()));
			case Element child -> write(child, xml);
			}
		}
		xml.append("</").append(element.name()).append('>');
	}

	static String empty(String element, Map<String, String> attributes) {
		StringBuilder xml = new StringBuilder();
		start(element, attributes, xml);
		return xml.insert(xml.length() - 1, '/').toString();
	}

	private static void start(String element, Map<String, String> attributes, StringBuilder xml) {
		xml.append('<').append(element);
		new TreeMap<>(attributes).forEach((name, value) -> xml.append(' ').append(name).append("=\"").append(escape(value).replace("\"", "&quot;"))
				.append('"'));
		xml.append('>');
	}

	/** Without characters that XML can't hold. */
	private static String escape(String text) {
		return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFC-\\uFFFF]", "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
