package org.chancery.report.internal.compose;

import java.util.List;

import org.chancery.model.text.NumberStyle;
import org.chancery.report.Run;
import org.chancery.report.internal.chapter.Element;

/** {@code value}: a feature of the record or part at hand, with a unit if one is given; nothing if it has none. */
final class ValueField implements InlineElement {
	@Override
	public void compose(Element element, Scope scope, List<Run> runs) {
		Feature feature = Feature.find(element, "feature", scope);
		NumberStyle style = scope.composition().numberStyle(element);
		String text = Feature.print(feature.value(), feature.feature(), scope.entry().type().section(), style, scope.blanks());
		if (!text.isBlank()) {
			String unit = element.get("unit", "");
			runs.add(new Run.Field(text + unit, scope.entry().source(), element.get("feature"), feature.value()));
		}
	}
}
