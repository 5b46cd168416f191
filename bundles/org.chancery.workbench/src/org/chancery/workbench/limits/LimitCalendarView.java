package org.chancery.workbench.limits;

import java.time.LocalDate;
import java.util.List;

import org.chancery.clock.calendar.WorkCalendar;
import org.chancery.flow.Calendars;
import org.chancery.flow.Flows;
import org.chancery.flow.Worklist;
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
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** The running time limits in the month they end in, over the work calendar; below, those of the day that is selected. */
public final class LimitCalendarView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.chancery.workbench.limitCalendar"; //$NON-NLS-1$

	private static final int SETTLE = 400;
	private static final int MOST = 5000;
	private static final int REPUBLIC = 1911;

	private record Loaded(WorkCalendar calendar, List<Item> items) {
	}

	private MonthGrid grid;
	private WorklistTable table;
	private Label month;
	private Combo whose;
	private LocalDate shown;
	private boolean loading;

	/** Opens the calendar of limits, or brings it to the front. */
	static void open(IWorkbenchPage page) {
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
		SashForm sash = new SashForm(parent, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		grid = new MonthGrid(sash, this::chosen);
		Composite below = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(below);
		table = new WorklistTable(below);
		sash.setWeights(75, 25);
		table.viewer().addDoubleClickListener(e -> table.selectedRecords().forEach(r -> RecordEditors.open(getSite().getPage(), r.type(), r.id())));
		RecordSelection selection = new RecordSelection();
		table.viewer().addSelectionChangedListener(e -> selection.setSelection(new StructuredSelection(table.selectedRecords())));
		getSite().setSelectionProvider(selection);
		MenuManager menu = new MenuManager();
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		table.viewer().getTable().setMenu(menu.createContextMenu(table.viewer().getTable()));
		getSite().registerContextMenu(WorklistView.ID + ".menu", menu, selection); //$NON-NLS-1$
		name();
		OpenStore.instance().whenOpen(grid.control(), store -> load());
		OpenStore.instance().addListener(grid.control(), new OpenStore.Listener() {
			@Override
			public void stateChanged(OpenStore.State state) {
				if (state != OpenStore.State.OPEN) {
					grid.show(null, List.of());
					table.viewer().setInput(List.of());
				}
			}

			@Override
			public void changed(StoreEvent event) {
				if (event.types().stream().anyMatch(t -> Flows.of(t).isPresent() || Calendars.isPart(t))) {
					loadSoon();
				}
			}
		});
	}

	private void createBar(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(4, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		button(bar, "month.before", "◀", Messages.LimitCalendar_before, () -> grid.select(grid.selected().minusMonths(1))); //$NON-NLS-1$ //$NON-NLS-2$
		button(bar, "month.today", Messages.LimitCalendar_today, Messages.LimitCalendar_today, () -> grid.select(LocalDate.now())); //$NON-NLS-1$
		button(bar, "month.after", "▶", Messages.LimitCalendar_after, () -> grid.select(grid.selected().plusMonths(1))); //$NON-NLS-1$ //$NON-NLS-2$
		month = Ui.named(new Label(bar, SWT.NONE), "month.name"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(month);
		whose = Ui.named(new Combo(bar, SWT.READ_ONLY), "month.whose"); //$NON-NLS-1$
		whose.setItems(Messages.Worklist_everybody, Messages.Worklist_mine, Messages.Worklist_myUnit);
		whose.select(0);
		whose.addListener(SWT.Selection, e -> chooseWhose());
	}

	private static void button(Composite bar, String id, String text, String tip, Runnable action) {
		Button button = Ui.named(new Button(bar, SWT.PUSH), id);
		button.setText(text);
		button.setToolTipText(tip);
		button.addListener(SWT.Selection, e -> action.run());
	}

	private void chooseWhose() {
		if (whose.getSelectionIndex() == 2 && MyUnit.name().isEmpty()) {
			OpenStore.instance().store().ifPresent(store -> MyUnit.choose(whose, store, unit -> load()));
		} else {
			load();
		}
	}

	private void chosen(LocalDate day) {
		name();
		if (!grid.first().equals(shown)) {
			load();
		} else {
			table.viewer().setInput(grid.of(day));
		}
	}

	private void name() {
		LocalDate day = grid.selected();
		int year = Values.isChinese() ? day.getYear() - REPUBLIC : day.getYear();
		month.setText(NLS.bind(Messages.LimitCalendar_month, Integer.toString(year), Integer.toString(day.getMonthValue())));
	}

	/** The limits shown in the month, by day. */
	public List<Item> items(LocalDate day) {
		return grid.of(day);
	}

	@Override
	public void setFocus() {
		grid.control().setFocus();
	}

	private void loadSoon() {
		if (!loading) {
			loading = true;
			grid.control().getDisplay().timerExec(SETTLE, () -> {
				loading = false;
				if (!grid.control().isDisposed()) {
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
		LocalDate from = grid.first();
		LocalDate until = grid.last();
		shown = from;
		Whose of = switch (whose.getSelectionIndex()) {
		case 1 -> Whose.of(store.access().user());
		case 2 -> Whose.ofUnit(MyUnit.name());
		default -> Whose.ALL;
		};
		Loading.of(Messages.Worklist_loading, monitor -> new Loaded(Calendars.of(store), Worklist.items(store, of, from, until, MOST)))
				.system().start(grid.control(), loaded -> {
					// another month may have been chosen meanwhile
					if (from.equals(shown)) {
						grid.show(loaded.calendar(), loaded.items());
						table.viewer().setInput(grid.of(grid.selected()));
					}
				});
	}
}
