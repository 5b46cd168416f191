package org.chancery.ledger.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.chancery.clock.calendar.WorkCalendar;
import org.chancery.clock.rules.RuleBook;
import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.flow.Calendars;
import org.chancery.flow.Flow;
import org.chancery.flow.FlowClock;
import org.chancery.flow.Flows;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;

/** By which versions the figures of a ledger were computed: of sections, of rules of time limits, and of calendars. */
final class Versions {
	private Versions() {
	}

	/** A line for each. */
	static String of(Store store, Period period, List<FigureValue> values) {
		Set<Section> sections = new LinkedHashSet<>();
		Set<RecordType> types = new LinkedHashSet<>();
		values.forEach(v -> collect(v, sections, types));
		List<String> lines = new ArrayList<>();
		sections.forEach(s -> lines.add(NLS.bind(Messages.Version_section,
				new Object[] { s.id(), s.version(), s.bundle().getVersion() })));
		RuleBook rules = RuleBook.builtIn();
		Set<String> inForce = new LinkedHashSet<>();
		for (RecordType type : types) {
			for (FlowClock clock : Flows.of(type).map(Flow::clocks).orElse(List.of())) {
				if (rules.isInForce(clock.rule(), period.to())) {
					inForce.add(rules.rule(clock.rule(), period.to()).version());
				}
			}
		}
		inForce.forEach(r -> lines.add(NLS.bind(Messages.Version_rule, r)));
		WorkCalendar calendar = Calendars.of(store);
		List<String> years = new ArrayList<>();
		for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
			if (calendar.covers(year)) {
				years.add(calendar.version(year).name());
			}
		}
		if (!years.isEmpty()) {
			lines.add(NLS.bind(Messages.Version_calendars, String.join(", ", years))); //$NON-NLS-1$
		}
		return String.join("\n", lines); //$NON-NLS-1$
	}

	private static void collect(FigureValue value, Set<Section> sections, Set<RecordType> types) {
		FigureDefinition definition = value.definition();
		sections.add(definition.section());
		if (definition.type() != null) {
			types.add(definition.type());
		}
		value.parts().forEach(p -> collect(p, sections, types));
	}
}
