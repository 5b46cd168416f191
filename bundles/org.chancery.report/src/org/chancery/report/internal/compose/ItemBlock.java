package org.chancery.report.internal.compose;

import java.util.List;

import org.chancery.model.text.Numbering;
import org.chancery.report.Block;
import org.chancery.report.Run;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.chapter.ChapterException;
import org.chancery.report.internal.chapter.Element;
import org.eclipse.osgi.util.NLS;

/** {@code item}: a paragraph with the next number of its level, or with a title a numbered heading and its text. */
final class ItemBlock implements BlockElement {
	@Override
	public void compose(Element element, Scope scope, Outline outline) {
		if (outline.level() > Numbering.LEVELS) {
			throw new ChapterException(element.line(), NLS.bind(Messages.Chapter_tooDeep, Numbering.LEVELS));
		}
		List<Run> text = Elements.text(element, scope);
		if (Typesetter.isBlank(text)) {
			return;
		}
		String title = element.get("title");
		if (title == null) {
			outline.add(new Block.Paragraph(Block.Style.BODY, outline.level(), outline.nextNumber(), text));
		} else {
			outline.add(new Block.Heading(outline.level(), outline.nextNumber(), List.of(new Run.Text(title))));
			outline.add(new Block.Paragraph(Block.Style.BODY, outline.level(), "", text));
		}
	}
}
