package org.chancery.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.chancery.exchange.ImportRequest.Existing;
import org.chancery.model.AgencyKind;
import org.chancery.model.Agency;
import org.chancery.model.ModelFactory;
import org.chancery.model.Record;
import org.chancery.model.Tally;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is exported and imported again is the same. */
class RoundTripTest extends StoreTest {
	private static final NullProgressMonitor NO_PROGRESS = new NullProgressMonitor();

	private Path export(RecordType type, TableFormat format, Locale locale) throws InterruptedException {
		Exporter exporter = service(Exporter.class);
		Path file = folder.resolve(type.qualifiedName() + "." + format.extension());
		long written = exporter.export(store, RecordQuery.all(type).withFeatures(exporter.features(type)), file, locale, NO_PROGRESS);
		assertEquals(count(type), written);
		return file;
	}

	private static void assertImported(Store other, RecordType type, Path file) throws InterruptedException {
		ImportResult result = service(Importer.class).run(other,
				ImportRequest.of(type, TableSource.of(file)).withExisting(Existing.SKIP), NO_PROGRESS);
		assertTrue(result.imported(), () -> type + ": " + result.problems().stream().limit(5).toList());
	}

	@ParameterizedTest
	@EnumSource(TableFormat.class)
	void anythingThatARecordCanHoldComesBack(TableFormat format) throws Exception {
		Random random = new Random(format.ordinal());
		List<Record> records = new ArrayList<>();
		Agency above = null;
		for (int i = 0; i < 300; i++) {
			Agency agency = ModelFactory.eINSTANCE.createAgency();
			agency.setEffectiveDate(LocalDate.ofEpochDay(random.nextInt(-20_000, 25_000)));
			agency.setName(text(random) + i);
			agency.setShortName(random.nextBoolean() ? text(random) : null);
			agency.setKind(AgencyKind.values()[random.nextInt(AgencyKind.values().length)]);
			agency.setLeftDate(random.nextBoolean() ? null : LocalDate.of(2020, 2, 29));
			agency.setParent(random.nextBoolean() ? above : null);
			agency.setRemarks(random.nextBoolean() ? text(random) + "\n" + text(random) : null);
			above = agency;
			records.add(agency);
		}
		List<Record> tallies = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			Tally tally = ModelFactory.eINSTANCE.createTally();
			tally.setEffectiveDate(LocalDate.of(2021, 1, 31));
			tally.setFigure(text(random));
			tally.setFrom(LocalDate.of(2021, 1, 1));
			tally.setTo(LocalDate.of(2021, 1, 31));
			tally.setValue(BigDecimal.valueOf(random.nextLong(-99_999_999L, 99_999_999_999L), random.nextInt(5)));
			tally.setAddsToRecords(random.nextBoolean());
			tally.setSource(text(random));
			tallies.add(tally);
		}
		store.write(transaction -> {
			records.forEach(transaction::insert);
			transaction.insertAll(tallies);
			return null;
		});
		Locale locale = random.nextBoolean() ? Locale.TAIWAN : Locale.ENGLISH;
		try (Store other = openNew(folder.resolve("other"))) {
			for (RecordType type : List.of(AGENCY, TALLY)) {
				assertImported(other, type, export(type, format, locale));
				assertEquals(Contents.of(store, type), Contents.of(other, type));
			}
		}
	}

	/** Texts with all that tables find difficult; blanks at either end are not kept. */
	private static String text(Random random) {
		int[] points = "甲乙臺，；|\\\"',;=+-@<&>\n 01aé𠀀".codePoints().toArray();
		StringBuilder text = new StringBuilder();
		for (int n = 1 + random.nextInt(12); n > 0; n--) {
			text.appendCodePoint(points[random.nextInt(points.length)]);
		}
		return text.toString().strip() + "末";
	}

	@ParameterizedTest
	@EnumSource(TableFormat.class)
	void theSamplesOfAllSectionsComeBack(TableFormat format) throws Exception {
		SampleLoader loader = service(SampleLoader.class);
		loader.load(store, loader.missing(store), NO_PROGRESS);
		try (Store other = openNew(folder.resolve("other"))) {
			for (Section section : SectionRegistry.instance().sections().reversed()) {
				for (RecordType type : org.chancery.exchange.internal.samples.SampleOrder.of(section.types())) {
					assertImported(other, type, export(type, format, Locale.TAIWAN));
					assertEquals(Contents.of(store, type), Contents.of(other, type), type.toString());
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource(TableFormat.class)
	void templatesOfAllTypesAreRecognisedAndEmpty(TableFormat format) throws Exception {
		Importer importer = service(Importer.class);
		for (RecordType type : SectionRegistry.instance().types()) {
			for (Locale locale : List.of(Locale.TAIWAN, Locale.ENGLISH)) {
				Path file = folder.resolve("template." + format.extension());
				service(TemplateWriter.class).write(type, file, locale);
				TableInfo info = importer.look(TableSource.of(file), 5);
				assertEquals(service(Exporter.class).features(type), importer.mapping(type, info.headings()).features(), type + " " + locale);
				ImportResult result = importer.run(store, ImportRequest.of(type, TableSource.of(file)), NO_PROGRESS);
				assertEquals(0, result.rows());
				assertTrue(result.isClean());
			}
		}
	}

	@Test
	void anExportThatIsCancelledLeavesNoFile() throws Exception {
		agency("示範局", "示");
		Exporter exporter = service(Exporter.class);
		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		Path file = folder.resolve("a.xlsx");
		assertThrows(OperationCanceledException.class, () -> exporter.export(store, RecordQuery.all(AGENCY), file, Locale.TAIWAN, cancelled));
		try (var files = Files.list(folder)) {
			assertTrue(files.noneMatch(f -> f.getFileName().toString().startsWith("a.xlsx")));
		}
	}

	@Test
	void aFolderThatIsNotThereIsSaidInPlainWords() throws Exception {
		Exporter exporter = service(Exporter.class);
		Path file = folder.resolve("nowhere/a.csv");
		String message = assertThrows(ExchangeException.class,
				() -> exporter.export(store, RecordQuery.all(AGENCY), file, Locale.TAIWAN, NO_PROGRESS)).getMessage();
		assertTrue(message.contains("nowhere"), message);
	}
}
