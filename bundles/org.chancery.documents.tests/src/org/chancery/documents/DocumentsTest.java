package org.chancery.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

import org.chancery.model.Period;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class DocumentsTest extends SectionTest {
	private static final DocumentsFactory NEW = DocumentsFactory.eINSTANCE;
	private int numbers;

	private Document document(String date, Direction direction) {
		Document document = NEW.createDocument();
		document.setNumber("T-" + ++numbers);
		document.setSubject("測試 " + numbers);
		document.setEffectiveDate(day(date));
		document.setDirection(direction);
		return document;
	}

	private Document signed(String date, Direction direction, SigningMode mode) {
		Document document = document(date, direction);
		document.setSigning(mode);
		return document;
	}

	private Document sent(String date, SendingMode mode, ExchangeExemption exemption) {
		Document document = document(date, Direction.SENT);
		document.setSentDate(day(date));
		document.setSentBy(mode);
		document.setExemption(exemption);
		return document;
	}

	@Test
	void secretDocumentsAreLeftOutOfOnLineApproval() throws InterruptedException {
		Document secret = signed("2021-10-04", Direction.RECEIVED, SigningMode.PAPER);
		secret.setSecrecy(Secrecy.CONFIDENTIAL);
		keep(signed("2021-10-01", Direction.RECEIVED, SigningMode.ON_LINE), signed("2021-10-02", Direction.INTERNAL, SigningMode.PAPER),
				signed("2021-10-03", Direction.RECEIVED, SigningMode.TURNED_TO_PAPER), secret);
		assertEquals("4", value("documents.toSign"));
		assertEquals("33.33", value("documents.signingRate"));
		assertEquals(1, compute("documents.signingRate").leftOut());
	}

	@Test
	void paperReceivedCountsOnlyIfItWasApprovedOnLine() throws InterruptedException {
		Document stayed = signed("2021-10-01", Direction.RECEIVED, SigningMode.PAPER);
		stayed.setPaperIncoming(true);
		Document scanned = signed("2021-10-02", Direction.RECEIVED, SigningMode.ON_LINE);
		scanned.setPaperIncoming(true);
		keep(stayed, scanned, signed("2021-10-03", Direction.RECEIVED, SigningMode.PAPER));
		assertEquals("2", value("documents.toSign"));
		assertEquals("50.00", value("documents.signingRate"));
	}

	@Test
	void whatCannotGoByExchangeIsLeftOutOfItsRatio() throws InterruptedException {
		keep(sent("2021-10-01", SendingMode.EXCHANGE, ExchangeExemption.NONE), sent("2021-10-02", SendingMode.MIXED, ExchangeExemption.NONE),
				sent("2021-10-03", SendingMode.POST, ExchangeExemption.NONE), sent("2021-10-04", SendingMode.POST, ExchangeExemption.TO_CITIZENS),
				sent("2021-10-05", SendingMode.PUBLISHED, ExchangeExemption.ANNOUNCEMENT));
		assertEquals("5", value("documents.sent"));
		assertEquals("66.67", value("documents.exchangeRate"));
		assertEquals(2, compute("documents.exchangeRate").leftOut());
		assertEquals("1", value("documents.postageSaved"));
	}

	@Test
	void aCancelledNumberCountsNowhere() throws InterruptedException {
		Document cancelled = signed("2021-10-01", Direction.INTERNAL, SigningMode.ON_LINE);
		cancelled.setStatus(DocumentStatus.CANCELLED);
		keep(cancelled);
		assertEquals("0", value("documents.ownWritten"));
		assertEquals("0", value("documents.open"));
		assertEquals(null, value("documents.signingRate"));
		assertEquals("", String.join("\n", notes(compose())));
	}

	@Test
	void theCitysRatiosComeFromTheReturns() throws InterruptedException {
		MonthlyReturn first = NEW.createMonthlyReturn();
		first.setEffectiveDate(day("2021-10-31"));
		first.setToExchange(200);
		first.setExchanged(150);
		first.setOdf(60);
		first.setEditable(80);
		MonthlyReturn second = NEW.createMonthlyReturn();
		second.setEffectiveDate(day("2021-11-30"));
		second.setToExchange(100);
		second.setExchanged(99);
		keep(first, second);
		assertEquals("83.00", value("documents.cityExchangeRate"));
		assertEquals("75.00", value("documents.cityOdfRate"));
		assertEquals(null, value("documents.citySigningRate"));
	}

	@Test
	void civilGroupsAddUpOverTheYears() throws InterruptedException {
		CivilGroup waiting = group("丁", "2021-12-01", GroupStatus.APPLIED);
		CivilGroup ended = group("丙", "2019-05-01", GroupStatus.ENDED);
		ended.setEndedDate(day("2021-12-31"));
		keep(group("甲", "2018-03-01", GroupStatus.ACCEPTED), group("乙", "2021-09-15", GroupStatus.ACCEPTED), ended, waiting);
		assertEquals("2", value("documents.civilGroups"));
		assertEquals("1", value("documents.civilGroupsAccepted"));
		assertTrue(text(compose()).contains("截至 111 年 1 月 31 日累計受理 2 個，其中本期新受理 1 個"), text(compose()));
	}

	private static CivilGroup group(String name, String date, GroupStatus status) {
		CivilGroup group = NEW.createCivilGroup();
		group.setName(name);
		group.setEffectiveDate(day(date));
		group.setStatus(status);
		return group;
	}

	@Test
	void aTargetHoldsUntilAnotherTakesItsPlace() throws InterruptedException {
		Target old = target("舊", "2016-03-01", 40);
		old.setEndDate(day("2022-01-01"));
		keep(old, target("新", "2022-01-01", 45));
		assertEquals("45", value("documents.signingTarget"));
		assertTrue(text(compose()).contains("線上簽核比率以 45% 為目標"), text(compose()));
	}

	private static Target target(String name, String date, int percent) {
		Target target = NEW.createTarget();
		target.setName(name);
		target.setMeasure(TargetMeasure.ON_LINE_SIGNING);
		target.setEffectiveDate(day(date));
		target.setPercent(BigDecimal.valueOf(percent));
		return target;
	}

	@Test
	void aReportedTotalSaysItsDay() throws InterruptedException {
		tally("documents.agencies", new Period(day("2021-12-31"), day("2021-12-31")), 572);
		String text = text(compose());
		assertTrue(text.contains("截至 110 年 12 月 31 日，使用之機關及學校計 572 個"), text);
	}

	@Test
	void theChapterIsLeftOutWithoutRecords() throws InterruptedException {
		assertFalse(text(compose()).contains("文書處理電子化"), text(compose()));
	}
}
