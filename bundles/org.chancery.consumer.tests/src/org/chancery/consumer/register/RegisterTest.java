package org.chancery.consumer.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.chancery.consumer.Attendance;
import org.chancery.consumer.ClinicSession;
import org.chancery.consumer.ConsumerFactory;
import org.chancery.consumer.ConsumerPackage;
import org.chancery.consumer.EducationEvent;
import org.chancery.consumer.EventForm;
import org.chancery.consumer.GoodsClass;
import org.chancery.consumer.InspectedPremises;
import org.chancery.consumer.Inspection;
import org.chancery.consumer.InspectionState;
import org.chancery.consumer.Trader;
import org.chancery.consumer.TraderChange;
import org.chancery.consumer.TraderField;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class RegisterTest extends SectionTest {
	private static final ConsumerFactory NEW = ConsumerFactory.eINSTANCE;
	private static final RecordType TRADERS = SectionRegistry.instance().type("consumer.Trader").orElseThrow();

	private static void save(Record record) {
		store.write(transaction -> {
			transaction.update(record);
			return null;
		});
	}

	private Trader trader() {
		Trader trader = NEW.createTrader();
		trader.setTaxId("12345678");
		trader.setName("示範旅行社");
		trader.setTrade(GoodsClass.TRAVEL);
		trader.setEffectiveDate(day("2021-09-01"));
		keep(trader);
		return trader;
	}

	@Test
	void theRegisterKeepsWhatATraderWas() {
		Trader trader = trader();
		assertTrue(trader.getChanges().isEmpty());
		trader.setName("新示範旅行社");
		trader.setRepresentative("王先生");
		save(trader);
		trader.setClosedDate(day("2021-12-31"));
		save(trader);
		trader.setPhone("07-0000000");
		save(trader);
		List<TraderChange> changes = ((Trader) store.find(TRADERS, trader.getId()).orElseThrow()).getChanges();
		assertEquals(List.of(TraderField.NAME, TraderField.REPRESENTATIVE, TraderField.CLOSED), changes.stream().map(TraderChange::getField).toList());
		assertEquals("示範旅行社", changes.get(0).getBefore());
		assertEquals("2021-12-31", changes.get(2).getAfter());
	}

	@Test
	void whatATraderWasIsPersonalDataToo() {
		assertTrue(RecordType.is(ConsumerPackage.Literals.TRADER_CHANGE__BEFORE, "personal"));
		assertTrue(RecordType.is(ConsumerPackage.Literals.CLINIC_VISIT__VISITOR, "personal"));
	}

	private static InspectedPremises premises(String name, boolean passed, int samples, String fine) {
		InspectedPremises premises = NEW.createInspectedPremises();
		premises.setName(name);
		premises.setPassed(passed);
		premises.setSamples(samples);
		premises.setFine(fine == null ? null : new BigDecimal(fine));
		return premises;
	}

	@Test
	void listedPremisesAreCounted() throws InterruptedException {
		Inspection inspection = NEW.createInspection();
		inspection.setEffectiveDate(day("2021-10-01"));
		inspection.setTopic("示範查察");
		inspection.setPremises(99);
		inspection.getPlaces().addAll(List.of(premises("甲", true, 2, null), premises("乙", false, 3, "30000"), premises("丙", false, 0, "15000")));
		Inspection planned = NEW.createInspection();
		planned.setEffectiveDate(day("2021-11-01"));
		planned.setTopic("排定查察");
		planned.setPremises(7);
		planned.setStatus(InspectionState.PLANNED);
		keep(inspection, planned);
		assertEquals("1", value("consumer.inspections"), "what is planned is not done");
		assertEquals("3", value("consumer.premises"));
		assertEquals("2", value("consumer.failedPremises"));
		assertEquals("5", value("consumer.samples"));
		assertEquals("45000", value("consumer.fines"));
	}

	private EducationEvent event(String number, String district, int attendees) {
		EducationEvent event = NEW.createEducationEvent();
		event.setNumber(number);
		event.setTitle("宣導 " + number);
		event.setForm(EventForm.NEIGHBOURHOOD);
		event.setDistrict(district);
		event.setAttendees(attendees);
		event.setEffectiveDate(day("2021-10-05"));
		return event;
	}

	@Test
	void educationIsCountedWithItsDistrictsAndAttendance() throws InterruptedException {
		EducationEvent seminar = event("E-3", null, 0);
		seminar.setForm(EventForm.SEMINAR);
		for (boolean business : new boolean[] { true, true, false }) {
			Attendance attendance = NEW.createAttendance();
			attendance.setGroup("團體");
			attendance.setBusiness(business);
			attendance.setPeople(4);
			seminar.getAttendance().add(attendance);
		}
		keep(event("E-1", "鳳山區", 20), event("E-2", "鳳山區", 0), event("E-4", "岡山區", 0), seminar);
		assertEquals(2, seminar.getBusinesses());
		assertEquals(12, seminar.getAttendees());
		assertEquals("4", value("consumer.education"));
		assertEquals("2", value("consumer.educationDistricts"));
		assertEquals("32", value("consumer.educationPeople"));
		String text = text(compose());
		assertTrue(text.contains("等 2 區辦理，本期共計辦理教育宣導 4 場次") && text.contains("計有業者 2 家，共 12 人參加"), text);
	}

	@Test
	void clinicVisitsAreCounted() throws InterruptedException {
		ClinicSession session = NEW.createClinicSession();
		session.setNumber("K-1");
		session.setEffectiveDate(day("2021-10-05"));
		session.getVisits().add(NEW.createClinicVisit());
		session.getVisits().add(NEW.createClinicVisit());
		ClinicSession byHand = NEW.createClinicSession();
		byHand.setNumber("K-2");
		byHand.setEffectiveDate(day("2021-10-12"));
		byHand.setVisitors(5);
		keep(session, byHand);
		assertEquals("2", value("consumer.clinics"));
		assertEquals("7", value("consumer.clinicVisitors"));
	}
}
