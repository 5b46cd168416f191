package org.chancery.exchange.internal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Makes up records of one type. */
final class RecordMaker {
	/** What one class of records or parts gets. */
	private record Recipe(EClass eClass, List<Ingredient> ingredients, Map<String, Ingredient> byName) {
	}

	/** What one feature gets: a value, or some parts. */
	private record Ingredient(EStructuralFeature feature, Choices choices, Recipe parts) {
	}

	private final RecordType type;
	private final DemoDescription description;
	private final Period days;
	private final Alternative.Pool pool;
	private final Recipe recipe;

	/** @param days from which days are drawn instead of the ranges described, or null */
	RecordMaker(RecordType type, DemoDescription description, Period days, Alternative.Pool pool) {
		this.type = type;
		this.description = description;
		this.days = days;
		this.pool = pool;
		this.recipe = recipe(type.eClass());
	}

	private Recipe recipe(EClass eClass) {
		Set<String> described = new HashSet<>(description.described(eClass.getName()));
		List<Ingredient> ingredients = new ArrayList<>();
		for (EStructuralFeature feature : eClass.getEAllStructuralFeatures()) {
			described.remove(feature.getName());
			ingredient(eClass, feature).ifPresent(ingredients::add);
		}
		if (!described.isEmpty()) {
			throw description.wrong(eClass.getName() + "." + described.iterator().next(), eClass.getName());
		}
		Map<String, Ingredient> byName = new HashMap<>();
		ingredients.forEach(i -> byName.put(i.feature().getName(), i));
		return new Recipe(eClass, ingredients, byName);
	}

	private Optional<Ingredient> ingredient(EClass eClass, EStructuralFeature feature) {
		String key = eClass.getName() + "." + feature.getName();
		Optional<String> text = description.choices(eClass.getName(), feature.getName());
		try {
			if (text.isPresent() && RecordType.isParts(feature)) {
				Choices count = Choices.parse(ModelPackage.Literals.RECORD__VERSION, text.get(), pool);
				return Optional.of(new Ingredient(feature, count, recipe(((EReference) feature).getEReferenceType())));
			} else if (text.isPresent()) {
				return Optional.of(new Ingredient(feature, Choices.parse(feature, inDays(feature, text.get()), pool), null));
			}
		} catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
			throw description.wrong(key, e.getMessage());
		}
		if (feature.getEType() instanceof EEnum literals && feature.getDefaultValueLiteral() == null) {
			return Optional.of(new Ingredient(feature, Choices.anyLiteral(literals), null));
		} else if (feature.isRequired() && feature.getDefaultValueLiteral() == null) {
			throw description.wrong(key, "?");
		}
		return Optional.empty();
	}

	/** The description with the wanted days in place of its ranges of days. */
	private String inDays(EStructuralFeature feature, String text) {
		Class<?> kind = feature.getEType().getInstanceClass();
		return days == null || kind != LocalDate.class && kind != Instant.class ? text
				: Alternative.DAYS.matcher(text).replaceAll(days.from() + ".." + days.to());
	}

	/** A record marked as made up. */
	Record make(RandomGenerator random, long number) {
		Record record = type.create();
		fill(record, recipe, random, number, null);
		record.setMadeUp(true);
		return record;
	}

	private void fill(EObject object, Recipe how, RandomGenerator random, long number, Alternative.Draft owner) {
		Draft draft = new Draft(object, how, random, number, owner);
		for (Ingredient ingredient : how.ingredients()) {
			draft.get(ingredient.feature().getName());
		}
	}

	/** One record or part while it is made; features may ask for each other in any order. */
	private final class Draft implements Alternative.Draft {
		private final EObject object;
		private final Recipe how;
		private final RandomGenerator random;
		private final long number;
		private final Alternative.Draft owner;
		private final Set<EStructuralFeature> done = new HashSet<>();

		Draft(EObject object, Recipe how, RandomGenerator random, long number, Alternative.Draft owner) {
			this.object = object;
			this.how = how;
			this.random = random;
			this.number = number;
			this.owner = owner;
		}

		@Override
		public long number() {
			return number;
		}

		@Override
		public Object get(String name) {
			Ingredient ingredient = how.byName().get(name);
			if (ingredient == null) {
				return owner == null ? null : owner.get(name);
			}
			EStructuralFeature feature = ingredient.feature();
			if (done.add(feature)) {
				Object value = ingredient.choices().value(random, this);
				if (ingredient.parts() != null) {
					addParts(feature, ingredient.parts(), value instanceof Integer count ? count : 0);
				} else if (value != null) {
					object.eSet(feature, value);
				}
			}
			return object.eGet(feature);
		}

		@SuppressWarnings("unchecked")
		private void addParts(EStructuralFeature feature, Recipe recipeOfParts, int count) {
			for (int i = 0; i < count; i++) {
				EObject part = EcoreUtil.create(recipeOfParts.eClass());
				fill(part, recipeOfParts, random, number, this);
				((List<EObject>) object.eGet(feature)).add(part);
			}
		}
	}
}
