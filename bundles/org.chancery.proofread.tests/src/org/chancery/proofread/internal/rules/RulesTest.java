package org.chancery.proofread.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.chancery.proofread.Finding;
import org.chancery.proofread.ProofRule;
import org.chancery.proofread.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of error, once wrong and once right. The passages are made up. */
class RulesTest {
	private static final String BREAK = "\n";

	/** A rule, a passage with one error, and the same passage without it; paragraphs are divided by line feeds. */
	static Stream<Arguments> pairs() {
		return Stream.of( //
				pair(new SentenceSums(), "現有車庫 40 間，含自用 20 間、出租 11 間、閒置 8 間。", "現有車庫 40 間，含自用 20 間、出租 12 間、閒置 8 間。"),
				pair(new SentenceSums(), "東區受理 31 件、西區受理 24 件，合計 56 件。", "東區受理 31 件、西區受理 24 件，合計 55 件。"),
				pair(new SentenceSums(), "列管 20 案，其中 3 案已結，其餘 16 案持續追蹤。", "列管 20 案，其中 3 案已結，其餘 17 案持續追蹤。"),
				pair(new SentenceSums(), "列管 20 案，其中 23 案已結。", "列管 20 案，其中 13 案已結。"),
				pair(new SentenceSums(), "總計稽查 30 次 71 家，分述如下：\n上半年稽查 20 次 50 家。下半年稽查 10 次 20 家。", "總計稽查 30 次 71 家，分述如下：\n上半年稽查 20 次 50 家。下半年稽查 10 次 21 家。"),
				pair(new SentenceSums(), "辦理講習 4 場次，分述如下：\n1.甲班 1 場次。\n2.乙班 1 場次。\n3.丙班 1 場次。", "辦理講習 3 場次，分述如下：\n1.甲班 1 場次。\n2.乙班 1 場次。\n3.丙班 1 場次。"),
				pair(new SentenceSums(), "節省紙張約 14 萬 5,000 元及耗材約 9 萬 1,000 元，共計節省約 28 萬元。", "節省紙張約 14 萬 5,000 元及耗材約 9 萬 1,000 元，共計節省約 23 萬 6,000 元。"),
				pair(new SpreadParts(), "本處經管倉庫 30 間。\n1.自用倉庫 10 間。\n2.出租之倉庫 8 間。\n3.閒置倉庫 9 間。\n4.拆除倉庫 3 間。", "本處經管倉庫 30 間。\n1.自用倉庫 10 間。\n2.出租之倉庫 8 間。\n3.閒置倉庫 12 間。\n4.拆除倉庫 3 間。"),
				pair(new Rates(), "員額由 1,200 人減少為 900 人，減少 300 人，精簡率 33.33%。", "員額由 1,200 人減少為 900 人，減少 300 人，精簡率 25%。"),
				pair(new Rates(), "員額由 1,200 人減少為 900 人，減少 290 人。", "員額由 1,200 人減少為 900 人，減少 300 人。"),
				pair(new Rates(), "本期受理 143 件，較前一年度同期 100 件成長 30.1%。", "本期受理 143 件，較前一年度同期 100 件成長 43%。"),
				pair(new Rates(), "本期受理 80 件，較去年同期 100 件增加 20 件。", "本期受理 80 件，較去年同期 100 件減少 20 件。"),
				pair(new Rates(), "本期受理 120 件，較去年同期增加 20 件，成長 16.7%。", "本期受理 120 件，較去年同期增加 20 件，成長 20%。"),
				pair(new Rates(), "共受理 250 件，其中如期辦結 240 件，辦結率 98%。", "共受理 250 件，其中如期辦結 240 件，辦結率 96%。"),
				pair(new ListCount(), "完成人事處、政風處、主計處及法制局等 5 個機關之查核。", "完成人事處、政風處、主計處及法制局等 4 個機關之查核。"),
				pair(new ListCount(), "拆除和平路 10 號、12 號及 14 號等四戶房舍。", "拆除和平路 10 號、12 號及 14 號等三戶房舍。"),
				pair(new ListCount(), "以「綠能發展」、「循環經濟」三項主題座談。", "以「綠能發展」、「循環經濟」兩項主題座談。"),
				pair(new ListCount(), "接待 3 個城市（巴黎市、里昂市、馬賽市、里爾市）。", "接待 4 個城市（巴黎市、里昂市、馬賽市、里爾市）。"),
				pair(new ListItems(), "一、本期辦理活動計有下列 3 項：\n1.音樂會\n2.書展", "一、本期辦理活動計有下列 2 項：\n1.音樂會\n2.書展"),
				pair(new ListItems(), "2.會議並就兩案報告：\n第一案係針對停車空間之整體規劃與後續改善時程提出說明。\n第二案係針對園區照明之整體汰換與後續維護經費提出說明。", "2.會議並就兩案報告：\n(1)第一案係針對停車空間之整體規劃與後續改善時程提出說明。\n(2)第二案係針對園區照明之整體汰換與後續維護經費提出說明。"),
				pair(new EveryWeek(), "每週一、四發行電子報，本期共 60 期。", "每週一、四發行電子報，本期共 44 期。"),
				pair(new EveryWeek(), "每週二召開會報，本期共召開 10 次。", "每週二召開會報，本期共召開 21 次。"),
				pair(new EveryWeek(), "每月召開檢討會，本期共召開 7 次。", "每月召開檢討會，本期共召開 5 次。"),
				pair(new EveryWeek(), "辦理清查 3 次，分別於 110 年 10 月及 12 月辦理完成。", "辦理清查 2 次，分別於 110 年 10 月及 12 月辦理完成。"),
				pair(new DateErrors(), "110 年 11 月 31 日召開。", "110 年 11 月 30 日召開。"),
				pair(new DateErrors(), "110 年 9 月 1 日（星期二）召開。", "110 年 9 月 1 日（星期三）召開。"),
				pair(new DateErrors(), "自 110 年 12 月 5 日至 11 月 2 日展出。", "自 110 年 11 月 2 日至 12 月 5 日展出。"),
				pair(new DateErrors(), "110 年 12 月 5 日開工，並於 110 年 10 月 2 日竣工。", "110 年 10 月 2 日開工，並於 110 年 12 月 5 日竣工。"),
				pair(new DateErrors(), "業於（110）年 10 月 5 日完成。", "業於本（110）年 10 月 5 日完成。"),
				pair(new OutsidePeriod(), "110 年 8 月 5 日辦理說明會。", "110 年 9 月 5 日辦理說明會。"),
				pair(new OutsidePeriod(), "111 年 3 月 5 日辦理說明會。", "預計 111 年 3 月 5 日辦理說明會。"),
				pair(new OutsidePeriod(), "自 110 年 2 月至 111 年 6 月陸續展出。", "自 110 年 9 月至 111 年 1 月陸續展出。"),
				pair(new Photos(), "參訪工廠（照片 1、2）。\n照片 1：參訪工廠合影", "參訪工廠（照片 1、2）。\n照片 1：參訪工廠合影\n照片 2：簡報情形一隅"),
				pair(new Photos(), "參訪（照片 1、2）。\n照片 1：市長與訪團合影留念\n照片 2：市長與訪團合影留念", "參訪（照片 1、2）。\n照片 1：市長與訪團合影留念\n照片 2：訪團參觀生產線情形"),
				pair(new Photos(), "參訪（照片 1）。\n照片 1：合影\n照片 2：簡報", "參訪（照片 1、2）。\n照片 1：合影\n照片 2：簡報"),
				pair(new Photos(), "參訪（照片 1、2）。\n照片 2：合影\n照片 1：簡報", "參訪（照片 1、2）。\n照片 1：合影\n照片 2：簡報"),
				pair(new NumberingGaps(), "一、甲業務\n(一)乙\n(二)丙\n(四)丁", "一、甲業務\n(一)乙\n(二)丙\n(三)丁"),
				pair(new NumberingGaps(), "1.甲案辦理情形。\n2.乙案辦理情形。\n2.丙案辦理情形。", "1.甲案辦理情形。\n2.乙案辦理情形。\n3.丙案辦理情形。"),
				pair(new NumberingGaps(), "(一)甲\n(二)乙\n（三）丙", "(一)甲\n(二)乙\n(三)丙"),
				pair(new Repetition(), "「綠色生活」系列活動\n(四)「綠色生活」系列活動", "「綠色生活」系列活動\n(四)「綠色消費」系列活動"),
				pair(new Repetition(), "配合地方機機關考核。地方機關均已完成。", "配合地方機關考核。地方機關均已完成。"),
				pair(new NumberForm(), "撥補約 3 億 200 佰萬元。", "撥補約 3 億 200 萬元。"), pair(new NumberForm(), "節省 5 萬 2.000 元。", "節省 5 萬 2,000 元。"),
				pair(new NumberForm(), "受理 12,34 件。", "受理 1,234 件。"), pair(new NumberForm(), "參加者 12.5 人。", "平均每場 12.5 人。"),
				pair(new NumberForm(), "受理 1，234 件。", "受理 1,234 件。"), pair(new NumberForm(), "滿意度 103%。", "達成率 103%。"),
				pair(new MissingUnit(), "包含司機約 31 人、技工等約 15 及清潔員約 28 人。", "包含司機約 31 人、技工等約 15 人及清潔員約 28 人。"),
				pair(new SameMeasure(), "捐贈 30 萬片醫療手套。\n又捐贈 5 萬枚醫療手套。", "捐贈 30 萬片醫療手套。\n又捐贈 5 萬片醫療手套。"),
				pair(new SameMeasure(), "系統提供 572 個機關使用。\n以 570 個機關計算。", "系統提供 572 個機關使用。\n以 572 個機關計算。"),
				pair(new Names(), "拜會文化局王大明局長。\n照片：與王大民局長合影", "拜會文化局王大明局長。\n照片：與王大明局長合影"),
				pair(new Names(), "接待阿根廷虎城市訪團。\n與阿根廷老虎城市簽約。", "接待阿根廷虎城市訪團。\n與阿根廷虎城市簽約。"),
				pair(new Variants(), "赴台灣參訪。臺灣的產業。台灣的學校。", "赴臺灣參訪。臺灣的產業。"), pair(new Confusions(), "賡續辨理講習。", "賡續辦理講習。"),
				pair(new Targets(), "使用率 68.5%，已符合行政院 70% 目標。", "使用率 72.5%，已符合行政院 70% 目標。"),
				pair(new Targets(), "實際辦理 38 場，已達成年度目標 40 場。", "實際辦理 42 場，已達成年度目標 40 場。"),
				pair(new PersonalData(), "身分證 A123456789 已查核。", "案號 B12345 已查核。"), pair(new PersonalData(), "聯絡 0912-345-678。", "服務專線 07-3368333。"),
				pair(new PersonalData(), "陳情人住址為和平路 12 號 3 樓。", "修繕和平路 12 號 3 樓之閒置房舍。"), pair(new PersonalData(), "王君出生於 70 年 3 月 5 日。", "本館創立於 70 年 3 月 5 日。"),
				pair(new Plausibility(), "共有 47 個城市、33 位代表出席。", "共有 33 個城市、47 位代表出席。"), pair(new Plausibility(), "辦理 10 場次、8 人參加。", "辦理 10 場次、80 人參加。"),
				pair(new Plausibility(), "節省用紙 6,200 張（12案×50個×10張）。", "節省用紙 6,000 張（12案×50個×10張）。"),
				pair(new Plausibility(), "自 75 年締盟至今已 45 年。", "自 75 年締盟至今已 35 年。"));
	}

