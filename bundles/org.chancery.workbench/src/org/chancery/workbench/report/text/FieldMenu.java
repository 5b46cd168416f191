package org.chancery.workbench.report.text;

import java.util.function.UnaryOperator;

import org.chancery.report.text.Piece;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What can be done with the figure field at the caret: another number style, another unit. */
final class FieldMenu {
	private FieldMenu() {
	}

	/** @param value what a figure prints at the moment, by its id */
	static void add(ChapterField field, UnaryOperator<String> value) {
		StyledText text = field.control();
		Menu menu = new Menu(text);
		text.setMenu(menu);
		menu.addListener(SWT.Show, e -> {
			for (MenuItem item : menu.getItems()) {
				item.dispose();
			}
			fill(menu, field, value);
		});
	}

	private static void fill(Menu menu, ChapterField field, UnaryOperator<String> value) {
		StyledText text = field.control();
		item(menu, Messages.Menu_undo, field.canUndo(), field::undo);
		item(menu, Messages.Menu_cut, text.getSelectionCount() > 0, text::cut);
		item(menu, Messages.Menu_copy, text.getSelectionCount() > 0, text::copy);
		item(menu, Messages.Menu_paste, text.getEditable(), text::paste);
		int caret = text.getCaretOffset();
		int at = field.markAt(caret) instanceof Piece.Whole ? caret : caret - 1;
		if (field.markAt(at) instanceof Piece.Whole figure && figure.element().equals("figure") && text.getEditable()) { //$NON-NLS-1$
			new MenuItem(menu, SWT.SEPARATOR);
			MenuItem name = item(menu, figure.attributes().get("id") + "  " + value.apply(figure.attributes().get("id")), false, () -> { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				// only tells which figure it is
			});
			name.setEnabled(false);
			item(menu, Messages.Menu_ownStyle, true, () -> field.insert(at, 1, FigurePicker.with(figure, "number", null))); //$NON-NLS-1$
			for (String style : FigurePicker.STYLES) {
				String label = switch (style) {
				case "comma" -> Messages.Menu_comma; //$NON-NLS-1$
				case "man" -> Messages.Menu_man; //$NON-NLS-1$
				default -> Messages.Menu_chinese;
				};
				item(menu, label, true, () -> field.insert(at, 1, FigurePicker.with(figure, "number", style))); //$NON-NLS-1$
			}
			item(menu, Messages.Menu_unit, true, () -> unit(field, at, figure));
		}
	}

	private static void unit(ChapterField field, int at, Piece.Whole figure) {
		InputDialog dialog = new InputDialog(field.control().getShell(), Messages.Menu_unit, Messages.Unit_message,
				figure.attributes().getOrDefault("unit", ""), null); //$NON-NLS-1$ //$NON-NLS-2$
		if (dialog.open() == Window.OK) {
			field.insert(at, 1, FigurePicker.with(figure, "unit", dialog.getValue().strip())); //$NON-NLS-1$
		}
	}

	private static MenuItem item(Menu menu, String text, boolean enabled, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.setEnabled(enabled);
		item.addListener(SWT.Selection, e -> action.run());
		return item;
	}
}
