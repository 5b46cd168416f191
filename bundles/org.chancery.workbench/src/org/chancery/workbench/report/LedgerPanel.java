package org.chancery.workbench.report;

import java.util.List;
import java.util.Optional;

import org.chancery.ledger.LedgerHead;
import org.chancery.ledger.Ledgers;
import org.chancery.ledger.Outcome;
import org.chancery.ledger.RecordDifference;
import org.chancery.model.Ledger;
import org.chancery.store.Store;
import org.chancery.workbench.Icons;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.Values;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;

/**
 * What became of the figures of the report's publications: each figure as it was frozen and as it is, and the records that
 * make the difference, with who wrote them and when. Computed in the background when asked for.
 */
final class LedgerPanel {
	/** One publication, compared with today. */
	private record Compared(List<LedgerHead> heads, LedgerHead shown, List<Outcome> outcomes) {
	}

	private final IWorkbenchPage page;
	private final Composite control;
	private final Combo editions;
	private final ToolItem again;
	private final Label summary;
	private final Tree tree;
	private ReportRun run;
	private Compared compared;
	private Job job;

	LedgerPanel(Composite parent, IWorkbenchPage page) {
		this.page = page;
		control = Ui.named(new Composite(parent, SWT.NONE), "report.ledger"); //$NON-NLS-1$
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		Composite head = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).spacing(8, 4).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		editions = Ui.named(new Combo(head, SWT.READ_ONLY), "ledger.editions"); //$NON-NLS-1$
		editions.addListener(SWT.Selection, e -> load(compared.heads().get(editions.getSelectionIndex())));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(editions);
		ToolBar tools = new ToolBar(head, SWT.FLAT);
		again = new ToolItem(tools, SWT.PUSH);
		again.setImage(Icons.REFRESH.image());
		again.setToolTipText(Messages.Ledger_again);
		again.addListener(SWT.Selection, e -> load(compared == null ? null : compared.shown()));
		summary = new Label(head, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(260, SWT.DEFAULT).applyTo(summary);
		tree = Ui.named(new Tree(control, SWT.FULL_SELECTION), "ledger.figures"); //$NON-NLS-1$
		tree.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
		column(Messages.Ledger_figure, 190, SWT.LEFT);
		column(Messages.Ledger_frozen, 80, SWT.RIGHT);
		column(Messages.Ledger_now, 80, SWT.RIGHT);
		column(Messages.Ledger_state, 180, SWT.LEFT);
		tree.addListener(SWT.DefaultSelection, e -> open((TreeItem) e.item));
		show(null);
	}

	Control control() {
		return control;
	}

	/** Another run of the report is shown; its publications are looked up when the panel is. */
	void setRun(ReportRun latest) {
		boolean same = run != null && run.settings().kind().equals(latest.settings().kind())
				&& run.settings().period().equals(latest.settings().period());
		run = latest;
		if (!same) {
			compared = null;
			if (control.isVisible()) {
				load(null);
			}
		}
	}

	/** Shows the newest publication, if none is shown yet. */
	void reveal() {
		if (compared == null) {
			load(null);
		}
	}

	/** Looks up the publications again and shows the newest. */
	void refresh() {
		load(null);
	}

	/** What became of each figure, empty until it was computed. */
	Optional<List<Outcome>> outcomes() {
		return Optional.ofNullable(compared).map(Compared::outcomes);
	}

	private void load(LedgerHead wanted) {
		Optional<Store> store = OpenStore.instance().store();
		if (run == null || store.isEmpty()) {
			return;
		}
		if (job != null) {
			job.cancel();
		}
		ReportRun asked = run;
		summary.setText(Messages.Ledger_comparing);
		control.layout(true, true);
		job = Loading.of(Messages.Ledger_comparing, monitor -> compare(store.get(), asked, wanted, monitor)).failed(e -> {
			summary.setText(Failures.message(e));
			control.layout(true, true);
		}).start(control, this::show);
	}

