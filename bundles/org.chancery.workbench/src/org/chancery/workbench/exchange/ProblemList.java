package org.chancery.workbench.exchange;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chancery.exchange.Problem;
import org.chancery.workbench.Ui;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What is wrong in a table: row, column, value and reason; to be opened one by one, or copied as a whole. */
final class ProblemList {
	private final Composite box;
	private final TableViewer viewer;
	private final Button copy;
	private List<Problem> problems = List.of();

	ProblemList(Composite parent) {
		box = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(box);
		viewer = new TableViewer(box, SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL);
		Ui.named(viewer.getTable(), "problems"); //$NON-NLS-1$
		viewer.getTable().setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTable());
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(Messages.Problem_row, 60, ProblemList::row);
		column(Messages.Problem_column, 150, ProblemList::column);
		column(Messages.Problem_value, 160, Problem::value);
		column(Messages.Problem_reason, 420, ProblemList::reason);
		viewer.addDoubleClickListener(e -> open((Problem) viewer.getStructuredSelection().getFirstElement()));
		copy = Ui.named(new Button(box, SWT.PUSH), "copyProblems"); //$NON-NLS-1$
		copy.setText(Messages.Problem_copy);
		copy.addListener(SWT.Selection, e -> copy());
	}

	Control control() {
		return box;
	}

	void show(List<Problem> found) {
		problems = found;
		viewer.setInput(found);
		copy.setEnabled(!found.isEmpty());
	}

	private void column(String title, int width, Function<Problem, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(p -> text.apply((Problem) p)));
	}

	private static String row(Problem problem) {
		return problem.row() == 0 ? "" : Integer.toString(problem.row()); //$NON-NLS-1$
	}

	private static String column(Problem problem) {
		return (problem.columnName() + " " + problem.heading()).strip(); //$NON-NLS-1$
	}

	private static String reason(Problem problem) {
		return problem.warning() ? NLS.bind(Messages.Problem_warning, problem.reason()) : problem.reason();
	}

	private void open(Problem problem) {
		String where = problem.row() == 0 ? Messages.Problem_table
				: NLS.bind(Messages.Problem_where, problem.row(), column(problem));
		String value = problem.value().isEmpty() ? "" : NLS.bind(Messages.Problem_what, problem.value()) + "\n\n"; //$NON-NLS-1$ //$NON-NLS-2$
		MessageDialog.open(problem.warning() ? MessageDialog.WARNING : MessageDialog.ERROR, box.getShell(), where, value + reason(problem), SWT.SHEET);
	}

	private void copy() {
		String text = problems.stream().map(p -> String.join("\t", row(p), column(p), p.value().replaceAll("\\s+", " "), reason(p))) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.collect(Collectors.joining("\n")); //$NON-NLS-1$
		Clipboard clipboard = new Clipboard(box.getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
