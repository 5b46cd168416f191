package org.chancery.proofread.internal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.Place;
import org.chancery.proofread.PlainDocument.Field;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.internal.rules.Measures.Measure;
import org.chancery.proofread.text.Amount;

/** Figures typed as digits in a report whose fields the store computes: one that a field prints too, or contradicts. */
public final class TypedFigures extends Rule {
	/** Smaller numbers are the same by chance. */
	private static final int SMALL = 20;
	private static final int NAME = 3;

	/** For the service registry. */
	public TypedFigures() {
		super("typed-figure"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Typed_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		List<Field> fields = proof.document().fields();
		if (fields.isEmpty()) {
			return findings;
		}
		Map<Amount, Field> known = new HashMap<>();
		Map<String, Map.Entry<Field, Amount>> byName = new HashMap<>();
		List<Measure> typed = new ArrayList<>();
		for (Measure measure : Measures.of(proof)) {
			Optional<Field> field = field(fields, measure.passage(), measure.amount());
			if (field.isPresent()) {
				known.put(measure.amount(), field.get());
				byName.putIfAbsent(measure.behind() + measure.name(), Map.entry(field.get(), measure.amount()));
			} else {
				typed.add(measure);
			}
		}
		for (Measure measure : typed) {
			Map.Entry<Field, Amount> same = measure.name().length() < NAME ? null : byName.get(measure.behind() + measure.name());
			if (same != null && same.getValue().unit().equals(measure.amount().unit())) {
				named(measure, same.getKey(), same.getValue(), findings);
			}
		}
		for (Passage passage : proof.prose()) {
			for (Amount amount : passage.amounts()) {
				if (!amount.unit().isEmpty() && amount.value().intValue() >= SMALL && field(fields, passage, amount).isEmpty()
						&& findings.stream().noneMatch(f -> f.place().equals(passage.placeOf(amount.start(), amount.end())))) {
					known.entrySet().stream().filter(k -> k.getKey().sameValue(amount.value()) && k.getKey().unit().equals(amount.unit())).findFirst()
							.ifPresent(k -> findings.add(typed(passage, amount, k.getValue())));
				}
			}
		}
		return findings;
	}

	private void named(Measure measure, Field field, Amount printed, List<Finding> findings) {
		Amount amount = measure.amount();
		if (printed.sameValue(amount.value())) {
			findings.add(typed(measure.passage(), amount, field));
		} else if (!amount.vague()) {
			findings.add(measure.passage().finding(this, Severity.WARNING, amount.start(), amount.end(),
					bind(Messages.Typed_contradicts, field.label(), print(printed.value()) + printed.unit(), print(amount.value()) + amount.unit()),
					bind(Messages.Typed_proposal, field.label())));
		}
	}

	private Finding typed(Passage passage, Amount amount, Field field) {
		return passage.finding(this, Severity.NOTE, amount.start(), amount.end(), bind(Messages.Typed_same, field.label()),
				bind(Messages.Typed_proposal, field.label()));
	}

	private static Optional<Field> field(List<Field> fields, Passage passage, Amount amount) {
		Place place = passage.placeOf(amount.start(), Math.max(amount.digits(), amount.start() + 1));
		return fields.stream().filter(f -> f.place().block() == place.block() && f.place().row() == place.row() && f.place().cell() == place.cell()
				&& f.place().start() < place.end() && place.start() < f.place().end()).findFirst();
	}
}
