package org.chancery.workbench.limits;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.chancery.flow.Actor;
import org.chancery.flow.Approvers;
import org.chancery.flow.Flows;
import org.chancery.flow.Worklist;
import org.chancery.flow.Worklist.Counts;
import org.chancery.flow.Worklist.Item;
import org.chancery.flow.Worklist.Whose;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.workbench.Errors;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.RecordSelection;
import org.chancery.workbench.records.Values;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** What waits (待辦), across all sections: overdue at the top, then by the day it is due. */
public final class WorklistView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.chancery.workbench.worklist"; //$NON-NLS-1$

	private static final int SETTLE = 400;
	private static final int MOST = 1000;

	/** How far ahead the list looks. */
	private enum Horizon {
		OVERDUE, TODAY, WEEK, MONTH, ALL;

		LocalDate until(LocalDate today) {
			return switch (this) {
			case OVERDUE -> today.minusDays(1);
			case TODAY -> today;
			case WEEK -> today.plusDays(7L - today.getDayOfWeek().getValue());
			case MONTH -> today.plusMonths(1);
			case ALL -> null;
			};
		}
	}

	/** Whose things it shows, in the order of the choice. */
	private enum Scope {
		EVERYBODY, MINE, UNIT, ASKED, TO_GRANT
	}

	private record Loaded(List<Item> items, Counts counts) {
	}

	private WorklistTable table;
	private Label summary;
	private Text filter;
	private Combo whose;
	private Combo horizon;
	private boolean loading;

	/** Opens the worklist, or brings it to the front. */
	public static void open(IWorkbenchPage page) {
		try {
			page.showView(ID);
		} catch (PartInitException e) {
			Errors.report(Messages.Worklist_loading, e);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
		createBar(parent);
		table = new WorklistTable(parent);
		Table control = table.viewer().getTable();
		table.viewer().addDoubleClickListener(e -> table.selectedRecords().forEach(r -> RecordEditors.open(getSite().getPage(), r.type(), r.id())));
		RecordSelection selection = new RecordSelection();
		table.viewer().addSelectionChangedListener(e -> selection.setSelection(new StructuredSelection(table.selectedRecords())));
		getSite().setSelectionProvider(selection);
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(m -> {
			SeveralSteps.addTo(m, control, table.selected());
			m.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		});
		control.setMenu(menu.createContextMenu(control));
		getSite().registerContextMenu(ID + ".menu", menu, selection); //$NON-NLS-1$
		OpenStore.instance().whenOpen(control, store -> load());
		OpenStore.instance().addListener(control, new OpenStore.Listener() {
			@Override
			public void stateChanged(OpenStore.State state) {
				if (state != OpenStore.State.OPEN) {
					table.viewer().setInput(List.of());
					summary.setText(""); //$NON-NLS-1$
				}
			}

			@Override
			public void changed(StoreEvent event) {
				if (event.types().stream().anyMatch(t -> Flows.of(t).isPresent() || Approvers.isPart(t))) {
					loadSoon();
				}
			}
		});
	}

	private void createBar(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(6).margins(4, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		whose = combo(bar, "worklist.whose", Messages.Worklist_everybody, Messages.Worklist_mine, //$NON-NLS-1$
				Messages.Worklist_myUnit, Messages.Worklist_askedByMe, Messages.Worklist_toGrant);
		horizon = combo(bar, "worklist.horizon", Messages.Worklist_all, Messages.Worklist_overdue, Messages.Worklist_today, //$NON-NLS-1$
				Messages.Worklist_week, Messages.Worklist_month);
		filter = Ui.named(new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH), "worklist.filter"); //$NON-NLS-1$
		filter.setMessage(Messages.Worklist_filter);
		filter.addListener(SWT.Modify, e -> table.filter(filter.getText()));
		GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).applyTo(filter);
		summary = Ui.named(new Label(bar, SWT.NONE), "worklist.summary"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		Button month = Ui.named(new Button(bar, SWT.PUSH), "worklist.month"); //$NON-NLS-1$
		month.setText(Messages.Worklist_calendar);
		month.addListener(SWT.Selection, e -> LimitCalendarView.open(getSite().getPage()));
		Button chase = Ui.named(new Button(bar, SWT.PUSH), "worklist.chase"); //$NON-NLS-1$
		chase.setText(Messages.Chasing_button);
		chase.addListener(SWT.Selection, e -> chase());
	}

	private Combo combo(Composite bar, String id, String... items) {
		Combo combo = Ui.named(new Combo(bar, SWT.READ_ONLY), id);
		combo.setItems(items);
		combo.select(0);
		combo.addListener(SWT.Selection, e -> chosen());
		return combo;
	}

	/** Writes a reminder of what is selected; of all that is shown if no more than one thing is. */
	private void chase() {
		List<Item> chosen = table.selected();
		List<Item> items = chosen.size() > 1 ? chosen : items();
		if (items.isEmpty()) {
			MessageDialog.openInformation(getSite().getShell(), Messages.Chasing_title, Messages.Chasing_nothing);
			return;
		}
		FileDialog files = new FileDialog(getSite().getShell(), SWT.SAVE);
		files.setText(Messages.Chasing_title);
		files.setFilterExtensions(new String[] { "*.odt", "*.csv", "*.ics" }); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		files.setFileName(Messages.Chasing_title + ".odt"); //$NON-NLS-1$
		files.setOverwrite(true);
		String file = files.open();
		if (file != null) {
			ChasingList list = new ChasingList(items, LocalDate.now());
			Loading.of(Messages.Chasing_title, monitor -> {
				list.write(Path.of(file), monitor);
				return file;
			}).user().start(table.viewer().getControl(), written -> {
				// the progress says that it is done
			});
		}
	}

	/** The things shown, as they are filtered and sorted. */
	public List<Item> items() {
		return table.items();
	}

	/** Shows one person's things that are due until today. */
	void showMine() {
		whose.select(Scope.MINE.ordinal());
		horizon.select(0);
		load();
	}

	@Override
	public void setFocus() {
		table.viewer().getControl().setFocus();
	}

	private void chosen() {
		if (whose.getSelectionIndex() == Scope.UNIT.ordinal() && MyUnit.name().isEmpty()) {
			OpenStore.instance().store().ifPresent(store -> MyUnit.choose(whose, store, unit -> load()));
		} else {
			load();
		}
	}

	private void loadSoon() {
		if (!loading) {
			loading = true;
			table.viewer().getControl().getDisplay().timerExec(SETTLE, () -> {
				loading = false;
				if (!table.viewer().getControl().isDisposed()) {
					load();
				}
			});
		}
	}

	private void load() {
		Store store = OpenStore.instance().store().orElse(null);
		if (store == null) {
			return;
		}
		Scope scope = Scope.values()[whose.getSelectionIndex()];
		String unit = MyUnit.name();
		Horizon ahead = List.of(Horizon.ALL, Horizon.OVERDUE, Horizon.TODAY, Horizon.WEEK, Horizon.MONTH).get(horizon.getSelectionIndex());
		LocalDate today = LocalDate.now();
		Loading.of(Messages.Worklist_loading, monitor -> read(store, scope, unit, ahead.until(today), today)).system()
				.start(table.viewer().getControl(), this::show);
	}

	private static Loaded read(Store store, Scope scope, String unit, LocalDate until, LocalDate today) {
		String user = store.access().user();
		return switch (scope) {
		case EVERYBODY -> of(store, Whose.ALL, until, today);
		case MINE -> of(store, Whose.of(user), until, today);
		case UNIT -> of(store, Whose.ofUnit(unit), until, today);
		case ASKED -> of(Worklist.askedBy(store, user), until, today);
		case TO_GRANT -> of(Worklist.toGrant(store, Actor.of(store), today), until, today);
		};
	}

	private static Loaded of(Store store, Whose whose, LocalDate until, LocalDate today) {
		return new Loaded(Worklist.items(store, whose, until, MOST), Worklist.counts(store, whose, today));
	}

	/** What was asked has no limit of its own to be counted by: it is counted as it is listed. */
	private static Loaded of(List<Item> asked, LocalDate until, LocalDate today) {
		LocalDate sunday = Horizon.WEEK.until(today);
		Counts counts = new Counts(asked.stream().filter(i -> i.isLate(today)).count(),
				asked.stream().filter(i -> today.equals(i.due())).count(),
				asked.stream().filter(i -> i.due() != null && i.due().isAfter(today) && !i.due().isAfter(sunday)).count(), asked.size());
		return new Loaded(asked.stream().filter(i -> until == null || i.due() != null && !i.due().isAfter(until)).toList(), counts);
	}

	private void show(Loaded loaded) {
		table.viewer().setInput(loaded.items());
		Counts counts = loaded.counts();
		summary.setText(NLS.bind(Messages.Worklist_summary, new Object[] { Values.integer(counts.overdue()), Values.integer(counts.today()),
				Values.integer(counts.thisWeek()), Values.integer(counts.all()) }));
		boolean unit = whose.getSelectionIndex() == Scope.UNIT.ordinal();
		setContentDescription(loaded.items().size() >= MOST ? NLS.bind(Messages.Worklist_cut, Values.integer(MOST))
				: unit ? NLS.bind(Messages.Worklist_ofUnit, MyUnit.name().isEmpty() ? "—" : MyUnit.name()) : ""); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
