package org.chancery.letters.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.validation.Schema;

import org.chancery.letters.Letter;
import org.chancery.letters.Letter.Kind;
import org.chancery.letters.Letter.Line;
import org.chancery.letters.LetterException;
import org.chancery.model.sections.Labels;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.xml.InvalidXmlException;
import org.chancery.model.xml.XmlData;
import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Element;

/** Reads a section's {@code letters.xml}, checked against its schema and the section's model. */
public final class LetterReader {
	private static final Pattern FIELD = Pattern.compile("\\{([^}]*)}"); //$NON-NLS-1$
	private static final int MOST_ITEMS = 10;

	private static final class Holder {
		static final Schema SCHEMA = XmlData.schema(LetterReader.class.getResource("/schema/letters.xsd")); //$NON-NLS-1$
	}

	private LetterReader() {
	}

	/** @throws LetterException naming the line, or the letter and what is wrong in it */
	public static List<Letter> read(Section section, InputStream in, String name) {
		try {
			List<Letter> letters = new ArrayList<>();
			Set<String> ids = new HashSet<>();
			for (Element element : XmlData.children(XmlData.parse(in, Holder.SCHEMA).getDocumentElement())) {
				Letter letter = letter(section, element);
				if (!ids.add(letter.qualifiedId())) {
					throw new LetterException(NLS.bind(Messages.Letter_wrong, letter.qualifiedId(), letter.id()));
				}
				letters.add(letter);
			}
			return letters;
		} catch (InvalidXmlException e) {
			throw new LetterException(NLS.bind(Messages.Letter_line, new Object[] { name, e.line(), e.getMessage() }), e);
		} catch (IOException e) {
			throw new LetterException(NLS.bind(Messages.Template_xml, name, e.getLocalizedMessage()), e);
		}
	}

	private static Letter letter(Section section, Element element) {
		String id = element.getAttribute("id"); //$NON-NLS-1$
		String typeName = element.getAttribute("type"); //$NON-NLS-1$
		RecordType type = section.type(typeName).orElseThrow(() -> new LetterException(NLS.bind(Messages.Letter_wrong, id, typeName)));
		if (section.labels().find("letter." + typeName + "." + id, Labels.CHINESE).isEmpty()) { //$NON-NLS-1$ //$NON-NLS-2$
			throw new LetterException(NLS.bind(Messages.Letter_wrong, id, "letter." + typeName + "." + id)); //$NON-NLS-1$ //$NON-NLS-2$
		}
		List<Line> lines = new ArrayList<>();
		for (Element child : XmlData.children(element)) {
			Line line = new Line(Kind.valueOf(child.getLocalName().toUpperCase(Locale.ROOT)), child.getTextContent().strip().replaceAll("\\s*\\n\\s*", "")); //$NON-NLS-1$ //$NON-NLS-2$
			Matcher field = FIELD.matcher(line.text());
			while (field.find()) {
				if (!Fields.isKnown(type, field.group(1))) {
					throw new LetterException(NLS.bind(Messages.Letter_wrong, id, field.group()));
				}
			}
			lines.add(line);
		}
		if (lines.stream().filter(l -> l.kind() == Kind.ITEM).count() > MOST_ITEMS) {
			throw new LetterException(NLS.bind(Messages.Letter_wrong, id, "item")); //$NON-NLS-1$
		}
		return new Letter(type, id, List.copyOf(lines));
	}
}
