package org.chancery.exchange.internal.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class FoldingTest {
	@Test
	void whatPeopleTakeForEqualIsEqual() {
		assertEquals(Folding.fold("臺灣 ＡＢＣ１２３"), Folding.fold("台灣abc 123"));
		assertEquals(Folding.fold("工務　局"), Folding.fold("工務局"));
		assertNotEquals(Folding.fold("工務局"), Folding.fold("公務局"));
	}

	@Test
	void headingsLoseTheirMarkAndTheirNote() {
		assertEquals("受理日期", Folding.heading("受理日期＊"));
		assertEquals("受理日期", Folding.withoutNote(Folding.heading("受理日期（民國）")));
	}
}
