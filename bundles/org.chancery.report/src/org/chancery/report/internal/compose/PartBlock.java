package org.chancery.report.internal.compose;

import org.chancery.report.internal.chapter.Element;

/** {@code part}: a heading of the frame with what it holds; it stands even if no chapter has anything to say. */
final class PartBlock implements BlockElement {
	@Override
	public void compose(Element element, Scope scope, Outline outline) {
		Outline contents = outline.deeper();
		Elements.blocks(element, scope, contents);
		outline.add(outline.nextNumber(), element.get("title"), contents);
	}
}
