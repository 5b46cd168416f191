package org.chancery.workbench.bots;

import org.chancery.model.sections.RecordType;
import org.chancery.workbench.records.RecordTable;
import org.chancery.workbench.records.RecordTableView;
import org.chancery.workbench.records.RecordTables;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** A record table as a person uses it. */
public final class TableBot {
	private final RecordTableView view;
	private final RecordType type;

	private TableBot(RecordTableView view, RecordType type) {
		this.view = view;
		this.type = type;
	}

	/** Opens the table of a record type and waits for its rows. */
	public static TableBot open(String typeName) {
		Bot.store();
		RecordType type = Bot.type(typeName);
		TableBot bot = new TableBot(Bot.ui(() -> RecordTables.open(Bot.page(), type).orElseThrow()), type);
		bot.settle();
		return bot;
	}

	public RecordTable table() {
		return view.table();
	}

	public RecordTableView view() {
		return view;
	}

	/** Waits until the number of rows is known. */
	public void settle() {
		Bot.waitUntil("rows of " + type, () -> table().isCounted());
	}

	public long count() {
		return Bot.ui(table()::count);
	}

	/** Waits until the table has as many rows. */
	public void waitForCount(long expected) {
		Bot.waitUntil(expected + " rows", () -> table().isCounted() && table().count() == expected);
	}

	/** The text of a cell, as soon as it has been read. */
	public String text(int row, String feature) {
		return Bot.waitFor("row " + row, () -> table().text(row, feature(feature)));
	}

	/** Waits until a cell shows this text. */
	public void waitForText(int row, String feature, String expected) {
		Bot.waitUntil(feature + " = " + expected, () -> expected.equals(table().text(row, feature(feature))));
	}

	/** Clicks on a column's heading. */
	public void clickHeading(String feature) {
		Bot.run(() -> {
			NatTable natTable = table().natTable();
			int column = table().visibleFeatures().indexOf(feature(feature));
			Event event = new Event();
			event.button = 1;
			event.count = 1;
			event.x = natTable.getStartXOfColumnPosition(column) + natTable.getColumnWidthByPosition(column) / 2;
			event.y = 10;
			natTable.notifyListeners(SWT.MouseDown, event);
			event.stateMask = SWT.BUTTON1;
			natTable.notifyListeners(SWT.MouseUp, event);
		});
	}

	/** Types into the quick filter. */
	public void quickFilter(String typed) {
		Bot.run(() -> {
			RecordTable table = table();
			((Text) Bot.find(table.getParent(), "quickFilter")).setText(typed);
		});
	}

	/** Selects a row. */
	public void select(int row) {
		Bot.run(() -> {
			table().setFocus();
			table().select(row);
		});
	}

	public EStructuralFeature feature(String name) {
		return type.eClass().getEStructuralFeature(name);
	}
}
