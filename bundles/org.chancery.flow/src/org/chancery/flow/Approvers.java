package org.chancery.flow;

import java.time.LocalDate;
import java.util.List;

import org.chancery.clock.rules.ExtensionRule.Level;
import org.chancery.clock.rules.Rule;
import org.chancery.flow.internal.PerStore;
import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;

/**
 * Who may grant extensions of time limits. As long as a city has named nobody for a rule, extensions of it are noted as they
 * were granted on paper; once it has, others than those named can only ask for one.
 */
public final class Approvers {
	/** Nobody is named. */
	public static final Approvers NONE = new Approvers(List.of());

	private static final RecordType TYPE = SectionRegistry.instance().typeOf(ModelPackage.Literals.LIMIT_APPROVER).orElseThrow();
	private static final int MOST = 5000;
	private static final PerStore<Approvers> OF = new PerStore<>(Approvers::isPart, Approvers::read);

	/** One who may grant. */
	private record Approver(String person, String rule, String level, LocalDate from, LocalDate until) {
		boolean isAt(LocalDate day) {
			return !day.isBefore(from) && (until == null || !day.isAfter(until));
		}
	}

	private final List<Approver> all;

	private Approvers(List<Approver> all) {
		this.all = all;
	}

	/** Whether records of this type say who may grant. */
	public static boolean isPart(RecordType type) {
		return type == TYPE;
	}

	/** Those that the store names. May wait for the database. */
	public static Approvers of(Store store) {
		return OF.get(store);
	}

	private static Approvers read(Store store) {
		if (!store.access().mayRead(TYPE.section())) {
			return NONE;
		}
		RecordQuery query = RecordQuery.all(TYPE).withFeatures(List.of(ModelPackage.Literals.LIMIT_APPROVER__PERSON,
				ModelPackage.Literals.LIMIT_APPROVER__RULE, ModelPackage.Literals.LIMIT_APPROVER__LEVEL,
				ModelPackage.Literals.RECORD__EFFECTIVE_DATE, ModelPackage.Literals.LIMIT_APPROVER__LAST_DAY)).limit(MOST);
		return new Approvers(store.rows(query).stream().map(r -> new Approver((String) r.values().get(0), (String) r.values().get(1),
				(String) r.values().get(2), (LocalDate) r.values().get(3), (LocalDate) r.values().get(4))).toList());
	}

	/** Whether anybody is named for a rule on a day. */
	public boolean areNamed(Rule rule, LocalDate day) {
		return all.stream().anyMatch(a -> a.rule().equals(rule.id()) && a.isAt(day));
	}

	/** Whether a person may grant an extension of a level on a day: one of that level or a higher one; anybody if nobody is named. */
	public boolean mayGrant(String person, Rule rule, String level, LocalDate day) {
		return !areNamed(rule, day) || all.stream().anyMatch(a -> a.person().equals(person) && fits(a, rule, level, day));
	}

	/** Who may grant an extension of a level on a day, by name. */
	public List<String> names(Rule rule, String level, LocalDate day) {
		return all.stream().filter(a -> fits(a, rule, level, day)).map(Approver::person).distinct().sorted().toList();
	}

	private static boolean fits(Approver approver, Rule rule, String level, LocalDate day) {
		int wanted = rank(rule, level);
		return approver.rule().equals(rule.id()) && approver.isAt(day) && wanted >= 0 && rank(rule, approver.level()) >= wanted;
	}

	/** The rule names its levels from the lowest on; -1 for one it does not name. */
	private static int rank(Rule rule, String level) {
		List<Level> levels = rule.extension() == null ? List.of() : rule.extension().levels();
		for (int i = 0; i < levels.size(); i++) {
			if (levels.get(i).id().equals(level)) {
				return i;
			}
		}
		return -1;
	}
}
