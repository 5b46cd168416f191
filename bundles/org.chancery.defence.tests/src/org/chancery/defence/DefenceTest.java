package org.chancery.defence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chancery.report.ReportDocument;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class DefenceTest extends SectionTest {
	private static final DefenceFactory NEW = DefenceFactory.eINSTANCE;
	private int numbers;

	private Exercise exercise(String day, ExerciseKind kind, ExerciseStatus status, int people) {
		Exercise exercise = NEW.createExercise();
		exercise.setNumber("T-" + ++numbers);
		exercise.setTitle("訓練");
		exercise.setEffectiveDate(day(day));
		exercise.setKind(kind);
		exercise.setStatus(status);
		exercise.setPeople(people);
		return exercise;
	}

	@Test
	void onlyWhatWasHeldCounts() throws InterruptedException {
		Exercise drill = exercise("2021-12-01", ExerciseKind.FIRE_DRILL, ExerciseStatus.HELD, 40);
		drill.setFilingDueDate(day("2021-12-16"));
		drill.setFiledDate(day("2021-12-17"));
		keep(exercise("2021-10-01", ExerciseKind.CIVIL_DEFENCE, ExerciseStatus.HELD, 83), drill,
				exercise("2021-10-02", ExerciseKind.CIVIL_DEFENCE, ExerciseStatus.POSTPONED, 10),
				exercise("2021-10-03", ExerciseKind.FIRE_DRILL, ExerciseStatus.PLANNED, 10));
		assertEquals("1", value("defence.trainings"));
		assertEquals("83", value("defence.trained"));
		assertEquals("1", value("defence.drills"));
		assertEquals("1", value("defence.filed"));
		assertEquals("0", value("defence.filedOnTime"));
		ReportDocument report = compose();
		assertEquals("", String.join("\n", notes(report)));
		assertTrue(text(report).contains("防護團講習 1 次，參訓 83 人。"), text(report));
	}

	@Test
	void theChapterSaysNothingOfFiguresThatAreZero() throws InterruptedException {
		ReportDocument report = compose();
		String text = text(report);
		assertEquals("", String.join("\n", notes(report)));
		assertFalse(text.contains("消防") || text.contains("—"), text);
	}
}
