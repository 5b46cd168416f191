package org.chancery.figures.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chancery.figures.FigureDefinition;
import org.chancery.model.Inclusion;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.Record;
import org.chancery.model.Tally;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordQuery.Sort;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.Field;

/** Reads the tallies and inclusions that a store has for a figure. */
final class Adjustments {
	private static final Comparator<Record> LATEST_FIRST = Comparator
			.comparing(Record::getModifiedAt, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Record::getId)
			.reversed();

	private Adjustments() {
	}

	/** The figure's tallies that have a day in common with the period, those modified last first. */
	static List<Tally> tallies(Store store, FigureDefinition figure, Period period) {
		Field<LocalDate> from = day(store, ModelPackage.Literals.TALLY__FROM);
		Field<LocalDate> to = day(store, ModelPackage.Literals.TALLY__TO);
		return tallies(store, figure, from.le(period.to()).and(to.ge(period.from())));
	}

	/** The figure's tallies that begin on or before the day, those modified last first. */
	static List<Tally> talliesUntil(Store store, FigureDefinition figure, LocalDate day) {
		return tallies(store, figure, day(store, ModelPackage.Literals.TALLY__FROM).le(day));
	}

	private static List<Tally> tallies(Store store, FigureDefinition figure, Condition condition) {
		List<Tally> tallies = new ArrayList<>();
		for (Record record : read(store, ModelPackage.Literals.TALLY, ModelPackage.Literals.TALLY__FIGURE, figure, condition)) {
			tallies.add((Tally) record);
		}
		return tallies;
	}

	/**
	 * The inclusions that apply to a figure for a period: those within whose days the whole period lies. If a record has
	 * several, the one modified last applies.
	 */
	static List<Inclusion> inclusions(Store store, FigureDefinition figure, Period period) {
		Condition applies = day(store, ModelPackage.Literals.INCLUSION__FROM).le(period.from())
				.and(day(store, ModelPackage.Literals.INCLUSION__TO).ge(period.to()));
		Map<Long, Inclusion> byRecord = new LinkedHashMap<>();
		for (Record record : read(store, ModelPackage.Literals.INCLUSION, ModelPackage.Literals.INCLUSION__FIGURE, figure,
				applies)) {
			Inclusion inclusion = (Inclusion) record;
			if (isOf(figure.type(), inclusion.getRecordType())) {
				byRecord.putIfAbsent(inclusion.getRecordId(), inclusion);
			}
		}
		return List.copyOf(byRecord.values());
	}

	private static boolean isOf(RecordType type, String name) {
		return type.qualifiedName().equals(name) || type.name().equals(name);
	}

	private static Field<LocalDate> day(Store store, EStructuralFeature feature) {
		return store.naming().column(feature).coerce(LocalDate.class);
	}

	private static List<Record> read(Store store, EClass eClass, EStructuralFeature figureId, FigureDefinition figure,
			Condition condition) {
		RecordType type = SectionRegistry.instance().typeOf(eClass).orElseThrow();
		List<EStructuralFeature> features = new ArrayList<>(type.features().stream().filter(f -> !f.isMany()).toList());
		features.add(ModelPackage.Literals.RECORD__MODIFIED_AT);
		Condition ofFigure = store.naming().column(figureId).coerce(String.class).eq(figure.id());
		RecordQuery query = new RecordQuery(type, features, ofFigure.and(condition), List.<Sort>of(), null, Integer.MAX_VALUE);
		List<Record> records = new ArrayList<>();
		for (RecordRow row : store.rows(query)) {
			Record record = (Record) ModelFactory.eINSTANCE.create(eClass);
			record.setId(row.id());
			record.setVersion(row.version());
			record.setMadeUp(row.madeUp());
			for (int i = 0; i < features.size(); i++) {
				if (row.values().get(i) != null) {
					record.eSet(features.get(i), row.values().get(i));
				}
			}
			records.add(record);
		}
		records.sort(LATEST_FIRST);
		return records;
	}
}
