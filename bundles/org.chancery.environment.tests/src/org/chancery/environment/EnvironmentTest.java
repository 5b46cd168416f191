package org.chancery.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chancery.report.ReportDocument;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class EnvironmentTest extends SectionTest {
	private static final EnvironmentFactory NEW = EnvironmentFactory.eINSTANCE;
	private int numbers;

	private CleaningAssessment assessment(String day, AssessmentKind kind, boolean estimated) {
		CleaningAssessment assessment = NEW.createCleaningAssessment();
		assessment.setNumber("T-" + ++numbers);
		assessment.setTitle("環境清潔檢查");
		assessment.setEffectiveDate(day(day));
		assessment.setDateEstimated(estimated);
		assessment.setKind(kind);
		return assessment;
	}

	private Patrol patrol(String day, int found, int cleared) {
		Patrol patrol = NEW.createPatrol();
		patrol.setArea("花圃");
		patrol.setEffectiveDate(day(day));
		patrol.setPointsChecked(10);
		patrol.setFound(found);
		patrol.setCleared(cleared);
		return patrol;
	}

	@Test
	void kindsOfAssessmentsAreFiguresOfTheirOwn() throws InterruptedException {
		keep(assessment("2021-10-31", AssessmentKind.CLEANING, true), assessment("2021-11-30", AssessmentKind.COMPARISON, true),
				assessment("2022-01-31", AssessmentKind.COMPARISON, false), assessment("2022-02-01", AssessmentKind.PERFORMANCE, false));
		assertEquals("3", value("environment.assessments"));
		assertEquals("1", value("environment.dengueChecks"));
		assertEquals("2", value("environment.comparisons"));
		assertEquals("0", value("environment.performance"));
		String text = text(compose());
		assertTrue(text.contains("環境清潔評比 2 次（110 年 11 月、111 年 1 月 31 日）"), text);
	}

	@Test
	void whatPatrolsFindIsClearedInPart() throws InterruptedException {
		keep(patrol("2021-09-01", 3, 2), patrol("2022-01-31", 1, 1), patrol("2021-08-31", 9, 9));
		assertEquals("2", value("environment.patrols"));
		assertEquals("20", value("environment.pointsChecked"));
		assertEquals("75.00", value("environment.clearedRate"));
	}

	@Test
	void aSpaceThatClosedIsNotTold() throws InterruptedException {
		FriendlySpace open = NEW.createFriendlySpace();
		open.setEffectiveDate(day("2015-01-01"));
		open.setName("咖啡小舖");
		open.setOperator("基金會");
		FriendlySpace closed = NEW.createFriendlySpace();
		closed.setEffectiveDate(day("2015-01-01"));
		closed.setName("導覽櫃台");
		closed.setEndDate(day("2022-01-31"));
		keep(open, closed);
		assertEquals("1", value("environment.spaces"));
		String text = text(compose());
		assertTrue(text.contains("「咖啡小舖」，基金會經營。"), text);
		assertFalse(text.contains("導覽櫃台"), text);
	}

	@Test
	void theChapterSaysNothingOfFiguresThatAreZero() throws InterruptedException {
		ReportDocument report = compose();
		String text = text(report);
		assertEquals("", String.join("\n", notes(report)));
		assertFalse(text.contains("期末列管") || text.contains("設有友善空間") || text.contains("—"), text);
	}
}
