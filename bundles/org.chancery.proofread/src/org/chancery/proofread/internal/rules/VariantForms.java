package org.chancery.proofread.internal.rules;

/** Characters that are written in two ways, which names and words are compared without. */
final class VariantForms {
	/** Pairs of a variant and the form that the Ministry of Education lists as the standard (國字標準字體表, 異體字字典). */
	private static final String PAIRS = "台臺姉姊衆眾啓啟峯峰羣群裏裡綫線爲為眞真敎教户戶晋晉猪豬污汙佔占昇升週周着著鷄雞滙匯徳德黄黃吕呂强強産產説說郞郎"; //$NON-NLS-1$

	private VariantForms() {
	}

	/** The text with every variant by its standard form; as long as the text. */
	static String fold(String text) {
		StringBuilder folded = new StringBuilder(text);
		for (int i = 0; i < folded.length(); i++) {
			folded.setCharAt(i, standard(folded.charAt(i)));
		}
		return folded.toString();
	}

	/** The standard form of a character; the character itself if it has none or is it. */
	static char standard(char c) {
		for (int i = 0; i < PAIRS.length(); i += 2) {
			if (PAIRS.charAt(i) == c) {
				return PAIRS.charAt(i + 1);
			}
		}
		return c;
	}
}