	private static Compared compare(Store store, ReportRun run, LedgerHead wanted, IProgressMonitor monitor) {
		Ledgers ledgers = Services.get(Ledgers.class);
		List<LedgerHead> heads = ledgers.heads(store).stream()
				.filter(h -> h.kind() == run.record().getKind() && h.period().equals(run.settings().period())).toList();
		LedgerHead shown = wanted != null ? wanted : heads.isEmpty() ? null : heads.get(0);
		Optional<Ledger> ledger = shown == null ? Optional.empty() : ledgers.find(store, shown.id());
		return new Compared(heads, shown, ledger.map(l -> ledgers.compare(store, l, monitor)).orElse(List.of()));
	}

	private void show(Compared latest) {
		compared = latest;
		List<LedgerHead> heads = latest == null ? List.of() : latest.heads();
		editions.setItems(heads.stream()
				.map(h -> NLS.bind(Messages.Ledger_edition, new Object[] { h.edition(), Values.time(h.at()), h.by() })).toArray(String[]::new));
		editions.setEnabled(!heads.isEmpty());
		tree.removeAll();
		if (heads.isEmpty()) {
			summary.setText(Messages.Ledger_none);
		} else {
			editions.select(heads.indexOf(latest.shown()));
			long same = latest.outcomes().stream().filter(o -> o.state() == Outcome.State.SAME).count();
			long late = latest.outcomes().stream().flatMap(o -> o.records().stream()).filter(r -> r.kind() == RecordDifference.Kind.LATE)
					.map(r -> r.type().qualifiedName() + r.id()).distinct().count();
			summary.setText(NLS.bind(Messages.Ledger_summary, new Object[] { latest.outcomes().size(), same, late }));
			// what differs comes first
			latest.outcomes().stream().filter(o -> o.state() != Outcome.State.SAME).forEach(this::add);
			latest.outcomes().stream().filter(o -> o.state() == Outcome.State.SAME).forEach(this::add);
		}
		control.layout(true, true);
	}

	private void add(Outcome outcome) {
		TreeItem item = new TreeItem(tree, SWT.NONE);
		String state = switch (outcome.state()) {
		case SAME -> Messages.Ledger_same;
		case RECORDS -> NLS.bind(Messages.Ledger_records, outcome.difference());
		case VALUE -> NLS.bind(Messages.Ledger_value, outcome.difference());
		case UNKNOWN -> Messages.Ledger_unknown;
		};
		item.setText(new String[] { outcome.figure().getName(), Texts.number(outcome.figure().getValue()),
				outcome.state() == Outcome.State.UNKNOWN ? "" : Texts.number(outcome.now()), //$NON-NLS-1$
				outcome.redefined() ? NLS.bind(Messages.Ledger_redefined, state) : state });
		for (RecordDifference record : outcome.records()) {
			TreeItem row = new TreeItem(item, SWT.NONE);
			String what = NLS.bind(kind(record.kind()), new Object[] { record.who(), record.at() == null ? "" : Values.time(record.at()) }); //$NON-NLS-1$
			row.setText(new String[] { record.type().label() + " " + (record.title().isEmpty() ? record.id() : record.title()), "", "", what }); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			row.setData(record);
		}
		if (outcome.difference() > outcome.records().size()) {
			new TreeItem(item, SWT.NONE).setText(NLS.bind(Messages.Ledger_more, outcome.difference() - outcome.records().size()));
		}
		item.setExpanded(outcome.state() != Outcome.State.SAME);
	}

	private static String kind(RecordDifference.Kind kind) {
		return switch (kind) {
		case LATE -> Messages.Ledger_late;
		case CAME -> Messages.Ledger_came;
		case WENT -> Messages.Ledger_went;
		case DELETED -> Messages.Ledger_deleted;
		case CHANGED -> Messages.Ledger_changed;
		};
	}

	/** Opens the record of a row; one that was deleted can't be. */
	private void open(TreeItem item) {
		if (item.getData() instanceof RecordDifference record && record.kind() != RecordDifference.Kind.DELETED) {
			RecordEditors.open(page, record.type(), record.id());
		}
	}

	private void column(String text, int width, int align) {
		TreeColumn column = new TreeColumn(tree, align);
		column.setText(text);
		column.setWidth(width);
	}
}
