package org.chancery.ledger.internal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.chancery.figures.FigureTrace;
import org.chancery.figures.FigureValue;
import org.chancery.ledger.Evidence;
import org.chancery.ledger.RecordVersions;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.jooq.Field;
import org.jooq.Record2;

/** Gathers the ids and versions of all records behind a figure, in one query for each figure that has records. */
final class Gathering {
	private final Store store;
	private final SortedMap<String, RecordVersions> records = new TreeMap<>();

	private Gathering(Store store) {
		this.store = store;
	}

	static Evidence of(Store store, FigureTrace trace) {
		Gathering gathering = new Gathering(store);
		gathering.add(trace);
		return new Evidence(gathering.records);
	}

	private void add(FigureTrace trace) {
		if (trace.counted() != null) {
			put(trace.counted().type(), read(trace.counted()));
		}
		FigureValue value = trace.value();
		put(ModelPackage.Literals.TALLY, value.tallies());
		put(ModelPackage.Literals.INCLUSION, value.byHand());
		trace.parts().forEach(this::add);
	}

	/** Records that are not there yet are none: a figure without any keeps an empty list of its type. */
	private RecordVersions read(RecordQuery query) {
		Field<Long> id = store.naming().column(ModelPackage.Literals.RECORD__ID).coerce(Long.class);
		Field<Integer> version = store.naming().column(ModelPackage.Literals.RECORD__VERSION).coerce(Integer.class);
		return store.read(sql -> {
			SortedMap<Long, Integer> found = new TreeMap<>();
			for (Record2<Long, Integer> row : sql.select(id, version).from(store.naming().table(query.type()))
					.where(query.condition()).fetch()) {
				found.put(row.value1(), row.value2());
			}
			return RecordVersions.of(found);
		});
	}

	private void put(org.eclipse.emf.ecore.EClass eClass, List<? extends Record> list) {
		if (list.isEmpty()) {
			return;
		}
		SortedMap<Long, Integer> found = new TreeMap<>();
		list.forEach(r -> found.put(r.getId(), r.getVersion()));
		put(SectionRegistry.instance().typeOf(eClass).orElseThrow(), RecordVersions.of(found));
	}

	private void put(RecordType type, RecordVersions list) {
		records.merge(type.qualifiedName(), list, RecordVersions::with);
	}
}
