package org.chancery.exchange.internal.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** One of the alternatives for a feature's made-up value, parsed. */
@FunctionalInterface
interface Alternative {
	/** Makes a value; other values of the same record can be asked for by the feature's name. */
	Object value(RandomGenerator random, Draft draft);

	/** The record being made. */
	interface Draft {
		/** The value of another feature of the record, made if it is not yet. */
		Object get(String feature);

		/** The record's running number. */
		long number();
	}

	/** What a reference can lead to. */
	interface Pool {
		/** All records of the reference's type. */
		List<?> all(EReference reference);

		/** The record of this name. */
		Object named(EReference reference, String name);
	}

	Pattern NUMBERS = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(?:\\.\\.(-?\\d+(?:\\.\\d+)?))?");
	Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\.\\.(\\d{4}-\\d{2}-\\d{2}))?");
	Pattern AFTER = Pattern.compile("([A-Za-z]\\w*)([+-])(\\d+)(?:\\.\\.(\\d+))?");

	/** @throws IllegalArgumentException if the text is no value of the feature */
	static Alternative parse(EStructuralFeature feature, String text, Pool pool) {
		if (text.equals("null")) {
			return (random, draft) -> null;
		} else if (feature instanceof EReference reference) {
			return reference(reference, text, pool);
		} else if (feature.getEType() instanceof EEnum type) {
			EEnumLiteral literal = type.getEEnumLiteral(text);
			if (literal == null) {
				throw new IllegalArgumentException(text);
			}
			return (random, draft) -> literal.getInstance();
		}
		Class<?> type = feature.getEType().getInstanceClass();
		if (type == String.class) {
			return text.contains("{n}") ? (random, draft) -> text.replace("{n}", Long.toString(draft.number())) : (random, draft) -> text;
		} else if (type == LocalDate.class) {
			return days(text);
		} else if (type == Instant.class) {
			Alternative days = days(text);
			return (random, draft) -> days.value(random, draft) instanceof LocalDate day
					? day.atStartOfDay(ZoneOffset.UTC).plus(random.nextInt(24 * 60), ChronoUnit.MINUTES).toInstant() : null;
		} else if (type == boolean.class || type == Boolean.class) {
			if (!text.equals("true") && !text.equals("false")) {
				throw new IllegalArgumentException(text);
			}
			Boolean flag = Boolean.valueOf(text);
			return (random, draft) -> flag;
		}
		return numbers(text, type);
	}

	private static Alternative reference(EReference reference, String text, Pool pool) {
		if (text.equals("*")) {
			List<?> all = pool.all(reference);
			return (random, draft) -> all.isEmpty() ? null : all.get(random.nextInt(all.size()));
		}
		Object named = pool.named(reference, text);
		return (random, draft) -> named;
	}

	private static Alternative days(String text) {
		Matcher after = AFTER.matcher(text);
		if (after.matches()) {
			String other = after.group(1);
			int sign = after.group(2).equals("-") ? -1 : 1;
			int least = Integer.parseInt(after.group(3));
			int most = after.group(4) == null ? least : Integer.parseInt(after.group(4));
			return (random, draft) -> draft.get(other) instanceof LocalDate day
					? day.plusDays(sign * (long) random.nextInt(least, most + 1)) : null;
		}
		Matcher days = matched(DAYS, text);
		long first = LocalDate.parse(days.group(1)).toEpochDay();
		long last = days.group(2) == null ? first : LocalDate.parse(days.group(2)).toEpochDay();
		return (random, draft) -> LocalDate.ofEpochDay(random.nextLong(first, last + 1));
	}

	private static Alternative numbers(String text, Class<?> type) {
		Matcher numbers = matched(NUMBERS, text);
		BigDecimal first = new BigDecimal(numbers.group(1));
		BigDecimal last = numbers.group(2) == null ? first : new BigDecimal(numbers.group(2));
		int scale = Math.max(first.scale(), last.scale());
		long from = first.movePointRight(scale).longValueExact();
		long to = last.movePointRight(scale).longValueExact();
		Function<Long, Object> kind = type == int.class || type == Integer.class ? n -> Math.toIntExact(n)
				: type == long.class || type == Long.class ? n -> n : n -> BigDecimal.valueOf(n, scale);
		if (type != BigDecimal.class && scale > 0) {
			throw new IllegalArgumentException(text);
		}
		return (random, draft) -> kind.apply(random.nextLong(from, to + 1));
	}

	private static Matcher matched(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(text);
		}
		return matcher;
	}
}
