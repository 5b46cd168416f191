package org.chancery.clock.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.validation.Schema;

import org.chancery.clock.ClockException;
import org.chancery.clock.rules.Rule;
import org.chancery.model.xml.InvalidXmlException;
import org.chancery.model.xml.XmlData;
import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Element;

/** Reads rules, checked against their schema, which also fills in what is left out. */
public final class RuleReader {
	/** The files that come with the program, by the law they hold. */
	private static final List<String> FILES = List.of("procedure", "paperwork", "filing", "complaints", "supervision", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			"security"); //$NON-NLS-1$

	private static final class Holder {
		static final Schema SCHEMA = XmlData.schema(RuleReader.class.getResource("/schema/rules.xsd")); //$NON-NLS-1$
	}

	private RuleReader() {
	}

	/** The rules that come with the program. */
	public static List<Rule> builtIn() {
		List<Rule> rules = new ArrayList<>();
		for (String name : FILES) {
			String file = "/rules/" + name + ".xml"; //$NON-NLS-1$ //$NON-NLS-2$
			try (InputStream in = RuleReader.class.getResourceAsStream(file)) {
				rules.addAll(read(in, file));
			} catch (IOException e) {
				throw new UncheckedIOException(file, e);
			}
		}
		return rules;
	}

	/** @throws ClockException naming the line or the rule if the file is not as it must be */
	public static List<Rule> read(InputStream in, String name) {
		try {
			Element root = XmlData.parse(in, Holder.SCHEMA).getDocumentElement();
			List<Rule> rules = new ArrayList<>();
			for (Element rule : XmlData.children(root, "rule")) { //$NON-NLS-1$
				rules.add(new RuleElement(rule, root.getAttribute("noon")).rule()); //$NON-NLS-1$
			}
			return rules;
		} catch (InvalidXmlException e) {
			throw new ClockException(NLS.bind(Messages.Rule_line, new Object[] { name, e.line(), e.getMessage() }), e);
		} catch (IOException e) {
			throw new ClockException(NLS.bind(Messages.Rule_file, name, e.getLocalizedMessage()), e);
		}
	}
}
