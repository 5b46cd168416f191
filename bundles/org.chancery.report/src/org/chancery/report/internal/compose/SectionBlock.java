package org.chancery.report.internal.compose;

import org.chancery.model.text.Numbering;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.chapter.ChapterException;
import org.chancery.report.internal.chapter.Element;
import org.eclipse.osgi.util.NLS;

/** {@code section}: a heading with what it holds, left out if that prints nothing. */
final class SectionBlock implements BlockElement {
	@Override
	public void compose(Element element, Scope scope, Outline outline) {
		if (outline.level() > Numbering.LEVELS) {
			throw new ChapterException(element.line(), NLS.bind(Messages.Chapter_tooDeep, Numbering.LEVELS));
		}
		Outline contents = outline.deeper();
		Elements.blocks(element, scope, contents);
		if (!contents.isEmpty()) {
			String number = element.is("numbered", true) ? outline.nextNumber() : "";
			outline.add(number, element.get("title"), contents);
		}
	}
}
