package org.chancery.flow.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.chancery.clock.rules.Rule;
import org.chancery.clock.rules.RuleBook;
import org.chancery.flow.Condition;
import org.chancery.flow.Flow;
import org.chancery.flow.FlowClock;
import org.chancery.flow.FlowException;
import org.chancery.flow.FlowStep;
import org.chancery.flow.FlowStep.Asking;
import org.chancery.flow.FlowStep.Assignment;
import org.chancery.flow.FlowStep.Changes;
import org.chancery.flow.FlowStep.Copy;
import org.chancery.flow.FlowStep.Creation;
import org.chancery.flow.FlowStep.LimitAction;
import org.chancery.flow.FlowStep.NewPart;
import org.chancery.flow.FlowStep.Question;
import org.chancery.model.ModelPackage;
import org.chancery.model.sections.Labels;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.xml.XmlData;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Element;

/** One flow's element, valid by the schema, turned into the flow of a record type and checked against its model. */
final class FlowElement {
	private final Element element;
	private final RecordType type;
	private final EEnum states;
	private final List<FlowClock> clocks = new ArrayList<>();

	FlowElement(Section section, Element element) {
		this.element = element;
		String name = element.getAttribute("type"); //$NON-NLS-1$
		type = section.type(name).orElseThrow(() -> new FlowException(NLS.bind(Messages.Flow_type, section.id(), name)));
		EStructuralFeature state = feature(type.eClass(), element.getAttribute("state")); //$NON-NLS-1$
		if (!(state.getEType() instanceof EEnum literals)) {
			throw wrong(state.getName());
		}
		states = literals;
	}

	/** @throws FlowException naming the type and what is wrong */
	Flow flow() {
		for (Element clock : XmlData.children(element, "clock")) { //$NON-NLS-1$
			clocks.add(clock(clock));
		}
		Set<String> ids = new HashSet<>();
		List<FlowStep> steps = new ArrayList<>();
		for (Element step : XmlData.children(element, "step")) { //$NON-NLS-1$
			FlowStep made = step(step);
			if (!ids.add(made.id()) || type.section().labels().find("flow." + type.name() + "." + made.id(), Labels.CHINESE).isEmpty()) { //$NON-NLS-1$ //$NON-NLS-2$
				throw wrong(made.id());
			}
			steps.add(made);
		}
		return new Flow(type, feature(type.eClass(), element.getAttribute("state")), states(element.getAttribute("final")), //$NON-NLS-1$ //$NON-NLS-2$
				optional(element, "handler", String.class), optional(element, "unit", null), //$NON-NLS-1$ //$NON-NLS-2$
				parts(element, "requests", ModelPackage.Literals.REQUEST), List.copyOf(clocks), List.copyOf(steps)); //$NON-NLS-1$
	}

