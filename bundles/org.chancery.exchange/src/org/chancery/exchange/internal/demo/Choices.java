package org.chancery.exchange.internal.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The weighted alternatives for one feature's made-up values. */
final class Choices {
	private static final Pattern WEIGHTED = Pattern.compile("(.*\\S)\\s+(\\d+)", Pattern.DOTALL);

	private final List<Alternative> alternatives = new ArrayList<>();
	private int[] upTo = new int[0];

	private Choices() {
	}

	/** @throws IllegalArgumentException with the alternative that is no value of the feature */
	static Choices parse(EStructuralFeature feature, String text, Alternative.Pool pool) {
		Choices choices = new Choices();
		for (String alternative : text.split("\\|")) {
			String trimmed = alternative.strip();
			Matcher weighted = WEIGHTED.matcher(trimmed);
			boolean hasWeight = weighted.matches();
			choices.add(Alternative.parse(feature, hasWeight ? weighted.group(1) : trimmed, pool),
					hasWeight ? Integer.parseInt(weighted.group(2)) : 1);
		}
		return choices;
	}

	/** Any literal of an enumeration, each as often as the others. */
	static Choices anyLiteral(EEnum type) {
		Choices choices = new Choices();
		type.getELiterals().forEach(l -> choices.add((random, draft) -> l.getInstance(), 1));
		return choices;
	}

	private void add(Alternative alternative, int weight) {
		alternatives.add(alternative);
		upTo = Arrays.copyOf(upTo, upTo.length + 1);
		upTo[upTo.length - 1] = weight + (upTo.length == 1 ? 0 : upTo[upTo.length - 2]);
	}

	Object value(RandomGenerator random, Alternative.Draft draft) {
		if (alternatives.size() == 1) {
			return alternatives.get(0).value(random, draft);
		}
		int drawn = random.nextInt(upTo[upTo.length - 1]);
		int index = 0;
		while (upTo[index] <= drawn) {
			index++;
		}
		return alternatives.get(index).value(random, draft);
	}
}
