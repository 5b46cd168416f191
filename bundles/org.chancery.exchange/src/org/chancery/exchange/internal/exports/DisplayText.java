package org.chancery.exchange.internal.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.chancery.exchange.internal.values.CellText;
import org.chancery.exchange.internal.values.PartsCell;
import org.chancery.model.Attachment;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Values of features as the texts that stand in tables. */
public final class DisplayText {
	private DisplayText() {
	}

	/** The text of a record's feature in the language of the running program; empty if it has no value. */
	public static String of(RecordType type, Record record, EStructuralFeature feature) {
		return of(type, feature, record.eGet(feature), Locale.getDefault());
	}

	/** The text of a value in the given language. */
	public static String of(RecordType type, EStructuralFeature feature, Object value, Locale locale) {
		return switch (value) {
		case null -> "";
		case Enumerator literal -> literal(type, feature, literal, locale);
		case Boolean flag -> flag(flag, locale);
		case Record target -> name(target);
		case List<?> parts -> PartsCell.join(parts.stream().map(EObject.class::cast).map(p -> part(type, p, locale)).toList());
		case EObject part -> PartsCell.join(List.of(part(type, part, locale)));
		default -> CellText.of(value);
		};
	}

	/** 是 or 否, Yes or No. */
	static String flag(boolean flag, Locale locale) {
		if (locale.getLanguage().equals(Locale.CHINESE.getLanguage())) {
			return flag ? "是" : "否";
		}
		return flag ? "Yes" : "No";
	}

	private static String literal(RecordType type, EStructuralFeature feature, Enumerator value, Locale locale) {
		EEnumLiteral literal = ((EEnum) feature.getEType()).getEEnumLiteral(value.getName());
		return literal == null ? value.getName() : RecordType.literalLabel(type.section(), literal, locale);
	}

	/** The name by which an import finds the record again: its natural key, else what names it. */
	static String name(Record target) {
		RecordType type = SectionRegistry.instance().typeOf(target.eClass()).orElseThrow();
		return type.key().map(k -> CellText.of(target.eGet(k))).filter(k -> !k.isEmpty()).orElseGet(() -> type.title(target));
	}

	private static List<String> part(RecordType type, EObject part, Locale locale) {
		List<String> texts = new ArrayList<>();
		if (part instanceof Attachment file) {
			return List.of(CellText.of(file.getName()), CellText.of(file.getCaption()), CellText.of(file.getCredit()));
		}
		for (EStructuralFeature feature : PartsCell.features(part.eClass())) {
			texts.add(of(type, feature, part.eGet(feature), locale));
		}
		return texts;
	}
}
