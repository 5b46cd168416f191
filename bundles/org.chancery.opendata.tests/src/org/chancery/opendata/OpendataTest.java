package org.chancery.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chancery.model.Period;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class OpendataTest extends SectionTest {
	private static final OpendataFactory NEW = OpendataFactory.eINSTANCE;

	private static Dataset dataset(String name, String date, boolean open) {
		Dataset dataset = NEW.createDataset();
		dataset.setName(name);
		dataset.setEffectiveDate(day(date));
		dataset.setOpenFormat(open);
		return dataset;
	}

	@Test
	void growthIsAgainstTheSameDayAYearBefore() throws InterruptedException {
		Dataset withdrawn = dataset("丁", "2019-01-01", true);
		withdrawn.setWithdrawnDate(day("2021-06-01"));
		keep(dataset("甲", "2018-01-01", false), dataset("乙", "2019-01-01", true), dataset("丙", "2021-10-01", true),
				dataset("戊", "2021-11-01", true), dataset("己", "2022-02-01", true), withdrawn);
		assertEquals("4", value("opendata.datasets"));
		assertEquals("1", value("opendata.growth"));
		assertEquals("33.3", value("opendata.growthRate"));
		assertEquals("75.0", value("opendata.openFormatShare"));
		assertTrue(text(compose()).contains("本期新增丙及戊等 2 項資料集，截至 111 年 1 月 31 日累計開放 4 項，較前一年同日增加 1 項（33.3%），採開放格式者 3 項"),
				text(compose()));
	}

	@Test
	void aReportedTotalHasNoGrowth() throws InterruptedException {
		tally("opendata.datasets", new Period(day("2022-01-31"), day("2022-01-31")), 27);
		assertEquals("27", value("opendata.datasets"));
		assertEquals("0", value("opendata.growth"));
		assertFalse(text(compose()).contains("較前一年"), text(compose()));
	}

	@Test
	void theChapterIsLeftOutWithoutRecords() throws InterruptedException {
		assertEquals("", String.join("\n", notes(compose())));
		assertFalse(text(compose()).contains("資訊開放"), text(compose()));
	}
}
