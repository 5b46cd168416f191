package org.chancery.workforce.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.chancery.exchange.ImportRequest;
import org.chancery.exchange.ImportResult;
import org.chancery.exchange.Importer;
import org.chancery.exchange.TableSource;
import org.chancery.exchange.TemplateWriter;
import org.chancery.model.Agency;
import org.chancery.model.AgencyKind;
import org.chancery.model.ModelFactory;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.StoreException;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.chancery.workforce.Headcount;
import org.chancery.workforce.HeadcountReturn;
import org.chancery.workforce.ReturnStatus;
import org.chancery.workforce.StaffClass;
import org.chancery.workforce.WorkforceFactory;
import org.chancery.workforce.WorkforcePackage.Literals;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnCheckTest extends SectionTest {
	private static final String NOW = "2021-12-31";
	private static final String BEFORE = "2021-09-30";

	private Agency agency(String name) {
		Agency agency = ModelFactory.eINSTANCE.createAgency();
		agency.setEffectiveDate(day("2010-12-25"));
		agency.setName(name);
		agency.setKind(AgencyKind.BUREAU);
		keep(agency);
		return agency;
	}

	private HeadcountReturn returned(Agency agency, String day, int janitors, int other) {
		HeadcountReturn headcount = WorkforceFactory.eINSTANCE.createHeadcountReturn();
		headcount.setEffectiveDate(day(day));
		headcount.setAgency(agency);
		headcount.setJanitors(janitors);
		headcount.setOtherTemporary(other);
		keep(headcount);
		return headcount;
	}

	private static List<String> found() {
		return new ReturnCheck().run(store, PERIOD, new NullProgressMonitor()).stream().map(Notice::title).toList();
	}

	@ParameterizedTest
	@CsvSource({ "2022-01-31,2021-12-31", "2021-12-31,2021-12-31", "2021-12-30,2021-09-30", "2021-03-30,2020-12-31", "2021-07-01,2021-06-30" })
	void aQuarterEndsOnItsLastDay(String day, String expected) {
		assertEquals(day(expected), ReturnCheck.lastQuarter(day(day)));
	}

	@Test
	void whoDoesNotReturnIsListed() {
		Agency labour = agency("勞工局");
		Agency health = agency("衛生局");
		assertEquals(List.of(NOW), found(), "nobody has");
		returned(labour, NOW, 3, 0);
		assertEquals(List.of("衛生局"), found());
		HeadcountReturn back = returned(health, NOW, 1, 0);
		assertEquals(List.of(), found());
		back.setStatus(ReturnStatus.SENT_BACK);
		store.write(transaction -> {
			transaction.update(back);
			return null;
		});
		assertEquals(List.of("衛生局"), found());
		health.setLeftDate(day("2021-12-01"));
		store.write(transaction -> {
			transaction.update(health);
			return null;
		});
		assertEquals(List.of(), found());
	}

	@Test
	void whatMovedTooFarIsAskedAbout() throws InterruptedException {
		Agency zero = agency("甲局");
		Agency more = agency("乙局");
		Agency jump = agency("丙局");
		Agency same = agency("丁局");
		returned(zero, BEFORE, 3, 0);
		returned(zero, NOW, 0, 0);
		returned(more, BEFORE, 3, 0);
		returned(more, NOW, 4, 0);
		returned(jump, BEFORE, 3, 20);
		returned(jump, NOW, 3, 25);
		returned(same, BEFORE, 3, 100);
		returned(same, NOW, 2, 104);
		assertEquals(List.of("丙局", "乙局", "甲局"), found().stream().sorted().toList());
		assertEquals("138", value("workforce.returnsTotal"));
		Headcount line = WorkforceFactory.eINSTANCE.createHeadcount();
		line.setEffectiveDate(day(NOW));
		line.setLine("合計");
		line.setStaffClass(StaffClass.WORKER);
		line.setPersons(139);
		keep(line);
		assertTrue(found().contains(NOW), "the sum differs from the snapshot");
	}

	@Test
	void anAgencyReturnsOnceForADay() {
		Agency labour = agency("勞工局");
		assertEquals(5, returned(labour, NOW, 3, 2).getTotal());
		assertThrows(StoreException.class, () -> returned(labour, NOW, 4, 2));
		assertThrows(StoreException.class, () -> returned(labour, BEFORE, -1, 2));
	}

	@Test
	void theFormComesBackByImport() throws Exception {
		agency("勞工局");
		RecordType type = SectionRegistry.instance().typeOf(Literals.HEADCOUNT_RETURN).orElseThrow();
		Path form = folder.resolve("form.ods");
		service(TemplateWriter.class).write(type, form, Locale.TAIWAN);
		assertTrue(Files.size(form) > 0);
		Path filled = folder.resolve("filled.csv");
		Files.writeString(filled, "effectiveDate,agency,janitors,otherTemporary\n" + NOW + ",勞工局,3,2\n");
		ImportResult result = service(Importer.class).run(store, ImportRequest.of(type, TableSource.of(filled)), new NullProgressMonitor());
		assertEquals(1, result.added(), result.toString());
		assertEquals(List.of(), found());
		store.write(transaction -> {
			store.rows(RecordQuery.all(type)).forEach(row -> transaction.delete(type, row.id(), row.version()));
			return null;
		});
	}
}
