package org.chancery.evaluation.phone;

import static org.chancery.evaluation.EvaluationPackage.Literals.SCORE_SHEET;
import static org.chancery.evaluation.EvaluationPackage.Literals.TEST_ROUND;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import org.chancery.evaluation.DrawnLine;
import org.chancery.evaluation.EvaluationFactory;
import org.chancery.evaluation.Mark;
import org.chancery.evaluation.PhoneSample;
import org.chancery.evaluation.RoundStatus;
import org.chancery.evaluation.ScoreSheet;
import org.chancery.evaluation.TestRound;
import org.chancery.model.Record;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Derivation;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.eclipse.osgi.util.NLS;

/**
 * Draws the lines of a round when its status becomes "drawn"; gives a new call the criteria of the round's score sheet; and
 * reckons a call's score once every criterion has its points: their sum as a part of the most there can be, of 100, with one
 * decimal, half up.
 */
public final class PhoneTest implements Derivation {
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private final SecureRandom seeds = new SecureRandom();

	/** For declarative services. */
	public PhoneTest() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		if (record.isMadeUp()) {
			return;
		}
		if (record instanceof TestRound round && round.getStatus() == RoundStatus.DRAWN && round.getLines().isEmpty()) {
			draw(store, round);
		} else if (record instanceof PhoneSample sample && sample.getRound() != null) {
			score(store, sample);
		}
	}

	private void draw(Store store, TestRound round) {
		ScoreSheet sheet = sheet(store, round).orElseThrow(() -> invalid(Messages.Draw_noSheet, round.getNumber()));
		if (round.getSize() < 1) {
			throw invalid(Messages.Draw_noSize, round.getNumber());
		}
		List<DrawnLine> population = Draw.population(store, sheet.getKind(), round.getEffectiveDate());
		if (population.size() < round.getSize()) {
			throw invalid(Messages.Draw_tooFew, round.getNumber(), round.getSize(), round.getEffectiveDate(), population.size());
		}
		if (round.getSeed() == null || round.getSeed().isBlank()) {
			round.setSeed(Long.toString(seeds.nextLong()));
		}
		round.getLines().addAll(Draw.of(population, round.getSize(), seed(round)));
	}

	private static long seed(TestRound round) {
		try {
			return Long.parseLong(round.getSeed().strip());
		} catch (NumberFormatException e) {
			throw new StoreException(StoreException.Reason.INVALID, NLS.bind(Messages.Draw_seed, round.getNumber(), round.getSeed()), e);
		}
	}

	private static void score(Store store, PhoneSample sample) {
		Optional<ScoreSheet> sheet = store.find(SectionRegistry.instance().typeOf(TEST_ROUND).orElseThrow(), sample.getRound().getId())
				.flatMap(round -> sheet(store, (TestRound) round));
		if (sample.getMarks().isEmpty()) {
			sheet.ifPresent(s -> s.getCriteria().forEach(criterion -> {
				Mark mark = EvaluationFactory.eINSTANCE.createMark();
				mark.setCriterion(criterion.getName());
				mark.setWeight(criterion.getWeight());
				sample.getMarks().add(mark);
			}));
		}
		sample.getMarks().forEach(mark -> check(sample, mark));
		BigDecimal most = sample.getMarks().stream().map(Mark::getWeight).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (most.signum() > 0 && sample.getMarks().stream().allMatch(m -> m.getPoints() != null)) {
			BigDecimal points = sample.getMarks().stream().map(Mark::getPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
			sample.setScore(points.multiply(HUNDRED).divide(most, 1, RoundingMode.HALF_UP));
		}
		BigDecimal pass = sheet.map(ScoreSheet::getPassMark).orElse(null);
		if (pass != null) {
			sample.setPassed(sample.getScore() != null && sample.getScore().compareTo(pass) >= 0);
		}
	}

	private static void check(PhoneSample sample, Mark mark) {
		BigDecimal points = mark.getPoints();
		if (points != null && mark.getWeight() != null && (points.signum() < 0 || points.compareTo(mark.getWeight()) > 0)) {
			throw invalid(Messages.Mark_range, sample.getNumber(), mark.getCriterion(), points.toPlainString(), mark.getWeight().toPlainString());
		}
	}

	private static Optional<ScoreSheet> sheet(Store store, TestRound round) {
		return Optional.ofNullable(round.getSheet())
				.flatMap(s -> store.find(SectionRegistry.instance().typeOf(SCORE_SHEET).orElseThrow(), s.getId())).map(ScoreSheet.class::cast);
	}

	private static StoreException invalid(String message, Object... values) {
		return new StoreException(StoreException.Reason.INVALID, NLS.bind(message, values), null);
	}
}
