package org.chancery.clock.rules;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.chancery.clock.ClockException;
import org.chancery.clock.internal.Messages;
import org.chancery.clock.internal.RuleReader;
import org.eclipse.osgi.util.NLS;

/** All rules known, each in its versions by the day they came into force. Immutable. */
public final class RuleBook {
	private static final class Holder {
		static final RuleBook BUILT_IN = of(RuleReader.builtIn());
	}

	private final Map<String, NavigableMap<LocalDate, Rule>> rules = new LinkedHashMap<>();

	private RuleBook(Collection<Rule> all) {
		for (Rule rule : all) {
			if (rules.computeIfAbsent(rule.id(), i -> new TreeMap<>()).put(rule.from(), rule) != null) {
				throw new ClockException(NLS.bind(Messages.Rule_twice, rule.version()));
			}
		}
		for (Rule rule : all) {
			if (rule.fallback() != null) {
				check(rule);
			}
		}
	}

	private void check(Rule rule) {
		NavigableMap<LocalDate, Rule> fallback = rules.get(rule.fallback());
		if (fallback == null) {
			throw new ClockException(NLS.bind(Messages.Rule_unknownFallback, rule.id(), rule.fallback()));
		} else if (fallback.values().stream().anyMatch(r -> r.unit() == Unit.GIVEN)) {
			throw new ClockException(NLS.bind(Messages.Rule_neverEnds, rule.id()));
		}
	}

	/**
	 * The book of these rules.
	 *
	 * @throws ClockException if a version is there twice, or a rule falls back on one that is not there or has no end of
	 *                        its own
	 */
	public static RuleBook of(Collection<Rule> rules) {
		return new RuleBook(rules);
	}

	/** The rules that come with the program: {@code rules/*.xml}. */
	public static RuleBook builtIn() {
		return Holder.BUILT_IN;
	}

	/**
	 * The rules of a file, such as a city's own, checked against their schema and for what a schema can't say.
	 *
	 * @param name what the file is called in messages
	 * @throws ClockException naming the line or the rule if the file is not as it must be
	 */
	public static List<Rule> read(InputStream in, String name) {
		return RuleReader.read(in, name);
	}

	/**
	 * The book with more rules, such as a city's own.
	 *
	 * @throws ClockException as {@link #of}; a version that is here already is not replaced, as due dates reckoned by it
	 *                        could not be explained any more: the newer rule has the day on which it came into force
	 */
	public RuleBook with(Collection<Rule> more) {
		List<Rule> all = rules();
		all.addAll(more);
		return of(all);
	}

	/** The version of a rule as {@link Rule#version()} names it. */
	public Optional<Rule> version(String name) {
		return rules.values().stream().flatMap(v -> v.values().stream()).filter(r -> r.version().equals(name)).findFirst();
	}

	/**
	 * The version of a rule that is in force on a day.
	 *
	 * @throws ClockException if there is no such rule, or it was not in force yet
	 */
	public Rule rule(String id, LocalDate day) {
		NavigableMap<LocalDate, Rule> versions = rules.get(id);
		if (versions == null) {
			throw new ClockException(NLS.bind(Messages.Rule_unknown, id));
		}
		var version = versions.floorEntry(day);
		if (version == null) {
			throw new ClockException(NLS.bind(Messages.Rule_notYet,
					new Object[] { versions.firstEntry().getValue().name(), versions.firstKey(), day }));
		}
		return version.getValue();
	}

	/** Whether there is a version of the rule that is in force on a day. */
	public boolean isInForce(String id, LocalDate day) {
		NavigableMap<LocalDate, Rule> versions = rules.get(id);
		return versions != null && versions.floorKey(day) != null;
	}

	/** The newest version of a rule. */
	public Optional<Rule> newest(String id) {
		return Optional.ofNullable(rules.get(id)).map(v -> v.lastEntry().getValue());
	}

	/** Every version of every rule, in the order of their files. */
	public List<Rule> rules() {
		List<Rule> all = new ArrayList<>();
		rules.values().forEach(v -> all.addAll(v.values()));
		return all;
	}
}
