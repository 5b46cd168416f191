package org.chancery.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Two pieces of work, timed in turn so that whatever else the machine does falls on both. */
final class Median {
	private Median() {
	}

	/** The median times in milliseconds: of the first, and of the second. The first {@code warmUp} rounds do not count. */
	static double[] ofBoth(int rounds, int warmUp, Callable<?> first, Callable<?> second) throws Exception {
		double[] firsts = new double[rounds];
		double[] seconds = new double[rounds];
		for (int i = -warmUp; i < rounds; i++) {
			double a = millis(first);
			double b = millis(second);
			if (i >= 0) {
				firsts[i] = a;
				seconds[i] = b;
			}
		}
		Arrays.sort(firsts);
		Arrays.sort(seconds);
		return new double[] { firsts[rounds / 2], seconds[rounds / 2] };
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
