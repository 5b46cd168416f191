package org.chancery.evaluation.checks;

import static org.chancery.evaluation.EvaluationPackage.Literals.CONTROL_ITEM;
import static org.chancery.evaluation.EvaluationPackage.Literals.CONTROL_ITEM__DUE_DATE;
import static org.chancery.evaluation.EvaluationPackage.Literals.CONTROL_ITEM__REMIND_DATE;
import static org.chancery.evaluation.EvaluationPackage.Literals.CONTROL_ITEM__STATUS;
import static org.chancery.evaluation.EvaluationPackage.Literals.CONTROL_ITEM__TITLE;
import static org.chancery.evaluation.EvaluationPackage.Literals.CONTROL_ITEM__UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.chancery.evaluation.ControlStatus;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/** Control items that are past their day on the period's last day, and those to be reminded of by then. */
public final class OpenControls implements Check {
	@Override
	public String id() {
		return "evaluation.controls"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Controls_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		LocalDate day = period.to();
		RecordType type = SectionRegistry.instance().typeOf(CONTROL_ITEM).orElseThrow();
		Field<LocalDate> due = (Field<LocalDate>) store.naming().column(CONTROL_ITEM__DUE_DATE);
		Field<LocalDate> remind = (Field<LocalDate>) store.naming().column(CONTROL_ITEM__REMIND_DATE);
		Field<String> status = (Field<String>) store.naming().column(CONTROL_ITEM__STATUS);
		RecordQuery query = RecordQuery.all(type)
				.withFeatures(List.of(CONTROL_ITEM__TITLE, CONTROL_ITEM__UNIT, CONTROL_ITEM__DUE_DATE))
				.and(status.in(ControlStatus.OPEN.getName(), ControlStatus.RETURNED.getName()).and(due.isNotNull()).and(due.lt(day).or(remind.le(day))));
		List<Notice> notices = new ArrayList<>();
		Rows.each(store, query, monitor, row -> {
			String unit = Rows.value(query, row, CONTROL_ITEM__UNIT);
			LocalDate until = Rows.value(query, row, CONTROL_ITEM__DUE_DATE);
			boolean late = until.isBefore(day);
			notices.add(Notice.of(late, type, row.id(), Rows.value(query, row, CONTROL_ITEM__TITLE), until,
					NLS.bind(late ? Messages.Controls_late : Messages.Controls_soon, unit == null ? Messages.Unknown_unit : unit, until)));
		});
		notices.sort(Comparator.comparing(Notice::day));
		return notices;
	}
}
