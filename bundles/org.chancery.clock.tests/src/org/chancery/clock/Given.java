package org.chancery.clock;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.chancery.clock.calendar.BuiltInCalendars;
import org.chancery.clock.rules.Rule;
import org.chancery.clock.rules.RuleBook;
import org.chancery.clock.rules.Rules;

/** What tests begin with. */
final class Given {
	static final Clock CLOCK = new Clock(RuleBook.builtIn(), BuiltInCalendars.calendar());

	private Given() {
	}

	/** A day as {@code 2026-03-02}. */
	static LocalDate day(String iso) {
		return LocalDate.parse(iso);
	}

	/** The rules of this XML, without the root element. */
	static List<Rule> rules(String xml) {
		String file = "<rules xmlns=\"http://www.chancery.org/rules\">" + xml + "</rules>";
		return Rules.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "test.xml");
	}

	/** A rule with these attributes and these elements between its start and its source. */
	static Rule rule(String attributes, String elements) {
		return rules("<rule id=\"test\" from=\"2001-01-01\" " + attributes + "><name en=\"Test\" zh=\"測試\"/>"
				+ "<start event=\"received\" en=\"receipt\" zh=\"收文\"/>" + elements
				+ "<source law=\"Test\" checked=\"text\"/></rule>").getFirst();
	}
}
