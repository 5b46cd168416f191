package org.chancery.consumer.checks;

import static org.chancery.consumer.ConsumerPackage.Literals.COMPLAINT;
import static org.chancery.consumer.ConsumerPackage.Literals.COMPLAINT__TRADER;
import static org.chancery.consumer.ConsumerPackage.Literals.INSPECTION;
import static org.chancery.consumer.ConsumerPackage.Literals.TRADER;
import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chancery.consumer.InspectedPremises;
import org.chancery.consumer.Inspection;
import org.chancery.consumer.Trader;
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
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Traders about which at least three complaints came in the period, or one complaint and a defect found by an inspection:
 * what complaints and inspections say of the same trader stands together.
 */
public final class TradersCheck implements Check {
	private static final int MANY = 3;

	/** What is known of one trader in the period. */
	private static final class Known {
		private int complaints;
		private int inspected;
		private int defects;
	}

	@Override
	public String id() {
		return "consumer.traders"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Traders_label;
	}

	@Override
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		Map<Long, Known> traders = new HashMap<>();
		complaints(store, period, monitor, traders);
		inspections(store, period, monitor, traders);
		RecordType type = SectionRegistry.instance().typeOf(TRADER).orElseThrow();
		List<Map.Entry<Long, Known>> noted = traders.entrySet().stream()
				.filter(t -> t.getValue().defects > 0 && t.getValue().complaints > 0 || t.getValue().complaints >= MANY && t.getValue().inspected == 0)
				.sorted(Comparator.comparing((Map.Entry<Long, Known> t) -> -t.getValue().complaints).thenComparing(Map.Entry::getKey)).toList();
		List<Notice> notices = new ArrayList<>();
		for (Map.Entry<Long, Known> entry : noted) {
			store.find(type, entry.getKey()).map(Trader.class::cast).ifPresent(trader -> notices.add(notice(type, trader, entry.getValue(), period)));
		}
		return notices;
	}

	private static Notice notice(RecordType type, Trader trader, Known known, Period period) {
		boolean failed = known.defects > 0;
		return Notice.of(failed, type, trader.getId(), trader.getName(), period.to(),
				failed ? NLS.bind(Messages.Traders_failed, known.complaints, known.defects) : NLS.bind(Messages.Traders_complaints, known.complaints));
	}

	private static void complaints(Store store, Period period, IProgressMonitor monitor, Map<Long, Known> traders) {
		RecordType type = SectionRegistry.instance().typeOf(COMPLAINT).orElseThrow();
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of(COMPLAINT__TRADER)).and(within(store, period));
		Rows.each(store, query, monitor, row -> {
			if (Rows.value(query, row, COMPLAINT__TRADER) instanceof RecordRow.Target target) {
				traders.computeIfAbsent(target.id(), id -> new Known()).complaints++;
			}
		});
	}

	private static void inspections(Store store, Period period, IProgressMonitor monitor, Map<Long, Known> traders) {
		RecordType type = SectionRegistry.instance().typeOf(INSPECTION).orElseThrow();
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of()).and(within(store, period));
		Rows.each(store, query, monitor, row -> store.find(type, row.id()).map(Inspection.class::cast).ifPresent(inspection -> {
			for (InspectedPremises place : inspection.getPlaces()) {
				if (place.getTrader() != null) {
					Known known = traders.computeIfAbsent(place.getTrader().getId(), id -> new Known());
					known.inspected++;
					known.defects += place.isPassed() ? 0 : 1;
				}
			}
		}));
	}

	@SuppressWarnings("unchecked")
	private static Condition within(Store store, Period period) {
		return ((Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE)).between(period.from(), period.to());
	}
}
