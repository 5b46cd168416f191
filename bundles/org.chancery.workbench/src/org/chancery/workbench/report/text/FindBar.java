package org.chancery.workbench.report.text;

import java.util.Map;

import org.chancery.workbench.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Finds and replaces text in a chapter. Characters that are written in two ways are found in either. */
final class FindBar {
	/** Variants that government papers mix, each by the one it is compared as. */
	private static final Map<Character, Character> VARIANTS = Map.of('臺', '台', '姐', '姊', '姉', '姊', '衆', '眾', '裏', '裡', '羣', '群', '峯', '峰', '啓', '啟',
			'温', '溫', '册', '冊');

	private final ChapterField field;
	private final Text find;
	private final Text replacement;

	FindBar(Composite parent, ChapterField field) {
		this.field = field;
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(4, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		find = input(bar, "find.what", Messages.Find_what); //$NON-NLS-1$
		replacement = input(bar, "find.with", Messages.Find_with); //$NON-NLS-1$
		button(bar, "find.next", Messages.Find_next, this::next); //$NON-NLS-1$
		button(bar, "find.replace", Messages.Find_replace, this::replace); //$NON-NLS-1$
		button(bar, "find.all", Messages.Find_all, this::replaceAll); //$NON-NLS-1$
		find.addListener(SWT.DefaultSelection, e -> next());
	}

	void setFocus() {
		find.setFocus();
		find.selectAll();
	}

	/** Selects the next place after the selection, from the top again after the last. */
	boolean next() {
		StyledText text = field.control();
		int from = text.getSelectionRange().x + text.getSelectionRange().y;
		int place = place(text.getText(), find.getText(), from);
		place = place < 0 ? place(text.getText(), find.getText(), 0) : place;
		if (place >= 0) {
			text.setSelection(place, place + find.getText().length());
			text.showSelection();
		}
		return place >= 0;
	}

	private void replace() {
		StyledText text = field.control();
		if (!find.getText().isEmpty() && folded(text.getSelectionText()).equals(folded(find.getText()))) {
			field.replace(text.getSelectionRange().x, find.getText().length(), replacement.getText());
		}
		next();
	}

	private void replaceAll() {
		int from = 0;
		for (int place = place(field.control().getText(), find.getText(), from); place >= 0; place = place(field.control().getText(),
				find.getText(), from)) {
			field.replace(place, find.getText().length(), replacement.getText());
			from = place + replacement.getText().length();
		}
	}

	/** The first place of some text, in any of its variants, from an offset on; -1 if there is none. */
	static int place(String text, String what, int from) {
		return what.isEmpty() ? -1 : folded(text).indexOf(folded(what), from);
	}

	private static String folded(String text) {
		StringBuilder folded = new StringBuilder(text);
		for (int i = 0; i < folded.length(); i++) {
			char c = Character.toLowerCase(folded.charAt(i));
			folded.setCharAt(i, VARIANTS.getOrDefault(c, c));
		}
		return folded.toString();
	}

	private static Text input(Composite parent, String id, String message) {
		Text input = Ui.named(new Text(parent, SWT.BORDER | SWT.SEARCH), id);
		input.setMessage(message);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(input);
		return input;
	}

	private static void button(Composite parent, String id, String label, Runnable action) {
		Button button = Ui.named(new Button(parent, SWT.PUSH), id);
		button.setText(label);
		button.addListener(SWT.Selection, e -> action.run());
	}
}
