package org.chancery.proofread;

/**
 * Something that a rule has found.
 *
 * @param rule     the rule's id
 * @param severity how sure it is
 * @param place    where it stands
 * @param excerpt  the words in question as printed
 * @param reason   why it is in question, in the language of the running program
 * @param proposal what to write or do instead, in the language of the running program; empty if only people can tell
 */
public record Finding(String rule, Severity severity, Place place, String excerpt, String reason, String proposal) {
	/**
	 * What this finding is known by when the document has changed elsewhere: the same rule about the same words for the same
	 * reason. A {@link Settlement} is kept under it.
	 */
	public String key() {
		return rule + '\u001f' + squeeze(excerpt) + '\u001f' + squeeze(reason);
	}

	private static String squeeze(String text) {
		return text.replaceAll("\\s+", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
