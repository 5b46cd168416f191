package org.chancery.oversight.checks;

import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;
import static org.chancery.oversight.OversightPackage.Literals.DATA_REQUEST;
import static org.chancery.oversight.OversightPackage.Literals.DATA_REQUEST__CONFIRMED_AT;
import static org.chancery.oversight.OversightPackage.Literals.DATA_REQUEST__CONFIRM_DUE;
import static org.chancery.oversight.OversightPackage.Literals.DATA_REQUEST__NOTIFIED_AT;
import static org.chancery.oversight.OversightPackage.Literals.DATA_REQUEST__NOTIFY_DUE;
import static org.chancery.oversight.OversightPackage.Literals.DATA_REQUEST__STATUS;
import static org.chancery.oversight.OversightPackage.Literals.DATA_REQUEST__SUBJECT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.oversight.RequestStatus;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/** Requests for data of the period of which the unit was told, or whose contents were agreed, later than the rules' hours. */
public final class Requests implements Check {
	private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei"); //$NON-NLS-1$
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"); //$NON-NLS-1$

	@Override
	public String id() {
		return "oversight.requests"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Requests_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(DATA_REQUEST).orElseThrow();
		Field<LocalDate> received = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<String> status = (Field<String>) store.naming().column(DATA_REQUEST__STATUS);
		RecordQuery query = RecordQuery.all(type)
				.withFeatures(List.of(DATA_REQUEST__SUBJECT, RECORD__EFFECTIVE_DATE, DATA_REQUEST__NOTIFY_DUE, DATA_REQUEST__NOTIFIED_AT,
						DATA_REQUEST__CONFIRM_DUE, DATA_REQUEST__CONFIRMED_AT))
				.and(received.between(period.from(), period.to()).and(status.ne(RequestStatus.WITHDRAWN.getName())));
		Instant now = period.to().plusDays(1).atStartOfDay(TAIPEI).toInstant();
		List<Notice> notices = new ArrayList<>();
		Rows.each(store, query, monitor, row -> {
			compare(type, query, row, DATA_REQUEST__NOTIFY_DUE, DATA_REQUEST__NOTIFIED_AT, now, Messages.Requests_notify, notices);
			compare(type, query, row, DATA_REQUEST__CONFIRM_DUE, DATA_REQUEST__CONFIRMED_AT, now, Messages.Requests_confirm, notices);
		});
		return notices;
	}

	private static void compare(RecordType type, RecordQuery query, RecordRow row, EAttribute limit, EAttribute done, Instant now, String message,
			List<Notice> notices) {
		Instant due = Rows.value(query, row, limit);
		Instant at = Rows.value(query, row, done);
		if (due != null && (at == null ? now : at).isAfter(due)) {
			notices.add(Notice.of(true, type, row.id(), Rows.value(query, row, DATA_REQUEST__SUBJECT), Rows.value(query, row, RECORD__EFFECTIVE_DATE),
					NLS.bind(message, due.atZone(TAIPEI).format(TIME))));
		}
	}
}
