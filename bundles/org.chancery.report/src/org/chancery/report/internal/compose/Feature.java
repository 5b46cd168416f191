package org.chancery.report.internal.compose;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.chancery.model.Record;
import org.chancery.model.sections.Labels;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.model.text.MinguoDate;
import org.chancery.model.text.NumberStyle;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.chapter.ChapterException;
import org.chancery.report.internal.chapter.Element;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;

/**
 * A feature that a field names, with its value in the record or part at hand.
 *
 * @param feature the feature the path ends at
 * @param value   its value, null if there is none
 */
record Feature(EStructuralFeature feature, Object value) {
	/**
	 * Follows the path that an attribute gives, from the innermost object that has its first step.
	 *
	 * @throws ChapterException if no object has such a feature
	 */
	static Feature find(Element element, String attribute, Scope scope) {
		String[] path = element.get(attribute).split("\\.");
		for (EObject object : scope.objects()) {
			if (object.eClass().getEStructuralFeature(path[0]) != null) {
				return follow(object, path);
			}
		}
		throw new ChapterException(element.line(), NLS.bind(Messages.Chapter_outsideEach, element.name()));
	}

	private static Feature follow(EObject start, String[] path) {
		EObject owner = start;
		EStructuralFeature feature = null;
		Object value = null;
		for (String step : path) {
			if (owner == null) {
				return new Feature(feature, null);
			}
			feature = owner.eClass().getEStructuralFeature(step);
			value = owner.eGet(feature);
			owner = value instanceof EObject object ? object : null;
		}
		return new Feature(feature, value);
	}

	/** The value as a report prints it: in Chinese, numbers in the style given, nothing for no value. */
	static String print(Object value, EStructuralFeature feature, Section section, NumberStyle style, boolean blanks) {
		return switch (value) {
		case null -> "";
		case LocalDate date -> MinguoDate.style(blanks).full(date);
		case Enumerator literal -> RecordType.literalLabel(section,
				((EEnum) feature.getEType()).getEEnumLiteral(literal.getName()), Labels.CHINESE);
		case BigDecimal number -> style.format(plain(number), blanks);
		case Integer number -> style.format(number, blanks);
		case Long number -> style.format(number, blanks);
		case Record target -> SectionRegistry.instance().typeOf(target.eClass()).map(t -> t.title(target)).orElse("");
		default -> value.toString();
		};
	}

	/** The number without the zeros that the database pads it with. */
	private static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
	}
}
