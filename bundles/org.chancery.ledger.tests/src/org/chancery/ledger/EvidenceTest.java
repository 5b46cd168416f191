package org.chancery.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EvidenceTest {
	@RepeatedTest(20)
	void whatIsKeptIsReadAgain(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		SortedMap<String, RecordVersions> records = new TreeMap<>();
		for (int t = random.nextInt(3); t >= 0; t--) {
			SortedMap<Long, Integer> list = new TreeMap<>();
			for (int i = random.nextInt(500); i > 0; i--) {
				list.put(random.nextBoolean() ? random.nextLong(1L << 50) : random.nextLong(2000), 1 + random.nextInt(300));
			}
			records.put("section.Type" + t, RecordVersions.of(list));
		}
		Evidence evidence = new Evidence(records);
		assertEquals(evidence, Evidence.of(evidence.toBytes()));
	}

	@Test
	void aListOfManyRecordsStaysSmall() {
		SortedMap<Long, Integer> list = new TreeMap<>();
		for (long id = 1; id <= 100_000; id++) {
			list.put(id, 1);
		}
		byte[] bytes = new Evidence(new TreeMap<>(java.util.Map.of("a.B", RecordVersions.of(list)))).toBytes();
		assertTrue(bytes.length < 10_000, () -> String.valueOf(bytes.length));
	}

	@Test
	void otherBytesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> Evidence.of(new byte[] { 1, 2, 3 }));
		byte[] cut = new Evidence(new TreeMap<>(java.util.Map.of("a.B", new RecordVersions(new long[] { 5, 900 }, new int[] { 1, 2 })))).toBytes();
		assertThrows(IllegalArgumentException.class, () -> Evidence.of(java.util.Arrays.copyOf(cut, cut.length / 2)));
		assertThrows(IllegalArgumentException.class, () -> new RecordVersions(new long[] { 2, 1 }, new int[] { 1, 1 }));
	}
}
