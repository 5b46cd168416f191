package org.chancery.evaluation.phone;

import static org.chancery.evaluation.EvaluationPackage.Literals.PHONE_LINE;
import static org.chancery.evaluation.EvaluationPackage.Literals.PHONE_LINE__KIND;
import static org.chancery.evaluation.EvaluationPackage.Literals.PHONE_LINE__NUMBER;
import static org.chancery.evaluation.EvaluationPackage.Literals.PHONE_LINE__RETIRED_DATE;
import static org.chancery.evaluation.EvaluationPackage.Literals.PHONE_LINE__UNIT;
import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.chancery.evaluation.DrawnLine;
import org.chancery.evaluation.EvaluationFactory;
import org.chancery.evaluation.LineKind;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.jooq.Field;

/**
 * A blind draw: a simple random sample, without putting back, of the lines in use. The same lines and the same seed always
 * give the same draw, so whoever doubts one can repeat it.
 */
final class Draw {
	private Draw() {
	}

	/** The lines of a kind that are in use on a day, by extension. Made-up ones are left out. */
	@SuppressWarnings("unchecked")
	static List<DrawnLine> population(Store store, LineKind kind, LocalDate day) {
		RecordType type = SectionRegistry.instance().typeOf(PHONE_LINE).orElseThrow();
		Field<String> ofKind = (Field<String>) store.naming().column(PHONE_LINE__KIND);
		Field<LocalDate> since = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<LocalDate> until = (Field<LocalDate>) store.naming().column(PHONE_LINE__RETIRED_DATE);
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of(PHONE_LINE__NUMBER, PHONE_LINE__UNIT))
				.and(ofKind.eq(kind.getName()).and(since.le(day)).and(until.isNull().or(until.gt(day))));
		List<DrawnLine> lines = new ArrayList<>();
		Rows.each(store, query, new NullProgressMonitor(), row -> {
			if (!row.madeUp()) {
				DrawnLine line = EvaluationFactory.eINSTANCE.createDrawnLine();
				line.setExtension((String) row.values().get(0));
				line.setUnit((String) row.values().get(1));
				line.setKind(kind);
				lines.add(line);
			}
		});
		lines.sort(Comparator.comparing(DrawnLine::getExtension));
		return lines;
	}

	/** So many of the lines, in the order to be called. There must be enough of them. */
	static List<DrawnLine> of(List<DrawnLine> population, int size, long seed) {
		List<DrawnLine> shuffled = new ArrayList<>(population);
		Collections.shuffle(shuffled, new Random(seed));
		return shuffled.subList(0, size);
	}
}
