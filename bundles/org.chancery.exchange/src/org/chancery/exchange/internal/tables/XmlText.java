package org.chancery.exchange.internal.tables;

/** Texts as XML 1.0 can hold them. */
final class XmlText {
	private XmlText() {
	}

	/** The text without the control characters and broken surrogates that XML forbids. */
	static String clean(String text) {
		return text.codePoints().allMatch(XmlText::allowed) ? text
				: text.codePoints().filter(XmlText::allowed).collect(StringBuilder::new, StringBuilder::appendCodePoint,
						StringBuilder::append).toString();
	}

	private static boolean allowed(int c) {
		return c >= 0x20 && c <= 0xd7ff || c == '\t' || c == '\n' || c == '\r' || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
	}
}
