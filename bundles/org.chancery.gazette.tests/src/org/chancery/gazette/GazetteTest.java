package org.chancery.gazette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class GazetteTest extends SectionTest {
	private static final GazetteFactory NEW = GazetteFactory.eINSTANCE;
	private int numbers;

	private Issue issue(String date, IssueKind kind, IssueStatus status, int pages) {
		Issue issue = NEW.createIssue();
		issue.setNumber("T-" + ++numbers);
		issue.setEffectiveDate(day(date));
		issue.setKind(kind);
		issue.setStatus(status);
		issue.setPages(pages);
		return issue;
	}

	private Notice notice(String submitted, NoticeCategory category, NoticeStatus status, String by, String published) {
		Notice notice = NEW.createNotice();
		notice.setNumber("N-" + ++numbers);
		notice.setTitle("測試事項");
		notice.setEffectiveDate(day(submitted));
		notice.setCategory(category);
		notice.setStatus(status);
		notice.setMandatory(true);
		notice.setPublishBy(day(by));
		notice.setPublishedDate(day(published));
		return notice;
	}

	@Test
	void extraIssuesCountAmongTheIssues() throws InterruptedException {
		keep(issue("2021-09-02", IssueKind.REGULAR, IssueStatus.PUBLISHED, 40), issue("2021-09-06", IssueKind.REGULAR, IssueStatus.PUBLISHED, 50),
				issue("2021-09-07", IssueKind.EXTRA, IssueStatus.PUBLISHED, 6), issue("2021-09-09", IssueKind.REGULAR, IssueStatus.CANCELLED, 0));
		assertEquals("3", value("gazette.issues"));
		assertEquals("2", value("gazette.regular"));
		assertTrue(text(compose()).contains("本期出刊 3 期，其中增刊 1 期，計 96 頁。"), text(compose()));
	}

	@Test
	void itemsCountByTheDayTheyWerePublished() throws InterruptedException {
		keep(notice("2021-08-30", NoticeCategory.RULE, NoticeStatus.PUBLISHED, "2021-09-02", "2021-09-02"),
				notice("2021-09-01", NoticeCategory.ANNOUNCEMENT, NoticeStatus.PUBLISHED, "2021-09-05", "2021-09-06"),
				notice("2021-09-01", NoticeCategory.ANNOUNCEMENT, NoticeStatus.PUBLISHED, null, "2021-09-09"),
				notice("2022-01-28", NoticeCategory.ORDER, NoticeStatus.ACCEPTED, null, null),
				notice("2022-01-28", NoticeCategory.ORDER, NoticeStatus.RETURNED, null, null));
		assertEquals("3", value("gazette.items"));
		assertEquals("1", value("gazette.lawsAndRules"));
		assertEquals("50.0", value("gazette.inTimeRate"));
		assertEquals(1, compute("gazette.inTimeRate").leftOut());
		assertEquals("1", value("gazette.waiting"));
	}

	@Test
	void theChapterIsLeftOutWithoutRecords() throws InterruptedException {
		assertEquals("", String.join("\n", notes(compose())));
		assertFalse(text(compose()).contains("公報"), text(compose()));
	}
}
