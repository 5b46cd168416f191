package org.chancery.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
	@ParameterizedTest
	@CsvSource({ "09:00,12:00,12:00,14:00,false", "09:00,12:00,11:59,14:00,true", "09:00,12:00,10:00,11:00,true",
			"09:00,12:00,08:00,09:00,false", "09:00,12:00,08:00,24:00,true" })
	void theEndIsNotPartOfTheHours(String from, String until, String otherFrom, String otherUntil, boolean overlaps) {
		Hours one = Hours.of(from, until);
		Hours other = Hours.of(otherFrom, otherUntil);
		assertEquals(overlaps, one.overlaps(other));
		assertEquals(overlaps, other.overlaps(one));
	}

	@ParameterizedTest
	@CsvSource({ "9點,12:00", "12:00,09:00", "09:00,09:00", "25:00,26:00", "09:00,24:01", "9:00,12:00" })
	void whatIsNoHoursIsRefused(String from, String until) {
		assertThrows(IllegalArgumentException.class, () -> Hours.of(from, until));
	}

	@Test
	void withoutTimesTheyAreAllOfTheDay() {
		assertEquals(Hours.ALL_DAY, Hours.of(null, null));
		assertTrue(Hours.ALL_DAY.contains(Hours.of("00:00", "24:00")));
		assertFalse(Hours.of("08:00", "22:00").contains(Hours.of("07:59", "09:00")));
		assertEquals("08:00–24:00", Hours.of("08:00", null).toString());
	}
}
