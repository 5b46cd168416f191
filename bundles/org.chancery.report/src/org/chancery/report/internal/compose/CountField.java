package org.chancery.report.internal.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chancery.model.text.Blanks;
import org.chancery.model.text.NumberStyle;
import org.chancery.report.Run;
import org.chancery.report.internal.chapter.Element;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * {@code count}: how many parts the record has, all together or for each value of one of their features (市長 6 位、副市長 9 位);
 * nothing if it has none.
 */
final class CountField implements InlineElement {
	@Override
	public void compose(Element element, Scope scope, List<Run> runs) {
		List<EObject> parts = PartsControl.parts(element, scope);
		if (parts.isEmpty()) {
			return;
		}
		runs.add(new Run.Text(element.get("before", "")));
		String separator = "";
		for (Map.Entry<String, Integer> share : shares(element, parts, scope).entrySet()) {
			runs.add(new Run.Text(separator + share.getKey()));
			String number = scope.composition().numberStyle(element).format(share.getValue(), scope.blanks());
			runs.add(new Run.Field(Blanks.around(number + element.get("unit", ""), scope.blanks()), scope.entry().source(),
					element.get("of"), share.getValue()));
			separator = element.get("separator", "、");
		}
	}

	/** The number of parts by the printed value of the feature that {@code by} names, in the order of the parts. */
	private static Map<String, Integer> shares(Element element, List<EObject> parts, Scope scope) {
		Map<String, Integer> shares = new LinkedHashMap<>();
		for (EObject part : parts) {
			shares.merge(label(element.get("by"), part, scope), 1, Integer::sum);
		}
		return shares;
	}

	private static String label(String by, EObject part, Scope scope) {
		if (by == null) {
			return "";
		}
		EStructuralFeature feature = part.eClass().getEStructuralFeature(by);
		return Feature.print(part.eGet(feature), feature, scope.entry().type().section(), NumberStyle.COMMA, scope.blanks());
	}
}
