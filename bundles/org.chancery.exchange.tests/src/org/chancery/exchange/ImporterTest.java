package org.chancery.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.chancery.exchange.ImportPreview.Fate;
import org.chancery.exchange.ImportRequest.Existing;
import org.chancery.model.Agency;
import org.chancery.model.AgencyKind;
import org.chancery.model.ModelPackage.Literals;
import org.chancery.model.Record;
import org.chancery.store.RecordQuery;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;

class ImporterTest extends StoreTest {
	private static final String HEADING = "effectiveDate,name,shortName,kind,parent\n";

	private Agency find(String name) {
		return (Agency) store.findByKey(AGENCY, name).orElseThrow();
	}

	@Test
	void rowsBecomeRecords() throws Exception {
		agency("高雄市政府", "市府");
		ImportResult result = run(AGENCY, csv(HEADING + "99/12/25,示範局,示局,二級機關,市府\n2010-12-25,示範區公所,,DISTRICT_OFFICE,高雄市政府\n"));
		assertEquals(List.of(), result.problems());
		assertTrue(result.imported());
		assertEquals(2, result.added());
		Agency office = find("示範區公所");
		assertEquals(LocalDate.of(2010, 12, 25), office.getEffectiveDate());
		assertEquals(AgencyKind.DISTRICT_OFFICE, office.getKind());
		assertEquals(find("高雄市政府").getId(), office.getParent().getId());
		assertEquals(find("高雄市政府").getId(), find("示範局").getParent().getId());
	}

	@Test
	void importingTheSameFileTwiceMakesNoCopies() throws Exception {
		Path file = csv("figure,effectiveDate,from,to,value,source\nx.y,2021-01-31,2021-01-01,2021-01-31,5,甲\nx.y,2021-01-31,2021-01-01,2021-01-31,5,甲\n");
		assertEquals(2, run(TALLY, file).added());
		ImportResult again = run(TALLY, file);
		assertEquals(0, again.added());
		assertEquals(2, again.alreadyThere());
		assertEquals(2, count(TALLY));
	}

	@Test
	void theSameRowsWithOtherColumnsAndFormsAreAlreadyThere() throws Exception {
		run(SITE, csv("effectiveDate,name,address\n2010-12-25,示範中心,四維三路 2 號\n"));
		ImportResult again = run(SITE, file("other.csv", "address;name;effectiveDate\n四維三路 2 號;示範中心;99/12/25\n", StandardCharsets.UTF_8));
		assertEquals(1, again.alreadyThere());
	}

	@Test
	void aRowWhoseRecordWasDeletedIsImportedAgain() throws Exception {
		Path file = csv("effectiveDate,name\n2010-12-25,示範中心\n");
		run(SITE, file);
		Record site = store.findByKey(SITE, "示範中心").orElseThrow();
		store.write(transaction -> {
			transaction.delete(SITE, site.getId(), site.getVersion());
			return null;
		});
		assertEquals(1, run(SITE, file).added());
		assertEquals(1, run(SITE, file).alreadyThere());
	}

	@Test
	void aCorrectedRecordIsNotImportedAgain() throws Exception {
		Path file = csv("effectiveDate,name\n2010-12-25,示範中心\n");
		run(SITE, file);
		Record site = store.findByKey(SITE, "示範中心").orElseThrow();
		site.eSet(Literals.SITE__NAME, "改名中心");
		store.write(transaction -> {
			transaction.update(site);
			return null;
		});
		assertEquals(0, run(SITE, file).added());
		assertEquals(1, count(SITE));
	}

	@Test
	void everyBadRowIsListedAndNothingIsImported() throws Exception {
		agency("高雄市政府", "市府");
		ImportResult result = run(AGENCY, csv(HEADING + "2021-09-01,好的局,,,\n2021-02-30,壞日期局,,,\n2021-09-01,,,,\n2021-09-01,孤兒局,,,火星政府\n"
				+ "2021-09-01,好的局,,,\n2021-09-01,怪局,,外星,\n2021-09-01,高雄市政府,,,\n2021-09-01," + "長".repeat(300) + ",,,\n"));
		assertFalse(result.imported());
		assertEquals(List.of(3, 4, 5, 6, 7, 8, 9), result.problems().stream().map(Problem::row).toList());
		assertEquals(List.of("A", "B", "E", "B", "D", "B", "B"), result.problems().stream().map(Problem::columnName).toList());
		assertEquals("2021-02-30", result.problems().get(0).value());
		assertEquals("effectiveDate", result.problems().get(0).heading());
		assertEquals("火星政府", result.problems().get(2).value());
		result.problems().forEach(p -> assertFalse(p.reason().isBlank()));
		assertEquals(7, result.bad());
		assertEquals(1, count(AGENCY));
	}

