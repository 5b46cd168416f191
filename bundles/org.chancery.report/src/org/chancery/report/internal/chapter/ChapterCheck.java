package org.chancery.report.internal.chapter;

import java.util.List;
import java.util.Map;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.Figures;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.chapter.Grammar.Content;
import org.chancery.report.internal.chapter.Grammar.Rule;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;

/**
 * Checks a chapter before it is composed, those parts of it too that a period may never reach: elements, attributes, the
 * figures and the features they name.
 */
public final class ChapterCheck {
	/** Attributes that name a figure, and whether the figure must have records of its own. */
	private static final Map<String, Boolean> FIGURES = Map.of("figure@id", false, "if@figure", false, "table@date", false, "date@figure", false,
			"each@figure", true, "list@figure", true, "photos@figure", true, "breakdown@figure", false);

	private final Figures figures;
	private boolean own;

	public ChapterCheck(Figures figures) {
		this.figures = figures;
	}

	/**
	 * @param root the name the root element must have
	 * @throws ChapterException at the first place that is wrong
	 */
	public void check(Chapter chapter, String root) {
		Element element = chapter.root();
		own = chapter.file().isOwn();
		if (!element.name().equals(root)) {
			throw new ChapterException(element.line(), NLS.bind(Messages.Chapter_root, element.name(), root));
		}
		check(element, Grammar.rule(root).content(), List.of());
	}

	/** @param classes the classes of the enclosing part and record, the innermost first */
	private void check(Element element, Content around, List<EClass> classes) {
		Rule rule = Grammar.rule(element.name());
		attributes(element, rule);
		Content content = rule.content() == Content.SAME ? around : rule.content();
		features(element, classes);
		List<EClass> within = within(element, classes);
		for (Node node : element.children()) {
			switch (node) {
			case Characters text -> {
				if (!Grammar.holdsText(content) && !text.text().isBlank()) {
					throw new ChapterException(text.line(), NLS.bind(Messages.Chapter_text, text.text().strip(), element.name()));
				}
			}
			case Element child -> {
				if (!Grammar.allowed(content).contains(child.name())) {
					throw new ChapterException(child.line(), NLS.bind(Messages.Chapter_element,
							new Object[] { child.name(), element.name(), String.join(", ", Grammar.allowed(content)) }));
				}
				check(child, content, within);
			}
			}
		}
	}

	private void attributes(Element element, Rule rule) {
		for (String required : rule.required()) {
			if (element.get(required) == null) {
				throw new ChapterException(element.line(), NLS.bind(Messages.Chapter_missing, element.name(), required));
			}
		}
		element.attributes().forEach((name, value) -> {
			if (!rule.required().contains(name) && !rule.optional().contains(name)) {
				throw new ChapterException(element.line(), NLS.bind(Messages.Chapter_attribute, element.name(), name));
			}
			if (!Grammar.mayBe(element.name(), name, value)) {
				throw new ChapterException(element.line(),
						NLS.bind(Messages.Chapter_value, new Object[] { element.name(), name, value }));
			}
			Boolean needsRecords = FIGURES.get(element.name() + "@" + name);
			boolean shownAsMissing = own && element.name().equals("figure");
			if (needsRecords != null && !shownAsMissing) {
				figure(element, value, needsRecords);
			}
		});
		boolean asksNothing = element.get("figure") == null && element.get("feature") == null && element.get("setting") == null;
		if (element.name().equals("if") && asksNothing) {
			throw new ChapterException(element.line(), NLS.bind(Messages.Chapter_missing, element.name(), "figure"));
		}
		if (element.name().equals("date") && (element.get("figure") == null) == (element.get("feature") == null)) {
			throw new ChapterException(element.line(), NLS.bind(Messages.Chapter_missing, element.name(), "feature"));
		}
	}

