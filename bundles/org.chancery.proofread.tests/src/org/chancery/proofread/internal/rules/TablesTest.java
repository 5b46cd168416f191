package org.chancery.proofread.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.chancery.proofread.Finding;
import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.PlainDocument;
import org.chancery.proofread.Proof;
import org.junit.jupiter.api.Test;

/** Totals and computed columns in tables. */
class TablesTest {
	@Test
	void addsARow() {
		assertEquals(List.of("28"), Checked.excerpts(Checked.byTable(new TableSums(), "機關|車次", "甲局|2", "乙局|23", "丙局|1", "總 計|28")));
		assertEquals(List.of(), Checked.byTable(new TableSums(), "機關|車次", "甲局|2", "乙局|23", "丙局|1", "總 計|26"));
	}

	@Test
	void addsAColumn() {
		List<Finding> wrong = Checked.byTable(new TableSums(), "機關|男|女|合計", "甲局|2|3|5", "乙局|4|4|9", "丙局|1|1|2");
		assertEquals(List.of("9"), Checked.excerpts(wrong));
		assertEquals(1, wrong.getFirst().place().row() - 1);
	}

	@Test
	void knowsSubtotals() {
		assertEquals(List.of(), Checked.byTable(new TableSums(), "機關|件數", "甲局|2", "乙局|3", "小計|5", "丙區|1", "丁區|6", "小計|7", "總計|12"));
		assertEquals(List.of("13"), Checked.excerpts(Checked.byTable(new TableSums(), "機關|件數", "甲局|2", "乙局|3", "小計|5", "丙區|1", "丁區|6", "小計|7", "總計|13")));
		assertEquals(List.of("6"), Checked.excerpts(Checked.byTable(new TableSums(), "機關|件數", "甲局|2", "乙局|3", "小計|6")));
	}

	@Test
	void doesNotAddRatesAndYears() {
		assertEquals(List.of(), Checked.byTable(new TableSums(), "項次|機關|件數|達成率", "1|甲局|2|50%", "2|乙局|3|70%", "|合計|5|62%"));
	}

	@Test
	void mergedTablesAreCheckedByTheirGrandTotal() {
		PlainBlock.Row numbers = new PlainBlock.Row(List.of(cell("工友", 0, 1), cell("120", 1, 2), cell("30", 3, 1)));
		PlainBlock.Row more = new PlainBlock.Row(List.of(cell("臨時", 0, 1), cell("20", 1, 1), cell("5", 2, 2)));
		assertEquals(List.of(), merged(numbers, more, "總計：175"));
		assertEquals(List.of("總計：177"), Checked.excerpts(merged(numbers, more, "總計：177")));
	}

	private static List<Finding> merged(PlainBlock.Row numbers, PlainBlock.Row more, String total) {
		PlainBlock.Table table = new PlainBlock.Table(List.of(numbers, more, new PlainBlock.Row(List.of(cell(total, 0, 4)))), 1);
		return new TableSums().check(new Proof(new PlainDocument("test", false, List.of(table)), null, List.of()));
	}

	private static PlainBlock.Cell cell(String text, int column, int columns) {
		return new PlainBlock.Cell(text, column, columns, 1);
	}

	@Test
	void saysThatATotalIsMissing() {
		assertEquals(List.of("合計"), Checked.excerpts(Checked.byTable(new TableSums(), "類別|機關|學校|合計", "工友|6|10|")));
	}

	@Test
	void findsHowAColumnIsComputedAndTheRowThatIsNot() {
		String[] rows = { "年度|去年|今年|增減|成長率", "甲|100|120|20|20.0%", "乙|50|40|-10|-20.0%", "丙|80|100|20|20.0%", "丁|200|300|100|50.0%" };
		List<Finding> wrong = Checked.byTable(new TableRates(), rows);
		assertEquals(List.of("20.0%"), Checked.excerpts(wrong));
		assertTrue(wrong.getFirst().reason().contains("25"), wrong.getFirst().reason());
		assertEquals(3, wrong.getFirst().place().row());
	}
}
