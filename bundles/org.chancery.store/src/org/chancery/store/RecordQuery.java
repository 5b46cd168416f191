package org.chancery.store;

import java.util.ArrayList;
import java.util.List;

import org.chancery.model.sections.RecordType;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * A question for rows of one record type. Immutable.
 *
 * <p>Sorted by a feature, rows without a value come last, whichever way. Texts are sorted as the database compares them,
 * by the codes of their characters; references by the text that names their target.
 *
 * @param type      the record type
 * @param features  the features wanted, single-valued ones; a reference answers with the target's id and label
 * @param condition which records; conditions name columns by {@link Naming#column(EStructuralFeature)}
 * @param order     how they are sorted; the id always decides last, so that the order is total
 * @param start     the sort key to begin with (that row included), or null for the first row
 * @param limit     how many rows at most
 */
public record RecordQuery(RecordType type, List<EStructuralFeature> features, Condition condition, List<Sort> order,
		List<Object> start, int limit) {
	/** One step of a sort order. */
	public record Sort(EStructuralFeature feature, boolean descending) {
	}

	public RecordQuery {
		features = List.copyOf(features);
		order = List.copyOf(order);
	}

	/** All records of the type by their effective date, the newest first, with the features the model lists. */
	public static RecordQuery all(RecordType type) {
		return new RecordQuery(type, type.features().stream().filter(f -> RecordType.isListed(f) && !RecordType.isParts(f)).toList(), DSL.noCondition(),
				List.of(new Sort(org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE, true)), null, 200);
	}

	public RecordQuery withFeatures(List<EStructuralFeature> wanted) {
		return new RecordQuery(type, wanted, condition, order, start, limit);
	}

	/** The same question with one more condition. */
	public RecordQuery and(Condition more) {
		return new RecordQuery(type, features, condition.and(more), order, start, limit);
	}

	public RecordQuery orderBy(List<Sort> sorts) {
		return new RecordQuery(type, features, condition, sorts, start, limit);
	}

	/** The same question from the row with this sort key on: the values of the order's features, then the id. */
	public RecordQuery from(List<Object> sortKey) {
		return new RecordQuery(type, features, condition, order, sortKey == null ? null : new ArrayList<>(sortKey), limit);
	}

	public RecordQuery limit(int rows) {
		return new RecordQuery(type, features, condition, order, start, rows);
	}
}
