package org.chancery.figures.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Aspect;
import org.chancery.figures.FigureDefinition.Kind;
import org.chancery.figures.FigureDefinition.LeftOut;
import org.chancery.figures.FigureValue;
import org.chancery.model.Inclusion;
import org.chancery.model.InclusionKind;
import org.chancery.model.Period;
import org.chancery.model.Record;
import org.chancery.model.Tally;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;

/** The steps that lead to a figure's value, in words, in the language of the running program. */
final class Explanation {
	private final Store store;
	private final List<String> steps = new ArrayList<>();

	Explanation(Store store) {
		this.store = store;
	}

	/** @param covered the number of records not counted because a tally speaks for their days */
	List<String> of(FigureValue value, long covered) {
		FigureDefinition figure = value.definition();
		figure.words(Locale.getDefault()).ifPresent(steps::add);
		step(Messages.Step_period, figure.name(), Words.period(value.period()));
		if (figure.type() != null) {
			counting(value);
		} else if (value.tallies().isEmpty()) {
			computing(value);
		}
		for (Tally tally : value.tallies()) {
			steps.add(SpokenFor.note(tally.isAddsToRecords() || figure.type() == null ? Messages.Step_tallyAdds
					: Messages.Step_tally, tally));
		}
		if (covered > 0) {
			step(Messages.Step_covered, covered);
		}
		value.byHand().forEach(i -> byHand(figure.type(), i));
		steps.addAll(value.notes());
		step(Messages.Step_value, figure.name(), Words.number(value.value()) + (value.value() == null ? "" : " " + figure.unit()));
		if (value.madeUp()) {
			steps.add(Messages.Step_madeUp);
		}
		return List.copyOf(steps);
	}

	private void counting(FigureValue value) {
		FigureDefinition figure = value.definition();
		RecordType type = figure.type();
		String what = switch (figure.measure()) {
		case COUNT -> NLS.bind(Messages.Step_count, type.label());
		case SUM -> NLS.bind(Messages.Step_sum, type.label(), label(type, figure.feature()));
		case DISTINCT -> NLS.bind(Messages.Step_distinct, type.label(), label(type, figure.feature()));
		};
		steps.add(what);
		if (figure.kind() == Kind.FLOW) {
			step(Messages.Step_flow, label(type, figure.date()), Words.period(value.period()));
		} else if (figure.until() != null) {
			step(Messages.Step_states, label(type, figure.date()), label(type, figure.until()), Words.day(value.asOf()));
		} else if (value.asOf() != null) {
			step(Messages.Step_snapshot, label(type, figure.date()),
					Words.day(figure.asOf() == null ? value.period().to() : figure.asOf()), Words.day(value.asOf()));
		}
		if (figure.where() != null) {
			step(Messages.Step_where, figure.where());
		}
		step(Messages.Step_records, value.records());
	}

	private void computing(FigureValue value) {
		for (FigureValue part : value.parts()) {
			Period period = part.asOf() == null ? part.period() : new Period(part.asOf(), part.asOf());
			step(Messages.Step_part, part.definition().name(), Words.period(period), Words.number(part.value()),
					part.definition().unit());
		}
		if (value.value() != null) {
			steps.add(formula(value));
		}
		FigureDefinition figure = value.definition();
		if (!figure.leftOut().isEmpty()) {
			List<String> reasons = figure.leftOut().stream().map(LeftOut::reasonKey).map(k -> figure.section().labels().get(k,
					Locale.getDefault())).toList();
			step(Messages.Step_leftOut, value.leftOut(), String.join(Messages.Words_separator, reasons));
		}
	}

	private String formula(FigureValue value) {
		FigureDefinition figure = value.definition();
		String first = Words.number(value.parts().get(0).value());
		String second = Words.number(value.parts().get(1).value());
		String result = number(value.value(), figure);
		if (figure.kind() == Kind.RATIO) {
			return first + " ÷ " + second + (figure.isMean() ? " = " : " × 100 = ") + result;
		}
		boolean reduction = figure.aspect() == Aspect.REDUCTION || figure.aspect() == Aspect.REDUCTION_RATE;
		String difference = reduction ? second + " − " + first : first + " − " + second;
		boolean rate = figure.aspect() == Aspect.REDUCTION_RATE || figure.aspect() == Aspect.GROWTH_RATE;
		return rate ? "(" + difference + ") ÷ " + second + " × 100 = " + result : difference + " = " + result;
	}

	private static String number(BigDecimal value, FigureDefinition figure) {
		return value.setScale(figure.decimals()).toPlainString() + " " + figure.unit();
	}

	private void byHand(RecordType type, Inclusion inclusion) {
		String record = store.find(type, inclusion.getRecordId()).map((Record r) -> type.title(r))
				.orElse(type.label() + " " + inclusion.getRecordId());
		step(inclusion.getKind() == InclusionKind.INCLUDED ? Messages.Step_included : Messages.Step_leftOutByHand, record,
				inclusion.getReason());
	}

	private static String label(RecordType type, String feature) {
		return type.label(Columns.feature(type, feature));
	}

	private void step(String message, Object... values) {
		steps.add(NLS.bind(message, values));
	}
}
