package org.chancery.workbench.report;

import java.util.List;
import java.util.function.Consumer;

import org.chancery.proofread.report.ReportFinding;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Ui;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Which figures have changed since the report was opened, and what a reader of the draft should know. */
final class ReportRemarks {
	private final Composite control;
	private final ScrolledComposite scrolled;
	private final Consumer<FigureChange> chosen;
	private final Runnable forget;
	private Composite list;

	/**
	 * @param chosen is told which change a person wants to see on the page
	 * @param forget takes the marks of the changes away
	 */
	ReportRemarks(Composite parent, Consumer<FigureChange> chosen, Runnable forget) {
		this.chosen = chosen;
		this.forget = forget;
		control = Ui.named(new Composite(parent, SWT.NONE), "report.remarks"); //$NON-NLS-1$
		control.setLayout(new FillLayout());
		scrolled = new ScrolledComposite(control, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.addListener(SWT.Resize, e -> fit());
	}

	Control control() {
		return control;
	}

	/** Shows changes, notes and what the proof-reader finds; answers whether there are any. */
	boolean show(List<FigureChange> changes, List<String> notes, List<ReportFinding> findings) {
		if (list != null) {
			list.dispose();
		}
		list = new Composite(scrolled, SWT.NONE);
		list.setBackground(list.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		list.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 5).applyTo(list);
		if (!changes.isEmpty()) {
			changesHead(changes.size());
			changes.forEach(this::change);
		}
		if (!notes.isEmpty()) {
			heading(list, NLS.bind(Messages.Remarks_notes, notes.size()));
			notes.forEach(this::note);
		}
		if (!findings.isEmpty()) {
			heading(list, NLS.bind(Messages.Remarks_findings, findings.size()));
			findings.forEach(this::finding);
		}
		scrolled.setContent(list);
		fit();
		return !changes.isEmpty() || !notes.isEmpty() || !findings.isEmpty();
	}

	private void changesHead(int count) {
		Composite head = new Composite(list, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		heading(head, NLS.bind(Messages.Remarks_changes, count));
		ToolBar bar = new ToolBar(head, SWT.FLAT);
		ToolItem clear = new ToolItem(bar, SWT.PUSH);
		clear.setImage(Icons.CLEAR.image());
		clear.setToolTipText(Messages.Remarks_forget);
		clear.addListener(SWT.Selection, e -> forget.run());
	}

	private void change(FigureChange change) {
		Link link = new Link(list, SWT.WRAP);
		link.setText(NLS.bind(Messages.Remarks_change, escaped(change.after().definition().name()), escaped(change.text())));
		link.addListener(SWT.Selection, e -> chosen.accept(change));
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(link);
	}

	private void note(String note) {
		Label label = new Label(list, SWT.WRAP);
		label.setText(note);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
	}

	private void finding(ReportFinding found) {
		note(NLS.bind(Messages.Remarks_finding, new Object[] { found.finding().severity().label(), found.where(), found.finding().excerpt(),
				found.finding().reason() }));
	}

	private static void heading(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		label.setFont(Fonts.bold());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(label);
	}

	private void fit() {
		if (list != null && !list.isDisposed()) {
			int width = scrolled.getClientArea().width;
			scrolled.setMinSize(0, list.computeSize(Math.max(120, width), SWT.DEFAULT).y);
			list.layout(true, true);
		}
	}

	/** In a link's text these would begin markup. */
	private static String escaped(String text) {
		return text.replace("&", "&&").replace("<", "‹").replace(">", "›"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	}
}
