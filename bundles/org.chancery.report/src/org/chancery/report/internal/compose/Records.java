package org.chancery.report.internal.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chancery.figures.FigureDefinition;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.Record;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.chapter.ChapterException;
import org.chancery.report.internal.chapter.Element;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordQuery.Sort;
import org.chancery.store.RecordRow;
import org.chancery.store.StoreException;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;

/** The records behind figures, for what a report lists one by one. Reads each record once for a composition. */
final class Records {
	/** A report that lists more records than this by name is a mistake; it would be hundreds of pages long. */
	static final int MOST = 1000;

	private record Key(String figure, Period period, String where, int limit) {
	}

	private final Composition composition;
	private final Map<Key, List<Record>> known = new HashMap<>();

	Records(Composition composition) {
		this.composition = composition;
	}

	/**
	 * The records behind a figure by date.
	 *
	 * @param where a condition that narrows them further, or null
	 * @param limit how many at most, 0 for all
	 */
	List<Record> of(Element element, FigureDefinition figure, Period period, String where, int limit) {
		Key key = new Key(figure.id(), period, where, limit);
		List<Record> records = known.get(key);
		if (records == null) {
			records = new ArrayList<>();
			for (RecordRow row : rows(element, figure, period, List.of(ModelPackage.Literals.RECORD__EFFECTIVE_DATE), where, limit)) {
				composition.checkCanceled();
				Optional<Record> found = composition.store().find(figure.type(), row.id());
				found.ifPresent(records::add);
			}
			known.put(key, records);
		}
		return records;
	}

	/** The same records as rows with the features wanted. */
	List<RecordRow> rows(Element element, FigureDefinition figure, Period period, List<EStructuralFeature> features, String where,
			int limit) {
		composition.checkCanceled();
		RecordQuery all = composition.trace(figure, period).all();
		if (all == null) {
			return List.of();
		}
		RecordQuery query = all.withFeatures(features).orderBy(List.of(new Sort(date(figure), false))).from(null)
				.limit(limit > 0 ? Math.min(limit, MOST) : MOST + 1);
		if (where == null) {
			return cut(element, composition.store().rows(query));
		}
		try {
			return cut(element, composition.store().rows(query.and(Where.parse(element.line(), where))));
		} catch (StoreException e) {
			// as far as anybody can tell it is the condition that the database does not understand
			throw new ChapterException(element.line(), NLS.bind(Messages.Chapter_where, where, e.getMessage()), e);
		}
	}

	private List<RecordRow> cut(Element element, List<RecordRow> rows) {
		if (rows.size() <= MOST) {
			return rows;
		}
		composition.note(NLS.bind(Messages.Note_cut, element.get("figure"), MOST));
		return rows.subList(0, MOST);
	}

	private static EStructuralFeature date(FigureDefinition figure) {
		EStructuralFeature date = figure.date() == null ? null : figure.type().eClass().getEStructuralFeature(figure.date());
		return date == null ? ModelPackage.Literals.RECORD__EFFECTIVE_DATE : date;
	}
}
