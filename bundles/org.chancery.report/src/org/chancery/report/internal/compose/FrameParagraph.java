package org.chancery.report.internal.compose;

import java.util.List;

import org.chancery.report.Block;
import org.chancery.report.Run;
import org.chancery.report.internal.chapter.Element;

/** A paragraph of the frame that is set in a way of its own: {@code title}, {@code byline}, {@code salutation}, … */
record FrameParagraph(Block.Style style) implements BlockElement {
	@Override
	public void compose(Element element, Scope scope, Outline outline) {
		List<Run> text = Elements.text(element, scope);
		if (!Typesetter.isBlank(text)) {
			outline.add(new Block.Paragraph(style, 0, "", text));
		}
	}
}
