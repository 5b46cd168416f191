package org.chancery.proofread.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.chancery.proofread.Finding;
import org.chancery.proofread.PlainDocument;
import org.chancery.proofread.Proof;
import org.junit.jupiter.api.Test;

/** A report against the one before it. */
class SeriesTest {
	private static final PlainDocument EARLIER = Checked.document("109年度工作成果報告", "受理電話諮詢 13,562 人次，公務車調派 769 車次，會勘 12 次。");

	private static List<Finding> now(String text) {
		return new Series().check(new Proof(Checked.document("110年度工作成果報告", text), null, List.of(EARLIER)));
	}

	@Test
	void anotherUnit() {
		assertEquals(List.of("4,370 件"), Checked.excerpts(now("受理電話諮詢 4,370 件。")));
		assertEquals(List.of("4,370 人"), Checked.excerpts(now("受理電話諮詢 4,370 人。")));
	}

	@Test
	void aNumberFarFromItsSeries() {
		assertEquals(List.of("7,690 車次"), Checked.excerpts(now("公務車調派 7,690 車次。")));
		assertEquals(List.of(), now("公務車調派 912 車次。"));
	}
}
