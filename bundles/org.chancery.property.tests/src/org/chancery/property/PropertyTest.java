package org.chancery.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

import org.chancery.report.ReportDocument;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

class PropertyTest extends SectionTest {
	private static final PropertyFactory NEW = PropertyFactory.eINSTANCE;
	private int numbers;

	private AssetMovement movement(String day, MovementKind kind, int count, int income) {
		AssetMovement movement = NEW.createAssetMovement();
		movement.setNumber("T-" + ++numbers);
		movement.setDescription("汰換");
		movement.setEffectiveDate(day(day));
		movement.setKind(kind);
		movement.setCount(count);
		movement.setIncome(BigDecimal.valueOf(income));
		return movement;
	}

	private Asset asset(String acquired, String gone, AssetClass of, int quantity) {
		Asset asset = NEW.createAsset();
		asset.setNumber("T-" + ++numbers);
		asset.setName("冷氣機");
		asset.setEffectiveDate(day(acquired));
		asset.setGoneDate(day(gone));
		asset.setAssetClass(of);
		asset.setQuantity(quantity);
		return asset;
	}

	@Test
	void movementsCountTheirItems() throws InterruptedException {
		keep(movement("2021-09-01", MovementKind.TRANSFERRED_OUT, 12, 0), movement("2022-01-31", MovementKind.SOLD, 3, 4500),
				movement("2022-02-01", MovementKind.SOLD, 9, 9000), movement("2021-10-01", MovementKind.ADDED, 2, 0),
				movement("2021-10-01", MovementKind.TRANSFERRED_IN, 1, 0), movement("2021-10-01", MovementKind.MOVED, 50, 0));
		assertEquals("12", value("property.transferred"));
		assertEquals("3", value("property.sold"));
		assertEquals("4500", value("property.saleIncome"));
		assertEquals("3", value("property.added"));
	}

	@Test
	void articlesAreNoAssets() throws InterruptedException {
		keep(asset("2020-01-01", null, AssetClass.MACHINERY, 1), asset("2020-01-01", "2022-01-31", AssetClass.MACHINERY, 1),
				asset("2022-02-01", null, AssetClass.MACHINERY, 1), asset("2020-01-01", null, AssetClass.ARTICLE, 40));
		assertEquals("1", value("property.assets"));
		assertEquals("40", value("property.articles"));
	}

	@Test
	void theChapterTellsWhatAStockTakingFound() throws InterruptedException {
		StockTaking round = NEW.createStockTaking();
		round.setNumber("T-S");
		round.setTitle("盤點");
		round.setEffectiveDate(day("2021-10-01"));
		round.setEndDate(day("2021-10-20"));
		round.setExpected(400);
		round.setSeen(398);
		keep(round);
		StockFinding missing = NEW.createStockFinding();
		missing.setRound(round);
		missing.setDescription("未尋獲");
		missing.setEffectiveDate(day("2021-10-20"));
		keep(missing);
		ReportDocument report = compose();
		String text = text(report);
		assertEquals("", String.join("\n", notes(report)));
		assertTrue(text.contains("盤點 1 次，應盤 400 件、實盤 398 件（99.50%），差異事項尚有 1 件改善中。"), text);
	}

	@Test
	void theChapterSaysNothingOfFiguresThatAreZero() throws InterruptedException {
		ReportDocument report = compose();
		String text = text(report);
		assertEquals("", String.join("\n", notes(report)));
		assertFalse(text.contains("財產") || text.contains("—"), text);
	}
}
