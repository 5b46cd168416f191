package org.chancery.documents.checks;

import static org.chancery.documents.DocumentsPackage.Literals.DOCUMENT;
import static org.chancery.documents.DocumentsPackage.Literals.DOCUMENT__EXCHANGED_DATE;
import static org.chancery.documents.DocumentsPackage.Literals.DOCUMENT__EXCHANGE_STATE;
import static org.chancery.documents.DocumentsPackage.Literals.DOCUMENT__NUMBER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.documents.ExchangeState;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/**
 * Documents given to the electronic exchange whose arrival nobody has confirmed: the result is to be looked at on the next
 * day at the latest (機關公文電子交換作業辦法 §7).
 */
public final class ExchangeConfirmation implements Check {
	@Override
	public String id() {
		return "documents.confirmation";
	}

	@Override
	public String label() {
		return Messages.Confirmation_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(DOCUMENT).orElseThrow();
		Field<LocalDate> given = (Field<LocalDate>) store.naming().column(DOCUMENT__EXCHANGED_DATE);
		Field<String> state = (Field<String>) store.naming().column(DOCUMENT__EXCHANGE_STATE);
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of(DOCUMENT__NUMBER, DOCUMENT__EXCHANGED_DATE, DOCUMENT__EXCHANGE_STATE))
				.and(given.between(period.from(), period.to().minusDays(1)).and(state.in(ExchangeState.QUEUED.getName(), ExchangeState.SENT.getName(),
						ExchangeState.FAILED.getName(), ExchangeState.RETURNED.getName())));
		List<Notice> notices = new ArrayList<>();
		Rows.each(store, query, monitor, row -> {
			String name = ((Enumerator) row.values().get(2)).getName();
			boolean failed = name.equals(ExchangeState.FAILED.getName()) || name.equals(ExchangeState.RETURNED.getName());
			LocalDate day = (LocalDate) row.values().get(1);
			notices.add(Notice.of(true, type, row.id(), (String) row.values().get(0), day,
					NLS.bind(failed ? Messages.Confirmation_failed : Messages.Confirmation_missing, day.plusDays(1))));
		});
		return notices;
	}
}
