package org.chancery.consumer.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.chancery.consumer.CommitteeMeeting;
import org.chancery.consumer.Complaint;
import org.chancery.consumer.ConsumerFactory;
import org.chancery.consumer.InspectedPremises;
import org.chancery.consumer.Inspection;
import org.chancery.consumer.Resolution;
import org.chancery.consumer.ResolutionStatus;
import org.chancery.consumer.Stage;
import org.chancery.consumer.Trader;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class ChecksTest extends SectionTest {
	private static final ConsumerFactory NEW = ConsumerFactory.eINSTANCE;
	private int numbers;

	private Trader trader(String name, int complaints) {
		Trader trader = NEW.createTrader();
		trader.setTaxId("T-" + name);
		trader.setName(name);
		trader.setEffectiveDate(day("2021-01-01"));
		keep(trader);
		for (int i = 0; i < complaints; i++) {
			Complaint complaint = NEW.createComplaint();
			complaint.setNumber("C-" + ++numbers);
			complaint.setStage(Stage.FIRST);
			complaint.setSubject("退費爭議");
			complaint.setTrader(trader);
			complaint.setEffectiveDate(day("2021-10-01"));
			keep(complaint);
		}
		return trader;
	}

	private void inspect(Trader trader, boolean passed) {
		InspectedPremises premises = NEW.createInspectedPremises();
		premises.setName(trader.getName());
		premises.setTrader(trader);
		premises.setPassed(passed);
		Inspection inspection = NEW.createInspection();
		inspection.setTopic("查察");
		inspection.setEffectiveDate(day("2021-11-01"));
		inspection.getPlaces().add(premises);
		keep(inspection);
	}

	@Test
	void complaintsAndInspectionsOfATraderStandTogether() {
		trader("無申訴", 0);
		trader("少申訴", 2);
		trader("多申訴", 3);
		inspect(trader("已查合格", 4), true);
		inspect(trader("查有缺失", 1), false);
		List<Notice> notices = new TradersCheck().run(store, PERIOD, new NullProgressMonitor());
		assertEquals(List.of("多申訴", "查有缺失"), notices.stream().map(Notice::title).toList(), notices.toString());
		assertTrue(!notices.get(0).grave() && notices.get(1).grave(), notices.toString());
	}

	private static CommitteeMeeting meeting(String number, int year, int serial, String date) {
		CommitteeMeeting meeting = NEW.createCommitteeMeeting();
		meeting.setNumber(number);
		meeting.setYear(year);
		meeting.setSerial(serial);
		meeting.setEffectiveDate(day(date));
		return meeting;
	}

	private Resolution resolution(String due, ResolutionStatus status) {
		Resolution resolution = NEW.createResolution();
		resolution.setNumber("R-" + ++numbers);
		resolution.setText("決議 " + due);
		resolution.setStatus(status);
		resolution.setDueDate(day(due));
		resolution.setEffectiveDate(day("2021-09-15"));
		return resolution;
	}

	@Test
	void theCommitteesNumbersRunWithinTheYear() {
		keep(meeting("110-1", 110, 1, "2021-09-01"), meeting("110-3", 110, 3, "2021-12-01"), meeting("111-1", 111, 1, "2022-01-10"),
				meeting("111-1b", 111, 1, "2022-01-20"));
		keep(resolution("2021-12-31", ResolutionStatus.OPEN), resolution("2021-12-31", ResolutionStatus.DONE), resolution("2022-03-01", ResolutionStatus.OPEN));
		List<Notice> notices = new CommitteeCheck().run(store, PERIOD, new NullProgressMonitor());
		assertEquals(3, notices.size(), notices.toString());
		assertTrue(notices.get(0).message().contains("2") && notices.get(0).title().equals("110-3"), notices.toString());
		assertTrue(notices.get(2).title().startsWith("決議 2021-12-31"), notices.toString());
	}
}
