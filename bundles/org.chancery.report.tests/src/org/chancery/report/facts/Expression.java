package org.chancery.report.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What a fact is compared with: {@code figure:ID}, {@code record:section.Type[feature=value,…].feature} with as many
 * steps as needed ({@code .items[name=…].quantity}), {@code count:…} for the number of a record's parts, or
 * {@code share:ID[feature=value]} for a line of a figure's breakdown. Of a day the month is compared.
 */
sealed interface Expression {
	Pattern PATH = Pattern.compile("(record|count):(\\w+\\.\\w+)\\[([^\\]]+)\\]((?:\\.\\w+(?:\\[[^\\]]+\\])?)+)");
	Pattern STEP = Pattern.compile("\\.(\\w+)(?:\\[([^\\]]+)\\])?");

	Pattern SHARE = Pattern.compile("share:([\\w.]+)\\[(\\w+)=([^\\]]+)\\]");

	/** The part of a figure of this id whose records have this value of a feature, as its breakdown names it. */
	record OfShare(String id, String feature, String label) implements Expression {
		@Override
		public String toString() {
			return "share:" + id + "[" + feature + "=" + label + "]";
		}
	}

	/** A figure of this id. */
	record OfFigure(String id) implements Expression {
		@Override
		public String toString() {
			return "figure:" + id;
		}
	}

	/**
	 * A number of one record.
	 *
	 * @param text       the expression as written
	 * @param counted    whether the number is how many there are at the path's end
	 * @param type       the record type's qualified name
	 * @param conditions which record
	 * @param steps      the way from the record to the number
	 */
	record OfRecord(String text, boolean counted, String type, Map<String, String> conditions, List<Step> steps)
			implements Expression {
		/** The record, which there must be once among those that are not made up. */
		Record find(Store store) {
			RecordType recordType = recordType();
			RecordQuery all = RecordQuery.all(recordType).withFeatures(List.of()).orderBy(List.of()).limit(10_000);
			List<Record> found = store.rows(all).stream().filter(row -> !row.madeUp()).map(row -> store.find(recordType, row.id()).orElseThrow())
					.filter(record -> meets(record, conditions)).toList();
			if (found.size() != 1) {
				throw new AssertionError(found.size() + " records: " + text);
			}
			return found.get(0);
		}

		RecordType recordType() {
			return SectionRegistry.instance().type(type).orElseThrow(() -> new AssertionError("no type " + type));
		}

		/** The number, read from the record. */
		BigDecimal value(Record record) {
			List<Object> values = List.of(record);
			for (Step step : steps) {
				values = values.stream().flatMap(v -> step.from((EObject) v).stream()).toList();
			}
			if (counted) {
				return BigDecimal.valueOf(values.size());
			} else if (values.size() != 1) {
				throw new AssertionError(values.size() + " values: " + text);
			}
			return values.get(0) instanceof LocalDate day ? BigDecimal.valueOf(day.getMonthValue()) : new BigDecimal(values.get(0).toString());
		}

		/** The last feature on the way. */
		String feature() {
			return steps.getLast().feature();
		}

		@Override
		public String toString() {
			return text;
		}
	}

	/** A step to a feature, and which of its parts if it has several. */
	record Step(String feature, Map<String, String> conditions) {
		List<Object> from(EObject object) {
			Object value = object.eGet(featureOf(object, feature));
			List<?> values = value instanceof List<?> list ? list : Arrays.asList(value);
			List<Object> meeting = new ArrayList<>();
			values.stream().filter(v -> v != null && (conditions.isEmpty() || meets((EObject) v, conditions))).forEach(meeting::add);
			return meeting;
		}
	}

	/** @throws IllegalArgumentException if the text is no expression */
	static Expression parse(String text) {
		if (text.startsWith("figure:")) {
			return new OfFigure(text.substring("figure:".length()));
		}
		Matcher share = SHARE.matcher(text);
		if (share.matches()) {
			return new OfShare(share.group(1), share.group(2), share.group(3));
		}
		Matcher path = PATH.matcher(text);
		if (!path.matches()) {
			throw new IllegalArgumentException(text);
		}
		List<Step> steps = new ArrayList<>();
		Matcher step = STEP.matcher(path.group(4));
		while (step.find()) {
			steps.add(new Step(step.group(1), conditions(step.group(2))));
		}
		return new OfRecord(text, path.group(1).equals("count"), path.group(2), conditions(path.group(3)), steps);
	}

	private static Map<String, String> conditions(String text) {
		return text == null ? Map.of() : Arrays.stream(text.split(",")).map(c -> c.split("=", 2))
				.collect(Collectors.toMap(c -> c[0], c -> c[1]));
	}

	private static boolean meets(EObject object, Map<String, String> conditions) {
		return conditions.entrySet().stream().allMatch(c -> c.getValue().equals(text(object.eGet(featureOf(object, c.getKey())))));
	}

	private static EStructuralFeature featureOf(EObject object, String name) {
		EStructuralFeature feature = object.eClass().getEStructuralFeature(name);
		if (feature == null) {
			throw new AssertionError("no feature " + name + " of " + object.eClass().getName());
		}
		return feature;
	}

	private static String text(Object value) {
		return value instanceof Enumerator literal ? literal.getName() : String.valueOf(value);
	}
}
