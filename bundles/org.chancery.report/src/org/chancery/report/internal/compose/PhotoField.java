package org.chancery.report.internal.compose;

import java.util.List;

import org.chancery.report.Run;
import org.chancery.report.internal.chapter.Element;

/**
 * {@code photo}: （照片 3、4）, the numbers of the record's photos. The plates come after the text, so that the numbers are
 * known only when everything is composed; until then a mark stands for them.
 */
final class PhotoField implements InlineElement {
	/** The mark, a character that no text has. */
	static final String MARK = "\uE0F0";
	static final String FEATURE = "attachments";

	@Override
	public void compose(Element element, Scope scope, List<Run> runs) {
		runs.add(new Run.Field(MARK, scope.entry().source(), FEATURE, null));
	}

	static boolean isMark(Run run) {
		return run instanceof Run.Field field && field.text().equals(MARK);
	}
}
