package org.chancery.archives.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.chancery.archives.ArchivesFactory;
import org.chancery.archives.CaseFile;
import org.chancery.archives.DisposalFile;
import org.chancery.archives.DisposalList;
import org.chancery.archives.DisposalStatus;
import org.chancery.archives.Disposition;
import org.chancery.archives.FileSecrecy;
import org.chancery.archives.Hold;
import org.chancery.archives.HoldKind;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest extends SectionTest {
	private static final ArchivesFactory NEW = ArchivesFactory.eINSTANCE;

	private static List<Notice> run(Check check) {
		return check.run(store, PERIOD, new NullProgressMonitor());
	}

	@ParameterizedTest
	@CsvSource({ "2010-06-30,10,2020-06-30,5,2015-06-30", "2010-06-30,15,2025-06-30,8,2018-06-30", "2012-02-29,1,2013-02-28,1,2013-02-28",
			"2010-06-30,20,2030-06-30,10,2020-06-30" })
	void termsCountWholeYearsFromTheLatestDocument(LocalDate last, int years, LocalDate ends, int cut, LocalDate earliest) {
		Retention digitised = new Retention(last, false, years, true, true);
		assertEquals(Optional.of(ends), digitised.ends());
		assertEquals(Optional.of(earliest), digitised.earliestEnd());
		assertEquals(last.plusYears(cut), earliest);
		assertEquals(Optional.empty(), new Retention(last, false, years, false, true).earliestEnd());
		assertEquals(Optional.empty(), new Retention(last, false, years, true, false).earliestEnd());
	}

	@Test
	void longTermsAreNotCutAndPermanentFilesGoAfter25Years() {
		assertEquals(Optional.empty(), new Retention(day("1990-01-01"), false, 25, true, true).earliestEnd());
		Retention permanent = new Retention(day("1995-06-30"), true, 0, true, false);
		assertEquals(Optional.of(2021), permanent.transferYear());
		assertEquals(Optional.empty(), permanent.ends());
	}

	private static CaseFile file(String number, String last, int years) {
		CaseFile file = NEW.createCaseFile();
		file.setFileNumber(number);
		file.setTitle(number);
		file.setEffectiveDate(day("1990-01-01"));
		file.setLastDate(day(last));
		file.setRetentionYears(years);
		file.setDisposition(Disposition.DESTROY);
		return file;
	}

	private static CaseFile held(CaseFile file, String until) {
		Hold hold = NEW.createHold();
		hold.setKind(HoldKind.LITIGATION);
		hold.setFromDate(day("2019-01-01"));
		hold.setUntilDate(day(until));
		file.getHolds().add(hold);
		return file;
	}

	@Test
	void filesWhoseTimeHasComeAreTold() {
		CaseFile secret = file("密", "2010-01-01", 10);
		secret.setSecrecy(FileSecrecy.CONFIDENTIAL);
		CaseFile permanent = file("永久", "1995-06-30", 0);
		permanent.setPermanent(true);
		permanent.setDisposition(Disposition.NATIONAL);
		CaseFile undated = file("無", null, 5);
		CaseFile digitised = file("數位", "2013-01-31", 15);
		digitised.setDigitisedDate(day("2016-03-01"));
		keep(file("屆期", "2010-01-01", 10), file("未屆", "2015-01-01", 10), held(file("訴訟", "2010-01-01", 10), null),
				held(file("已解除", "2010-01-01", 10), "2021-12-01"), secret, permanent, undated, digitised);
		List<Notice> notices = run(new RetentionCheck());
		assertEquals(List.of("屆期", "訴訟", "已解除", "密", "永久", "無", "數位"), notices.stream().map(Notice::title).toList());
		assertEquals(List.of(true, false, true, true, true, false, false), notices.stream().map(Notice::grave).toList());
		assertTrue(notices.get(4).message().contains("110"), notices.get(4).message());
	}

	@Test
	void whatMayNotBeDestroyedIsToldOfTheList() {
		keep(file("屆期", "2010-01-01", 10), file("未屆", "2020-01-01", 10), held(file("訴訟", "2010-01-01", 10), null));
		DisposalList list = NEW.createDisposalList();
		list.setNumber("L-1");
		list.setTitle("目錄");
		list.setEffectiveDate(day("2021-12-01"));
		for (String number : List.of("屆期", "未屆", "訴訟", "查無")) {
			DisposalFile entry = NEW.createDisposalFile();
			entry.setFileNumber(number);
			list.getFiles().add(entry);
		}
		DisposalList done = NEW.createDisposalList();
		done.setNumber("L-2");
		done.setTitle("已銷毀");
		done.setEffectiveDate(day("2021-12-01"));
		done.setStatus(DisposalStatus.DESTROYED);
		keep(list, done);
		List<Notice> notices = run(new DisposalCheck());
		assertEquals(List.of("目錄", "目錄", "目錄", "已銷毀"), notices.stream().map(Notice::title).toList());
		assertTrue(notices.get(0).message().contains("未屆") && notices.get(1).message().contains("訴訟") && notices.get(2).message().contains("查無"),
				notices.toString());
	}
}
