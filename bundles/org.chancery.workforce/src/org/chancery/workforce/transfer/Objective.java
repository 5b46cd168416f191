package org.chancery.workforce.transfer;

/**
 * What a matching costs; the least is wanted. In this order, each outweighing all that follow:
 * <ol>
 * <li>as many workers as possible have a place,</li>
 * <li>places that are needed more urgently are filled first,</li>
 * <li>workers go where they wish to. The cost of a wish grows with the square of its rank, so that two second wishes are
 * better than a first and a third: what is hard is shared. A place that nobody wished for costs as much as the fifth wish
 * if it is in the worker's own district, and as much as the sixth elsewhere.</li>
 * </ol>
 */
final class Objective {
	private static final int LAST_WISH = 4;
	private static final int OWN_DISTRICT = (LAST_WISH + 1) * (LAST_WISH + 1);
	static final int ELSEWHERE = (LAST_WISH + 2) * (LAST_WISH + 2);
	private static final int MOST_URGENT = 5;
	/** More than the wishes of all workers together can cost, up to {@link #MOST_WORKERS}. */
	private static final int URGENCY = 37 * 2_000;
	/** The most workers for which the order holds, and no number is too large for the solver. */
	static final int MOST_WORKERS = 2_000;
	/** What it costs to leave a worker without a place. */
	static final int UNPLACED = 900_000_000;

	private Objective() {
	}

	/** What it costs to put a worker there. */
	static int cost(Worker worker, Demand demand) {
		return urgency(demand) + wish(worker, demand);
	}

	/** The part of it that is the demand's alone. */
	static int urgency(Demand demand) {
		return (MOST_URGENT - Math.clamp(demand.urgency(), 1, MOST_URGENT)) * URGENCY;
	}

	/** The part of it that is the worker's. */
	static int wish(Worker worker, Demand demand) {
		int rank = Math.min(worker.rank(demand), LAST_WISH);
		return rank >= 0 ? rank * rank : ownDistrict(worker, demand) ? OWN_DISTRICT : ELSEWHERE;
	}

	static boolean ownDistrict(Worker worker, Demand demand) {
		return worker.district() != null && worker.district().equals(demand.district());
	}
}
