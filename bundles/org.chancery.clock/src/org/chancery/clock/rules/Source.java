package org.chancery.clock.rules;

/**
 * Where a rule comes from.
 *
 * @param law     the law, rule or manual by name (行政程序法)
 * @param article the article or section (第 51 條)
 * @param url     where its text is; may be empty
 * @param checked how surely it is known
 */
public record Source(String law, String article, String url, Checked checked) {
	/** How surely a rule is known. */
	public enum Checked {
		/** Read in the text of the law. */
		TEXT,
		/** Read in a rule or guide that restates the law, or in another agency's rule of the same kind. */
		DERIVED,
		/** Recalled only: the user is asked to confirm it. */
		TO_CONFIRM
	}

	/** The law and the article: 行政程序法第 51 條. */
	public String citation() {
		return article.isEmpty() ? law : law + article;
	}
}