	@Test
	void aMissingRequiredColumnIsOneProblem() throws Exception {
		ImportResult result = run(AGENCY, csv("name,shortName\n示範局,示\n"));
		assertFalse(result.imported());
		assertEquals(1, result.problems().size());
		assertTrue(result.problems().get(0).reason().contains(AGENCY.label(Literals.RECORD__EFFECTIVE_DATE)));
	}

	@Test
	void keysThatAreTakenCanBeSkipped() throws Exception {
		agency("高雄市政府", "市府");
		Path file = csv(HEADING + "2021-09-01,高雄市政府,,,\n2021-09-01,示範局,,,\n");
		ImportRequest request = ImportRequest.of(AGENCY, TableSource.of(file)).withExisting(Existing.SKIP);
		ImportResult result = service(Importer.class).run(store, request, new NullProgressMonitor());
		assertEquals(1, result.added());
		assertEquals(1, result.alreadyThere());
	}

	@Test
	void rowsMayReferToRowsThatComeLater() throws Exception {
		ImportResult result = run(AGENCY, csv(HEADING + "2021-09-01,丙所,,,乙局\n2021-09-01,乙局,,,甲府\n2021-09-01,甲府,,,\n"));
		assertEquals(List.of(), result.problems());
		assertEquals(find("甲府").getId(), find("乙局").getParent().getId());
		assertEquals(find("乙局").getId(), find("丙所").getParent().getId());
		assertEquals(3, run(AGENCY, folder.resolve("table.csv")).alreadyThere());
	}

	@Test
	void rowsThatReferToEachOtherInACircleAreRefused() throws Exception {
		Path file = csv(HEADING + "2021-09-01,甲府,,,乙局\n2021-09-01,乙局,,,甲府\n");
		String message = assertThrows(ExchangeException.class, () -> run(AGENCY, file)).getMessage();
		assertTrue(message.contains("甲府"), message);
		assertEquals(0, count(AGENCY));
	}

	@Test
	void twoRecordsOfOneNameCannotBeReferredTo() throws Exception {
		agency("甲府", "同名");
		agency("乙局", "同名");
		ImportResult result = run(AGENCY, csv(HEADING + "2021-09-01,丙所,,,同名\n"));
		assertEquals(1, result.problems().size());
		assertTrue(result.problems().get(0).reason().contains("2"));
	}

	@Test
	void theEffectsOfAHalfWrittenFileAreNone() throws Exception {
		StringBuilder text = new StringBuilder("effectiveDate,name\n");
		for (int i = 0; i < 1200; i++) {
			text.append("2021-09-01,\"中心").append(i).append("\"\n");
		}
		Path file = csv(text.substring(0, text.length() - 5));
		assertThrows(ExchangeException.class, () -> run(SITE, file));
		assertEquals(0, count(SITE));
	}

	@Test
	void aBig5FileIsImportedWithANote() throws Exception {
		ImportResult result = run(SITE, file("big5.csv", "日期,名稱,地址\n110/9/1,四維行政中心,高雄市苓雅區\n"
				.replace("日期", SITE.label(Literals.RECORD__EFFECTIVE_DATE, java.util.Locale.TAIWAN))
				.replace("名稱", SITE.label(Literals.SITE__NAME, java.util.Locale.TAIWAN)), Charset.forName("Big5")));
		assertEquals(List.of(), result.problems());
		assertEquals(1, result.notes().size());
		assertNotNull(store.findByKey(SITE, "四維行政中心").orElseThrow());
	}

	@Test
	void cancellingInTheMiddleLeavesNothing() throws Exception {
		StringBuilder text = new StringBuilder("effectiveDate,name\n");
		for (int i = 0; i < 3000; i++) {
			text.append("2021-09-01,中心").append(i).append('\n');
		}
		Path file = csv(text.toString());
		// the monitor is asked once a row at least: in the first reading, then in the second one, which writes
		for (int after : new int[] { 100, 5000 }) {
			int[] asked = new int[1];
			NullProgressMonitor monitor = new NullProgressMonitor() {
				@Override
				public boolean isCanceled() {
					return ++asked[0] > after;
				}
			};
			Importer importer = service(Importer.class);
			assertThrows(OperationCanceledException.class,
					() -> importer.run(store, ImportRequest.of(SITE, TableSource.of(file)), monitor));
			assertEquals(0, count(SITE));
		}
		assertEquals(3000, run(SITE, file).added());
	}

