package org.chancery.exchange.internal.exports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.chancery.exchange.TemplateWriter;
import org.chancery.exchange.internal.values.PartsCell;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The service {@link TemplateWriter}. */
public final class TemplateWriterService implements TemplateWriter {
	private static final String REQUIRED = "*";

	@Override
	public void write(RecordType type, Path file, Locale locale) {
		List<EStructuralFeature> features = ExporterService.exported(type);
		Texts texts = new Texts(locale);
		NewFile.write(file, writer -> {
			writer.sheet(type.label(locale), features.stream().map(f -> type.label(f, locale) + (isRequired(f) ? REQUIRED : "")).toList());
			writer.sheet(texts.get("help"), List.of(texts.get("column"), texts.get("required"), texts.get("takes")));
			for (EStructuralFeature feature : features) {
				List<Object> row = new ArrayList<>();
				row.add(type.label(feature, locale));
				row.add(isRequired(feature) ? DisplayText.flag(true, locale) : null);
				row.add(takes(type, feature, texts));
				writer.row(row);
			}
		});
	}

	private static boolean isRequired(EStructuralFeature feature) {
		return feature.isRequired() && feature.getDefaultValueLiteral() == null && !feature.isMany();
	}

	/** What a column takes, in words. */
	private static String takes(RecordType type, EStructuralFeature feature, Texts texts) {
		Locale locale = texts.locale();
		if (feature instanceof EReference reference) {
			if (reference.isContainment()) {
				List<String> names = PartsCell.features(reference.getEReferenceType()).stream()
						.map(f -> RecordType.featureLabel(type.section(), reference.getEReferenceType(), f, locale)).toList();
				return texts.get("parts") + " " + String.join("|", names);
			}
			String target = SectionRegistry.instance().typeOf(reference.getEReferenceType()).map(t -> t.label(locale)).orElse("");
			return texts.get("reference") + " " + target;
		} else if (feature.getEType() instanceof EEnum literals) {
			return String.join(texts.get("separator"),
					literals.getELiterals().stream().map(l -> RecordType.literalLabel(type.section(), l, locale)).toList());
		}
		return switch (feature.getEType().getInstanceClass().getSimpleName()) {
		case "String" -> texts.get("text") + " " + RecordType.length(feature);
		case "boolean", "Boolean" -> DisplayText.flag(true, locale) + texts.get("separator") + DisplayText.flag(false, locale);
		case "LocalDate" -> texts.get("date");
		case "Instant" -> texts.get("time");
		case "BigDecimal" -> texts.get("decimal");
		default -> texts.get("whole");
		};
	}

	/** Texts in the language of the template, which need not be the one of the running program. */
	private record Texts(Locale locale, ResourceBundle bundle) {
		Texts(Locale locale) {
			this(locale, ResourceBundle.getBundle("org.chancery.exchange.internal.exports.template", locale,
					Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
		}

		String get(String key) {
			return bundle.getString(key);
		}
	}
}
