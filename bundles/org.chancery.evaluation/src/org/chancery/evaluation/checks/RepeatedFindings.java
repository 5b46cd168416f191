package org.chancery.evaluation.checks;

import static org.chancery.evaluation.EvaluationPackage.Literals.FINDING;
import static org.chancery.evaluation.EvaluationPackage.Literals.FINDING__CORRECTED_DATE;
import static org.chancery.evaluation.EvaluationPackage.Literals.FINDING__DUE_DATE;
import static org.chancery.evaluation.EvaluationPackage.Literals.FINDING__NUMBER;
import static org.chancery.evaluation.EvaluationPackage.Literals.FINDING__STATUS;
import static org.chancery.evaluation.EvaluationPackage.Literals.FINDING__TITLE;
import static org.chancery.evaluation.EvaluationPackage.Literals.FINDING__UNIT;
import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.chancery.evaluation.FindingStatus;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/**
 * The findings that are open on the period's last day: those past their day, those corrected but not tested again, and those
 * of one unit that name the same defect and so belong together.
 */
public final class RepeatedFindings implements Check {
	@Override
	public String id() {
		return "evaluation.findings"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Findings_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		LocalDate day = period.to();
		RecordType type = SectionRegistry.instance().typeOf(FINDING).orElseThrow();
		Field<LocalDate> found = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<String> status = (Field<String>) store.naming().column(FINDING__STATUS);
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of(FINDING__NUMBER, FINDING__TITLE, FINDING__UNIT, FINDING__DUE_DATE,
				FINDING__CORRECTED_DATE)).and(found.le(day).and(status.in(FindingStatus.OPEN.getName(), FindingStatus.CORRECTED.getName())));
		List<Notice> notices = new ArrayList<>();
		Map<String, String> seen = new HashMap<>();
		Rows.each(store, query, monitor, row -> one(query, row, day, seen, (grave, message) -> notices
				.add(Notice.of(grave, type, row.id(), Rows.value(query, row, FINDING__TITLE), Rows.value(query, row, FINDING__DUE_DATE), message))));
		return notices;
	}

	private static void one(RecordQuery query, RecordRow row, LocalDate day, Map<String, String> seen, BiConsumer<Boolean, String> found) {
		String number = Rows.value(query, row, FINDING__NUMBER);
		LocalDate due = Rows.value(query, row, FINDING__DUE_DATE);
		LocalDate corrected = Rows.value(query, row, FINDING__CORRECTED_DATE);
		if (corrected != null) {
			found.accept(false, NLS.bind(Messages.Findings_untested, number, corrected));
		} else if (due != null && due.isBefore(day)) {
			found.accept(true, NLS.bind(Messages.Findings_late, number, due));
		}
		String defect = Rows.value(query, row, FINDING__UNIT) + "\n" + Rows.<String>value(query, row, FINDING__TITLE).strip(); //$NON-NLS-1$
		String before = seen.putIfAbsent(defect, number);
		if (before != null) {
			found.accept(true, NLS.bind(Messages.Findings_repeated, number, before));
		}
	}
}
