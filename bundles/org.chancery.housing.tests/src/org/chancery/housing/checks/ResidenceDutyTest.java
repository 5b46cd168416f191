package org.chancery.housing.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;

import org.chancery.housing.HousingFactory;
import org.chancery.housing.ResidenceCheck;
import org.chancery.model.Period;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class ResidenceDutyTest extends SectionTest {
	private void held(String day) {
		ResidenceCheck check = HousingFactory.eINSTANCE.createResidenceCheck();
		check.setNumber("T" + day);
		check.setTitle("查考");
		check.setEffectiveDate(day(day));
		keep(check);
	}

	@Test
	void oneIsDueInEachHalfYearThatHasEnded() {
		held("2020-06-30");
		held("2021-07-01");
		List<LocalDate> missing = new ResidenceDuty().run(store, new Period(day("2020-03-01"), day("2022-03-31")), new NullProgressMonitor()).stream()
				.map(Notice::day).toList();
		assertEquals(List.of(day("2020-12-31"), day("2021-06-30")), missing);
	}
}
