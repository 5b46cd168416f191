package org.chancery.facilities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

import org.chancery.report.ReportDocument;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class FacilitiesTest extends SectionTest {
	private static final FacilitiesFactory NEW = FacilitiesFactory.eINSTANCE;
	private int numbers;

	private RepairOrder order(String received, String due, String done) {
		RepairOrder order = NEW.createRepairOrder();
		order.setNumber("T-" + ++numbers);
		order.setSubject("冷氣滴水");
		order.setEffectiveDate(day(received));
		order.setDueDate(day(due));
		order.setDoneDate(day(done));
		order.setStatus(done == null ? RepairStatus.IN_PROGRESS : RepairStatus.DONE);
		return order;
	}

	private Project project(String title, String begun, String ended, ProjectStatus status) {
		Project project = NEW.createProject();
		project.setNumber("T-" + ++numbers);
		project.setTitle(title);
		project.setEffectiveDate(day(begun));
		project.setCompletionDate(day(ended));
		project.setStatus(status);
		project.setTold(true);
		return project;
	}

	@Test
	void receivedAndHandledAreTwoFigures() throws InterruptedException {
		RepairOrder cancelled = order("2021-10-01", null, null);
		cancelled.setStatus(RepairStatus.CANCELLED);
		keep(order("2021-08-30", "2021-09-06", "2021-09-02"), order("2021-09-01", "2021-09-08", "2021-09-09"), order("2022-01-31", null, "2022-02-01"),
				order("2021-12-01", null, "2021-12-02"), cancelled);
		assertEquals("3", value("facilities.repairsReceived"));
		assertEquals("3", value("facilities.repairsHandled"));
		assertEquals("50.00", value("facilities.repairsOnTimeRate"));
		assertEquals(1, compute("facilities.repairsOnTimeRate").leftOut());
		assertEquals("1", value("facilities.repairsOpen"));
	}

	@Test
	void aProjectClosedWithoutCompletionIsNotCompleted() throws InterruptedException {
		keep(project("甲工程", "2021-05-01", "2021-09-01", ProjectStatus.COMPLETED), project("乙工程", "2021-09-01", "2022-01-31", ProjectStatus.ACCEPTED),
				project("丙工程", "2021-09-01", "2021-12-31", ProjectStatus.CLOSED), project("丁工程", "2021-09-01", null, ProjectStatus.IN_PROGRESS),
				project("戊工程", "2021-09-01", "2022-02-01", ProjectStatus.COMPLETED), project("己工程", "2021-09-01", null, ProjectStatus.CANCELLED));
		assertEquals("2", value("facilities.projectsCompleted"));
		assertEquals("2", value("facilities.projectsOpen"));
	}

	@Test
	void theChapterTellsProjectsWithTheirMilestonesAndQuantities() throws InterruptedException {
		Project lift = project("電梯整修工程", "2021-09-01", "2021-12-10", ProjectStatus.COMPLETED);
		lift.setPhase(5);
		ProjectItem item = NEW.createProjectItem();
		item.setName("貨梯");
		item.setQuantity(BigDecimal.TWO);
		item.setUnit("部");
		lift.getItems().add(item);
		Project wall = project("外牆修繕", "2021-09-01", null, ProjectStatus.TENDERING);
		Milestone notice = NEW.createMilestone();
		notice.setKind(MilestoneKind.TENDER_NOTICE);
		notice.setName("公告招標");
		notice.setPlannedDate(day("2022-02-14"));
		wall.getMilestones().add(notice);
		keep(lift, wall);
		ReportDocument report = compose();
		String text = text(report);
		assertEquals("", String.join("\n", notes(report)));
		assertTrue(text.contains("辦理「電梯整修工程」第 5 期（貨梯 2 部），已於 110 年 12 月 10 日完工。"), text);
		assertTrue(text.contains("預定於 111 年 2 月 14 日公告招標"), text);
		assertFalse(text.contains("工期"), text);
	}

	@Test
	void theChapterSaysNothingOfFiguresThatAreZero() throws InterruptedException {
		ReportDocument report = compose();
		String text = text(report);
		assertEquals("", String.join("\n", notes(report)));
		assertTrue(text.contains("廳舍設施維修"), text);
		assertFalse(text.contains("本期計處理") || text.contains("工程及設備改善") || text.contains("—"), text);
	}
}
