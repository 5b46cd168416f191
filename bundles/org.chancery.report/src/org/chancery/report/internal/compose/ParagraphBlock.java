package org.chancery.report.internal.compose;

import java.util.List;

import org.chancery.report.Block;
import org.chancery.report.Run;
import org.chancery.report.internal.chapter.Element;

/** {@code p}: a paragraph, set under the heading it belongs to. */
final class ParagraphBlock implements BlockElement {
	@Override
	public void compose(Element element, Scope scope, Outline outline) {
		List<Run> text = Elements.text(element, scope);
		if (!Typesetter.isBlank(text)) {
			outline.add(new Block.Paragraph(Block.Style.BODY, outline.level() - 1, "", text));
		}
	}
}
