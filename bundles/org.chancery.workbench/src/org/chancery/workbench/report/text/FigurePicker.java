package org.chancery.workbench.report.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chancery.figures.FigureDefinition;
import org.chancery.report.text.Piece;
import org.chancery.workbench.Ui;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** Inserts a figure field where part of the figure's name was typed. */
final class FigurePicker {
	private static final int LONGEST = 16;

	private final Collection<FigureDefinition> figures;
	private final Map<String, String> values;

	/** @param values what the report prints for figures at the moment, by their ids */
	FigurePicker(Collection<FigureDefinition> figures, Map<String, String> values) {
		this.figures = figures;
		this.values = values;
	}

	/** The end of a text that is part of some figure's name, the longest there is; empty if there is none. */
	static String typed(String before, Collection<String> names) {
		for (int length = Math.min(LONGEST, before.length()); length > 0; length--) {
			String end = before.substring(before.length() - length);
			if (names.stream().anyMatch(n -> n.contains(end))) {
				return end;
			}
		}
		return ""; //$NON-NLS-1$
	}

	/** Asks for a figure, beginning with those that what stands before the caret names, and puts it there. */
	void insert(ChapterField field) {
		StyledText text = field.control();
		int caret = text.getCaretOffset();
		int line = text.getOffsetAtLine(text.getLineAtOffset(caret));
		String before = line < caret ? text.getTextRange(line, caret - line) : ""; //$NON-NLS-1$
		String part = typed(before.substring(before.lastIndexOf(LineText.MARK) + 1), figures.stream().map(FigureDefinition::name).toList());
		choose(text.getShell(), part)
				.ifPresent(figure -> field.insert(caret - part.length(), part.length(), Piece.Whole.field("figure", Map.of("id", figure.id())))); //$NON-NLS-1$ //$NON-NLS-2$
		text.setFocus();
	}

	private Optional<FigureDefinition> choose(Shell shell, String part) {
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new LabelProvider() {
			@Override
			public String getText(Object element) {
				FigureDefinition figure = (FigureDefinition) element;
				return NLS.bind(Messages.Figure_choice, new Object[] { figure.name(), values.getOrDefault(figure.id(), "–"), figure.section().name() }); //$NON-NLS-1$
			}
		}) {
			@Override
			protected void configureShell(Shell newShell) {
				super.configureShell(newShell);
				newShell.setData(Ui.ID, "figure.choose"); //$NON-NLS-1$
			}
		};
		dialog.setTitle(Messages.Figure_title);
		dialog.setMessage(Messages.Figure_message);
		dialog.setElements(figures.stream().sorted(Comparator.comparing(FigureDefinition::name)).toArray());
		dialog.setMatchEmptyString(true);
		dialog.setFilter(part.isEmpty() ? "" : "*" + part); //$NON-NLS-1$ //$NON-NLS-2$
		return dialog.open() == Window.OK ? Optional.of((FigureDefinition) dialog.getFirstResult()) : Optional.empty();
	}

	/** The field with another unit or number style; null for what the figure or the report says. */
	static Piece.Whole with(Piece.Whole field, String attribute, String value) {
		Map<String, String> attributes = new java.util.TreeMap<>(field.attributes());
		if (value == null) {
			attributes.remove(attribute);
		} else {
			attributes.put(attribute, value);
		}
		return Piece.Whole.field(field.element(), attributes);
	}

	/** The styles of numbers, by what a field says. */
	static final List<String> STYLES = List.of("comma", "man", "chinese"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
}
