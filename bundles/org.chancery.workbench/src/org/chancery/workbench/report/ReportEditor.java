package org.chancery.workbench.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.chancery.model.ModelPackage;
import org.chancery.model.Report;
import org.chancery.report.Run;
import org.chancery.report.preview.Pages;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.RecordInput;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.report.text.TextPanel;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/**
 * A stored report as it prints. Its figures open down to the records behind them; when a record is written anywhere, the
 * report follows and says which figures changed. What is set here is stored at once; only text is stored when people say so.
 */
public final class ReportEditor extends EditorPart {
	/** The editor's id, by which it is found for the type Report. */
	public static final String ID = "org.chancery.model.Report.editor"; //$NON-NLS-1$

	/** Writes come in rows; the report is run again when they have settled. */
	private static final long SETTLE = 400;

	private final ReportHistory history = new ReportHistory();
	private RecordInput input;
	private ReportRunner runner;
	private ReportBar bar;
	private ReportOutline outline;
	private ReportRemarks remarks;
	private SashForm left;
	private Composite middle;
	private Label nothing;
	private PagesCanvas pages;
	private TracePanel trace;
	private LedgerPanel ledger;
	private TextPanel text;
	private ReportRun run;

	@Override
	public void init(IEditorSite site, IEditorInput editorInput) throws PartInitException {
		if (!(editorInput instanceof RecordInput record) || record.id() == 0 || record.type().eClass() != ModelPackage.Literals.REPORT) {
			throw new PartInitException(Messages.Editor_noReport);
		}
		input = record;
		setSite(site);
		setInput(editorInput);
		setPartName(record.getName());
		setTitleImage(Icons.REPORT.image());
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite root = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
		bar = new ReportBar(root, input.type(), new BarActions());
		Label line = new Label(root, SWT.SEPARATOR | SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		SashForm across = new SashForm(root, SWT.HORIZONTAL);
		across.setSashWidth(5);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(across);
		left = new SashForm(across, SWT.VERTICAL);
		outline = new ReportOutline(left, place -> pages.scrollTo(place.page(), place.y()));
		remarks = new ReportRemarks(left, this::reveal, this::forgetChanges);
		left.setWeights(74, 26);
		left.setMaximizedControl(outline.control());
		middle = new Composite(across, SWT.NONE);
		StackLayout stack = new StackLayout();
		middle.setLayout(stack);
		nothing = new Label(middle, SWT.WRAP | SWT.CENTER);
		stack.topControl = nothing;
		pages = new PagesCanvas(middle, new PagesActions());
		CTabFolder right = new CTabFolder(across, SWT.BOTTOM);
		trace = new TracePanel(right, getSite().getPage(), key -> pages.change(key));
		ledger = new LedgerPanel(right, getSite().getPage());
		text = new TextPanel(right, () -> firePropertyChange(PROP_DIRTY));
		tab(right, Messages.Tab_trace, trace.control());
		tab(right, Messages.Tab_text, text.control());
		CTabItem frozen = tab(right, Messages.Tab_ledger, ledger.control());
		right.setSelection(0);
		right.addListener(SWT.Selection, e -> {
			if (right.getSelection() == frozen) {
				ledger.reveal();
			}
		});
		across.setWeights(19, 51, 30);
		runner = new ReportRunner(root, input.type(), input.id(), new Runs());
		root.addDisposeListener(e -> close(run));
		OpenStore.instance().addListener(root, new StoreFollower());
		showNothing(Messages.Bar_composing);
		OpenStore.instance().whenOpen(root, store -> runner.start(0));
		IWorkbenchPage page = getSite().getPage();
		Ui.async(root, () -> ReportRoom.make(page));
		root.addDisposeListener(e -> Ui.async(() -> ReportRoom.giveBack(page)));
	}

	private static CTabItem tab(CTabFolder folder, String text, Control control) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(text);
		item.setControl(control);
		return item;
	}

	/** The report as it is shown, empty until it was composed once. */
	Optional<ReportRun> run() {
		return Optional.ofNullable(run);
	}

	/** Whether the report is being composed. */
	boolean isRunning() {
		return runner.isRunning();
	}

	/** The figures that changed since the report was opened. */
	List<FigureChange> changes() {
		return history.changes();
	}

	PagesCanvas pages() {
		return pages;
	}

	TracePanel trace() {
		return trace;
	}

	LedgerPanel ledger() {
		return ledger;
	}

	/** Writes the report as it is shown into a folder, in the background. */
	void write(Path folder) {
		if (run != null) {
			writing(false).into(folder);
		}
	}

	/** Publishes the report as it is shown, with its files in a folder, in the background. */
	void publish(Path folder) {
		if (run != null) {
			writing(true).into(folder);
		}
	}

	private WriteReport writing(boolean publish) {
		return new WriteReport(getSite().getShell(), run, publish, publish ? ledger::refresh : () -> {
		});
	}

