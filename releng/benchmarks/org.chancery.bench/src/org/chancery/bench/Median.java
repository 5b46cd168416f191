package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Two pieces of work, timed in turn so that whatever else the machine does falls on both. */
final class Median {
	private static final int LEAST = 3;
	/** Milliseconds. */
	private static final double ENOUGH = 15_000;

	private Median() {
	}

	/**
	 * The median times in milliseconds: of the first, and of the second. The first {@code warmUp} rounds do not count. Work
	 * that takes long is done fewer times than {@code rounds}, but at least {@value #LEAST}.
	 */
	static double[] ofBoth(int rounds, int warmUp, Callable<?> first, Callable<?> second) throws Exception {
		List<Double> firsts = new ArrayList<>();
		List<Double> seconds = new ArrayList<>();
		double spent = 0;
		for (int i = 0; i < warmUp && spent < ENOUGH; i++) {
			spent += millis(first) + millis(second);
		}
		spent = 0;
		while (firsts.size() < LEAST || firsts.size() < rounds && spent < ENOUGH) {
			firsts.add(millis(first));
			seconds.add(millis(second));
			spent += firsts.getLast() + seconds.getLast();
		}
		return new double[] { median(firsts), median(seconds) };
	}

	private static double median(List<Double> times) {
		return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
	}

	static double millis(Callable<?> work) throws Exception {
		long start = System.nanoTime();
		work.call();
		return (System.nanoTime() - start) / 1e6;
	}

	static void print(String format, Object... values) {
		System.out.println(String.format(Locale.ROOT, format, values));
	}
}
