package org.chancery.exchange.internal.values;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chancery.model.sections.Labels;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;

/** The literals of enumerations by what people call them. */
final class Literals {
	/** The languages in which labels are recognised. */
	static final List<Locale> LANGUAGES = List.of(Labels.CHINESE, Locale.ENGLISH);

	private final Section section;
	private final Map<EEnum, Map<String, Enumerator>> byName = new HashMap<>();

	Literals(Section section) {
		this.section = section;
	}

	/** The literal of this name, or of this label in either language. */
	Optional<Enumerator> find(EEnum type, String text) {
		return Optional.ofNullable(byName.computeIfAbsent(type, this::names).get(Folding.fold(text)));
	}

	private Map<String, Enumerator> names(EEnum type) {
		Map<String, Enumerator> names = new HashMap<>();
		for (Locale language : LANGUAGES) {
			type.getELiterals().forEach(l -> names.putIfAbsent(Folding.fold(RecordType.literalLabel(section, l, language)), l.getInstance()));
		}
		for (EEnumLiteral literal : type.getELiterals()) {
			names.putIfAbsent(Folding.fold(literal.getLiteral()), literal.getInstance());
			names.put(Folding.fold(literal.getName()), literal.getInstance());
		}
		return names;
	}

	/** All labels in one language, for messages: 電話、書面. */
	String labels(EEnum type, Locale language) {
		return type.getELiterals().stream().map(l -> RecordType.literalLabel(section, l, language))
				.collect(Collectors.joining(language.getLanguage().equals("zh") ? "、" : ", "));
	}
}