	private static Arguments pair(ProofRule rule, String wrong, String right) {
		return Arguments.of(rule, wrong, right);
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void findsTheErrorAndNothingElse(ProofRule rule, String wrong, String right) {
		List<Finding> findings = Checked.by(rule, wrong.split(BREAK));
		assertEquals(1, findings.size(), findings::toString);
		Finding finding = findings.getFirst();
		assertFalse(finding.reason().isBlank());
		assertFalse(finding.reason().contains("{"), finding.reason());
		assertFalse(finding.proposal().contains("{"), finding.proposal());
		assertEquals(List.of(), Checked.by(rule, right.split(BREAK)));
	}

	@Test
	void saysWhichBaseAWrongRateHas() {
		Finding wrong = Checked.by(new Rates(), "由 1,200 人減少為 900 人，精簡率 33.33%。").getFirst();
		assertTrue(wrong.reason().contains("900") && wrong.reason().contains("25"), wrong.reason());
		assertTrue(wrong.proposal().contains("25.00%"), wrong.proposal());
		assertEquals(Severity.ERROR, wrong.severity());
	}

	@Test
	void aRateCutOffIsLessGrave() {
		// 2 of 3 is 66.666…
		assertEquals(Severity.NOTE, Checked.by(new Rates(), "由 3 人增加為 5 人，成長率 66.6%。").getFirst().severity());
		assertEquals(List.of(), Checked.by(new Rates(), "由 3 人增加為 5 人，成長率 66.7%。"));
	}

	@Test
	void listsWithExamplesAreNotCounted() {
		assertEquals(List.of(), Checked.by(new ListCount(), "獲甲協會、乙協會等 13 個單位響應。"));
		assertEquals(List.of(), Checked.by(new ListCount(), "辦理「安全講習(一)(二)」、「健康講習(一)(二)」等 4 場課程。"));
		assertEquals(List.of(), Checked.by(new ListCount(), "計有 5 家旅行社、李理事長、消保團體及志工等 36 人參加。"));
		assertEquals(List.of(), Checked.by(new ListCount(), "於文化、觀光與教育、都市、經貿等 5 大領域合作。"));
	}

	@Test
	void numbersOfDifferentThingsAreNotAdded() {
		assertEquals(List.of(), Checked.by(new SentenceSums(), "諮詢 3,260 件、臨櫃 340 件；申訴 2,511 件；召開會議 6 次，共計調解 102 件。"));
		assertEquals(List.of(), Checked.by(new SentenceSums(), "中庭計開放 62 場次，會議室申請使用計 1,096 場次。"));
	}

	@Test
	void plannedAndLongPastDaysAreNoErrors() {
		assertEquals(List.of(), Checked.by(new OutsidePeriod(), "該縣於 105 年 4 月與本市簽約，將於 111 年 5 月 1 日續約。"));
		assertEquals(List.of(), Checked.by(new OutsidePeriod(), "日期：111 年 3 月 31 日"));
		assertEquals(List.of(), Checked.by(new OutsidePeriod(), "本期為 8 月 28 日至 9 月 20 日之展覽。"));
	}

	@Test
	void theLettersOfIdentityNumbersCount() {
		assertTrue(PersonalData.isIdentity("A123456789"));
		assertFalse(PersonalData.isIdentity("A123456788"));
		assertEquals(Severity.WARNING, Checked.by(new PersonalData(), "編號 A123456788。").getFirst().severity());
	}
}
