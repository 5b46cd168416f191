package org.chancery.report.internal.compose;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import org.chancery.report.internal.chapter.Element;
import org.eclipse.emf.common.util.Enumerator;

/** {@code if}: once if a figure reaches a number, a record has a value, or a setting of the report is known. */
final class IfControl implements Control {
	@Override
	public List<Scope> scopes(Element element, Scope scope) {
		return holds(element, scope) != element.is("not", false) ? List.of(scope) : List.of();
	}

	private static boolean holds(Element element, Scope scope) {
		if (element.get("figure") != null) {
			BigDecimal value = scope.composition().value(element, "figure", scope.period()).value();
			return value != null && value.compareTo(element.decimal("min", BigDecimal.ONE)) >= 0;
		} else if (element.get("setting") != null) {
			return !SettingField.text(element.get("setting"), scope).isEmpty();
		}
		Object value = Feature.find(element, "feature", scope).value();
		String wanted = element.get("equals");
		return wanted == null ? isThere(value) : is(value, wanted);
	}

	private static boolean isThere(Object value) {
		return switch (value) {
		case null -> false;
		case Boolean yes -> yes;
		case String text -> !text.isBlank();
		case Collection<?> many -> !many.isEmpty();
		// a number that nobody filled in is 0 in the model, unlike a decimal
		case Integer number -> number != 0;
		case Long number -> number != 0;
		default -> true;
		};
	}

	private static boolean is(Object value, String wanted) {
		return switch (value) {
		case null -> false;
		case Enumerator literal -> literal.getName().equals(wanted);
		case BigDecimal number -> new BigDecimal(wanted).compareTo(number) == 0;
		default -> value.toString().equals(wanted);
		};
	}
}
