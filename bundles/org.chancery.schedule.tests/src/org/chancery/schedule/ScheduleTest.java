package org.chancery.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.Figures;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.schedule.agenda.Agenda;
import org.chancery.schedule.agenda.DaySheet;
import org.chancery.schedule.agenda.Slot;
import org.chancery.schedule.checks.ConflictCheck;
import org.chancery.schedule.checks.UntoldCheck;
import org.chancery.store.StoreException;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScheduleTest extends SectionTest {
	private static final ScheduleFactory NEW = ScheduleFactory.eINSTANCE;
	private Principal mayor;

	@BeforeEach
	void principal() {
		mayor = NEW.createPrincipal();
		mayor.setTitle("市長");
		mayor.setEffectiveDate(day("2021-01-01"));
		keep(mayor);
	}

	private Entry entry(String number, String day, String starts, String ends, EntryStatus status) {
		Entry entry = NEW.createEntry();
		entry.setNumber(number);
		entry.setPrincipal(mayor);
		entry.setEffectiveDate(day(day));
		entry.setStarts(starts);
		entry.setEnds(ends);
		entry.setSubject("事由 " + number);
		entry.setPlace("地點 " + number);
		entry.setStatus(status);
		return entry;
	}

	private static void save(Record record) {
		store.write(transaction -> {
			transaction.update(record);
			return null;
		});
	}

	private static List<Notice> run(org.chancery.store.checks.Check check) {
		return check.run(store, PERIOD, new NullProgressMonitor());
	}

	@Test
	void hoursMustBeHours() {
		for (String[] wrong : new String[][] { { "9:00", "10:00" }, { "09:00", "25:00" }, { "10:00", "10:00" }, { "11:00", "10:00" } }) {
			String refused = assertThrows(StoreException.class, () -> keep(entry("E-0", "2021-10-01", wrong[0], wrong[1], EntryStatus.TENTATIVE)))
					.getMessage();
			assertTrue(refused.contains("E-0"), refused);
		}
		keep(entry("E-1", "2021-10-01", "22:00", "24:00", EntryStatus.TENTATIVE));
	}

	@Test
	void changesOfWhatWasConfirmedAreToBeTold() {
		Entry entry = entry("E-1", "2021-10-01", "09:00", "10:00", EntryStatus.TENTATIVE);
		keep(entry);
		entry.setStarts("09:30");
		save(entry);
		assertTrue(entry.getChanges().isEmpty(), "it was not certain yet");
		entry.setStatus(EntryStatus.CONFIRMED);
		save(entry);
		entry.setEffectiveDate(day("2021-10-04"));
		entry.setPlace("他處");
		entry.setNotes("備註不必通知");
		save(entry);
		assertEquals(List.of(ChangedPart.TIME, ChangedPart.PLACE), entry.getChanges().stream().map(EntryChange::getPart).toList());
		assertEquals("2021-10-01 09:30–10:00", entry.getChanges().getFirst().getBefore());
		List<Notice> notices = run(new UntoldCheck());
		assertEquals(1, notices.size(), notices.toString());
		assertTrue(notices.getFirst().message().contains("2"), notices.toString());
		entry.getChanges().forEach(change -> change.setToldDate(day("2021-09-30")));
		save(entry);
		assertEquals(List.of(), run(new UntoldCheck()));
		entry.setStatus(EntryStatus.CANCELLED);
		save(entry);
		assertEquals(ChangedPart.STATUS, entry.getChanges().getLast().getPart());
	}

	@Test
	void conflictsAndMissingBriefingsAreToldWithoutTellingAnything() {
		TravelTime way = NEW.createTravelTime();
		way.setFrom("苓雅區");
		way.setTo("旗山區");
		way.setMinutes(50);
		way.setEffectiveDate(day("2021-01-01"));
		Entry far = entry("E-2", "2021-10-01", "09:00", "10:00", EntryStatus.CONFIRMED);
		far.setDistrict("旗山區");
		Entry near = entry("E-3", "2021-10-01", "10:30", "11:00", EntryStatus.CONFIRMED);
		near.setDistrict("苓雅區");
		near.setBriefingDue(day("2021-09-30"));
		keep(way, far, near, entry("E-4", "2021-10-02", "10:30", "11:00", EntryStatus.CONFIRMED));
		List<Notice> notices = run(new ConflictCheck());
		assertEquals(List.of("E-3"), notices.stream().map(Notice::title).toList());
		assertTrue(notices.getFirst().message().contains("30") && notices.getFirst().message().contains("50"), notices.toString());
		notices = run(new UntoldCheck());
		assertEquals(List.of("E-3"), notices.stream().map(Notice::title).toList());
		assertFalse((notices + run(new ConflictCheck()).toString()).contains("事由"), "nothing confidential");
	}

	@Test
	void aWeekIsReadByDayAndHour() {
		Entry other = entry("E-9", "2021-10-05", "08:00", "09:00", EntryStatus.CONFIRMED);
		Principal deputy = NEW.createPrincipal();
		deputy.setTitle("副市長");
		deputy.setEffectiveDate(day("2021-01-01"));
		keep(deputy);
		other.setPrincipal(deputy);
		keep(other, entry("E-7", "2021-10-06", "08:00", "09:00", EntryStatus.CONFIRMED), entry("E-6", "2021-10-05", "14:00", "15:00", EntryStatus.CONFIRMED),
				entry("E-5", "2021-10-05", "08:00", "09:00", EntryStatus.CANCELLED), entry("E-8", "2021-10-11", "08:00", "09:00", EntryStatus.CONFIRMED));
		List<Slot> week = Agenda.load(store, mayor.getId(), day("2021-10-04"), 7);
		assertEquals(List.of("E-5", "E-6", "E-7"), week.stream().map(Slot::number).toList());
		assertEquals("14:00–15:00", week.get(1).hours());
		String sheet = text(DaySheet.of(store, mayor.getId(), "市長", day("2021-10-05")));
		assertTrue(sheet.contains("110 年 10 月 5 日") && sheet.contains("14:00–15:00") && sheet.contains("事由 E-6") && !sheet.contains("E-5"), sheet);
	}

	@Test
	void everythingThatTellsSomethingIsPersonal() {
		Set<String> open = SchedulePackage.Literals.ENTRY.getEStructuralFeatures().stream().filter(f -> !RecordType.is(f, "personal"))
				.map(EStructuralFeature::getName).collect(Collectors.toSet());
		assertEquals(Set.of("number", "principal", "starts", "ends", "kind", "agency", "priority", "visibility", "status", "invitation", "briefingDue",
				"attendants", "changes", "outcomes"), open);
	}

	@Test
	void noFigureSaysAnythingOfTheSchedule() throws InterruptedException {
		for (FigureDefinition figure : service(Figures.class).definitions()) {
			if (figure.id().startsWith("schedule.")) {
				assertFalse(Set.of("Entry", "Invitation").contains(figure.type().name()), figure.id());
			}
		}
	}

	@Test
	void theChapterNamesNewMeasures() throws InterruptedException {
		PaperlessMeasure measure = NEW.createPaperlessMeasure();
		measure.setName("線上差假");
		measure.setScope("首長");
		measure.setAccount("減少用紙。");
		measure.setEffectiveDate(day("2021-10-01"));
		keep(measure, entry("E-1", "2021-10-01", "09:00", "10:00", EntryStatus.HELD));
		String text = text(compose());
		assertTrue(text.contains("線上差假：首長適用，減少用紙。"), text);
		assertFalse(text.contains("事由"), text);
		assertEquals("", String.join("\n", notes(compose())));
		assertTrue(SectionRegistry.instance().type("schedule.Entry").isPresent());
	}
}
