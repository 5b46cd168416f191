package org.chancery.letters;

import java.util.List;
import java.util.Locale;

import org.chancery.model.sections.RecordType;

/**
 * A letter about records of one type, as its section declares it.
 *
 * @param type  the record type
 * @param id    its id, unique within the type
 * @param lines its text, as long as nobody has changed it
 */
public record Letter(RecordType type, String id, List<Line> lines) {
	/** The kinds of line. */
	public enum Kind {
		TITLE, HEAD, P, ITEM
	}

	/** A line, with its fields in braces. */
	public record Line(Kind kind, String text) {
	}

	/** Its name, in the language of the running program. */
	public String name() {
		return type.section().labels().get("letter." + type.name() + "." + id, Locale.getDefault()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Its id among all letters: {@code petitions.Petition.acknowledge}. */
	public String qualifiedId() {
		return type.qualifiedName() + "." + id; //$NON-NLS-1$
	}
}
