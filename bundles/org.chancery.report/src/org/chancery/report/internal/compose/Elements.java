package org.chancery.report.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chancery.report.Block;
import org.chancery.report.Run;
import org.chancery.report.internal.chapter.Characters;
import org.chancery.report.internal.chapter.Element;
import org.chancery.report.internal.chapter.Node;

/** The elements of chapters and frames, and how their contents are composed. */
final class Elements {
	private static final Map<String, Control> CONTROLS = Map.of(
			"each", new EachControl(),
			"if", new IfControl(),
			"split", new SplitControl(),
			"parts", new PartsControl());
	private static final Map<String, InlineElement> FIELDS = Map.ofEntries(
			Map.entry("figure", new FigureField()),
			Map.entry("list", new ListField()),
			Map.entry("value", new ValueField()),
			Map.entry("count", new CountField()),
			Map.entry("date", new DateField()),
			Map.entry("period", new PeriodField()),
			Map.entry("year", (e, scope, runs) -> runs.add(PeriodField.years(scope))),
			Map.entry("bureau", (e, scope, runs) -> runs.add(new Run.Text(scope.composition().settings().bureau()))),
			Map.entry("self", (e, scope, runs) -> runs.add(new Run.Text(scope.composition().settings().self()))),
			Map.entry("setting", new SettingField()),
			Map.entry("photo", new PhotoField()),
			Map.entry("br", (e, scope, runs) -> runs.add(TableBlock.BREAK)));
	private static final Map<String, BlockElement> BLOCKS = Map.ofEntries(
			Map.entry("section", new SectionBlock()),
			Map.entry("p", new ParagraphBlock()),
			Map.entry("item", new ItemBlock()),
			Map.entry("table", new TableBlock()),
			Map.entry("breakdown", new BreakdownBlock()),
			Map.entry("photos", new PhotosBlock()),
			Map.entry("part", new PartBlock()),
			Map.entry("columns", new ColumnsBlock()),
			Map.entry("chapters", (e, scope, outline) -> scope.composition().chapters(outline)),
			Map.entry("header", (e, scope, outline) -> scope.composition().header(Elements.text(e, scope))),
			Map.entry("title", new FrameParagraph(Block.Style.TITLE)),
			Map.entry("byline", new FrameParagraph(Block.Style.BYLINE)),
			Map.entry("salutation", new FrameParagraph(Block.Style.SALUTATION)),
			Map.entry("opening", new FrameParagraph(Block.Style.OPENING)),
			Map.entry("closing", new FrameParagraph(Block.Style.CLOSING)),
			Map.entry("wish", new FrameParagraph(Block.Style.CLOSING_WISH)));

	private Elements() {
	}

	/** Composes the blocks that an element holds. */
	static void blocks(Element around, Scope scope, Outline outline) {
		for (Element element : around.elements().toList()) {
			scope.composition().checkCanceled();
			Control control = CONTROLS.get(element.name());
			if (control == null) {
				BLOCKS.get(element.name()).compose(element, scope, outline);
			} else {
				control.scopes(element, scope).forEach(inner -> blocks(element, inner, outline));
			}
		}
	}

	/** Composes the text that an element holds. */
	static List<Run> text(Element around, Scope scope) {
		List<Run> runs = new ArrayList<>();
		for (Node node : around.children()) {
			switch (node) {
			case Characters characters -> runs.add(new Run.Text(characters.text()));
			case Element element when CONTROLS.containsKey(element.name()) -> repeated(element, scope, runs);
			case Element element -> {
				scope.composition().checkCanceled();
				FIELDS.get(element.name()).compose(element, scope, runs);
			}
			}
		}
		return runs;
	}

	private static void repeated(Element element, Scope scope, List<Run> runs) {
		String separator = element.get("separator", "");
		boolean first = true;
		for (Scope inner : CONTROLS.get(element.name()).scopes(element, scope)) {
			List<Run> text = text(element, inner);
			if (Typesetter.isBlank(text)) {
				continue;
			}
			if (!first && !separator.isEmpty()) {
				runs.add(new Run.Text(separator));
			}
			runs.addAll(text);
			first = false;
		}
	}

	/** Composes the rows that an element holds. */
	static List<Block.Row> rows(Element around, Scope scope) {
		List<Block.Row> rows = new ArrayList<>();
		for (Element element : around.elements().toList()) {
			Control control = CONTROLS.get(element.name());
			if (control == null) {
				rows.add(TableBlock.row(element, scope));
			} else {
				control.scopes(element, scope).forEach(inner -> rows.addAll(rows(element, inner)));
			}
		}
		return rows;
	}
}
