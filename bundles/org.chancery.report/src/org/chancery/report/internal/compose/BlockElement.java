package org.chancery.report.internal.compose;

import org.chancery.report.internal.chapter.Element;

/** Composes one kind of element that stands for itself on the page. */
@FunctionalInterface
interface BlockElement {
	/** Adds what the element prints to the outline; nothing if it prints nothing. */
	void compose(Element element, Scope scope, Outline outline);
}
