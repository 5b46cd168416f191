package org.chancery.report.internal.chapter;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which elements a chapter may have where, and with which attributes. */
final class Grammar {
	/** What may stand within an element. */
	enum Content {
		/** Nothing. */
		EMPTY,
		/** Headings, paragraphs, tables. */
		BLOCKS,
		/** Text and fields. */
		TEXT,
		/** Text, fields and line breaks. */
		CELL_TEXT,
		/** Rows of a table. */
		ROWS,
		/** Cells of a row. */
		CELLS,
		/** The parts of a report's frame. */
		FRAME,
		/** The subjects of two columns. */
		SUBJECTS,
		/** What sections have to say on subjects. */
		ENTRIES,
		/** The same as around the element. */
		SAME
	}

	/** What an element may hold, which attributes it must have and which it may have. */
	record Rule(Content content, Set<String> required, Set<String> optional) {
		private Rule(Content content, String required, String optional) {
			this(content, words(required), words(optional));
		}
	}

	private static final Set<String> CONTROLS = Set.of("each", "if", "split");
	private static final Set<String> FIELDS = Set.of("figure", "list", "value", "parts", "count", "date", "period", "bureau", "self", "year",
			"photo", "setting", "each", "if", "split");
	private static final Map<Content, Set<String>> ALLOWED = Map.of(
			Content.EMPTY, Set.of(),
			Content.BLOCKS, Set.of("section", "p", "item", "table", "breakdown", "photos", "each", "if", "split", "chapters"),
			Content.TEXT, FIELDS,
			Content.CELL_TEXT, with(FIELDS, "br"),
			Content.ROWS, with(CONTROLS, "row"),
			Content.CELLS, Set.of("cell"),
			Content.FRAME, Set.of("header", "title", "byline", "salutation", "opening", "part", "columns", "closing", "wish", "if"),
			Content.SUBJECTS, Set.of("subject"),
			Content.ENTRIES, Set.of("entry"));

	private static final Map<String, Rule> RULES = Map.ofEntries(
			Map.entry("chapter", new Rule(Content.BLOCKS, "id title", "weight")),
			Map.entry("section", new Rule(Content.BLOCKS, "title", "numbered")),
			Map.entry("p", new Rule(Content.TEXT, "", "")),
			Map.entry("item", new Rule(Content.TEXT, "", "title")),
			Map.entry("each", new Rule(Content.SAME, "figure", "where limit separator")),
			Map.entry("if", new Rule(Content.SAME, "", "figure min feature equals setting not")),
			Map.entry("split", new Rule(Content.SAME, "", "separator")),
			Map.entry("table", new Rule(Content.ROWS, "columns", "date")),
			Map.entry("row", new Rule(Content.CELLS, "", "header")),
			Map.entry("cell", new Rule(Content.CELL_TEXT, "", "columns rows align")),
			Map.entry("breakdown", new Rule(Content.EMPTY, "figure by title value", "")),
			Map.entry("photos", new Rule(Content.EMPTY, "figure", "")),
			Map.entry("figure", new Rule(Content.EMPTY, "id", "unit number value absolute")),
			Map.entry("list", new Rule(Content.EMPTY, "figure of", "unit distinct count suffix mark text last close")),
			Map.entry("value", new Rule(Content.EMPTY, "feature", "unit number")),
			Map.entry("parts", new Rule(Content.TEXT, "of", "separator where")),
			Map.entry("count", new Rule(Content.EMPTY, "of", "where by unit number before separator")),
			Map.entry("date", new Rule(Content.EMPTY, "", "feature figure until form")),
			Map.entry("period", new Rule(Content.EMPTY, "", "part")),
			Map.entry("bureau", new Rule(Content.EMPTY, "", "")),
			Map.entry("self", new Rule(Content.EMPTY, "", "")),
			Map.entry("year", new Rule(Content.EMPTY, "", "")),
			Map.entry("photo", new Rule(Content.EMPTY, "", "")),
			Map.entry("br", new Rule(Content.EMPTY, "", "")),
			Map.entry("frame", new Rule(Content.FRAME, "kind", "")),
			Map.entry("header", new Rule(Content.TEXT, "", "")),
			Map.entry("title", new Rule(Content.TEXT, "", "")),
			Map.entry("byline", new Rule(Content.TEXT, "", "")),
			Map.entry("salutation", new Rule(Content.TEXT, "", "")),
			Map.entry("opening", new Rule(Content.TEXT, "", "")),
			Map.entry("closing", new Rule(Content.TEXT, "", "")),
			Map.entry("wish", new Rule(Content.TEXT, "", "")),
			Map.entry("part", new Rule(Content.BLOCKS, "title", "")),
			Map.entry("columns", new Rule(Content.SUBJECTS, "left right", "")),
			Map.entry("subject", new Rule(Content.SUBJECTS, "title", "id")),
			Map.entry("entries", new Rule(Content.ENTRIES, "id title", "")),
			Map.entry("entry", new Rule(Content.BLOCKS, "subject", "weight")),
			Map.entry("chapters", new Rule(Content.EMPTY, "", "")),
			Map.entry("setting", new Rule(Content.EMPTY, "name", "")));

