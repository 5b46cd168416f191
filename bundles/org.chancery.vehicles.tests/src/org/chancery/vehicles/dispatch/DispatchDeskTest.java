package org.chancery.vehicles.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.chancery.model.Hours;
import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordQuery;
import org.chancery.store.StoreException;
import org.chancery.testing.SectionTest;
import org.chancery.vehicles.Driver;
import org.chancery.vehicles.Inspection;
import org.chancery.vehicles.Ride;
import org.chancery.vehicles.RideStatus;
import org.chancery.vehicles.Vehicle;
import org.chancery.vehicles.VehicleKind;
import org.chancery.vehicles.VehiclesFactory;
import org.chancery.vehicles.VehiclesPackage.Literals;
import org.chancery.vehicles.queries.Columns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatchDeskTest extends SectionTest {
	private static final VehiclesFactory NEW = VehiclesFactory.eINSTANCE;
	private static final LocalDate TUESDAY = LocalDate.of(2022, 3, 1);
	private static final AtomicInteger NUMBERS = new AtomicInteger();

	private final Clock today = Clock.fixed(TUESDAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
	private DispatchDesk desk;
	private Vehicle car;
	private Driver chen;

	@BeforeEach
	void open() {
		desk = new DispatchDesk(store, today);
		car = vehicle("AAA-0001", 5);
		chen = driver("D1");
	}

	/** What the desk wrote goes before what it refers to; what goes along before what it goes along with. */
	@AfterEach
	void deleteRides() {
		RecordType type = Columns.type(Literals.RIDE);
		store.write(transaction -> {
			rides().stream().sorted((a, b) -> Boolean.compare(a.getGoesWith() == null, b.getGoesWith() == null))
					.forEach(r -> transaction.delete(type, r.getId(), r.getVersion()));
			return null;
		});
	}

	private List<Ride> rides() {
		RecordType type = Columns.type(Literals.RIDE);
		return store.rows(RecordQuery.all(type).withFeatures(List.of()).limit(10_000)).stream()
				.map(row -> (Ride) store.find(type, row.id()).orElseThrow()).toList();
	}

	private Vehicle vehicle(String plate, int seats) {
		Vehicle vehicle = NEW.createVehicle();
		vehicle.setEffectiveDate(day("2015-01-01"));
		vehicle.setPlate(plate);
		vehicle.setKind(VehicleKind.VIP_VAN);
		vehicle.setSeats(seats);
		keep(vehicle);
		return vehicle;
	}

	private Driver driver(String number) {
		Driver driver = NEW.createDriver();
		driver.setEffectiveDate(day("2015-01-01"));
		driver.setNumber(number);
		driver.setName("陳先生");
		driver.setStarts("08:00");
		driver.setEnds("17:30");
		keep(driver);
		return driver;
	}

	private Ride applied(String from, String until) {
		Ride ride = NEW.createRide();
		ride.setPurpose("會勘 " + NUMBERS.incrementAndGet());
		ride.setEffectiveDate(TUESDAY);
		ride.setStarts(from);
		ride.setEnds(until);
		ride.setPassengers(2);
		desk.apply(ride);
		return ride;
	}

	private List<Obstacle.Kind> assign(Ride ride, Vehicle vehicle, Driver driver, boolean despite) {
		Ride stored = read(ride);
		stored.setVehicle(vehicle);
		stored.setDriver(driver);
		return desk.assign(stored, despite).stream().map(Obstacle::kind).toList();
	}

	private Ride read(Ride ride) {
		return (Ride) store.find(Columns.type(Literals.RIDE), ride.getId()).orElseThrow();
	}

	@Test
	void applicationsAreNumberedAndAssigned() {
		Ride first = applied("09:00", "10:00");
		Ride second = applied("10:00", "12:00");
		assertEquals(List.of("111-00001", "111-00002"), List.of(first.getNumber(), second.getNumber()));
		assertEquals(List.of(), assign(first, car, chen, false));
		assertEquals(List.of(), assign(second, car, chen, false));
		assertEquals(RideStatus.ASSIGNED, read(first).getStatus());
		assertEquals(VehicleKind.VIP_VAN, read(first).getVehicleKind());
		assertEquals(TUESDAY, read(first).getDecidedDate());
		desk.takeBack(first.getId());
		assertEquals(RideStatus.REQUESTED, read(first).getStatus());
		assertNull(read(first).getVehicle());
	}

	@Test
	void whatIsTakenIsNotAssignedAgain() {
		Ride first = applied("09:00", "11:00");
		Ride same = applied("10:59", "12:00");
		assign(first, car, chen, false);
		assertEquals(List.of(Obstacle.Kind.VEHICLE_TAKEN, Obstacle.Kind.DRIVER_TAKEN), assign(same, car, chen, true));
		assertEquals(List.of(Obstacle.Kind.DRIVER_TAKEN), assign(same, vehicle("AAA-0002", 5), chen, true));
		assertEquals(RideStatus.REQUESTED, read(same).getStatus());
	}

	@Test
	void hoursOfWorkMayBePassedButNotTheLawsLimit() {
		assertEquals(List.of(Obstacle.Kind.OVERTIME), assign(applied("16:30", "19:30"), car, chen, false));
		Ride evening = applied("17:30", "19:30");
		assertEquals(List.of(), assign(evening, car, chen, true));
		assertEquals(List.of(Obstacle.Kind.LONG_DAY), assign(applied("19:30", "21:31"), car, chen, true));
		assertEquals(List.of(), assign(applied("19:30", "21:30"), car, chen, true));
	}

	@Test
	void seatsLicenceAndDaysOfUseAreLookedAt() {
		Ride many = applied("09:00", "10:00");
		Ride stored = read(many);
		stored.setPassengers(5);
		stored.setVehicle(car);
		assertEquals(List.of(), new DispatchRules(store).obstacles(stored));
		stored.setDriver(chen);
		assertEquals(Obstacle.Kind.SEATS, new DispatchRules(store).obstacles(stored).get(0).kind());
		Driver old = driver("D2");
		old.setLicenceUntil(TUESDAY.minusDays(1));
		old.setLeftDate(TUESDAY);
		Vehicle gone = vehicle("AAA-0003", 9);
		gone.setRetiredDate(TUESDAY);
		stored.setVehicle(gone);
		stored.setDriver(old);
		assertEquals(List.of(Obstacle.Kind.VEHICLE_OUT, Obstacle.Kind.DRIVER_OUT, Obstacle.Kind.LICENCE),
				new DispatchRules(store).obstacles(stored).stream().map(Obstacle::kind).toList());
	}

	@Test
	void anOverdueInspectionIsSaidAndMayBePassed() {
		Inspection inspection = NEW.createInspection();
		inspection.setEffectiveDate(day("2021-01-01"));
		inspection.setStation("監理站");
		inspection.setVehicle(car);
		inspection.setNextDate(TUESDAY.minusDays(1));
		keep(inspection);
		Ride ride = applied("09:00", "10:00");
		assertEquals(List.of(Obstacle.Kind.INSPECTION), assign(ride, car, null, false));
		assertEquals(List.of(), assign(ride, car, null, true));
	}

	@Test
	void peopleGoAlongAsLongAsThereAreSeats() {
		Ride ride = applied("09:00", "12:00");
		Ride along = applied("09:30", "12:00");
		Ride late = applied("09:30", "12:00");
		assertEquals(Obstacle.Kind.NOT_TOGETHER, desk.pool(along.getId(), ride.getId()).get(0).kind());
		assign(ride, car, chen, false);
		assertEquals(List.of(), desk.pool(along.getId(), ride.getId()));
		assertEquals(RideStatus.POOLED, read(along).getStatus());
		assertEquals(ride.getId(), read(along).getGoesWith().getId());
		assertEquals(Obstacle.Kind.SEATS, desk.pool(late.getId(), ride.getId()).get(0).kind());
	}

	@Test
	void whoeverWritesARideIsRefusedWhatIsTaken() {
		assign(applied("09:00", "12:00"), car, chen, false);
		Ride typed = read(applied("11:00", "13:00"));
		typed.setStatus(RideStatus.ASSIGNED);
		typed.setVehicle(car);
		StoreException refused = assertThrows(StoreException.class, () -> update(typed));
		assertEquals(StoreException.Reason.INVALID, refused.reason());
		typed.setVehicle(null);
		typed.setDriver(chen);
		assertThrows(StoreException.class, () -> update(typed));
		typed.setStarts("12:00");
		update(typed);
		typed.setStarts("noon");
		assertThrows(StoreException.class, () -> update(typed));
	}

	private void update(Ride ride) {
		store.write(transaction -> {
			transaction.update(ride);
			return null;
		});
	}

	@Test
	void fortyDesksAtOnceNeverAssignTheSameTwice() throws Exception {
		List<Vehicle> cars = List.of(car, vehicle("AAA-0002", 5), vehicle("AAA-0003", 5));
		List<Driver> drivers = List.of(chen, driver("D2"), driver("D3"));
		List<Callable<Void>> people = new ArrayList<>();
		for (int person = 0; person < 40; person++) {
			Random random = new Random(person);
			people.add(() -> {
				for (int i = 0; i < 6; i++) {
					int from = 8 + random.nextInt(8);
					Ride ride = NEW.createRide();
					ride.setNumber("C-" + NUMBERS.incrementAndGet());
					ride.setPurpose("接送");
					ride.setEffectiveDate(TUESDAY.plusDays(random.nextInt(2)));
					ride.setStarts(Hours.text(from * 60));
					ride.setEnds(Hours.text((from + 1 + random.nextInt(2)) * 60));
					DispatchDesk own = new DispatchDesk(store, today);
					own.apply(ride);
					ride.setVehicle(cars.get(random.nextInt(3)));
					ride.setDriver(drivers.get(random.nextInt(3)));
					if (own.assign(ride, true).isEmpty() && random.nextInt(3) == 0) {
						own.takeBack(ride.getId());
					}
				}
				return null;
			});
		}
		ExecutorService threads = Executors.newFixedThreadPool(40);
		try {
			for (Future<Void> done : threads.invokeAll(people)) {
				done.get();
			}
		} finally {
			threads.shutdown();
		}
		List<Ride> holding = rides().stream().filter(r -> Assignment.holds(r.getStatus())).toList();
		assertEquals(240, rides().size());
		assertFalse(holding.isEmpty());
		for (Ride one : holding) {
			for (Ride other : holding) {
				boolean shared = one.getVehicle().getId() == other.getVehicle().getId() || one.getDriver().getId() == other.getDriver().getId();
				assertFalse(one.getId() < other.getId() && shared && one.getEffectiveDate().equals(other.getEffectiveDate())
						&& DispatchRules.hours(one).overlaps(DispatchRules.hours(other)), () -> one.getNumber() + " and " + other.getNumber());
			}
		}
	}
}
