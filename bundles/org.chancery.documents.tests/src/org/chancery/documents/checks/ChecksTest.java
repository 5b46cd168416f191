package org.chancery.documents.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.chancery.documents.Document;
import org.chancery.documents.DocumentsFactory;
import org.chancery.documents.ExchangeState;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class ChecksTest extends SectionTest {
	private static List<Notice> run(Check check) {
		return check.run(store, PERIOD, new NullProgressMonitor());
	}

	private static Document document(String number, int serial, String branch) {
		Document document = DocumentsFactory.eINSTANCE.createDocument();
		document.setNumber(number);
		document.setSubject("測試");
		document.setEffectiveDate(day("2021-10-01"));
		document.setYear(110);
		document.setSerial(serial);
		document.setBranch(branch);
		return document;
	}

	@Test
	void gapsAndDoublesAreTold() {
		Document otherYear = document("T-9", 9, null);
		otherYear.setYear(109);
		keep(document("T-2", 2, null), document("T-3", 3, null), document("T-3a", 3, "1"), document("T-3b", 3, null), document("T-7", 7, null), otherYear);
		List<Notice> notices = run(new NumberAudit());
		assertEquals(3, notices.size(), notices.toString());
		assertTrue(notices.get(0).message().contains("1"), notices.toString());
		assertTrue(notices.stream().anyMatch(n -> n.type() != null && n.message().contains("3") && n.title().startsWith("T-3")), notices.toString());
		assertTrue(notices.getLast().message().contains("4") && notices.getLast().message().contains("6"), notices.toString());
	}

	@Test
	void numbersInOrderLeaveNothingToTell() {
		keep(document("T-1", 1, null), document("T-2", 2, null), document("T-2.1", 2, "1"), document("T-3", 3, null));
		assertEquals(List.of(), run(new NumberAudit()));
	}

	@Test
	void exchangesWithoutConfirmationAreTold() {
		Document confirmed = exchanged("T-1", "2021-10-01", ExchangeState.CONFIRMED);
		Document today = exchanged("T-2", PERIOD.to().toString(), ExchangeState.SENT);
		Document waiting = exchanged("T-3", "2021-10-01", ExchangeState.SENT);
		Document failed = exchanged("T-4", "2021-10-02", ExchangeState.FAILED);
		keep(confirmed, today, waiting, failed);
		List<Notice> notices = run(new ExchangeConfirmation());
		assertEquals(List.of("T-3", "T-4"), notices.stream().map(Notice::title).toList());
		assertTrue(notices.getFirst().message().contains("2021-10-02"), notices.toString());
	}

	private static Document exchanged(String number, String date, ExchangeState state) {
		Document document = document(number, 0, null);
		document.setExchangedDate(day(date));
		document.setExchangeState(state);
		return document;
	}
}
