package org.chancery.oversight.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.chancery.model.Period;
import org.chancery.oversight.DataRequest;
import org.chancery.oversight.Inspection;
import org.chancery.oversight.InspectionStatus;
import org.chancery.oversight.OversightFactory;
import org.chancery.oversight.Promise;
import org.chancery.oversight.PromiseReport;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class ChecksTest extends SectionTest {
	private static final OversightFactory NEW = OversightFactory.eINSTANCE;
	private int numbers;

	private static List<Notice> run(Check check) {
		return check.run(store, PERIOD, new NullProgressMonitor());
	}

	private static Inspection inspection(int year, int serial, String day) {
		Inspection inspection = NEW.createInspection();
		inspection.setNumber(year + "-" + serial + "-" + day);
		inspection.setFiscalYear(year);
		inspection.setSerial(serial);
		inspection.setStatus(InspectionStatus.HELD);
		inspection.setEffectiveDate(day(day));
		return inspection;
	}

	@Test
	void numbersRunWithinTheControlYuansYear() {
		keep(inspection(109, 2, "2021-09-10"), inspection(110, 1, "2021-10-10"), inspection(110, 3, "2022-01-10"), inspection(110, 3, "2022-01-20"));
		List<Notice> notices = run(new SerialNumbers());
		assertEquals(2, notices.size(), notices.toString());
		assertTrue(notices.get(0).message().contains("2"), notices.toString());
	}

	private Promise promise(String text, String due, String reported) {
		Promise promise = NEW.createPromise();
		promise.setNumber("P-" + ++numbers);
		promise.setText(text);
		promise.setEffectiveDate(day("2021-09-01"));
		promise.setDueDate(day(due));
		if (reported != null) {
			PromiseReport report = NEW.createPromiseReport();
			report.setReportDate(day(reported));
			report.setAccount("辦理中");
			promise.getReports().add(report);
		}
		return promise;
	}

	@Test
	void promisesAreNotForgotten() {
		keep(promise("逾期", "2021-12-31", "2021-12-01"), promise("無期限", null, null), promise("無音訊", "2022-12-31", "2021-10-01"),
				promise("正常", "2022-12-31", "2021-12-01"));
		List<Notice> notices = run(new Promises());
		assertEquals(List.of("無期限", "逾期", "無音訊"), notices.stream().map(Notice::title).toList(), notices.toString());
		assertTrue(!notices.get(2).grave());
	}

	@Test
	void hoursThatWereMissedAreTold() {
		DataRequest request = NEW.createDataRequest();
		request.setNumber("R-1");
		request.setSubject("使用統計");
		request.setEffectiveDate(day("2026-03-06"));
		request.setReceivedAt(Instant.parse("2026-03-06T01:00:00Z"));
		request.setNotifiedAt(Instant.parse("2026-03-06T02:00:00Z"));
		request.setConfirmedAt(Instant.parse("2026-03-06T05:00:01Z"));
		keep(request);
		List<Notice> notices = new Requests().run(store, Period.ofYear(2026), new NullProgressMonitor());
		assertEquals(1, notices.size(), notices.toString());
		assertTrue(notices.getFirst().message().contains("2026-03-06 13:00"), notices.toString());
	}
}
