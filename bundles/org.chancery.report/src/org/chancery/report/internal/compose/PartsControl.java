package org.chancery.report.internal.compose;

import java.util.Collection;
import java.util.List;

import org.chancery.report.internal.chapter.Element;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;

/** {@code parts}: once for each part of the record. */
final class PartsControl implements Control {
	@Override
	public List<Scope> scopes(Element element, Scope scope) {
		return parts(element, scope).stream().map(scope::withPart).toList();
	}

	/** The parts that an element names with {@code of}, narrowed by its {@code where}. */
	static List<EObject> parts(Element element, Scope scope) {
		Object parts = Feature.find(element, "of", scope).value();
		return ((Collection<?>) parts).stream().map(EObject.class::cast).filter(p -> matches(element.get("where"), p)).toList();
	}

	/** @param where {@code feature=value}, {@code feature!=value} or null */
	private static boolean matches(String where, EObject part) {
		if (where == null) {
			return true;
		}
		boolean not = where.contains("!=");
		String[] sides = where.split("!?=", 2);
		Object value = part.eGet(part.eClass().getEStructuralFeature(sides[0].strip()));
		String text = value instanceof Enumerator literal ? literal.getName() : String.valueOf(value);
		return text.equals(sides[1].strip()) != not;
	}
}
