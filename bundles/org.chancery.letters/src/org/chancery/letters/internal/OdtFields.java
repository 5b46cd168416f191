package org.chancery.letters.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.chancery.letters.LetterException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The fields in an OpenDocument text: names in braces, in the text, in tables, frames, headers and footers. An office program
 * may have cut a name into several pieces; it is one all the same. Templates hold no code: a file that somebody shares with
 * the whole city must not run on its computers.
 */
public final class OdtFields {
	private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)?)}"); //$NON-NLS-1$
	private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"; //$NON-NLS-1$
	private static final List<String> WITH_FIELDS = List.of("content.xml", "styles.xml"); //$NON-NLS-1$ //$NON-NLS-2$
	private static final long LARGEST = 50L << 20;

	private OdtFields() {
	}

	/**
	 * The names of the fields.
	 *
	 * @throws LetterException if the file is no OpenDocument text
	 */
	public static Set<String> of(byte[] odt) {
		Set<String> names = new TreeSet<>();
		Map<String, byte[]> files = files(odt);
		for (String name : WITH_FIELDS) {
			for (List<Text> paragraph : paragraphs(Xml.parse(files.get(name), name))) {
				Matcher field = FIELD.matcher(joined(paragraph));
				while (field.find()) {
					names.add(field.group(1));
				}
			}
		}
		return names;
	}

	/**
	 * The text with each field's value in its place.
	 *
	 * @param values the value of a field by its name; a line break in it begins a new line
	 * @throws LetterException if the file is no OpenDocument text
	 */
	public static byte[] fill(byte[] odt, UnaryOperator<String> values) throws IOException {
		Map<String, byte[]> files = files(odt);
		for (String name : WITH_FIELDS) {
			Document document = Xml.parse(files.get(name), name);
			paragraphs(document).forEach(paragraph -> fill(paragraph, values));
			files.put(name, Xml.bytes(document));
		}
		return OdtZip.of(files);
	}

	private static Map<String, byte[]> files(byte[] odt) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		long size = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				ByteArrayOutputStream content = new ByteArrayOutputStream();
				byte[] buffer = new byte[8192];
				for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
					content.write(buffer, 0, read);
					size += read;
					if (size > LARGEST) {
						throw new LetterException(Messages.Template_large);
					}
				}
				if (!entry.isDirectory()) {
					files.put(entry.getName(), content.toByteArray());
				}
			}
		} catch (IOException | IllegalArgumentException e) {
			throw new LetterException(Messages.Template_noOdt, e);
		}
		if (!files.keySet().containsAll(WITH_FIELDS) || !files.containsKey("mimetype") //$NON-NLS-1$
				|| !new String(files.get("mimetype"), java.nio.charset.StandardCharsets.US_ASCII).strip().equals(OdtZip.MEDIA_TYPE)) { //$NON-NLS-1$
			throw new LetterException(Messages.Template_noOdt);
		}
		return files;
	}

	/** The pieces of text of each paragraph and heading, without those of paragraphs within it, such as in a frame. */
	private static List<List<Text>> paragraphs(Document document) {
		List<List<Text>> paragraphs = new ArrayList<>();
		collect(document.getDocumentElement(), null, paragraphs);
		return paragraphs;
	}

	private static void collect(Node node, List<Text> paragraph, List<List<Text>> paragraphs) {
		List<Text> current = paragraph;
		if (node instanceof Element && TEXT.equals(node.getNamespaceURI()) && ("p".equals(node.getLocalName()) || "h".equals(node.getLocalName()))) { //$NON-NLS-1$ //$NON-NLS-2$
			current = new ArrayList<>();
			paragraphs.add(current);
		}
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Text text) {
				if (current != null) {
					current.add(text);
				}
			} else {
				collect(child, current, paragraphs);
			}
		}
	}

	private static String joined(List<Text> paragraph) {
		StringBuilder text = new StringBuilder();
		paragraph.forEach(t -> text.append(t.getData()));
		return text.toString();
	}

	private static void fill(List<Text> paragraph, UnaryOperator<String> values) {
		String all = joined(paragraph);
		List<int[]> places = new ArrayList<>();
		List<String> found = new ArrayList<>();
		Matcher field = FIELD.matcher(all);
		while (field.find()) {
			places.add(new int[] { field.start(), field.end() });
			found.add(values.apply(field.group(1)));
		}
		int start = 0;
		for (Text piece : paragraph) {
			int end = start + piece.getData().length();
			StringBuilder text = new StringBuilder();
			int at = start;
			for (int i = 0; i < places.size(); i++) {
				int[] place = places.get(i);
				if (place[1] > start && place[0] < end) {
					text.append(all, at, Math.max(at, place[0]));
					// the value stands where the field begins; the rest of its name goes
					text.append(place[0] >= start ? found.get(i) : ""); //$NON-NLS-1$
					at = Math.min(end, place[1]);
				}
			}
			text.append(all, at, end);
			start = end;
			set(piece, text.toString());
		}
	}

	private static void set(Text piece, String value) {
		String[] lines = value.split("\\R", -1); //$NON-NLS-1$
		piece.setData(lines[0]);
		Node after = piece;
		for (int i = 1; i < lines.length; i++) {
			Node line = after.getParentNode().insertBefore(piece.getOwnerDocument().createElementNS(TEXT, "text:line-break"), after.getNextSibling()); //$NON-NLS-1$
			after = line.getParentNode().insertBefore(piece.getOwnerDocument().createTextNode(lines[i]), line.getNextSibling());
		}
	}
}
