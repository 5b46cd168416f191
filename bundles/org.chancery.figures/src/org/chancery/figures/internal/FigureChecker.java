package org.chancery.figures.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Aspect;
import org.chancery.figures.FigureDefinition.Kind;
import org.chancery.figures.FigureDefinition.LeftOut;
import org.chancery.figures.FigureDefinition.Measure;
import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;

/**
 * Makes definitions of what a section's {@code figures.xml} says and checks all that can be checked for one figure alone;
 * {@link FigureCatalog} checks how figures refer to each other.
 */
final class FigureChecker {
	private static final Set<String> COMMON = Set.of("id", "unit", "decimals");
	private static final Map<Kind, Set<String>> ATTRIBUTES = Map.of( //
			Kind.FLOW, Set.of("type", "where", "sum", "distinct", "date"), //
			Kind.STOCK, Set.of("type", "where", "sum", "distinct", "date", "until", "asOf"), //
			Kind.CHANGE, Set.of("of", "baseline", "aspect"), //
			Kind.RATIO, Set.of("of", "against"));
	private static final Map<String, Aspect> ASPECTS = Map.of("reduction", Aspect.REDUCTION, "reductionRate",
			Aspect.REDUCTION_RATE, "growth", Aspect.GROWTH, "growthRate", Aspect.GROWTH_RATE);
	private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class, BigDecimal.class);
	private static final int MOST_DECIMALS = 4;

	private final Section section;
	private final Predicate<String> translated;

	/**
	 * @param section    the section that declares the figures
	 * @param translated whether a text exists in both languages
	 */
	FigureChecker(Section section, Predicate<String> translated) {
		this.section = section;
		this.translated = translated;
	}

	/** @throws InvalidFigureException if the declaration is wrong */
	FigureDefinition check(FigureSource source) throws InvalidFigureException {
		Kind kind = kind(source);
		checkAttributes(source, kind);
		String id = required(source, "id");
		if (!id.matches(section.id() + "\\.[a-z][A-Za-z0-9]*")) {
			throw new InvalidFigureException(NLS.bind(Messages.Problem_id, id, section.id()));
		}
		checkText("figure." + id);
		boolean counting = kind == Kind.FLOW || kind == Kind.STOCK;
		RecordType type = counting ? type(required(source, "type")) : null;
		if (counting && source.get("where") != null) {
			Conditions.parse(type, source.get("where"));
		}
		return new FigureDefinition(id, section, kind, type, source.get("where"), measure(source),
				counting ? measured(source, type) : null, counting ? day(type, source, "date") : null,
				counting ? day(type, source, "until") : null, date(source, "asOf"),
				counting ? null : required(source, "of"), kind == Kind.RATIO ? required(source, "against") : null,
				date(source, "baseline"), kind == Kind.CHANGE ? aspect(source) : null, leftOut(source, kind),
				source.get("unit") == null ? "" : source.get("unit"), decimals(source, kind));
	}

	private static Kind kind(FigureSource source) throws InvalidFigureException {
		return switch (source.element()) {
		case "flow" -> Kind.FLOW;
		case "stock" -> Kind.STOCK;
		case "change" -> Kind.CHANGE;
		case "ratio" -> Kind.RATIO;
		default -> throw new InvalidFigureException(NLS.bind(Messages.Problem_element, source.element()));
		};
	}

	private static void checkAttributes(FigureSource source, Kind kind) throws InvalidFigureException {
		Set<String> unknown = new TreeSet<>(source.attributes().keySet());
		unknown.removeAll(COMMON);
		unknown.removeAll(ATTRIBUTES.get(kind));
		if (!unknown.isEmpty()) {
			throw new InvalidFigureException(
					NLS.bind(Messages.Problem_attribute, source.element(), String.join(", ", unknown)));
		}
	}

	private static String required(FigureSource source, String attribute) throws InvalidFigureException {
		String value = source.get(attribute);
		if (value == null) {
			throw new InvalidFigureException(NLS.bind(Messages.Problem_missing, source.element(), attribute));
		}
		return value;
	}

	private void checkText(String key) throws InvalidFigureException {
		if (!translated.test(key)) {
			throw new InvalidFigureException(NLS.bind(Messages.Problem_label, key));
		}
	}

	private RecordType type(String name) throws InvalidFigureException {
		return section.type(name).or(() -> SectionRegistry.instance().type(name))
				.orElseThrow(() -> new InvalidFigureException(NLS.bind(Messages.Problem_type, name)));
	}

	private static Measure measure(FigureSource source) throws InvalidFigureException {
		if (source.get("sum") != null && source.get("distinct") != null) {
			throw new InvalidFigureException(Messages.Problem_measures);
		}
		return source.get("sum") != null ? Measure.SUM : source.get("distinct") != null ? Measure.DISTINCT : Measure.COUNT;
	}

	private static String measured(FigureSource source, RecordType type) throws InvalidFigureException {
		if (source.get("sum") != null) {
			EStructuralFeature feature = feature(type, source.get("sum"));
			if (!NUMBERS.contains(feature.getEType().getInstanceClass())) {
				throw new InvalidFigureException(
						NLS.bind(Messages.Problem_number, type.qualifiedName(), feature.getName()));
			}
			return feature.getName();
		}
		return source.get("distinct") == null ? null : feature(type, source.get("distinct")).getName();
	}

	/** The feature with the day: the effective date if the attribute {@code date} is missing, null without {@code until}. */
	private static String day(RecordType type, FigureSource source, String attribute) throws InvalidFigureException {
		String name = source.get(attribute);
		if (name == null) {
			return attribute.equals("date") ? ModelPackage.Literals.RECORD__EFFECTIVE_DATE.getName() : null;
		}
		EStructuralFeature feature = feature(type, name);
		if (feature.getEType().getInstanceClass() != LocalDate.class) {
			throw new InvalidFigureException(NLS.bind(Messages.Problem_day, type.qualifiedName(), name));
		}
		return name;
	}

	private static EStructuralFeature feature(RecordType type, String name) throws InvalidFigureException {
		EStructuralFeature feature = type.eClass().getEStructuralFeature(name);
		if (feature == null || feature.isMany() || feature.getEType().getInstanceClass() == byte[].class) {
			throw new InvalidFigureException(NLS.bind(Messages.Problem_feature, type.qualifiedName(), name));
		}
		return feature;
	}

	private static LocalDate date(FigureSource source, String attribute) throws InvalidFigureException {
		try {
			return source.get(attribute) == null ? null : LocalDate.parse(source.get(attribute));
		} catch (DateTimeException e) {
			throw new InvalidFigureException(0, NLS.bind(Messages.Problem_date, attribute, source.get(attribute)), e);
		}
	}

	private static Aspect aspect(FigureSource source) throws InvalidFigureException {
		Aspect aspect = ASPECTS.get(required(source, "aspect"));
		if (aspect == null) {
			throw new InvalidFigureException(NLS.bind(Messages.Problem_aspect, source.get("aspect")));
		}
		return aspect;
	}

	private List<LeftOut> leftOut(FigureSource source, Kind kind) throws InvalidFigureException {
		List<LeftOut> leftOut = new ArrayList<>();
		for (Map<String, String> attributes : source.leftOut()) {
			FigureSource part = new FigureSource("leftOut", attributes, List.of(), source.line());
			if (kind != Kind.RATIO) {
				throw new InvalidFigureException(NLS.bind(Messages.Problem_element, part.element()));
			}
			leftOut.add(new LeftOut(required(part, "where"), required(part, "reason")));
			checkText(part.get("reason"));
		}
		return List.copyOf(leftOut);
	}

	private static int decimals(FigureSource source, Kind kind) throws InvalidFigureException {
		String text = source.get("decimals");
		if (text == null) {
			return kind == Kind.RATIO || source.get("aspect") != null && source.get("aspect").endsWith("Rate") ? 2 : 0;
		}
		if (!text.matches("[0-" + MOST_DECIMALS + "]")) {
			throw new InvalidFigureException(NLS.bind(Messages.Problem_decimals, text, MOST_DECIMALS));
		}
		return Integer.parseInt(text);
	}
}
