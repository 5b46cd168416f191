package org.chancery.cities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.chancery.cities.checks.AnniversaryCheck;
import org.chancery.cities.checks.DormantCheck;
import org.chancery.cities.checks.RenewalCheck;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class CitiesTest extends SectionTest {
	private static final CitiesFactory NEW = CitiesFactory.eINSTANCE;
	private static int numbers;

	private static City city(String name, Relation relation, String since) {
		City city = NEW.createCity();
		city.setName(name);
		city.setCountry("日本");
		city.setRelation(relation);
		city.setEffectiveDate(day(since));
		city.setAllianceDate(day(since));
		return city;
	}

	private static Exchange exchange(String day, City city, String title) {
		Exchange exchange = NEW.createExchange();
		exchange.setNumber("X-" + ++numbers);
		exchange.setEffectiveDate(day(day));
		exchange.setCity(city);
		exchange.setTitle(title);
		exchange.setTold(true);
		return exchange;
	}

	private static Agreement agreement(String day, City city, String until) {
		Agreement agreement = NEW.createAgreement();
		agreement.setNumber("A-" + ++numbers);
		agreement.setEffectiveDate(day(day));
		agreement.setTitle("交流備忘錄");
		agreement.setCity(city);
		agreement.setValidUntil(day(until));
		return agreement;
	}

	@Test
	void partnersAreThoseOfTheDay() throws InterruptedException {
		City left = city("丙市", Relation.SISTER_CITY, "2000-01-01");
		left.setEndDate(day("2021-12-31"));
		keep(city("甲市", Relation.SISTER_CITY, "2000-01-01"), city("乙市", Relation.FRIENDSHIP_CITY, "2021-12-01"), left,
				city("丁市", Relation.MEMORANDUM, "2001-01-01"), city("戊市", Relation.SISTER_CITY, "2022-03-01"));
		assertEquals("2", value("cities.partners"));
		assertEquals("1", value("cities.sisterCities"));
	}

	@Test
	void whatWasCancelledIsNotTold() throws InterruptedException {
		City city = city("甲市", Relation.SISTER_CITY, "2006-11-15");
		keep(city);
		Exchange held = exchange("2021-11-15", city, "紀念書展");
		held.setAnniversary(15);
		Amount schools = NEW.createAmount();
		schools.setWhat("參觀學校");
		schools.setAmount(BigDecimal.valueOf(4));
		schools.setUnit("校");
		held.getAmounts().add(schools);
		Exchange cancelled = exchange("2021-11-20", city, "取消的活動");
		cancelled.setStatus(ExchangeStatus.CANCELLED);
		keep(held, cancelled);
		String text = text(compose());
		assertEquals("1", value("cities.allied"));
		assertTrue(text.contains("「紀念書展」，適逢 15 週年，參觀學校 4 校。"), text);
		assertFalse(text.contains("取消的活動"), text);
	}

	@Test
	void agreementsNameTheirFields() throws InterruptedException {
		City city = city("甲市", Relation.SISTER_CITY, "2021-10-01");
		keep(city);
		Agreement signed = agreement("2021-10-01", city, null);
		signed.setMode(SigningMode.VIDEO);
		for (String name : List.of("文化", "觀光")) {
			CooperationField field = NEW.createCooperationField();
			field.setName(name);
			signed.getFields().add(field);
		}
		keep(signed);
		String text = text(compose());
		assertTrue(text.contains("以跨國視訊簽署「交流備忘錄」，合作項目包括文化、觀光等 2 大領域。"), text);
		assertEquals(List.of(), notes(compose()));
	}

	private static List<String> titles(List<Notice> notices) {
		return notices.stream().map(Notice::title).toList();
	}

	@Test
	void anniversariesAreToldAYearAhead() {
		keep(city("五年", Relation.SISTER_CITY, "2017-05-01"), city("六年", Relation.SISTER_CITY, "2016-05-01"),
				city("十年", Relation.FRIENDSHIP_CITY, "2013-01-31"), city("過去", Relation.SISTER_CITY, "2012-01-15"));
		List<Notice> notices = new AnniversaryCheck().run(store, PERIOD, new NullProgressMonitor());
		assertEquals(List.of("五年", "十年"), titles(notices));
		assertEquals(day("2022-05-01"), notices.get(0).day());
	}

	@Test
	void agreementsThatRunOutAreTold() {
		City city = city("甲市", Relation.SISTER_CITY, "2010-01-01");
		keep(city);
		Agreement upgraded = agreement("2013-01-01", city, "2016-09-30");
		upgraded.setStatus(AgreementStatus.UPGRADED);
		keep(agreement("2019-01-01", city, "2021-12-31"), agreement("2019-01-01", city, "2022-06-30"), agreement("2019-01-01", city, "2023-01-01"),
				agreement("2019-01-01", city, null), upgraded);
		List<Notice> notices = new RenewalCheck().run(store, PERIOD, new NullProgressMonitor());
		assertEquals(List.of(day("2021-12-31"), day("2022-06-30")), notices.stream().map(Notice::day).toList());
		assertEquals(List.of(true, false), notices.stream().map(Notice::grave).toList());
	}

	@Test
	void partnersNobodyHasMetForLongAreTold() {
		City met = city("常往來", Relation.SISTER_CITY, "2000-01-01");
		City forgotten = city("久未往來", Relation.SISTER_CITY, "2000-01-01");
		City never = city("從未往來", Relation.FRIENDSHIP_CITY, "2000-01-01");
		City later = city("其後往來", Relation.FRIENDSHIP_CITY, "2000-01-01");
		keep(met, forgotten, never, later, city("備忘錄", Relation.MEMORANDUM, "2000-01-01"));
		keep(exchange("2021-01-01", met, "一"), exchange("2017-01-01", forgotten, "二"), exchange("2022-05-01", later, "三"));
		List<Notice> notices = new DormantCheck().run(store, PERIOD, new NullProgressMonitor());
		assertEquals(List.of("久未往來", "從未往來", "其後往來"), titles(notices));
		assertEquals(day("2017-01-01"), notices.get(0).day());
	}
}
