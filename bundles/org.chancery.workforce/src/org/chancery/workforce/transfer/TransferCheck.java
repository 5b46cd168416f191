package org.chancery.workforce.transfer;

import java.util.ArrayList;
import java.util.List;

import org.chancery.model.Period;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.store.checks.Rows;
import org.chancery.workforce.DemandStatus;
import org.chancery.workforce.StaffDemand;
import org.chancery.workforce.SurplusStatus;
import org.chancery.workforce.SurplusWorker;
import org.chancery.workforce.WorkforcePackage.Literals;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.osgi.util.NLS;

/**
 * Says for each surplus worker who waits at the end of a period where that worker could go, all of them together matched by
 * {@link TransferMatching}. It proposes; people place.
 */
public final class TransferCheck implements Check {
	@Override
	public String id() {
		return "workforce.transfers"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Check_label;
	}

	@Override
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		List<Worker> workers = new ArrayList<>();
		all(store, Literals.SURPLUS_WORKER, monitor).stream().map(SurplusWorker.class::cast)
				.filter(w -> w.getStatus() == SurplusStatus.WAITING && !w.getEffectiveDate().isAfter(period.to())).map(TransferCheck::worker)
				.forEach(workers::add);
		List<Demand> demands = all(store, Literals.STAFF_DEMAND, monitor).stream().map(StaffDemand.class::cast)
				.filter(d -> d.getStatus() == DemandStatus.OPEN && !d.getEffectiveDate().isAfter(period.to())).map(d -> demand(store, d)).toList();
		List<Notice> found = new ArrayList<>();
		if (workers.size() > Objective.MOST_WORKERS) {
			found.add(Notice.missing(label(), period.to(), NLS.bind(Messages.Check_more, workers.size(), Objective.MOST_WORKERS)));
			workers.subList(Objective.MOST_WORKERS, workers.size()).clear();
		}
		new TransferMatching(workers, demands).propose().forEach(p -> found.add(Notice.of(p.demand() == null, type(Literals.SURPLUS_WORKER),
				p.worker().id(), p.worker().label(), period.to(), p.reason())));
		return found;
	}

	/** Every record of a type that is not made up, whole, by id. */
	private static List<Record> all(Store store, EClass type, IProgressMonitor monitor) {
		List<Long> ids = new ArrayList<>();
		Rows.each(store, RecordQuery.all(type(type)).withFeatures(List.of()), monitor, row -> {
			if (!row.madeUp()) {
				ids.add(row.id());
			}
		});
		return ids.stream().flatMap(id -> store.find(type(type), id).stream()).toList();
	}

	private static RecordType type(EClass type) {
		return SectionRegistry.instance().typeOf(type).orElseThrow();
	}

	private static Worker worker(SurplusWorker worker) {
		List<Worker.Wish> wishes = worker.getWishes().stream()
				.map(w -> new Worker.Wish(w.getAgency() == null ? null : w.getAgency().getId(), w.getDistrict())).toList();
		return new Worker(worker.getId(), worker.getNumber(), worker.getAgency().getId(), worker.getCategory(), worker.getDistrict(), wishes);
	}

	/** A demand with the places that nobody has yet. */
	private static Demand demand(Store store, StaffDemand demand) {
		return new Demand(demand.getId(), demand.getAgency().getId(), demand.getAgency().getName(), demand.getDistrict(), demand.getCategory(),
				demand.getPlaces() - PlacementGuard.placed(store, demand.getId(), 0), demand.getUrgency());
	}
}
