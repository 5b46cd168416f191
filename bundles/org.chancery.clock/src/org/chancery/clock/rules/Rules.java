package org.chancery.clock.rules;

import java.io.InputStream;
import java.util.List;

import org.chancery.clock.ClockException;
import org.chancery.clock.internal.RuleReader;

/** Reads rules from XML as {@code schema/rules.xsd} documents it. */
public final class Rules {
	private Rules() {
	}

	/**
	 * Reads all rules of a file.
	 *
	 * @param name what to call the file in messages
	 * @throws ClockException naming the line or the rule if the file is not of the schema, or a rule in it makes no sense:
	 *                        it never ends, or allows an extension that it forbids
	 */
	public static List<Rule> read(InputStream in, String name) {
		return RuleReader.read(in, name);
	}
}
