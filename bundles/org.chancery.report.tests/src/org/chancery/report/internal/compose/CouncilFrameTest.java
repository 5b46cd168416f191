package org.chancery.report.internal.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.chancery.model.Period;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportSettings;
import org.chancery.report.Run;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

/** The frame of the council report, without any chapter's figures. */
class CouncilFrameTest {
	private static final Period PERIOD = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 1, 31));

	private static ReportDocument compose(ReportSettings settings) {
		return new ReportComposerService(new FakeFigures()).compose(new FakeStore(), settings, new NullProgressMonitor());
	}

	private static String text(ReportDocument report) {
		return Blocks.runs(report.blocks()).map(Run::text).collect(Collectors.joining("\n"));
	}

	@Test
	void namesWhoReportsWhenAndTo() {
		ReportDocument report = compose(new ReportSettings("council", PERIOD, "高雄市政府行政暨國際處", "本處", "十", 3, 7,
				LocalDate.of(2022, 3, 31), "處長 項賓和", true, false));
		assertEquals("十、高雄市政府行政暨國際處業務報告", report.title());
		assertEquals("市政府各單位業務報告（行政暨國際處）", report.header());
		String text = text(report);
		for (String part : List.of("日期：111 年 3 月 31 日", "報告人：處長 項賓和", "議長、副議長、各位議員女士、先生：", "第 3 屆第 7 次定期大會", "賓和奉邀",
				"110 年 9 月 1 日至 111 年 1 月 31 日（以下簡稱本期）", "最後，敬祝", "大會圓滿成功")) {
			assertTrue(text.contains(part), part + "\n" + text);
		}
	}

	@Test
	void leavesOutWhatIsNotKnown() {
		ReportDocument report = compose(new ReportSettings("council", PERIOD, "高雄市政府秘書處", "本處", "", 0, 0, null, "", true, false));
		assertEquals("高雄市政府秘書處業務報告", report.title());
		String text = text(report);
		assertFalse(text.contains("日期") || text.contains("報告人") || text.contains("定期大會召開"), text);
	}

	@Test
	void refusesAKindThatNobodyKnows() {
		ReportSettings settings = new ReportSettings("weekly", PERIOD, "處", "本處", "", 0, 0, null, "", true, false);
		assertThrows(IllegalArgumentException.class, () -> compose(settings));
	}
}
