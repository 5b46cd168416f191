package org.chancery.proofread.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Whether folding keeps to what is printed and knows where it stands. */
class FoldedTest {
	@Test
	void foldsWidthsAndBlanks() {
		assertEquals("於110年9月1日(以下簡稱本期)辦理12次，達99.5%", new Folded("於 110 年 9 月 1 日（以下簡稱本期） 辦理 １２ 次，達 99.5％").text());
		assertEquals("111年3月31日", new Folded("1 1 1 年 3 月 3 1 日").text());
		assertEquals("City of Taipei", new Folded("City of　Taipei").text());
		assertEquals("12 34", new Folded("12 34").text());
	}

	@Test
	void everyCharacterKnowsItsPlace() {
		String original = "計 開放　（６）場 次";
		Folded folded = new Folded(original);
		for (int i = 0; i < folded.text().length(); i++) {
			assertEquals(folded.text().charAt(i), Folded.fold(original.charAt(folded.origin(i))));
		}
		int start = folded.text().indexOf("開放");
		assertEquals("開放　（６）場 次", original.substring(folded.origin(start), folded.originEnd(folded.text().length())));
	}
}
