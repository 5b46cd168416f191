package org.chancery.guests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chancery.model.Inclusion;
import org.chancery.model.InclusionKind;
import org.chancery.model.ModelFactory;
import org.chancery.report.ReportDocument;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class GuestsTest extends SectionTest {
	private static final GuestsFactory NEW = GuestsFactory.eINSTANCE;
	private int numbers;

	private Visit visit(String date, String organisation, String name, String title) {
		Visit visit = NEW.createVisit();
		visit.setNumber("T-" + ++numbers);
		visit.setTitle(organisation + name);
		visit.setEffectiveDate(day(date));
		visit.setOrganisation(organisation);
		visit.setHeadName(name);
		visit.setHeadTitle(title);
		visit.setNamed(true);
		return visit;
	}

	private static EventCall call(Rank rank, String name) {
		EventCall call = NEW.createEventCall();
		call.setCallerRank(rank);
		call.setName(name);
		return call;
	}

	@Test
	void onlyVisitsThatWereHeldCount() throws InterruptedException {
		Visit planned = visit("2021-10-01", "甲", "一", "代表");
		planned.setStatus(VisitStatus.PLANNED);
		Visit video = visit("2021-10-02", "乙", "二", "市長");
		video.setOnLine(true);
		keep(planned, video, visit("2021-10-03", "丙", "三", "處長"), visit("2022-02-01", "丁", "四", "處長"));
		assertEquals("2", value("guests.cases"));
		assertEquals("1", value("guests.onLine"));
		assertEquals("50.0", value("guests.onLineShare"));
		assertEquals("1", value("guests.planned"));
	}

	@Test
	void theTitleBelongsToTheVisit() throws InterruptedException {
		Member deputy = NEW.createMember();
		deputy.setName("柯傑民");
		deputy.setMemberTitle("副處長");
		deputy.setNamed(true);
		Visit first = visit("2021-10-01", "歐洲經貿辦事處", "雍青龍", "副處長");
		Visit second = visit("2021-12-01", "歐洲經貿辦事處貿易組", "雍青龍", "組長");
		second.setOnLine(true);
		Visit third = visit("2022-01-05", "美國在台協會", "孫曉雅", "處長");
		third.getMembers().add(deputy);
		keep(first, second, third);
		String text = text(compose());
		assertTrue(text.contains("歐洲經貿辦事處雍青龍副處長、歐洲經貿辦事處貿易組雍青龍組長（視訊）、美國在台協會孫曉雅處長及柯傑民副處長等貴賓"), text);
	}

	@Test
	void theTotalsArePrintedOnceThePeopleAreKnown() throws InterruptedException {
		Visit visit = visit("2021-10-01", "甲", "一", "代表");
		keep(visit);
		assertFalse(text(compose()).contains("1 案"));
		tally("guests.cases", PERIOD, 47);
		tally("guests.people", PERIOD, 423);
		String text = text(compose());
		assertTrue(text.contains("計接待 47 案、訪賓 423 人"), text);
		assertTrue(text.contains("甲一代表等貴賓"), text);
	}

	@Test
	void anEventAfterThePeriodIsToldIfItIsTakenInByHand() throws InterruptedException {
		Event event = NEW.createEvent();
		event.setNumber("E-1");
		event.setTitle("全球港灣城市論壇");
		event.setOrganiser("本市");
		event.setEdition(1);
		event.setEffectiveDate(day("2022-02-06"));
		event.getCalls().add(call(Rank.MAYOR, "甲"));
		event.getCalls().add(call(Rank.DEPUTY_MAYOR, "乙"));
		event.getCalls().add(call(Rank.MAYOR, "丙"));
		event.getCalls().add(call(Rank.PARLIAMENT_GROUP, "丁"));
		keep(event);
		assertFalse(text(compose()).contains("論壇"));
		Inclusion inclusion = ModelFactory.eINSTANCE.createInclusion();
		inclusion.setEffectiveDate(PERIOD.to());
		inclusion.setFigure("guests.events");
		inclusion.setKind(InclusionKind.INCLUDED);
		inclusion.setRecordType("guests.Event");
		inclusion.setRecordId(event.getId());
		inclusion.setFrom(PERIOD.from());
		inclusion.setTo(PERIOD.to());
		inclusion.setReason("籌備於本期");
		keep(inclusion);
		String text = text(compose());
		assertTrue(text.contains("111 年 2 月 6 日，本市辦理第 1 屆「全球港灣城市論壇」"), text);
		assertTrue(text.contains("官式拜會計 4 場，拜會者有市長 2 位、副市長級 1 位，另有國會議員訪團 1 團：甲、乙、丙、丁。"), text);
		assertFalse(text.contains("隨行接待") || text.contains("代表 0"), text);
	}

	@Test
	void theChapterIsLeftOutWithoutRecords() throws InterruptedException {
		ReportDocument report = compose();
		assertEquals("", String.join("\n", notes(report)));
		assertFalse(text(report).contains("國際訪賓接待"), text(report));
	}
}
