package org.chancery.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordQuery.Sort;
import org.chancery.store.RecordRow;
import org.chancery.workbench.bots.Bot;
import org.chancery.workbench.bots.Screenshots;
import org.chancery.workbench.bots.TableBot;
import org.chancery.workbench.records.Filter;
import org.chancery.workbench.records.Operator;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Screenshots.class)
class RecordTableTest {
	private static final String VISIT = "guests.Visit";

	@Test
	void showsTheRecordsOfTheStore() {
		TableBot table = TableBot.open(VISIT);
		RecordType type = Bot.type(VISIT);
		assertEquals(Bot.store().count(RecordQuery.all(type)), table.count());
		assertTrue(table.count() > 20, "the sample has visits");
		String date = table.text(0, "effectiveDate");
		assertTrue(date.matches("1\\d\\d/\\d\\d/\\d\\d"), date);
	}

	@Test
	void isPainted() {
		TableBot table = TableBot.open(VISIT);
		table.text(0, "title");
		Bot.waitUntil("letters in the table", () -> colours(table.table().natTable()) > 12);
	}

	@Test
	void sortsByTheHeadingThatIsClicked() {
		TableBot table = TableBot.open(VISIT);
		RecordType type = Bot.type(VISIT);
		EStructuralFeature number = table.feature("number");
		table.clickHeading("number");
		List<RecordRow> ascending = Bot.store().rows(RecordQuery.all(type).withFeatures(List.of(number)).orderBy(List.of(new Sort(number, false))).limit(1));
		table.waitForText(0, "number", (String) ascending.get(0).values().get(0));
		table.clickHeading("number");
		List<RecordRow> descending = Bot.store().rows(RecordQuery.all(type).withFeatures(List.of(number)).orderBy(List.of(new Sort(number, true))).limit(1));
		table.waitForText(0, "number", (String) descending.get(0).values().get(0));
	}

	@Test
	void theQuickFilterLooksInTheNames() {
		TableBot table = TableBot.open(VISIT);
		long all = table.count();
		RecordType type = Bot.type(VISIT);
		Filter filter = new Filter(type.labelFeature(), Operator.CONTAINS, List.of("視訊"));
		long expected = Bot.store().count(RecordQuery.all(type).and(filter.condition(Bot.store().naming())));
		assertTrue(expected > 0 && expected < all);
		table.quickFilter("視訊");
		table.waitForCount(expected);
		table.quickFilter("");
		table.waitForCount(all);
	}

	@Test
	void aFilterTakesDatesOfTheRepublicAndIso() {
		TableBot table = TableBot.open(VISIT);
		Filter republic = new Filter(table.feature("effectiveDate"), Operator.BETWEEN, List.of("110/9/1", "111年1月31日"));
		Filter iso = new Filter(table.feature("effectiveDate"), Operator.BETWEEN, List.of("2021-09-01", "2022-01-31"));
		RecordQuery all = RecordQuery.all(Bot.type(VISIT));
		long expected = Bot.store().count(all.and(iso.condition(Bot.store().naming())));
		assertTrue(expected > 0);
		Condition condition = republic.condition(Bot.store().naming());
		Bot.run(() -> table.table().setFilter(condition));
		table.waitForCount(expected);
		Bot.run(() -> table.table().setFilter(DSL.noCondition()));
		table.waitForCount(Bot.store().count(all));
	}

	@Test
	void copiesRowsWithHeadingsForSpreadsheets() {
		TableBot table = TableBot.open(VISIT);
		String title = table.text(2, "title");
		table.select(2);
		String copied = Bot.ui(() -> {
			table.table().copy();
			Clipboard clipboard = new Clipboard(Display.getCurrent());
			try {
				return (String) clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
		String[] lines = copied.split("\n");
		assertEquals(2, lines.length);
		int column = List.of(lines[0].split("\t")).indexOf(Bot.type(VISIT).label(table.feature("title")));
		assertEquals(title, lines[1].split("\t")[column]);
	}

	@Test
	void showsOnlyTheColumnsChosen() {
		TableBot table = TableBot.open("facilities.RepairOrder");
		List<EStructuralFeature> before = Bot.ui(table.table()::visibleFeatures);
		EStructuralFeature date = table.feature("effectiveDate");
		Bot.run(() -> table.table().show(Set.of(date)));
		assertEquals(List.of(date), Bot.ui(table.table()::visibleFeatures));
		Bot.run(() -> table.table().show(Set.copyOf(before)));
		assertEquals(Set.copyOf(before), Set.copyOf(Bot.ui(table.table()::visibleFeatures)));
	}

	/** How many colours a control shows: many where letters are, few where nothing is painted. */
	private static int colours(Control control) {
		Image image = new Image(control.getDisplay(), 400, 120);
		GC gc = new GC(control);
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		Set<Integer> colours = new HashSet<>();
		for (int x = 0; x < data.width; x++) {
			for (int y = 0; y < data.height; y++) {
				colours.add(data.getPixel(x, y));
			}
		}
		return colours.size();
	}
}
