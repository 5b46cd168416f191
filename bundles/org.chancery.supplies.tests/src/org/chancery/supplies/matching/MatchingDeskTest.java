package org.chancery.supplies.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.StoreException;
import org.chancery.supplies.Allocation;
import org.chancery.supplies.AllocationStatus;
import org.chancery.supplies.Donation;
import org.chancery.supplies.DonationStatus;
import org.chancery.supplies.Need;
import org.chancery.supplies.NeedStatus;
import org.chancery.supplies.PackMovement;
import org.chancery.supplies.PackMovementKind;
import org.chancery.supplies.ReliefEvent;
import org.chancery.supplies.SuppliesFactory;
import org.chancery.supplies.SuppliesPackage.Literals;
import org.chancery.testing.SectionTest;
import org.eclipse.emf.ecore.EClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchingDeskTest extends SectionTest {
	private static final SuppliesFactory NEW = SuppliesFactory.eINSTANCE;
	private static final LocalDate DAY = LocalDate.of(2022, 2, 8);

	private MatchingDesk desk;
	private ReliefEvent event;
	private int numbers;

	@BeforeEach
	void openDesk() {
		desk = new MatchingDesk(store);
		event = NEW.createReliefEvent();
		event.setName("地震物資");
		event.setEffectiveDate(DAY);
		keep(event);
	}

	/** What the desk wrote goes before what it refers to. */
	@AfterEach
	void deleteWritten() {
		for (EClass eClass : List.of(Literals.ALLOCATION, Literals.DONATION, Literals.NEED, Literals.PACK_MOVEMENT, Literals.RELIEF_EVENT)) {
			store.write(transaction -> {
				all(eClass).forEach(r -> transaction.delete(type(eClass), r.getId(), r.getVersion()));
				return null;
			});
		}
	}

	@Override
	protected void deleteRecords() {
		// the desk has changed the versions of what was kept: see deleteWritten
	}

	private static RecordType type(EClass eClass) {
		return SectionRegistry.instance().typeOf(eClass).orElseThrow();
	}

	private static List<Record> all(EClass eClass) {
		return store.rows(RecordQuery.all(type(eClass)).withFeatures(List.of()).limit(10_000)).stream()
				.map(row -> store.find(type(eClass), row.id()).orElseThrow()).toList();
	}

	private Donation donation(int quantity) {
		Donation donation = NEW.createDonation();
		donation.setNumber("D-" + ++numbers);
		donation.setEffectiveDate(DAY);
		donation.setEvent(event);
		donation.setItem("飲用水");
		donation.setUnit("箱");
		donation.setQuantity(BigDecimal.valueOf(quantity));
		keep(donation);
		return donation;
	}

	private Need need(int quantity) {
		Need need = NEW.createNeed();
		need.setNumber("N-" + ++numbers);
		need.setEffectiveDate(DAY);
		need.setEvent(event);
		need.setItem("飲用水");
		need.setUnit("箱");
		need.setQuantity(BigDecimal.valueOf(quantity));
		keep(need);
		return need;
	}

	private static Proposal proposal(Donation donation, Need need, int quantity) {
		return new Proposal(donation, need, BigDecimal.valueOf(quantity), "人工媒合");
	}

	@Test
	void nobodyIsPromisedWhatIsNotThere() {
		Donation water = donation(100);
		Need first = need(80);
		Need second = need(80);
		Allocation kept = desk.promise(proposal(water, first, 80), DAY);
		StoreException refused = assertThrows(StoreException.class, () -> desk.promise(proposal(water, second, 21), DAY));
		assertTrue(refused.getMessage().contains("20"), refused.getMessage());
		assertThrows(StoreException.class, () -> desk.promise(proposal(water, first, 1), DAY));
		desk.promise(proposal(water, second, 20), DAY);
		desk.cancel(kept.getId(), DAY);
		assertEquals(NeedStatus.OPEN, ((Need) store.find(type(Literals.NEED), first.getId()).orElseThrow()).getStatus());
		desk.promise(proposal(water, second, 60), DAY);
		Need met = (Need) store.find(type(Literals.NEED), second.getId()).orElseThrow();
		assertEquals(NeedStatus.MET, met.getStatus());
		assertEquals(DAY, met.getMetDate());
	}

	@Test
	void whatIsDeliveredIsNotTakenBack() {
		Donation water = donation(10);
		Allocation allocation = desk.promise(proposal(water, need(10), 10), DAY);
		desk.deliver(allocation.getId(), DAY.plusDays(1), "王里長");
		assertEquals(DonationStatus.DELIVERED, ((Donation) store.find(type(Literals.DONATION), water.getId()).orElseThrow()).getStatus());
		assertThrows(StoreException.class, () -> desk.cancel(allocation.getId(), DAY));
	}

	@Test
	void twentyDesksAtOncePromiseNothingTwice() throws Exception {
		List<Donation> donations = new ArrayList<>();
		List<Need> needs = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			donations.add(donation(50 + 10 * i));
			needs.add(need(60));
		}
		List<Callable<Void>> people = new ArrayList<>();
		for (int person = 0; person < 20; person++) {
			Random random = new Random(person);
			people.add(() -> {
				for (int i = 0; i < 10; i++) {
					try {
						Allocation made = new MatchingDesk(store)
								.promise(proposal(donations.get(random.nextInt(5)), needs.get(random.nextInt(5)), 1 + random.nextInt(40)), DAY);
						if (random.nextInt(3) == 0) {
							desk.cancel(made.getId(), DAY);
						}
					} catch (StoreException e) {
						assertEquals(StoreException.Reason.INVALID, e.reason());
					}
				}
				return null;
			});
		}
		ExecutorService threads = Executors.newFixedThreadPool(20);
		try {
			for (Future<Void> done : threads.invokeAll(people)) {
				done.get();
			}
		} finally {
			threads.shutdown();
		}
		List<Allocation> standing = all(Literals.ALLOCATION).stream().map(Allocation.class::cast)
				.filter(a -> a.getStatus() != AllocationStatus.CANCELLED).toList();
		for (Record record : all(Literals.DONATION)) {
			Donation donation = (Donation) record;
			BigDecimal promised = standing.stream().filter(a -> a.getDonation().getId() == donation.getId()).map(Allocation::getQuantity)
					.reduce(BigDecimal.ZERO, BigDecimal::add);
			assertTrue(promised.compareTo(donation.getQuantity()) <= 0, donation.getNumber());
			assertEquals(0, promised.compareTo(donation.getPromised() == null ? BigDecimal.ZERO : donation.getPromised()));
		}
		for (Record record : all(Literals.NEED)) {
			Need need = (Need) record;
			assertTrue(standing.stream().filter(a -> a.getNeed().getId() == need.getId()).map(Allocation::getQuantity)
					.reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(need.getQuantity()) <= 0, need.getNumber());
		}
	}

	@Test
	void allThatFitsIsPromisedWithItsReason() {
		donation(100);
		need(300);
		need(100);
		List<Allocation> made = desk.promiseAll(event, DAY);
		assertEquals(List.of("25", "75"), made.stream().map(a -> a.getQuantity().stripTrailingZeros().toPlainString()).sorted().toList());
		assertTrue(made.stream().allMatch(a -> a.getReason().contains("25")));
		assertEquals(List.of(), desk.proposals(event));
	}

	private PackMovement packs(PackMovementKind kind, int packs, LocalDate day) {
		PackMovement movement = NEW.createPackMovement();
		movement.setNumber("P-" + ++numbers);
		movement.setEvent(event);
		movement.setKind(kind);
		movement.setPacks(packs);
		movement.setEffectiveDate(day);
		return movement;
	}

	@Test
	void noMorePacksGoOutThanThereAre() {
		PackStock stock = new PackStock(store);
		stock.keep(packs(PackMovementKind.BOUGHT, 100, DAY));
		stock.keep(packs(PackMovementKind.HANDED_OUT, 60, DAY.plusDays(5)));
		stock.keep(packs(PackMovementKind.RETURNED, 5, DAY.plusDays(6)));
		assertEquals(100, stock.on(event, DAY));
		assertEquals(45, stock.on(event, DAY.plusDays(9)));
		assertThrows(StoreException.class, () -> stock.keep(packs(PackMovementKind.HANDED_OUT, 46, DAY.plusDays(9))));
		// on its own day there would be enough, but not for what went out later
		assertThrows(StoreException.class, () -> stock.keep(packs(PackMovementKind.HANDED_OUT, 41, DAY.plusDays(1))));
		stock.keep(packs(PackMovementKind.WRITTEN_OFF, 40, DAY.plusDays(1)));
		assertEquals(5, stock.on(event, DAY.plusDays(9)));
	}
}