	private static final Pattern YES_OR_NO = Pattern.compile("true|false");
	private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,5}");
	private static final Pattern SETTING = Pattern.compile("ordinal|term|session|speaker|givenName|date|bureau|shortBureau");
	/** What an attribute may say; by element and attribute where the same name means different things. */
	private static final Map<String, Pattern> VALUES = Map.ofEntries(
			Map.entry("chapter@weight", Pattern.compile("\\d{1,6}")),
			Map.entry("entry@weight", Pattern.compile("\\d{1,6}")),
			Map.entry("section@numbered", YES_OR_NO),
			Map.entry("each@limit", COUNT),
			Map.entry("if@min", Pattern.compile("-?\\d+(\\.\\d+)?")),
			Map.entry("if@not", YES_OR_NO),
			Map.entry("if@setting", SETTING),
			Map.entry("table@columns", Pattern.compile("[1-9]\\d{0,3}(,[1-9]\\d{0,3})*")),
			Map.entry("row@header", YES_OR_NO),
			Map.entry("cell@columns", COUNT),
			Map.entry("cell@rows", COUNT),
			Map.entry("cell@align", Pattern.compile("left|center|right")),
			Map.entry("figure@number", Pattern.compile("comma|man|chinese")),
			Map.entry("figure@value", Pattern.compile("baseline|now")),
			Map.entry("figure@absolute", YES_OR_NO),
			Map.entry("list@distinct", YES_OR_NO),
			Map.entry("list@count", YES_OR_NO),
			Map.entry("value@number", Pattern.compile("comma|man|chinese")),
			Map.entry("parts@where", Pattern.compile("\\w+!?=.+")),
			Map.entry("count@where", Pattern.compile("\\w+!?=.+")),
			Map.entry("count@number", Pattern.compile("comma|man|chinese")),
			Map.entry("date@form", Pattern.compile("full|month|day|dotted|year")),
			Map.entry("period@part", Pattern.compile("from|to|year")),
			Map.entry("setting@name", SETTING));

	private Grammar() {
	}

	/** The rule of an element, or null if there is no such element. */
	static Rule rule(String element) {
		return RULES.get(element);
	}

	/** The elements that may stand in this content. */
	static Set<String> allowed(Content content) {
		return new TreeSet<>(ALLOWED.get(content));
	}

	/** Whether text may stand in this content. */
	static boolean holdsText(Content content) {
		return content == Content.TEXT || content == Content.CELL_TEXT;
	}

	/** Whether an attribute may say this. */
	static boolean mayBe(String element, String attribute, String value) {
		Pattern pattern = VALUES.get(element + "@" + attribute);
		return pattern == null || pattern.matcher(value).matches();
	}

	private static Set<String> words(String text) {
		return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
	}

	private static Set<String> with(Set<String> names, String another) {
		Set<String> all = new TreeSet<>(names);
		all.add(another);
		return Set.copyOf(all);
	}
}
