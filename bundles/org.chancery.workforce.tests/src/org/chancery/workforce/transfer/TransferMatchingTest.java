package org.chancery.workforce.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.chancery.model.Agency;
import org.chancery.model.ModelFactory;
import org.chancery.store.StoreException;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.chancery.workforce.StaffCategory;
import org.chancery.workforce.StaffDemand;
import org.chancery.workforce.SurplusStatus;
import org.chancery.workforce.SurplusWorker;
import org.chancery.workforce.WorkforceFactory;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class TransferMatchingTest extends SectionTest {
	private static final StaffCategory[] CATEGORIES = { StaffCategory.JANITOR, StaffCategory.DRIVER, StaffCategory.UNSPLIT };
	private static final long HOME = 100;

	private static Worker worker(long id, StaffCategory category, Worker.Wish... wishes) {
		return new Worker(id, "W" + id, HOME, category, "鳳山區", List.of(wishes));
	}

	private static Demand demand(long id, String district, int places, int urgency) {
		return new Demand(id, id, "機關" + id, district, StaffCategory.JANITOR, places, urgency);
	}

	private static List<Long> where(List<Worker> workers, List<Demand> demands) {
		return new TransferMatching(workers, demands).propose().stream().map(p -> p.demand() == null ? null : p.demand().id()).toList();
	}

	@Test
	void theLeastCostIsThatOfTryingEverything() {
		for (int seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			List<Demand> demands = new ArrayList<>();
			for (int i = random.nextInt(4); i >= 0; i--) {
				demands.add(new Demand(i, random.nextInt(4), "機關" + i, random.nextInt(5) == 0 ? null : "D" + random.nextInt(3),
						CATEGORIES[random.nextInt(3)], random.nextInt(3), 1 + random.nextInt(5)));
			}
			List<Worker> workers = new ArrayList<>();
			for (int i = random.nextInt(5); i >= 0; i--) {
				List<Worker.Wish> wishes = new ArrayList<>();
				for (int k = random.nextInt(4); k > 0; k--) {
					wishes.add(new Worker.Wish(random.nextBoolean() ? (long) random.nextInt(4) : null, random.nextBoolean() ? "D" + random.nextInt(3) : null));
				}
				workers.add(new Worker(i, "W" + i, random.nextInt(4), CATEGORIES[random.nextInt(3)], "D" + random.nextInt(3), wishes));
			}
			List<Placement> proposed = new TransferMatching(workers, demands).propose();
			assertEquals(least(workers, demands, 0, new int[demands.size()]), TransferMatching.cost(proposed), "seed " + seed);
			for (Placement placement : proposed) {
				assertTrue(placement.demand() == null || placement.worker().may(placement.demand()), "seed " + seed);
			}
			for (Demand demand : demands) {
				assertTrue(proposed.stream().filter(p -> p.demand() == demand).count() <= demand.places(), "seed " + seed);
			}
		}
	}

	private static long least(List<Worker> workers, List<Demand> demands, int index, int[] used) {
		if (index == workers.size()) {
			return 0;
		}
		long least = Objective.UNPLACED + least(workers, demands, index + 1, used);
		for (int d = 0; d < demands.size(); d++) {
			if (workers.get(index).may(demands.get(d)) && used[d] < demands.get(d).places()) {
				used[d]++;
				least = Math.min(least, Objective.cost(workers.get(index), demands.get(d)) + least(workers, demands, index + 1, used));
				used[d]--;
			}
		}
		return least;
	}

	@Test
	void needGoesBeforeWishAndWishBeforeDistrict() {
		Worker.Wish wished = new Worker.Wish(1L, null);
		Worker one = worker(1, StaffCategory.JANITOR, wished);
		assertEquals(List.of(2L), where(List.of(one), List.of(demand(1, "左營區", 1, 3), demand(2, "鳳山區", 1, 4))));
		assertEquals(List.of(1L), where(List.of(one), List.of(demand(1, "左營區", 1, 3), demand(2, "鳳山區", 1, 3))));
		assertEquals(List.of(2L), where(List.of(worker(1, StaffCategory.JANITOR)), List.of(demand(1, "左營區", 1, 3), demand(2, "鳳山區", 1, 3))));
	}

	@Test
	void whatIsHardIsShared() {
		List<Demand> demands = List.of(demand(1, "A", 1, 3), demand(2, "B", 1, 3), demand(3, "C", 1, 3));
		Worker easy = worker(1, StaffCategory.JANITOR, new Worker.Wish(1L, null), new Worker.Wish(2L, null), new Worker.Wish(3L, null));
		Worker other = worker(2, StaffCategory.JANITOR, new Worker.Wish(1L, null), new Worker.Wish(3L, null), new Worker.Wish(2L, null));
		List<Placement> proposed = new TransferMatching(List.of(easy, other, worker(3, StaffCategory.JANITOR, new Worker.Wish(1L, null))), demands).propose();
		assertEquals(List.of(1, 1, 0), proposed.stream().map(Placement::rank).toList(), "nobody has a third wish");
		assertTrue(proposed.get(0).reason().contains("2"), proposed.get(0).reason());
	}

	@Test
	void nobodyStaysAtTheOwnAgencyOrChangesTheKindOfWork() {
		Demand own = new Demand(1, HOME, "本機關", "鳳山區", StaffCategory.JANITOR, 1, 5);
		assertEquals(Collections.singletonList(null), where(List.of(worker(1, StaffCategory.JANITOR)), List.of(own)));
		Placement driver = new TransferMatching(List.of(worker(1, StaffCategory.DRIVER)), List.of(demand(1, "鳳山區", 1, 5))).propose().get(0);
		assertNull(driver.demand());
		assertEquals(Messages.Reason_none, driver.reason());
		assertEquals(List.of(), where(List.of(), List.of(own)));
	}

	@Test
	void asManyAsThereArePlacesAreFilled() {
		List<Worker> workers = Collections.nCopies(Objective.MOST_WORKERS + 1, worker(1, StaffCategory.JANITOR));
		assertThrows(IllegalArgumentException.class, () -> new TransferMatching(workers, List.of()));
		List<Placement> proposed = new TransferMatching(workers.subList(0, 20), List.of(demand(1, "A", 7, 1), demand(2, "B", 5, 5))).propose();
		assertEquals(12, proposed.stream().filter(p -> p.demand() != null).count());
	}

	@Test
	void whoWaitsIsProposedToAndNoDemandIsFilledTwice() {
		Agency from = agency("甲局");
		Agency to = agency("乙局");
		StaffDemand demand = WorkforceFactory.eINSTANCE.createStaffDemand();
		demand.setNumber("N-1");
		demand.setEffectiveDate(day("2021-10-01"));
		demand.setAgency(to);
		demand.setCategory(StaffCategory.JANITOR);
		keep(demand);
		SurplusWorker one = surplus("S-1", from);
		SurplusWorker two = surplus("S-2", from);
		keep(one, two);
		List<Notice> found = new TransferCheck().run(store, PERIOD, new NullProgressMonitor());
		assertEquals(List.of("S-1", "S-2"), found.stream().map(Notice::title).toList());
		assertEquals(1, found.stream().filter(Notice::grave).count());
		place(one, demand);
		assertThrows(StoreException.class, () -> place(two, demand));
		two.setStatus(SurplusStatus.PLACED);
		two.setPlacedAt(null);
		assertThrows(StoreException.class, () -> update(two));
		List<Notice> after = new TransferCheck().run(store, PERIOD, new NullProgressMonitor());
		assertEquals(List.of("S-2"), after.stream().map(Notice::title).toList());
		assertEquals(Messages.Reason_none, after.get(0).message());
	}

	private void place(SurplusWorker worker, StaffDemand demand) {
		worker.setStatus(SurplusStatus.PLACED);
		worker.setPlacedAt(demand);
		update(worker);
	}

	private void update(SurplusWorker worker) {
		store.write(transaction -> {
			transaction.update(worker);
			return null;
		});
	}

	private static SurplusWorker surplus(String number, Agency agency) {
		SurplusWorker worker = WorkforceFactory.eINSTANCE.createSurplusWorker();
		worker.setNumber(number);
		worker.setEffectiveDate(day("2021-09-01"));
		worker.setAgency(agency);
		worker.setCategory(StaffCategory.JANITOR);
		return worker;
	}

	private Agency agency(String name) {
		Agency agency = ModelFactory.eINSTANCE.createAgency();
		agency.setEffectiveDate(day("2010-12-25"));
		agency.setName(name);
		keep(agency);
		return agency;
	}
}
