package org.chancery.evaluation.checks;

import static org.chancery.evaluation.EvaluationPackage.Literals.PHONE_SAMPLE;
import static org.chancery.evaluation.EvaluationPackage.Literals.PHONE_SAMPLE__NUMBER;
import static org.chancery.evaluation.EvaluationPackage.Literals.PHONE_SAMPLE__PASSED;
import static org.chancery.evaluation.EvaluationPackage.Literals.PHONE_SAMPLE__ROUND;
import static org.chancery.evaluation.EvaluationPackage.Literals.PHONE_SAMPLE__SCORE;
import static org.chancery.evaluation.EvaluationPackage.Literals.PHONE_SAMPLE__TRAINED_DATE;
import static org.chancery.evaluation.EvaluationPackage.Literals.PHONE_SAMPLE__UNIT;
import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/**
 * How the scores of phone tests go: each round's mean with its 95 % confidence interval, and whether it differs from the
 * round before by more than chance; then the calls that did not pass and after which nobody was trained.
 */
public final class PhoneTrend implements Check {
	/** One round's scores; its day is that of its first call. */
	private static final class Round {
		private final String name;
		private LocalDate day;
		private final List<Double> scores = new ArrayList<>();

		Round(String name, LocalDate day) {
			this.name = name;
			this.day = day;
		}
	}

	@Override
	public String id() {
		return "evaluation.phone"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Phone_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(PHONE_SAMPLE).orElseThrow();
		Field<LocalDate> date = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<BigDecimal> score = (Field<BigDecimal>) store.naming().column(PHONE_SAMPLE__SCORE);
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of(RECORD__EFFECTIVE_DATE, PHONE_SAMPLE__ROUND, PHONE_SAMPLE__SCORE,
				PHONE_SAMPLE__PASSED, PHONE_SAMPLE__TRAINED_DATE, PHONE_SAMPLE__UNIT, PHONE_SAMPLE__NUMBER))
				.and(date.between(period.from(), period.to()).and(score.isNotNull()));
		Map<String, Round> rounds = new HashMap<>();
		List<Notice> untrained = new ArrayList<>();
		Rows.each(store, query, monitor, row -> {
			LocalDate day = Rows.value(query, row, RECORD__EFFECTIVE_DATE);
			String name = String.valueOf((Object) Rows.value(query, row, PHONE_SAMPLE__ROUND));
			BigDecimal points = Rows.value(query, row, PHONE_SAMPLE__SCORE);
			Round round = rounds.computeIfAbsent(name, n -> new Round(n, day));
			round.day = day.isBefore(round.day) ? day : round.day;
			round.scores.add(points.doubleValue());
			if (!(boolean) Rows.value(query, row, PHONE_SAMPLE__PASSED) && Rows.value(query, row, PHONE_SAMPLE__TRAINED_DATE) == null) {
				untrained.add(untrained(type, query, row, day, points));
			}
		});
		List<Notice> notices = trend(rounds);
		notices.addAll(untrained);
		return notices;
	}

	private static Notice untrained(RecordType type, RecordQuery query, RecordRow row, LocalDate day, BigDecimal points) {
		return Notice.of(true, type, row.id(), Rows.value(query, row, PHONE_SAMPLE__NUMBER), day,
				NLS.bind(Messages.Phone_untrained, Rows.value(query, row, PHONE_SAMPLE__UNIT), points.toPlainString()));
	}

	private static List<Notice> trend(Map<String, Round> rounds) {
		List<Notice> notices = new ArrayList<>();
		Mean before = null;
		for (Round round : rounds.values().stream().sorted(Comparator.comparing((Round r) -> r.day).thenComparing(r -> r.name)).toList()) {
			Mean mean = Mean.of(round.scores);
			boolean changed = before != null && mean.differsFrom(before);
			boolean worse = changed && mean.mean() < before.mean();
			notices.add(new Notice(worse, null, 0, round.name, round.day, message(round, mean, before, changed)));
			before = mean;
		}
		return notices;
	}

	private static String message(Round round, Mean mean, Mean before, boolean changed) {
		if (mean.count() < 2) {
			return NLS.bind(Messages.Phone_noInterval, new Object[] { round.name, number(mean.mean()), mean.count() });
		}
		String pattern = before == null ? Messages.Phone_first : changed ? Messages.Phone_change : Messages.Phone_same;
		return NLS.bind(pattern, new Object[] { round.name, number(mean.mean()), number(Math.max(0, mean.mean() - mean.margin())),
				number(Math.min(100, mean.mean() + mean.margin())), mean.count(),
				before == null ? "" : String.format(Locale.ROOT, "%+.1f", mean.mean() - before.mean()) }); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value); //$NON-NLS-1$
	}
}
