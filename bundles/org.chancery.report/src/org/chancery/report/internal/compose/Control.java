package org.chancery.report.internal.compose;

import java.util.List;

import org.chancery.report.internal.chapter.Element;

/** One kind of element that repeats its contents or leaves them out. */
@FunctionalInterface
interface Control {
	/** What the contents are composed for, once for each. */
	List<Scope> scopes(Element element, Scope scope);
}
