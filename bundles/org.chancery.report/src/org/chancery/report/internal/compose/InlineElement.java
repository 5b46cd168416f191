package org.chancery.report.internal.compose;

import java.util.List;

import org.chancery.report.Run;
import org.chancery.report.internal.chapter.Element;

/** Composes one kind of field within text. */
@FunctionalInterface
interface InlineElement {
	/** Adds what the field prints; nothing if it prints nothing. */
	void compose(Element element, Scope scope, List<Run> runs);
}
