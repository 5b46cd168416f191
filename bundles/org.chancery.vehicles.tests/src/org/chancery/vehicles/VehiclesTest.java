package org.chancery.vehicles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

import org.chancery.model.Agency;
import org.chancery.model.ModelFactory;
import org.chancery.report.ReportDocument;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class VehiclesTest extends SectionTest {
	private static final VehiclesFactory NEW = VehiclesFactory.eINSTANCE;
	private int numbers;

	private Ride ride(RideKind kind, RideStatus status, int trips) {
		Ride ride = NEW.createRide();
		ride.setNumber("T-" + ++numbers);
		ride.setPurpose("會勘");
		ride.setEffectiveDate(day("2021-10-01"));
		ride.setKind(kind);
		ride.setStatus(status);
		ride.setTrips(trips);
		return ride;
	}

	private static Agency agency(String name) {
		Agency agency = ModelFactory.eINSTANCE.createAgency();
		agency.setEffectiveDate(day("2010-12-25"));
		agency.setName(name);
		return agency;
	}

	private void style(String from, LoanCounting counting) {
		LoanStyle style = NEW.createLoanStyle();
		style.setEffectiveDate(day(from));
		style.setBasis("依報告體例");
		style.setCounting(counting);
		keep(style);
	}

	@Test
	void loansAreToldAsTheReportChooses() throws InterruptedException {
		keep(ride(RideKind.OWN, RideStatus.DONE, 433), ride(RideKind.LOAN, RideStatus.ASSIGNED, 39), ride(RideKind.OWN, RideStatus.CANCELLED, 7),
				ride(RideKind.OWN, RideStatus.POOLED, 1));
		assertEquals("472", value("vehicles.rides"));
		assertTrue(text(compose()).contains("本期計調派 472 車次，其中支援本府各機關借用 39 車次；另有 1 件併入他車同行。"), text(compose()));
		style("2016-03-01", LoanCounting.SEPARATE);
		assertTrue(text(compose()).contains("本期本處調派 433 車次；另支援本府各機關借用 39 車次；"), text(compose()));
		style("2019-01-01", LoanCounting.ADDED);
		assertTrue(text(compose()).contains("本期本處調派 433 車次，支援本府各機關借用 39 車次，合計 472 車次；"), text(compose()));
		style("2021-09-01", LoanCounting.INCLUDED);
		assertTrue(text(compose()).contains("本期計調派 472 車次，其中支援本府各機關借用 39 車次；"), text(compose()));
		style("2022-02-01", LoanCounting.SEPARATE);
		assertTrue(text(compose()).contains("本期計調派 472 車次，其中"), "a style of later days is not asked");
	}

	@Test
	void loansStandInATableByAgency() throws InterruptedException {
		Agency tourism = agency("觀光局");
		Agency health = agency("衛生局");
		keep(tourism, health);
		Ride one = ride(RideKind.LOAN, RideStatus.DONE, 23);
		one.setAgency(tourism);
		Ride other = ride(RideKind.LOAN, RideStatus.DONE, 1);
		other.setAgency(health);
		keep(one, other);
		String text = text(compose());
		assertTrue(text.contains("觀光局23") && text.contains("衛生局1") && text.contains("總計24"), text);
	}

	@Test
	void onlineRidesAreCountedWithAndWithoutTheVipVan() throws InterruptedException {
		Ride van = ride(RideKind.OWN, RideStatus.DONE, 3);
		van.setVehicleKind(VehicleKind.VIP_VAN);
		Ride paper = ride(RideKind.OWN, RideStatus.DONE, 2);
		paper.setVehicleKind(VehicleKind.VIP_VAN);
		paper.setMode(ApplicationMode.PAPER);
		keep(van, paper, ride(RideKind.OWN, RideStatus.DONE, 5));
		assertEquals("8", value("vehicles.onlineRides"));
		assertEquals("5", value("vehicles.onlineCars"));
		assertEquals("2", value("vehicles.paperVipRides"));
	}

	@Test
	void theReviewTellsItsRulesAndWhatWasAgreed() throws InterruptedException {
		VehicleReview review = NEW.createVehicleReview();
		review.setEffectiveDate(day("2021-12-01"));
		review.setTitle("112 年度車輛先期審查");
		ReplacementRule rule = NEW.createReplacementRule();
		rule.setEffectiveDate(day("2016-01-01"));
		rule.setName("公務汽車");
		rule.setYears(15);
		rule.setKilometres(150_000);
		rule.setFailedInspection(true);
		ReplacementRule ended = NEW.createReplacementRule();
		ended.setEffectiveDate(day("2010-01-01"));
		ended.setEndDate(day("2015-12-31"));
		ended.setName("舊基準");
		ended.setYears(10);
		keep(review, rule, ended);
		for (boolean outside : new boolean[] { true, false }) {
			ReplacementRequest request = NEW.createReplacementRequest();
			request.setEffectiveDate(day("2021-12-01"));
			request.setSubject("汰換");
			request.setStatus(RequestStatus.AGREED);
			request.setOutsideQuota(outside);
			request.setAgreedAmount(new BigDecimal(outside ? 105_933_000 : 77_184_000));
			keep(request);
		}
		String text = text(compose());
		assertTrue(text.contains("公務汽車：使用年限超過 15 年，行駛里程超過 15 萬公里，且檢驗不合格。"), text);
		assertTrue(text.contains("議定次年度車輛設備預算 7,718 萬 4,000 元；另配合中央補助計畫，於額度外提列 1 億 593 萬 3,000 元"), text);
		assertFalse(text.contains("舊基準"), text);
	}

	@Test
	void theChapterIsLeftOutWithoutRecords() throws InterruptedException {
		ReportDocument report = compose();
		assertEquals("", String.join("\n", notes(report)));
		assertFalse(text(report).contains("公務車輛"), text(report));
	}
}
