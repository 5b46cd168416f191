package org.chancery.workforce.transfer;

import java.util.List;

import org.chancery.workforce.StaffCategory;

/**
 * A surplus worker as the matching sees one.
 *
 * @param id       the record's id
 * @param label    what people know the worker by
 * @param agency   the id of the agency that has too many
 * @param category the class of work
 * @param district where the worker lives, or null
 * @param wishes   where the worker wants to go, the first most
 */
public record Worker(long id, String label, long agency, StaffCategory category, String district, List<Wish> wishes) {
	/**
	 * A wish.
	 *
	 * @param agency   the id of the agency wished for, or null
	 * @param district the district wished for, or null
	 */
	public record Wish(Long agency, String district) {
		boolean fits(Demand demand) {
			return (agency != null || district != null) && (agency == null || agency == demand.agency())
					&& (district == null || district.equals(demand.district()));
		}
	}

	public Worker {
		wishes = List.copyOf(wishes);
	}

	/** Whether the worker could do the work, and would not stay at the same agency. */
	boolean may(Demand demand) {
		return agency != demand.agency() && (category == demand.category() || category == StaffCategory.UNSPLIT
				|| demand.category() == StaffCategory.UNSPLIT);
	}

	/** Which of the wishes it fits first, from 0; -1 if none. */
	int rank(Demand demand) {
		for (int i = 0; i < wishes.size(); i++) {
			if (wishes.get(i).fits(demand)) {
				return i;
			}
		}
		return -1;
	}
}
