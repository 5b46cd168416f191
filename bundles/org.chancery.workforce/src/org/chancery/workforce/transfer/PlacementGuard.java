package org.chancery.workforce.transfer;

import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Derivation;
import org.chancery.store.Naming;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.chancery.workforce.StaffDemand;
import org.chancery.workforce.SurplusStatus;
import org.chancery.workforce.SurplusWorker;
import org.chancery.workforce.WorkforcePackage.Literals;
import org.eclipse.osgi.util.NLS;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Sees that no demand is filled with more workers than it has places, and nobody is placed at the own agency, whoever writes
 * it. Until its transaction ends, nobody else can fill the same demand.
 */
public final class PlacementGuard implements Derivation {
	/** For declarative services. */
	public PlacementGuard() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		if (!(record instanceof SurplusWorker worker) || worker.isMadeUp() || worker.getStatus() != SurplusStatus.PLACED) {
			return;
		}
		if (worker.getPlacedAt() == null) {
			throw invalid(NLS.bind(Messages.Guard_none, worker.getNumber()));
		}
		RecordType demands = SectionRegistry.instance().typeOf(Literals.STAFF_DEMAND).orElseThrow();
		hold(store, demands, worker.getPlacedAt().getId());
		StaffDemand demand = (StaffDemand) store.find(demands, worker.getPlacedAt().getId()).orElseThrow();
		if (demand.getAgency().getId() == worker.getAgency().getId()) {
			throw invalid(NLS.bind(Messages.Guard_own, worker.getNumber()));
		}
		if (placed(store, demand.getId(), worker.getId()) >= demand.getPlaces()) {
			throw invalid(NLS.bind(Messages.Guard_full, demand.getNumber(), demand.getPlaces()));
		}
	}

	private static void hold(Store store, RecordType demands, long id) {
		Field<Integer> version = store.naming().column(ModelPackage.Literals.RECORD__VERSION).coerce(Integer.class);
		store.read(sql -> sql.update(store.naming().table(demands)).set(version, version).where(id(store.naming()).eq(id)).execute());
	}

	/** How many workers are placed at a demand, but for one. */
	static int placed(Store store, long demand, long but) {
		Naming naming = store.naming();
		Condition there = naming.column(Literals.SURPLUS_WORKER__PLACED_AT).coerce(Long.class).eq(demand)
				.and(naming.column(Literals.SURPLUS_WORKER__STATUS).coerce(String.class).eq(SurplusStatus.PLACED.getName()))
				.and(naming.column(ModelPackage.Literals.RECORD__MADE_UP).coerce(Boolean.class).eq(false)).and(id(naming).ne(but));
		return store.read(sql -> sql.fetchCount(sql.selectOne()
				.from(naming.table(SectionRegistry.instance().typeOf(Literals.SURPLUS_WORKER).orElseThrow())).where(there)));
	}

	private static Field<Long> id(Naming naming) {
		return naming.column(ModelPackage.Literals.RECORD__ID).coerce(Long.class);
	}

	private static StoreException invalid(String message) {
		return new StoreException(StoreException.Reason.INVALID, message, null);
	}
}
