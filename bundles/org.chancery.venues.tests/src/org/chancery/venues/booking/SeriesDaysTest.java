package org.chancery.venues.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.chancery.venues.BookingSeries;
import org.chancery.venues.Recurrence;
import org.chancery.venues.SeriesException;
import org.chancery.venues.VenuesFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesDaysTest {
	private static BookingSeries series(Recurrence recurrence, String from, String until, String... leftOut) {
		BookingSeries series = VenuesFactory.eINSTANCE.createBookingSeries();
		series.setNumber("S");
		series.setRecurrence(recurrence);
		series.setEffectiveDate(LocalDate.parse(from));
		series.setUntilDate(LocalDate.parse(until));
		for (String day : leftOut) {
			SeriesException exception = VenuesFactory.eINSTANCE.createSeriesException();
			exception.setDay(LocalDate.parse(day));
			series.getExceptions().add(exception);
		}
		return series;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"WEEKLY|2022-02-01|2022-02-22|2022-02-01 2022-02-08 2022-02-15 2022-02-22", //
			"BIWEEKLY|2022-02-01|2022-02-28|2022-02-01 2022-02-15", //
			"DAILY|2022-02-27|2022-03-01|2022-02-27 2022-02-28 2022-03-01", //
			"MONTHLY_DAY|2022-01-31|2022-05-31|2022-01-31 2022-03-31 2022-05-31", //
			"MONTHLY_WEEKDAY|2022-01-31|2022-06-30|2022-01-31 2022-05-30", //
			"MONTHLY_WEEKDAY|2022-01-04|2022-03-31|2022-01-04 2022-02-01 2022-03-01", //
			"WEEKLY|2022-02-02|2022-02-01|" })
	void daysComeAgain(Recurrence recurrence, String from, String until, String days) {
		List<LocalDate> expected = days == null ? List.of() : List.of(days.split(" ")).stream().map(LocalDate::parse).toList();
		assertEquals(expected, SeriesDays.of(series(recurrence, from, until)));
	}

	@Test
	void daysMayBeLeftOut() {
		assertEquals(List.of(LocalDate.parse("2022-02-01"), LocalDate.parse("2022-02-15")),
				SeriesDays.of(series(Recurrence.WEEKLY, "2022-02-01", "2022-02-15", "2022-02-08", "2022-02-09")));
	}

	@Test
	void aSeriesHasAnEnd() {
		BookingSeries endless = series(Recurrence.DAILY, "2022-01-01", "2099-12-31");
		assertThrows(IllegalArgumentException.class, () -> SeriesDays.of(endless));
	}

	@Test
	void allDaysLieBetweenFirstAndLastInOrder() {
		Random random = new Random(9);
		for (int i = 0; i < 300; i++) {
			LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(800));
			LocalDate until = from.plusDays(random.nextInt(500));
			Recurrence recurrence = Recurrence.values()[random.nextInt(Recurrence.values().length)];
			List<LocalDate> days = SeriesDays.of(series(recurrence, from.toString(), until.toString()));
			assertEquals(from, days.get(0));
			assertEquals(days.stream().distinct().sorted().toList(), days);
			assertTrue(days.stream().noneMatch(d -> d.isAfter(until)));
		}
	}
}
