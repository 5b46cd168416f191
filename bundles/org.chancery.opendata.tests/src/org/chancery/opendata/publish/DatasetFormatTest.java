package org.chancery.opendata.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.chancery.exchange.ExchangeException;
import org.chancery.opendata.Dataset;
import org.chancery.opendata.DatasetField;
import org.chancery.opendata.Kiosk;
import org.chancery.opendata.OpendataFactory;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

/** Publishes the section's own kiosks, as any section's records would be. */
class DatasetFormatTest extends SectionTest {
	private static final OpendataFactory NEW = OpendataFactory.eINSTANCE;
	private static final DatasetFormat FORMAT = new DatasetFormat();

	private static Kiosk kiosk(String place, String date, boolean madeUp) {
		Kiosk kiosk = NEW.createKiosk();
		kiosk.setPlace(place);
		kiosk.setEffectiveDate(day(date));
		kiosk.setMadeUp(madeUp);
		return kiosk;
	}

	private static Dataset dataset(int smallest, String... features) {
		Dataset dataset = NEW.createDataset();
		dataset.setName("導覽機");
		dataset.setEffectiveDate(day("2021-10-01"));
		dataset.setRecordType("opendata.Kiosk");
		dataset.setSmallest(smallest);
		for (String feature : features) {
			DatasetField field = NEW.createDatasetField();
			field.setHeading("欄位 " + feature);
			field.setFeature(feature);
			field.setGrouping(smallest > 0);
			dataset.getFields().add(field);
		}
		return dataset;
	}

	private static Path file(String name) {
		return folder.resolve(name + ".csv");
	}

	@Test
	void smallCountsAreHiddenAndDaysCountedByMonth() throws Exception {
		keep(kiosk("四維", "2021-10-01", false), kiosk("四維", "2021-10-20", false), kiosk("四維", "2021-10-30", false),
				kiosk("鳳山", "2021-10-01", false), kiosk("鳳山", "2021-11-01", true));
		Path file = file("counts");
		List<String> notes = FORMAT.write(store, dataset(3, "place", "effectiveDate"), file);
		List<String> lines = Files.readAllLines(file);
		assertTrue(lines.get(0).startsWith("欄位 place,欄位 effectiveDate,"), lines.get(0));
		assertEquals(List.of("四維,2021-10,3", "鳳山,2021-10,*"), lines.subList(1, 3));
		assertEquals(3, notes.size(), notes.toString());
	}

	@Test
	void theDifferenceToTheLastPublicationIsSaid() throws Exception {
		keep(kiosk("甲", "2021-10-01", false), kiosk("乙", "2021-10-01", false));
		Path file = file("list");
		Dataset dataset = dataset(0, "place");
		FORMAT.write(store, dataset, file);
		keep(kiosk("丙", "2021-10-01", false), kiosk("甲", "2021-12-01", false));
		String note = FORMAT.write(store, dataset, file).getFirst();
		assertTrue(note.contains("4") && note.contains("2") && note.contains("0"), note);
		assertEquals(5, Files.readAllLines(file).size());
		String other = FORMAT.write(store, dataset(0, "place", "units"), file).getFirst();
		assertFalse(other.equals(note), other);
	}

	@Test
	void whatMustNotBePublishedIsRefused() {
		Path file = file("refused");
		assertThrows(ExchangeException.class, () -> FORMAT.write(store, dataset(1, "place"), file));
		assertThrows(ExchangeException.class, () -> FORMAT.write(store, dataset(0, "remarks"), file));
		assertThrows(ExchangeException.class, () -> FORMAT.write(store, dataset(0, "nothing"), file));
		assertThrows(ExchangeException.class, () -> FORMAT.write(store, dataset(0), file));
		Dataset mixed = dataset(3, "place", "units");
		mixed.getFields().getFirst().setGrouping(false);
		assertThrows(ExchangeException.class, () -> FORMAT.write(store, mixed, file));
		Dataset unknown = dataset(0, "place");
		unknown.setRecordType("none.None");
		assertThrows(ExchangeException.class, () -> FORMAT.write(store, unknown, file));
		assertFalse(Files.exists(file));
	}
}
