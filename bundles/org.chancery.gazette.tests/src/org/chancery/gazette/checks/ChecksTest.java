package org.chancery.gazette.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.chancery.gazette.GazetteFactory;
import org.chancery.gazette.Issue;
import org.chancery.gazette.IssueKind;
import org.chancery.gazette.IssueStatus;
import org.chancery.gazette.Notice;
import org.chancery.gazette.NoticeStatus;
import org.chancery.store.checks.Check;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class ChecksTest extends SectionTest {
	private static final GazetteFactory NEW = GazetteFactory.eINSTANCE;

	private static List<String> titles(Check check) {
		return check.run(store, PERIOD, new NullProgressMonitor()).stream().map(org.chancery.store.checks.Notice::title).toList();
	}

	private static Issue issue(String number, String date, IssueKind kind, String reason) {
		Issue issue = NEW.createIssue();
		issue.setNumber(number);
		issue.setEffectiveDate(day(date));
		issue.setKind(kind);
		issue.setStatus(IssueStatus.PUBLISHED);
		issue.setShiftReason(reason);
		return issue;
	}

	@Test
	void mondaysAndThursdaysWithoutAnIssueAreTold() {
		Issue cancelled = issue("停刊", "2021-11-11", IssueKind.REGULAR, null);
		cancelled.setStatus(IssueStatus.CANCELLED);
		// 1 November is a Monday; the issue of the 4th came out on the 5th
		keep(issue("一", "2021-11-01", IssueKind.REGULAR, null), issue("四", "2021-11-05", IssueKind.REGULAR, "國定假日"),
				issue("增", "2021-11-02", IssueKind.EXTRA, null), cancelled, issue("末", "2021-11-18", IssueKind.REGULAR, null));
		assertEquals(List.of("增", "2021-11-08", "2021-11-15"), titles(new IssueCheck()));
	}

	@Test
	void anotherDayAndTwoOnADayAreTold() {
		keep(issue("一", "2021-11-01", IssueKind.REGULAR, null), issue("再", "2021-11-01", IssueKind.REGULAR, null),
				issue("三", "2021-11-03", IssueKind.REGULAR, null));
		assertEquals(List.of("再", "三"), titles(new IssueCheck()));
	}

	@Test
	void aStoreWithoutIssuesIsNotAsked() {
		assertEquals(List.of(), titles(new IssueCheck()));
	}

	private static Notice notice(String number, NoticeStatus status, String by, String published) {
		Notice notice = NEW.createNotice();
		notice.setNumber(number);
		notice.setTitle(number);
		notice.setEffectiveDate(day("2021-11-01"));
		notice.setStatus(status);
		notice.setMandatory(true);
		notice.setPublishBy(day(by));
		notice.setPublishedDate(day(published));
		return notice;
	}

	@Test
	void whatMustBePublishedIsWatched() {
		Issue issue = issue("一", "2021-11-01", IssueKind.REGULAR, null);
		keep(issue);
		Notice inTime = notice("準時", NoticeStatus.PUBLISHED, "2021-11-05", "2021-11-04");
		inTime.setIssue(issue);
		Notice late = notice("遲", NoticeStatus.PUBLISHED, "2021-11-03", "2021-11-04");
		late.setIssue(issue);
		Notice voluntary = notice("自願", NoticeStatus.ACCEPTED, "2021-11-03", null);
		voluntary.setMandatory(false);
		keep(inTime, late, voluntary, notice("無期別", NoticeStatus.PUBLISHED, null, "2021-11-04"), notice("未刊", NoticeStatus.ACCEPTED, "2021-12-01", null),
				notice("待刊", NoticeStatus.ACCEPTED, "2022-02-10", null), notice("退稿", NoticeStatus.RETURNED, null, null));
		assertEquals(List.of("遲", "無期別", "未刊", "退稿"), titles(new PublicationCheck()));
	}
}
