package org.chancery.vehicles.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chancery.testing.SectionTest;
import org.chancery.vehicles.Assessment;
import org.chancery.vehicles.ReplacementRequest;
import org.chancery.vehicles.ReplacementRule;
import org.chancery.vehicles.RequestStatus;
import org.chancery.vehicles.Vehicle;
import org.chancery.vehicles.VehicleKind;
import org.chancery.vehicles.VehiclesFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessorTest extends SectionTest {
	private static final VehiclesFactory NEW = VehiclesFactory.eINSTANCE;

	@BeforeEach
	void makeRules() {
		keep(rule("2010-01-01", "舊基準", VehicleKind.CAR, 10, 100_000, false, false), rule("2016-03-01", "公務汽車", VehicleKind.CAR, 15, 150_000, true, false),
				rule("2016-03-01", "公務機車", VehicleKind.MOTORCYCLE, 15, 80_000, false, false),
				rule("2020-01-01", "老舊消防車", VehicleKind.FIRE_ENGINE, 20, 0, false, true));
	}

	private static ReplacementRule rule(String from, String name, VehicleKind kind, int years, int kilometres, boolean failed, boolean reached) {
		ReplacementRule rule = NEW.createReplacementRule();
		rule.setEffectiveDate(day(from));
		rule.setName(name);
		rule.setVehicleKind(kind);
		rule.setYears(years);
		rule.setKilometres(kilometres);
		rule.setFailedInspection(failed);
		rule.setYearsReached(reached);
		return rule;
	}

	private static ReplacementRequest request(String reviewed, VehicleKind kind, String registered, int kilometres, boolean failed) {
		ReplacementRequest request = NEW.createReplacementRequest();
		request.setEffectiveDate(day(reviewed));
		request.setSubject("汰換");
		request.setPlate("AAA-0001");
		request.setVehicleKind(kind);
		request.setRegisteredDate(day(registered));
		request.setKilometres(kilometres);
		request.setFailedInspection(failed);
		return request;
	}

	@ParameterizedTest
	@CsvSource({ "2020-08-01,CAR,2005-07-31,150001,true,FIRST", "2020-08-01,CAR,2005-08-01,150001,true,NOT_FIRST",
			"2020-08-01,CAR,2005-07-31,150000,true,NOT_FIRST", "2020-08-01,CAR,2005-07-31,150001,false,NOT_FIRST",
			"2012-08-01,CAR,2002-07-31,100001,false,FIRST", "2020-08-01,MOTORCYCLE,2005-07-31,80001,false,FIRST",
			"2020-08-01,FIRE_ENGINE,2000-08-01,1,false,FIRST", "2020-08-01,FIRE_ENGINE,2000-08-02,1,false,NOT_FIRST",
			"2019-08-01,FIRE_ENGINE,1999-01-01,1,false,NOT_FIRST", "2020-08-01,CAR,,150001,true,INCOMPLETE", "2020-08-01,CAR,2001-01-01,0,true,INCOMPLETE",
			"2015-08-01,MOTORCYCLE,1990-01-01,90000,true,NO_RULE" })
	void theRuleInForceDecides(String reviewed, VehicleKind kind, String registered, int kilometres, boolean failed, Assessment expected) {
		ReplacementRequest request = request(reviewed, kind, registered, kilometres, failed);
		keep(request);
		assertEquals(expected, request.getAssessment(), request.getArithmetic());
	}

	@Test
	void theArithmeticIsShown() {
		ReplacementRequest request = request("2020-08-01", VehicleKind.CAR, "2005-03-10", 162_000, false);
		keep(request);
		String[] lines = request.getArithmetic().split("\n");
		assertEquals(5, lines.length, request.getArithmetic());
		assertTrue(lines[0].contains("公務汽車") && lines[0].contains("2016-03-01"), lines[0]);
		assertTrue(lines[1].contains("15") && lines[1].contains("4"), lines[1]);
		assertTrue(lines[2].contains("162,000") && lines[2].contains("150,000"), lines[2]);
	}

	@Test
	void theRegisteredVehicleSaysItself() {
		Vehicle vehicle = NEW.createVehicle();
		vehicle.setPlate("KAA-9999");
		vehicle.setKind(VehicleKind.MOTORCYCLE);
		vehicle.setEffectiveDate(day("2001-05-01"));
		keep(vehicle);
		ReplacementRequest request = request("2020-08-01", VehicleKind.CAR, null, 90_000, false);
		request.setReplaced(vehicle);
		keep(request);
		assertEquals("KAA-9999", request.getPlate());
		assertEquals(Assessment.FIRST, request.getAssessment(), request.getArithmetic());
	}

	@Test
	void whatIsDecidedKeepsItsAssessment() {
		ReplacementRequest request = request("2020-08-01", VehicleKind.CAR, "2005-07-31", 150_001, true);
		request.setStatus(RequestStatus.AGREED);
		keep(request);
		assertEquals(Assessment.FIRST, request.getAssessment());
		request.setKilometres(10);
		store.write(transaction -> {
			transaction.update(request);
			return null;
		});
		assertEquals(Assessment.FIRST, request.getAssessment());
	}

	@Test
	void anAdditionHasNoRule() {
		ReplacementRequest request = request("2020-08-01", VehicleKind.CAR, null, 0, false);
		request.setPlate(null);
		keep(request);
		assertEquals(Assessment.NO_RULE, request.getAssessment());
	}
}