	private FlowClock clock(Element clock) {
		String id = clock.getAttribute("id"); //$NON-NLS-1$
		Rule rule = RuleBook.builtIn().newest(clock.getAttribute("rule")).orElseThrow(() -> wrong(clock.getAttribute("rule"))); //$NON-NLS-1$ //$NON-NLS-2$
		if (clocks.stream().anyMatch(c -> c.id().equals(id))) {
			throw wrong(id);
		}
		List<EStructuralFeature> stops = new ArrayList<>();
		for (String stop : words(clock.getAttribute("stop"))) { //$NON-NLS-1$
			stops.add(ofType(feature(type.eClass(), stop), LocalDate.class));
		}
		return new FlowClock(id, rule.id(), required(clock, "start", LocalDate.class), List.copyOf(stops), //$NON-NLS-1$
				required(clock, "due", LocalDate.class), required(clock, "basis", String.class), //$NON-NLS-1$ //$NON-NLS-2$
				optional(clock, "original", LocalDate.class), optional(clock, "used", java.math.BigDecimal.class), //$NON-NLS-1$ //$NON-NLS-2$
				parts(clock, "extensions", ModelPackage.Literals.LIMIT_EXTENSION), //$NON-NLS-1$
				parts(clock, "suspensions", ModelPackage.Literals.LIMIT_SUSPENSION), conditions(clock.getAttribute("when"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private FlowStep step(Element step) {
		List<Condition> demands = new ArrayList<>();
		XmlData.children(step, "demand").forEach(d -> demands.addAll(conditions(d.getAttribute("that")))); //$NON-NLS-1$ //$NON-NLS-2$
		String to = step.getAttribute("to"); //$NON-NLS-1$
		NewPart part = null;
		for (Element add : XmlData.children(step, "add")) { //$NON-NLS-1$
			EStructuralFeature feature = feature(type.eClass(), add.getAttribute("feature")); //$NON-NLS-1$
			if (!RecordType.isParts(feature)) {
				throw wrong(feature.getName());
			}
			part = new NewPart((EReference) feature, changes(add, ((EReference) feature).getEReferenceType()));
		}
		return new FlowStep(type, step.getAttribute("id"), states(step.getAttribute("from")), //$NON-NLS-1$ //$NON-NLS-2$
				to.isEmpty() ? null : states(to).iterator().next(), step.getAttribute("who").equals("handler"), //$NON-NLS-1$ //$NON-NLS-2$
				List.copyOf(demands), changes(step, type.eClass()), part, limit(step), asking(step), creation(step));
	}

	private Asking asking(Element step) {
		EStructuralFeature whom = optional(step, "asks", null); //$NON-NLS-1$
		List<String> answers = words(step.getAttribute("answers")); //$NON-NLS-1$
		List<String> refuses = words(step.getAttribute("refuses")); //$NON-NLS-1$
		boolean any = whom != null || !answers.isEmpty() || !refuses.isEmpty();
		if (any && element.getAttribute("requests").isEmpty()) { //$NON-NLS-1$
			throw wrong(step.getAttribute("id")); //$NON-NLS-1$
		}
		Set<String> asking = new HashSet<>();
		XmlData.children(element, "step").stream().filter(s -> !s.getAttribute("asks").isEmpty()).forEach(s -> asking.add(s.getAttribute("id"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Stream.concat(answers.stream(), refuses.stream()).filter(id -> !asking.contains(id)).forEach(id -> {
			throw wrong(id);
		});
		return any ? new Asking(whom, Set.copyOf(answers), Set.copyOf(refuses)) : Asking.NONE;
	}

	private Creation creation(Element step) {
		for (Element create : XmlData.children(step, "create")) { //$NON-NLS-1$
			RecordType made = type.section().type(create.getAttribute("type")).orElseThrow(() -> wrong(create.getAttribute("type"))); //$NON-NLS-1$ //$NON-NLS-2$
			EStructuralFeature back = create.getAttribute("back").isEmpty() ? null : feature(made.eClass(), create.getAttribute("back")); //$NON-NLS-1$ //$NON-NLS-2$
			if (back != null && back.getEType() != type.eClass()) {
				throw wrong(back.getName());
			}
			List<Copy> copies = new ArrayList<>();
			for (Element copy : XmlData.children(create, "copy")) { //$NON-NLS-1$
				EStructuralFeature to = feature(made.eClass(), copy.getAttribute("feature")); //$NON-NLS-1$
				String from = copy.getAttribute("from"); //$NON-NLS-1$
				copies.add(copy(feature(type.eClass(), from.isEmpty() ? to.getName() : from), to, copy.getAttribute("suffix"))); //$NON-NLS-1$
			}
			return new Creation(made, (EReference) back, List.copyOf(copies), changes(create, made.eClass()));
		}
		return null;
	}

	private Copy copy(EStructuralFeature from, EStructuralFeature to, String suffix) {
		boolean texts = from.getEType().getInstanceClass() == String.class;
		if (from.isMany() || to.isMany() || from.getEType() != to.getEType() || !suffix.isEmpty() && !texts) {
			throw wrong(to.getName());
		}
		return new Copy(from, to, suffix);
	}

	private LimitAction limit(Element step) {
		for (LimitAction.Kind kind : LimitAction.Kind.values()) {
			for (Element action : XmlData.children(step, kind.name().toLowerCase(java.util.Locale.ROOT))) {
				FlowClock clock = clocks.stream().filter(c -> c.id().equals(action.getAttribute("clock"))).findFirst() //$NON-NLS-1$
						.orElseThrow(() -> wrong(action.getAttribute("clock"))); //$NON-NLS-1$
				Rule rule = RuleBook.builtIn().newest(clock.rule()).orElseThrow();
				String cause = action.getAttribute("cause"); //$NON-NLS-1$
				boolean fits = switch (kind) {
				case EXTEND -> clock.extensions() != null && rule.extension() != null;
				case SUSPEND -> clock.suspensions() != null && rule.suspension(cause).isPresent();
				case RESUME -> clock.suspensions() != null;
				case GRANT, REFUSE -> clock.extensions() != null && !element.getAttribute("requests").isEmpty(); //$NON-NLS-1$
				};
				if (!fits) {
					throw wrong(step.getAttribute("id")); //$NON-NLS-1$
				}
				return new LimitAction(kind, clock, cause);
			}
		}
		return null;
	}

	private Changes changes(Element parent, EClass owner) {
		List<Assignment> assignments = new ArrayList<>();
		for (Element set : XmlData.children(parent, "set")) { //$NON-NLS-1$
			EStructuralFeature feature = feature(owner, set.getAttribute("feature")); //$NON-NLS-1$
			String value = set.getAttribute("to"); //$NON-NLS-1$
			if (!Values.canBe(feature, value)) {
				throw wrong(feature.getName() + "=" + value); //$NON-NLS-1$
			}
			assignments.add(new Assignment(feature, value));
		}
		List<Question> questions = new ArrayList<>();
		for (Element ask : XmlData.children(parent, "ask")) { //$NON-NLS-1$
			questions.add(new Question(feature(owner, ask.getAttribute("feature")), //$NON-NLS-1$
					Boolean.parseBoolean(ask.getAttribute("required")))); //$NON-NLS-1$
		}
		return new Changes(List.copyOf(assignments), List.copyOf(questions));
	}

	private List<Condition> conditions(String text) {
		List<Condition> conditions = new ArrayList<>();
		for (String word : words(text)) {
			boolean not = word.startsWith("!") || word.contains("!="); //$NON-NLS-1$ //$NON-NLS-2$
			String[] sides = word.replace("!", "").split("="); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			EStructuralFeature feature = feature(type.eClass(), sides[0]);
			if (sides.length > 1 && feature.getEType() instanceof EEnum literals && literals.getEEnumLiteral(sides[1]) == null) {
				throw wrong(word);
			}
			conditions.add(new Condition(feature, sides.length > 1 ? sides[1] : null, not));
		}
		return List.copyOf(conditions);
	}

	private Set<String> states(String text) {
		Set<String> found = new LinkedHashSet<>(words(text));
		for (String state : found) {
			if (states.getEEnumLiteral(state) == null) {
				throw wrong(state);
			}
		}
		return found;
	}

	private EStructuralFeature required(Element parent, String attribute, Class<?> javaType) {
		return ofType(feature(type.eClass(), parent.getAttribute(attribute)), javaType);
	}

	private EStructuralFeature optional(Element parent, String attribute, Class<?> javaType) {
		return parent.getAttribute(attribute).isEmpty() ? null : required(parent, attribute, javaType);
	}

	private EReference parts(Element parent, String attribute, EClass part) {
		EStructuralFeature feature = optional(parent, attribute, null);
		if (feature != null && feature.getEType() != part) {
			throw wrong(feature.getName());
		}
		return (EReference) feature;
	}

	private EStructuralFeature ofType(EStructuralFeature feature, Class<?> javaType) {
		if (javaType != null && feature.getEType().getInstanceClass() != javaType) {
			throw wrong(feature.getName());
		}
		return feature;
	}

	private EStructuralFeature feature(EClass owner, String name) {
		EStructuralFeature feature = owner.getEStructuralFeature(name);
		if (feature == null) {
			throw wrong(name);
		}
		return feature;
	}

	private FlowException wrong(String what) {
		return new FlowException(NLS.bind(Messages.Flow_wrong, type.qualifiedName(), what));
	}

	private static List<String> words(String text) {
		return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+")); //$NON-NLS-1$
	}
}
