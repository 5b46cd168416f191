package org.chancery.proofread;

import org.chancery.proofread.internal.Messages;

/** How sure a finding is. The gravest comes first. */
public enum Severity {
	/** Wrong by the document's own words: a sum, a day that does not exist. */
	ERROR,
	/** Very likely wrong, but the document may mean it otherwise. */
	WARNING,
	/** Worth a look: somebody who knows the matter has to say. */
	NOTE;

	/** The name in the language of the running program. */
	public String label() {
		return switch (this) {
		case ERROR -> Messages.Severity_error;
		case WARNING -> Messages.Severity_warning;
		case NOTE -> Messages.Severity_note;
		};
	}
}
