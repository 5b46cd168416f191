package org.chancery.workbench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.chancery.model.ModelFactory;
import org.chancery.model.Period;
import org.chancery.model.Report;
import org.chancery.model.ReportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodPresetsTest {
	private static List<Period> periods(LocalDate today, Period last) {
		return PeriodPresets.of(today, last).stream().map(PeriodPresets::period).toList();
	}

	private static Period period(String from, String to) {
		return new Period(LocalDate.parse(from), LocalDate.parse(to));
	}

	@ParameterizedTest
	@CsvSource({ "2022-03-01, 2022-03-01, 2022-08-31", "2022-08-31, 2022-03-01, 2022-08-31", "2022-09-01, 2022-09-01, 2023-02-28",
			"2024-01-15, 2023-09-01, 2024-02-29", "2024-02-29, 2023-09-01, 2024-02-29" })
	void halfYearsFollowTheCouncilsSessions(LocalDate today, String from, String to) {
		assertEquals(period(from, to), periods(today, null).getFirst());
	}

	@Test
	void offersTheHalfYearsBeforeAndTheYears() {
		assertEquals(List.of(period("2022-03-01", "2022-08-31"), period("2021-09-01", "2022-02-28"), period("2021-03-01", "2021-08-31"),
				period("2020-09-01", "2021-02-28"), Period.ofYear(2022), Period.ofYear(2021)), periods(LocalDate.of(2022, 5, 1), null));
	}

	@Test
	void offersWhatFollowsTheLastReport() {
		assertEquals(period("2022-02-01", "2022-05-01"), periods(LocalDate.of(2022, 5, 1), period("2021-09-01", "2022-01-31")).getFirst());
		Period future = period("2022-03-01", "2022-08-31");
		assertEquals(future, periods(LocalDate.of(2022, 5, 1), future).getFirst(), "nothing follows a report that has not ended yet");
	}

	@Test
	void aNewReportBeginsWithWhatTheLastOneHas() {
		Report last = ModelFactory.eINSTANCE.createReport();
		last.setTitle("高雄市政府行政暨國際處業務報告");
		last.setKind(ReportKind.COUNCIL);
		last.setBureau("高雄市政府行政暨國際處");
		last.setSelf("本處");
		last.setOrdinal("十");
		last.setSession(7);
		last.setManStyle(true);
		LocalDate today = LocalDate.of(2022, 5, 1);
		Report draft = NewReport.draft(Optional.of(last), today, period("2021-09-01", "2022-01-31"));
		assertEquals(LocalDate.of(2022, 2, 1), draft.getFrom());
		assertEquals(today, draft.getTo());
		assertEquals(last.getBureau(), draft.getBureau());
		assertEquals(8, draft.getSession());
		assertTrue(draft.isManStyle());
		assertEquals(null, draft.getOrdinal(), "belongs to the last one alone");
		assertFalse(NewReport.draft(Optional.empty(), today, null).isManStyle());
	}
}
