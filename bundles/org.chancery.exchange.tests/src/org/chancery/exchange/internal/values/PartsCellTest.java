package org.chancery.exchange.internal.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class PartsCellTest {
	@Test
	void partsAreDividedAsTheyAreWrittenByHand() {
		assertEquals(List.of(List.of("2021-09-01", "開工"), List.of("2021-12-31", "完工", "")), PartsCell.split("2021-09-01|開工 ； 2021-12-31| 完工|；"));
		assertEquals(List.of(), PartsCell.split(" "));
	}

	@Test
	void whatIsJoinedIsSplitAgain() {
		Random random = new Random(11);
		String alphabet = "甲乙；|\\a1;";
		for (int i = 0; i < 2000; i++) {
			List<List<String>> parts = new ArrayList<>();
			for (int p = random.nextInt(4); p > 0; p--) {
				List<String> part = new ArrayList<>();
				for (int f = 0; f < 3; f++) {
					StringBuilder text = new StringBuilder();
					for (int c = random.nextInt(5); c > 0; c--) {
						text.append(alphabet.charAt(random.nextInt(alphabet.length())));
					}
					part.add(text.toString());
				}
				part.set(2, "末" + part.get(2));
				parts.add(part);
			}
			assertEquals(parts, PartsCell.split(PartsCell.join(parts)), PartsCell.join(parts));
		}
	}
}
