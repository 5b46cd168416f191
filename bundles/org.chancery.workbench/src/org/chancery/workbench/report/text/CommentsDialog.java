package org.chancery.workbench.report.text;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.chancery.model.ChapterComment;
import org.chancery.model.ReportChapter;
import org.chancery.workbench.Ui;
import org.chancery.workbench.records.Values;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The comments on a chapter, and a new one. */
final class CommentsDialog extends Dialog {
	private final ReportChapter chapter;
	private final Consumer<String> added;
	private final IntConsumer settled;
	private Text text;

	private CommentsDialog(Shell parent, ReportChapter chapter, Consumer<String> added, IntConsumer settled) {
		super(parent);
		this.chapter = chapter;
		this.added = added;
		this.settled = settled;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/**
	 * @param added   is given a new comment
	 * @param settled is told which comment is settled, by its place
	 */
	static void show(Shell parent, ReportChapter chapter, Consumer<String> added, IntConsumer settled) {
		new CommentsDialog(parent, chapter, added, settled).open();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(NLS.bind(Messages.Comments_title, chapter.getTitle()));
		shell.setData(Ui.ID, "chapter.comments"); //$NON-NLS-1$
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		for (int i = 0; i < chapter.getComments().size(); i++) {
			comment(area, i, chapter.getComments().get(i));
		}
		text = Ui.named(new Text(area, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL), "comment.text"); //$NON-NLS-1$
		text.setTextLimit(2000);
		GridDataFactory.fillDefaults().grab(true, true).hint(420, 80).applyTo(text);
		return area;
	}

	private void comment(Composite area, int place, ChapterComment comment) {
		Label label = new Label(area, SWT.WRAP);
		String who = comment.getMadeBy() + " " + Values.time(comment.getMadeAt()); //$NON-NLS-1$
		label.setText(NLS.bind(Messages.Comments_comment, who, comment.getText()).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
		Link link = new Link(area, SWT.NONE);
		link.setText(comment.isSettled() ? Messages.Comments_settled : "<a>" + Messages.Comments_settle + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
		link.addListener(SWT.Selection, e -> {
			settled.accept(place);
			close();
		});
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Comments_add, true);
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.Comments_close, false);
	}

	@Override
	protected void okPressed() {
		String written = text.getText().strip();
		super.okPressed();
		if (!written.isEmpty()) {
			added.accept(written);
		}
	}
}