	@Override
	public void setFocus() {
		pages.setFocus();
	}

	/** The report's text. */
	TextPanel text() {
		return text;
	}

	@Override
	public boolean isDirty() {
		return text != null && text.isDirty();
	}

	/** Stores the text; what is set elsewhere in the editor is stored at once. */
	@Override
	public void doSave(IProgressMonitor monitor) {
		text.save();
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	private void show(ReportRun latest) {
		ReportRun before = run;
		run = latest;
		history.add(latest);
		setPartName(latest.record().getTitle());
		setTitleToolTip(latest.document().title() + "\n" + Texts.period(latest.document().period())); //$NON-NLS-1$
		top(pages);
		outline.show(latest.pages());
		bar.show(latest);
		ledger.setRun(latest);
		text.show(latest.record(), Texts.printed(latest.document()), Texts.findings(latest.findings()));
		pages.setChanges(history.changes());
		pages.show(latest.pages());
		showChanges();
		close(before);
	}

	private void showChanges() {
		pages.setChanges(history.changes());
		boolean any = remarks.show(history.changes(), run.document().notes(), run.findings());
		left.setMaximizedControl(any ? null : outline.control());
	}

	private void forgetChanges() {
		history.forget();
		showChanges();
		if (trace.figure() != null) {
			trace.showAgain(trace.figure());
		}
	}

	private void reveal(FigureChange change) {
		pages.places().first(change.key()).ifPresent(pages::select);
	}

	private void showNothing(String reason) {
		nothing.setText("\n\n" + reason); //$NON-NLS-1$
		top(nothing);
	}

	private void top(Control control) {
		((StackLayout) middle.getLayout()).topControl = control;
		middle.layout();
	}

	/** Closing waits for a page that is being drawn, so it is done in the background. */
	private static void close(ReportRun old) {
		if (old != null) {
			Loading.of(Messages.Runner_task, monitor -> {
				old.pages().close();
				return old;
			}).system().start(null, done -> {
				// nobody waits for it
			});
		}
	}

	private void change(Consumer<Report> change) {
		OpenStore.instance().store().ifPresent(store -> Loading.of(Messages.Bar_storing, monitor -> store(store, change))
				.start(pages, done -> {
					// the report follows the store
				}));
	}

	private Report store(Store store, Consumer<Report> change) {
		Report report = (Report) store.find(input.type(), input.id()).orElseThrow();
		change.accept(report);
		return store.write(transaction -> {
			transaction.update(report);
			return report;
		});
	}

	/** What the bar asks for. */
	private final class BarActions implements ReportBar.Listener {
		@Override
		public void change(Consumer<Report> change) {
			ReportEditor.this.change(change);
		}

		@Override
		public void refresh() {
			runner.start(0);
		}

		@Override
		public void properties() {
			if (run != null) {
				ReportDialog.edit(getSite().getShell(), input.type(), run.record(), ReportEditor.this::change);
			}
		}

		@Override
		public void zoom(int percent) {
			pages.zoom(percent);
		}

		@Override
		public void write() {
			writing(false).ask();
		}

		@Override
		public void publish() {
			writing(true).ask();
		}
	}

	/** What is done on the pages. */
	private final class PagesActions implements PagesCanvas.Listener {
		@Override
		public void selected(Run selected) {
			boolean same = selected instanceof Run.Figure figure && trace.figure() != null
					&& FigureKey.of(figure.value()).equals(FigureKey.of(trace.figure()));
			if (same) {
				trace.showAgain(((Run.Figure) selected).value());
			} else {
				trace.show(selected);
			}
		}

		@Override
		public void opened(Run opened) {
			trace.enter(opened);
		}

		@Override
		public void moved() {
			bar.setScale(pages.percent());
			double[] top = pages.top();
			if (top != null) {
				outline.follow((int) top[0], top[1]);
			}
		}
	}

	/** How the runs go. */
	private final class Runs implements ReportRunner.Listener {
		@Override
		public void started() {
			bar.showRunning();
		}

		@Override
		public void finished(ReportRun latest) {
			show(latest);
		}

		@Override
		public void gone() {
			Ui.async(middle, () -> getSite().getPage().closeEditor(ReportEditor.this, false));
		}

		@Override
		public void failed(String reason) {
			bar.tell(reason);
			if (run == null) {
				showNothing(reason);
			}
		}
	}

	/** Runs the report again when records were written. */
	private final class StoreFollower implements OpenStore.Listener {
		@Override
		public void stateChanged(OpenStore.State state) {
			if (state == OpenStore.State.FAILED && run == null) {
				showNothing(Messages.Editor_noStore);
			}
		}

		@Override
		public void changed(StoreEvent event) {
			boolean otherReport = event.types().stream().allMatch(t -> t == input.type()) && !event.touches(input.type(), input.id());
			if (!otherReport) {
				runner.start(SETTLE);
			}
		}
	}
}