	private FigureDefinition figure(Element element, String id, boolean needsRecords) {
		FigureDefinition definition = figures.definition(id)
				.orElseThrow(() -> new ChapterException(element.line(), NLS.bind(Messages.Chapter_figure, id)));
		if (needsRecords && definition.type() == null) {
			throw new ChapterException(element.line(), NLS.bind(Messages.Chapter_figureWithoutRecords, id, element.name()));
		}
		return definition;
	}

	private void features(Element element, List<EClass> classes) {
		switch (element.name()) {
		case "value" -> feature(element, "feature", classes);
		case "if" -> feature(element, "feature", classes);
		case "date" -> {
			feature(element, "feature", classes);
			feature(element, "until", classes);
		}
		case "photo" -> inside(element, classes);
		case "list" -> {
			column(element, "of");
			column(element, "suffix");
			column(element, "mark");
		}
		case "breakdown" -> column(element, "by");
		case "parts" -> feature(element, "of", classes);
		case "count" -> {
			feature(element, "of", classes);
			feature(element, "by", parts(element, classes).subList(0, 1));
		}
		default -> {
			// names no feature
		}
		}
	}

	private EClass eClass(Element element) {
		String id = element.get("figure");
		return figures.dividedType(figure(element, id, false)).orElseThrow(() -> new ChapterException(element.line(),
				NLS.bind(Messages.Chapter_figureWithoutRecords, id, element.name()))).eClass();
	}

	/** Checks a feature that is read for many records at once: one value a record, at most one step beyond a reference. */
	private void column(Element element, String attribute) {
		String path = element.get(attribute);
		EClass owner = eClass(element);
		if (path == null) {
			return;
		}
		String[] steps = path.split("\\.");
		EStructuralFeature first = owner.getEStructuralFeature(steps[0]);
		boolean one = first != null && !first.isMany();
		boolean beyond = attribute.equals("of") && steps.length == 2 && first instanceof EReference reference
				&& reference.getEReferenceType().getEStructuralFeature(steps[1]) instanceof EAttribute;
		if (!one || steps.length > 1 && !beyond) {
			throw new ChapterException(element.line(),
					NLS.bind(Messages.Chapter_feature, new Object[] { element.name(), path, owner.getName() }));
		}
	}

	private static void inside(Element element, List<EClass> classes) {
		if (classes.isEmpty()) {
			throw new ChapterException(element.line(), NLS.bind(Messages.Chapter_outsideEach, element.name()));
		}
	}

	private static void feature(Element element, String attribute, List<EClass> classes) {
		String path = element.get(attribute);
		if (path == null) {
			return;
		}
		inside(element, classes);
		if (classes.stream().noneMatch(c -> leads(c, path))) {
			throw new ChapterException(element.line(),
					NLS.bind(Messages.Chapter_feature, new Object[] { element.name(), path, classes.getFirst().getName() }));
		}
	}

	private static boolean leads(EClass eClass, String path) {
		EClass owner = eClass;
		String[] steps = path.split("\\.");
		for (int i = 0; i < steps.length; i++) {
			EStructuralFeature feature = owner.getEStructuralFeature(steps[i]);
			if (feature == null) {
				return false;
			}
			if (i < steps.length - 1) {
				if (!(feature instanceof EReference reference)) {
					return false;
				}
				owner = reference.getEReferenceType();
			}
		}
		return true;
	}

	private List<EClass> within(Element element, List<EClass> classes) {
		return switch (element.name()) {
		case "each" -> List.of(eClass(element));
		case "parts" -> parts(element, classes);
		default -> classes;
		};
	}

	private static List<EClass> parts(Element element, List<EClass> classes) {
		for (EClass eClass : classes) {
			if (eClass.getEStructuralFeature(element.get("of")) instanceof EReference reference && reference.isMany()) {
				return List.of(reference.getEReferenceType(), classes.getLast());
			}
		}
		throw new ChapterException(element.line(),
				NLS.bind(Messages.Chapter_feature, new Object[] { element.name(), element.get("of"), classes.getFirst().getName() }));
	}
}
