package org.chancery.workbench.report;

import java.time.LocalDate;
import java.util.function.Consumer;

import org.chancery.model.Period;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The menu of periods that are often wanted. */
final class PresetMenu {
	private PresetMenu() {
	}

	/** Opens the menu below its button. */
	static void open(ToolItem button, Period last, Consumer<Period> chosen) {
		ToolBar bar = button.getParent();
		Menu menu = new Menu(bar.getShell(), SWT.POP_UP);
		for (PeriodPresets preset : PeriodPresets.of(LocalDate.now(), last)) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(preset.text());
			item.addListener(SWT.Selection, e -> chosen.accept(preset.period()));
		}
		Rectangle place = button.getBounds();
		menu.setLocation(bar.toDisplay(place.x, place.y + place.height));
		menu.addListener(SWT.Hide, e -> bar.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}
}
