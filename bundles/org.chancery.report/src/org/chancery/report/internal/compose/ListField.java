package org.chancery.report.internal.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.model.text.Blanks;
import org.chancery.model.text.NumberStyle;
import org.chancery.report.Run;
import org.chancery.report.internal.chapter.Element;
import org.chancery.store.RecordRow;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/** {@code list}: the values of a feature of the records behind a figure, as a sentence: 甲、乙及丙等 3 個機關. */
final class ListField implements InlineElement {
	@Override
	public void compose(Element element, Scope scope, List<Run> runs) {
		FigureDefinition figure = scope.composition().figure(element, "figure");
		List<EStructuralFeature> features = Stream.of("of", "suffix", "mark").map(element::get)
				.map(name -> name == null ? null : figure.type().eClass().getEStructuralFeature(name.split("\\.")[0])).toList();
		List<Run> names = names(element, scope, figure, features);
		for (int i = 0; i < names.size(); i++) {
			if (i > 0) {
				runs.add(new Run.Text(i == names.size() - 1 ? element.get("last", "及") : "、"));
			}
			runs.add(names.get(i));
		}
		String unit = element.get("unit");
		if (unit != null && element.is("count", true) && names.size() > 1) {
			runs.add(new Run.Text("等"));
			runs.add(count(names.size(), unit, scope.composition().value(element, "figure", scope.period()), scope));
		}
		if (element.get("close") != null && !names.isEmpty()) {
			runs.add(new Run.Text(element.get("close")));
		}
	}

	private static List<Run> names(Element element, Scope scope, FigureDefinition figure, List<EStructuralFeature> features) {
		List<EStructuralFeature> wanted = features.stream().filter(f -> f != null).distinct().toList();
		List<Run> names = new ArrayList<>();
		Set<Object> seen = new HashSet<>();
		Map<Object, String> targets = new HashMap<>();
		for (RecordRow row : scope.composition().records().rows(element, figure, scope.period(), wanted, null, 0)) {
			Object value = value(row, wanted, features.get(0));
			String name = targets.computeIfAbsent(value == null ? "" : value,
					v -> name(value, features.get(0), element.get("of"), figure, scope));
			if (name.isBlank() || element.is("distinct", true) && !seen.add(value)) {
				continue;
			}
			String suffix = print(value(row, wanted, features.get(1)), features.get(1), figure, scope);
			String mark = Boolean.TRUE.equals(value(row, wanted, features.get(2))) ? element.get("text", "") : "";
			names.add(new Run.Field(name + suffix + mark, new Run.Source(figure.type(), row.id()), element.get("of"), value));
		}
		return names;
	}

	/** A path leads to a feature of the record referred to; that record's own name stands in for one it does not have. */
	private static String name(Object value, EStructuralFeature feature, String path, FigureDefinition figure, Scope scope) {
		if (value instanceof RecordRow.Target target && path.contains(".")) {
			RecordType type = SectionRegistry.instance().typeOf((EClass) feature.getEType()).orElseThrow();
			EStructuralFeature last = type.eClass().getEStructuralFeature(path.substring(path.indexOf('.') + 1));
			String text = scope.composition().store().find(type, target.id())
					.map(record -> Feature.print(record.eGet(last), last, type.section(), NumberStyle.COMMA, scope.blanks())).orElse("");
			if (!text.isBlank()) {
				return text;
			}
		}
		return print(value, feature, figure, scope);
	}

	/** The count is the figure itself if it says the same; else it is only the length of the list. */
	private static Run count(int names, String unit, FigureValue value, Scope scope) {
		String text = Blanks.around(NumberStyle.COMMA.format(names, scope.blanks()) + unit, scope.blanks());
		boolean same = value.value() != null && value.value().compareTo(BigDecimal.valueOf(names)) == 0;
		return same ? new Run.Figure(text, value) : new Run.Text(text);
	}

	private static Object value(RecordRow row, List<EStructuralFeature> wanted, EStructuralFeature feature) {
		return feature == null ? null : row.values().get(wanted.indexOf(feature));
	}

	private static String print(Object value, EStructuralFeature feature, FigureDefinition figure, Scope scope) {
		return Feature.print(value, feature, figure.type().section(), NumberStyle.COMMA, scope.blanks());
	}
}