	@Test
	void aPreviewWritesNothingAndShowsWhatWillBe() throws Exception {
		agency("高雄市政府", "市府");
		Path file = csv(HEADING + "99/12/25,示範局,,二級機關,市府\n2010-12-25,高雄市政府,,,\n");
		ImportPreview preview = service(Importer.class).preview(store, ImportRequest.of(AGENCY, TableSource.of(file)), 10, new NullProgressMonitor());
		assertEquals(1, preview.result().added());
		assertEquals(1, preview.result().bad());
		assertEquals(List.of(Fate.NEW, Fate.BAD), preview.rows().stream().map(ImportPreview.Row::fate).toList());
		assertEquals("2010-12-25", preview.rows().get(0).values().get(0));
		assertEquals("高雄市政府", preview.rows().get(0).values().get(4));
		assertEquals(1, count(AGENCY));
	}

	@Test
	void headingsAreRecognisedInBothLanguagesAndLooselyWritten() throws Exception {
		Importer importer = service(Importer.class);
		for (java.util.Locale locale : List.of(java.util.Locale.TAIWAN, java.util.Locale.ENGLISH)) {
			List<String> headings = AGENCY.features().stream().map(f -> " " + AGENCY.label(f, locale).toUpperCase(locale) + "＊").toList();
			assertEquals(AGENCY.features(), importer.mapping(AGENCY, headings).features());
		}
		assertEquals(List.of(Literals.AGENCY__NAME), importer.mapping(AGENCY, List.of(AGENCY.label(Literals.AGENCY__NAME) + "（全名）")).features());
	}

	@Test
	void aMappingIsRemembered() throws Exception {
		Importer importer = service(Importer.class);
		List<String> headings = List.of("甲欄", "乙欄", "丙欄");
		ColumnMapping mapping = ColumnMapping.none(3).with(0, Literals.SITE__NAME).with(2, Literals.RECORD__EFFECTIVE_DATE);
		Path file = csv("甲欄,乙欄,丙欄\n示範中心,不要,110/9/1\n");
		importer.run(store, ImportRequest.of(SITE, TableSource.of(file)).withMapping(mapping), new NullProgressMonitor());
		assertEquals(1, count(SITE));
		assertEquals(mapping, importer.mapping(SITE, headings));
		assertEquals(mapping, importer.mapping(SITE, List.of("甲 欄", "乙欄", "丙欄")));
		List<EStructuralFeature> other = importer.mapping(AGENCY, headings).features();
		assertTrue(other.stream().allMatch(f -> f == null));
	}

	@Test
	void aTableOfSomethingElseIsRefused() throws Exception {
		Path file = csv("甲欄子,乙欄子\n1,2\n");
		assertThrows(ExchangeException.class, () -> run(SITE, file));
	}

	@Test
	void photosComeFromTheTablesOwnFolderOnly() throws Exception {
		Files.createDirectories(folder.resolve("photos"));
		Files.write(folder.resolve("photos/a.jpg"), new byte[] { 1, 2, 3 });
		Files.write(folder.getParent().resolve("secret-" + folder.getFileName() + ".txt"), new byte[] { 9 });
		assertTrue(run(SITE, csv("effectiveDate,name,attachments\n2021-09-01,示範中心,photos/a.jpg|正面|市府\n")).imported());
		Record site = store.find(SITE, store.findByKey(SITE, "示範中心").orElseThrow().getId()).orElseThrow();
		var attachments = store.attachments(SITE, site.getId(), true);
		assertEquals(1, attachments.size());
		assertEquals("正面", attachments.get(0).getCaption());
		assertEquals(3, attachments.get(0).getContent().length);
		assertTrue(attachments.get(0).isInReport());
		ImportResult outside = run(SITE, csv("effectiveDate,name,attachments\n2021-09-01,二號中心,../secret-" + folder.getFileName() + ".txt\n"));
		assertFalse(outside.imported());
		assertEquals(1, store.count(RecordQuery.all(SITE)));
	}
}
