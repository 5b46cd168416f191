package org.chancery.clock.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.chancery.clock.ClockException;
import org.chancery.clock.Text;
import org.chancery.clock.rules.DaysUsedRule;
import org.chancery.clock.rules.EndRule;
import org.chancery.clock.rules.ExtensionRule;
import org.chancery.clock.rules.HalfDayRule;
import org.chancery.clock.rules.Rule;
import org.chancery.clock.rules.Source;
import org.chancery.clock.rules.StartEvent;
import org.chancery.clock.rules.SuspensionRule;
import org.chancery.clock.rules.Unit;
import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One rule's element, valid by the schema, turned into the rule and checked for what a schema can't say. */
final class RuleElement {
	private final Element element;
	private final LocalTime noon;
	private final String id;

	RuleElement(Element element, String noon) {
		this.element = element;
		this.noon = LocalTime.parse(noon);
		this.id = element.getAttribute("id"); //$NON-NLS-1$
	}

	/** @throws ClockException naming the rule if it makes no sense */
	Rule rule() {
		Unit unit = constant(Unit.class, element, "unit"); //$NON-NLS-1$
		int amount = number(element, "amount"); //$NON-NLS-1$
		String fallback = element.getAttribute("fallback"); //$NON-NLS-1$
		HalfDayRule halfDay = constant(HalfDayRule.class, element, "halfDay"); //$NON-NLS-1$
		List<SuspensionRule> suspensions = suspensions();
		refuseIf(unit != Unit.GIVEN && amount == 0, Messages.Rule_neverEnds);
		refuseIf(unit == Unit.GIVEN && amount > 0 || unit != Unit.GIVEN && !fallback.isEmpty(), Messages.Rule_given);
		refuseIf(halfDay == HalfDayRule.HALF && unit != Unit.WORKING_DAYS, Messages.Rule_halfDay);
		refuseIf((unit == Unit.HOURS || unit == Unit.GIVEN) && !suspensions.isEmpty(), Messages.Rule_suspension);
		return new Rule(id, LocalDate.parse(element.getAttribute("from")), text(child("name")), start(unit), unit, amount, //$NON-NLS-1$ //$NON-NLS-2$
				constant(EndRule.class, element, "saturday"), constant(EndRule.class, element, "holiday"), halfDay, noon, //$NON-NLS-1$ //$NON-NLS-2$
				element.getAttribute("then").equals("endOfNextYear"), fallback.isEmpty() ? null : fallback, suspensions, //$NON-NLS-1$ //$NON-NLS-2$
				extension(), daysUsed(), source());
	}

	private StartEvent start(Unit unit) {
		Element start = child("start"); //$NON-NLS-1$
		String cutOff = start.getAttribute("cutOff"); //$NON-NLS-1$
		boolean counted = Boolean.parseBoolean(start.getAttribute("counted")); //$NON-NLS-1$
		refuseIf(unit == Unit.HOURS && counted, Messages.Rule_hours);
		return new StartEvent(start.getAttribute("event"), text(start), start.getAttribute("of").equals("last"), counted, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				cutOff.isEmpty() ? null : LocalTime.parse(cutOff), start.getAttribute("dayOff").equals("nextOpenDay")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private List<SuspensionRule> suspensions() {
		List<SuspensionRule> all = new ArrayList<>();
		Set<String> causes = new HashSet<>();
		for (Element suspension : children("suspension")) { //$NON-NLS-1$
			String cause = suspension.getAttribute("cause"); //$NON-NLS-1$
			refuseIf(!causes.add(cause), Messages.Rule_causeTwice, cause);
			all.add(new SuspensionRule(cause, text(suspension), suspension.getAttribute("effect").equals("restart"))); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return List.copyOf(all);
	}

	private ExtensionRule extension() {
		List<Element> found = children("extension"); //$NON-NLS-1$
		if (found.isEmpty()) {
			return null;
		}
		Element extension = found.getFirst();
		int total = number(extension, "total"); //$NON-NLS-1$
		List<ExtensionRule.Level> levels = new ArrayList<>();
		for (Element level : children("level")) { //$NON-NLS-1$
			int upTo = number(level, "upTo"); //$NON-NLS-1$
			refuseIf(upTo > total || !levels.isEmpty() && upTo < levels.getLast().upTo(), Messages.Rule_levels);
			levels.add(new ExtensionRule.Level(level.getAttribute("id"), text(level), upTo)); //$NON-NLS-1$
		}
		return new ExtensionRule(number(extension, "times"), total, Boolean.parseBoolean(extension.getAttribute("beforeDue")), //$NON-NLS-1$ //$NON-NLS-2$
				Boolean.parseBoolean(extension.getAttribute("notice")), List.copyOf(levels)); //$NON-NLS-1$
	}

	private DaysUsedRule daysUsed() {
		List<Element> found = children("daysUsed"); //$NON-NLS-1$
		if (found.isEmpty()) {
			return DaysUsedRule.PLAIN;
		}
		int halves = (int) (2 * Double.parseDouble(found.getFirst().getAttribute("sameDay"))); //$NON-NLS-1$
		return new DaysUsedRule(halves, number(found.getFirst(), "capInTime")); //$NON-NLS-1$
	}

	private Source source() {
		Element source = child("source"); //$NON-NLS-1$
		return new Source(source.getAttribute("law"), source.getAttribute("article"), source.getAttribute("url"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				constant(Source.Checked.class, source, "checked")); //$NON-NLS-1$
	}

	private void refuseIf(boolean wrong, String reason, String... details) {
		if (wrong) {
			throw new ClockException(NLS.bind(reason, id, details.length == 0 ? "" : details[0])); //$NON-NLS-1$
		}
	}

	private Element child(String name) {
		return children(name).getFirst();
	}

	private List<Element> children(String name) {
		NodeList nodes = element.getElementsByTagNameNS("*", name); //$NON-NLS-1$
		List<Element> children = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			children.add((Element) nodes.item(i));
		}
		return children;
	}

	private static Text text(Element element) {
		return new Text(element.getAttribute("en"), element.getAttribute("zh")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static int number(Element element, String attribute) {
		String text = element.getAttribute(attribute);
		return text.isEmpty() ? 0 : Integer.parseInt(text);
	}

	/** {@code nextOpenDay} is the constant {@code NEXT_OPEN_DAY}. */
	private static <E extends Enum<E>> E constant(Class<E> type, Element element, String attribute) {
		return Enum.valueOf(type, element.getAttribute(attribute).replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
