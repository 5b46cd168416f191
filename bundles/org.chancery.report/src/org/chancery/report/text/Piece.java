package org.chancery.report.text;

import java.util.Map;

/** A piece of a chapter's text. Pieces are told apart by identity, as one paragraph may begin like another. */
public sealed interface Piece {
	/** What somebody wrote, without line breaks. */
	record Text(String text) implements Piece {
	}

	/** An element of the chapter's file, or its beginning or end. */
	abstract sealed class Mark implements Piece permits Start, End, Whole {
		private final String element;

		Mark(String element) {
			this.element = element;
		}

		/** The element's name: {@code p}, {@code section}, {@code if}, {@code figure}. */
		public String element() {
			return element;
		}
	}

	/** The beginning of an element that holds text or other elements. */
	final class Start extends Mark {
		private final Map<String, String> attributes;

		public Start(String element, Map<String, String> attributes) {
			super(element);
			this.attributes = Map.copyOf(attributes);
		}

		/** The element's attributes. */
		public Map<String, String> attributes() {
			return attributes;
		}
	}

	/** The end of the element that began last. */
	final class End extends Mark {
		public End(String element) {
			super(element);
		}
	}

	/** An element as a whole: a field, a table, plates. */
	final class Whole extends Mark {
		private final Map<String, String> attributes;
		private final String xml;

		/** @param xml the element with all that it holds */
		Whole(String element, Map<String, String> attributes, String xml) {
			super(element);
			this.attributes = Map.copyOf(attributes);
			this.xml = xml;
		}

		/** A field without contents. */
		public static Whole field(String element, Map<String, String> attributes) {
			return new Whole(element, attributes, ChapterText.empty(element, attributes));
		}

		/** The element's attributes. */
		public Map<String, String> attributes() {
			return attributes;
		}

		String xml() {
			return xml;
		}
	}
}
