package org.chancery.evaluation.checks;

import java.util.List;

/**
 * The mean of a few scores with what chance leaves open.
 *
 * @param count    how many
 * @param mean     their mean
 * @param variance their variance, of the sample; 0 for a single one
 */
record Mean(int count, double mean, double variance) {
	/** Student's t for 95 %, both sides, by degrees of freedom 1 to 30 (the table of any textbook); beyond, the normal's 1.96. */
	private static final double[] T95 = { 12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145,
			2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042 };
	private static final double NORMAL95 = 1.960;

	/** @param scores at least one */
	static Mean of(List<Double> scores) {
		double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
		double squares = scores.stream().mapToDouble(s -> (s - mean) * (s - mean)).sum();
		return new Mean(scores.size(), mean, scores.size() < 2 ? 0 : squares / (scores.size() - 1));
	}

	/** Half the width of the 95 % confidence interval. There must be two scores at least. */
	double margin() {
		return t(count - 1.0) * Math.sqrt(variance / count);
	}

	/** Whether two means differ by more than chance explains, at 5 %: Welch's test. False if one has a single score. */
	boolean differsFrom(Mean other) {
		if (count < 2 || other.count < 2) {
			return false;
		}
		double here = variance / count;
		double there = other.variance / other.count;
		double error = Math.sqrt(here + there);
		if (error == 0) {
			return mean != other.mean;
		}
		double freedom = (here + there) * (here + there) / (here * here / (count - 1) + there * there / (other.count - 1));
		return Math.abs(mean - other.mean) > t(freedom) * error;
	}

	private static double t(double freedom) {
		int whole = (int) Math.floor(freedom);
		return whole > T95.length ? NORMAL95 : T95[Math.max(whole, 1) - 1];
	}
}
