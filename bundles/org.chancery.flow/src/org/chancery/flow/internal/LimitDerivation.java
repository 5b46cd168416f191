package org.chancery.flow.internal;

import java.time.LocalDate;

import org.chancery.clock.Clock;
import org.chancery.clock.ClockException;
import org.chancery.flow.Calendars;
import org.chancery.flow.Flow;
import org.chancery.flow.FlowClock;
import org.chancery.flow.Flows;
import org.chancery.flow.Limits;
import org.chancery.flow.RuleBooks;
import org.chancery.model.LimitRules;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Derivation;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.eclipse.osgi.util.NLS;

/** Keeps due dates with the records, whoever writes them, and a city's own rules such that due dates can be reckoned by them. */
public final class LimitDerivation implements Derivation {
	@Override
	public void derive(Store store, Record record) {
		RecordType type = SectionRegistry.instance().typeOf(record.eClass()).orElse(null);
		if (record instanceof LimitRules own) {
			checkRules(store, own);
		}
		Flow flow = type == null ? null : Flows.of(type).orElse(null);
		if (flow == null || flow.clocks().isEmpty()) {
			return;
		}
		Clock clock = Calendars.clock(store);
		for (FlowClock limit : flow.applying(record)) {
			try {
				if (isInForce(limit, record, clock)) {
					Limits.derive(limit, record, clock);
				}
			} catch (ClockException e) {
				String title = type.label() + " " + type.title(record); //$NON-NLS-1$
				throw new StoreException(Reason.INVALID, NLS.bind(Messages.Derivation_refused, title, e.getMessage()), e);
			}
		}
	}

	private static void checkRules(Store store, LimitRules own) {
		try {
			RuleBooks.check(store, own);
		} catch (ClockException e) {
			throw new StoreException(Reason.INVALID, e.getMessage(), e);
		}
	}

	/** Matters older than the rule have no limit by it. */
	private static boolean isInForce(FlowClock limit, Record record, Clock clock) {
		LocalDate start = (LocalDate) record.eGet(limit.start());
		return start == null || clock.rules().isInForce(limit.rule(), start);
	}
}
