package org.chancery.workforce.transfer;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

/**
 * Proposes where surplus workers go, at the least cost of the {@link Objective}, and says why each goes there. Pure: knows no
 * store.
 */
public final class TransferMatching {
	private final List<Worker> workers;
	private final List<Demand> demands;

	/**
	 * @param workers those who have no place yet
	 * @param demands with the places that are still open
	 * @throws IllegalArgumentException if there are more workers than the objective can weigh against each other
	 */
	public TransferMatching(List<Worker> workers, List<Demand> demands) {
		if (workers.size() > Objective.MOST_WORKERS) {
			throw new IllegalArgumentException(NLS.bind(Messages.Matching_tooMany, workers.size(), Objective.MOST_WORKERS));
		}
		this.workers = List.copyOf(workers);
		this.demands = demands.stream().filter(d -> d.places() > 0).toList();
	}

	/** A proposal for each worker, in their order; also for those for whom there is no place. */
	public List<Placement> propose() {
		if (workers.isEmpty()) {
			return List.of();
		}
		List<Demand> found = new LeastCost(workers, demands).solve();
		List<Placement> proposed = new ArrayList<>();
		for (int w = 0; w < workers.size(); w++) {
			proposed.add(placement(workers.get(w), found.get(w)));
		}
		return proposed;
	}

	private Placement placement(Worker worker, Demand demand) {
		if (demand == null) {
			boolean any = demands.stream().anyMatch(worker::may);
			return new Placement(worker, null, -1, any ? Messages.Reason_full : Messages.Reason_none);
		}
		int rank = worker.rank(demand);
		String where = NLS.bind(Messages.Reason_place,
				new Object[] { demand.agencyName(), demand.district() == null ? "" : demand.district(), demand.urgency() }); //$NON-NLS-1$
		String why;
		if (rank == 0) {
			why = Messages.Reason_first;
		} else if (rank > 0) {
			why = NLS.bind(Messages.Reason_wish, rank + 1, full(worker, rank));
		} else if (worker.wishes().isEmpty()) {
			why = Messages.Reason_noWish;
		} else {
			why = NLS.bind(demand.district() != null && demand.district().equals(worker.district()) ? Messages.Reason_ownDistrict
					: Messages.Reason_elsewhere, full(worker, worker.wishes().size()));
		}
		return new Placement(worker, demand, rank, where + why);
	}

	/** How many demands fit one of the worker's first wishes: they went to others, or were less urgent. */
	private long full(Worker worker, int wishes) {
		return demands.stream().filter(worker::may).filter(d -> worker.rank(d) >= 0 && worker.rank(d) < wishes).count();
	}

	/** What proposals cost by the objective. */
	static long cost(List<Placement> placements) {
		return placements.stream().mapToLong(p -> p.demand() == null ? Objective.UNPLACED : Objective.cost(p.worker(), p.demand())).sum();
	}
}
