package org.chancery.vehicles.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.chancery.vehicles.Driver;
import org.chancery.vehicles.Inspection;
import org.chancery.vehicles.InsuranceKind;
import org.chancery.vehicles.Refuelling;
import org.chancery.vehicles.Ride;
import org.chancery.vehicles.RideStatus;
import org.chancery.vehicles.Vehicle;
import org.chancery.vehicles.VehicleInsurance;
import org.chancery.vehicles.VehicleService;
import org.chancery.vehicles.VehiclesFactory;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VehicleChecksTest extends SectionTest {
	private static final VehiclesFactory NEW = VehiclesFactory.eINSTANCE;
	private Vehicle car;
	private int numbers;

	@BeforeEach
	void makeVehicle() {
		car = NEW.createVehicle();
		car.setEffectiveDate(day("2010-01-01"));
		car.setPlate("AAA-0001");
		keep(car);
	}

	private static List<Notice> run(Check check) {
		return check.run(store, PERIOD, new NullProgressMonitor());
	}

	private Ride ride(String day, String from, String until, int out, int in) {
		Ride ride = NEW.createRide();
		ride.setNumber("T-" + ++numbers);
		ride.setPurpose("會勘");
		ride.setEffectiveDate(day(day));
		ride.setStarts(from);
		ride.setEnds(until);
		ride.setStatus(RideStatus.DONE);
		ride.setVehicle(car);
		ride.setOdometerOut(out);
		ride.setOdometerIn(in);
		return ride;
	}

	private Refuelling fill(String day, int odometer, int litres) {
		Refuelling fill = NEW.createRefuelling();
		fill.setReceipt("F-" + ++numbers);
		fill.setEffectiveDate(day(day));
		fill.setVehicle(car);
		fill.setOdometer(odometer);
		fill.setLitres(BigDecimal.valueOf(litres));
		return fill;
	}

	@Test
	void gapsOfTheOdometerAreToldAndKept() {
		keep(ride("2021-09-01", "09:00", "10:00", 100, 120));
		keep(ride("2021-09-02", "09:00", "10:00", 120, 150), ride("2021-09-03", "09:00", "10:00", 165, 180),
				ride("2021-09-04", "09:00", "10:00", 170, 160));
		List<Notice> found = run(new LogCheck());
		assertEquals(List.of("T-3", "T-4", "T-4"), found.stream().map(Notice::title).toList());
		assertTrue(found.get(0).message().contains("15") && !found.get(0).grave(), found.get(0).message());
		assertTrue(found.get(1).grave() && found.get(2).grave());
	}

	@Test
	void ridesAtOnceThatABatchBroughtAreTold() {
		keep(ride("2021-09-01", "09:00", "11:00", 100, 120), ride("2021-09-01", "10:00", "12:00", 120, 130), ride("2021-09-02", "09:00", "11:00", 130, 140));
		List<Notice> found = run(new LogCheck());
		assertEquals(List.of("T-2"), found.stream().map(Notice::title).toList());
		assertTrue(found.get(0).message().contains("AAA-0001") && found.get(0).message().contains("T-1"), found.get(0).message());
	}

	@Test
	void fuelIsComparedWithTheVehiclesNorm() {
		car.setKmPerLitre(BigDecimal.TEN);
		store.write(transaction -> {
			transaction.update(car);
			return null;
		});
		keep(fill("2021-09-01", 1000, 30), fill("2021-09-10", 1300, 30), fill("2021-09-20", 1500, 30), fill("2021-09-30", 2100, 30),
				fill("2021-10-01", 2100, 10));
		List<Notice> found = run(new FuelCheck());
		assertEquals(List.of("F-3", "F-4", "F-5"), found.stream().map(Notice::title).toList());
		assertEquals(List.of(true, false, true), found.stream().map(Notice::grave).toList());
	}

	@Test
	void withoutANormTheVehicleIsItsOwn() {
		keep(fill("2021-09-01", 1000, 30), fill("2021-09-10", 1300, 30), fill("2021-09-20", 1500, 50));
		assertEquals(List.of(), run(new FuelCheck()));
		keep(fill("2021-09-25", 1800, 30));
		assertEquals(1, run(new FuelCheck()).size());
	}

	@Test
	void whatIsDueIsTold() {
		Inspection inspection = NEW.createInspection();
		inspection.setEffectiveDate(day("2021-01-05"));
		inspection.setStation("監理站");
		inspection.setVehicle(car);
		inspection.setNextDate(day("2022-01-05"));
		VehicleService service = NEW.createVehicleService();
		service.setEffectiveDate(day("2021-06-01"));
		service.setWork("保養");
		service.setVehicle(car);
		service.setNextOdometer(150);
		VehicleInsurance insurance = NEW.createVehicleInsurance();
		insurance.setPolicy("P1");
		insurance.setEffectiveDate(day("2021-01-01"));
		insurance.setEndDate(day("2022-01-30"));
		insurance.setVehicle(car);
		insurance.setKind(InsuranceKind.COMPULSORY);
		Driver driver = NEW.createDriver();
		driver.setEffectiveDate(day("2010-01-01"));
		driver.setNumber("D1");
		driver.setName("王先生");
		driver.setLicenceUntil(day("2022-01-30"));
		keep(inspection, service, insurance, driver);
		keep(ride("2021-09-01", "09:00", "10:00", 100, 160));
		assertEquals(List.of("AAA-0001", "AAA-0001", "AAA-0001", "D1"), run(new DueCheck()).stream().map(Notice::title).toList());
		insurance.setEndDate(day("2022-12-31"));
		driver.setLeftDate(day("2022-01-31"));
		inspection.setNextDate(day("2022-02-05"));
		service.setNextOdometer(161);
		store.write(transaction -> {
			List.of(insurance, driver, inspection, service).forEach(transaction::update);
			return null;
		});
		assertEquals(List.of(), run(new DueCheck()));
	}
}
