package org.chancery.workbench.timeline;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/**
 * A view with a board: a day, a week or a month of it, of one site or all. What it shows is read in the background, anew
 * whenever somebody changes it.
 */
public abstract class TimelineView extends ViewPart implements TimelineBoard.Listener {
	private static final String ZOOM = "zoom"; //$NON-NLS-1$
	private static final int SETTLE = 100;

	/**
	 * What was read.
	 *
	 * @param timeline what the board shows
	 * @param sites    the sites that there are, by name
	 * @param status   what is said above the board
	 */
	public record Page(Timeline timeline, Map<String, Long> sites, String status) {
	}

	private final String name;
	private final String loading;
	private final Map<String, Long> sites = new TreeMap<>();
	private Zoom zoom;
	private LocalDate day = LocalDate.now();
	private TimelineBoard board;
	private Combo site;
	private Label status;
	private int asked;

	/**
	 * @param name    what screen readers call the board
	 * @param loading what is said while it is read
	 * @param zoom    how much time it shows at first
	 */
	protected TimelineView(String name, String loading, Zoom zoom) {
		this.name = name;
		this.loading = loading;
		this.zoom = zoom;
	}

	/**
	 * Reads what the board shows; in the background.
	 *
	 * @param siteId the id of the only site to be shown, or null for all
	 */
	protected abstract Page load(Store store, LocalDate first, int days, Long siteId);

	/** A store was opened: nothing that was read before holds. */
	protected abstract void storeOpened();

	/** Whether the board must be read again after a change of the store. */
	protected abstract boolean concerns(StoreEvent event);

	/** Fills the context menu of a bar. */
	protected abstract void fillMenu(IMenuManager menu, Bar bar);

	@Override
	public void init(IViewSite viewSite, IMemento memento) throws PartInitException {
		super.init(viewSite, memento);
		String kept = memento == null ? null : memento.getString(ZOOM);
		for (Zoom each : Zoom.values()) {
			zoom = each.name().equals(kept) ? each : zoom;
		}
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(ZOOM, zoom.name());
	}

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
		Composite header = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 2).applyTo(header);
		site = Ui.named(new Combo(header, SWT.READ_ONLY), "site"); //$NON-NLS-1$
		site.add(Messages.View_allSites);
		site.select(0);
		site.addListener(SWT.Selection, e -> reload(0));
		status = Ui.named(new Label(header, SWT.NONE), "status"); //$NON-NLS-1$
		status.setText(Messages.View_noStore);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(status);
		board = Ui.named(new TimelineBoard(parent, name, this), "board"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).applyTo(board);
		fillToolBar(getViewSite().getActionBars().getToolBarManager());
		createMenu();
		OpenStore.instance().whenOpen(board, store -> {
			storeOpened();
			reload(0);
		});
		OpenStore.instance().addListener(board, new OpenStore.Listener() {
			@Override
			public void stateChanged(OpenStore.State state) {
				// whenOpen tells
			}

			@Override
			public void changed(StoreEvent event) {
				if (concerns(event)) {
					reload(SETTLE);
				}
			}
		});
	}

	private void fillToolBar(IToolBarManager tools) {
		tools.add(action(Messages.View_previous, () -> go(zoom.turned(day, -1))));
		tools.add(action(Messages.View_today, () -> go(LocalDate.now())));
		tools.add(action(Messages.View_next, () -> go(zoom.turned(day, 1))));
		String[] names = { Messages.View_day, Messages.View_week, Messages.View_month };
		for (Zoom each : Zoom.values()) {
			IAction action = new Action(names[each.ordinal()], IAction.AS_RADIO_BUTTON) {
				@Override
				public void run() {
					if (isChecked()) {
						zoom(each);
					}
				}
			};
			action.setChecked(each == zoom);
			tools.add(action);
		}
	}

	/** An action with this name. */
	protected static IAction action(String text, Runnable run) {
		return new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	private void createMenu() {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(m -> {
			if (board.selected() != null) {
				fillMenu(m, board.selected());
			}
		});
		board.setMenu(menu.createContextMenu(board));
	}

	/** Shows the days around this one. */
	public void go(LocalDate to) {
		day = to;
		reload(0);
	}

	/** Shows more or less time at once. */
	public void zoom(Zoom to) {
		zoom = to;
		reload(0);
	}

	/** The board itself. */
	public TimelineBoard board() {
		return board;
	}

	private void reload(int delay) {
		if (OpenStore.instance().state() != OpenStore.State.OPEN) {
			return;
		}
		int question = ++asked;
		Store store = OpenStore.instance().get();
		LocalDate first = zoom.first(day);
		int days = zoom.days(first);
		Long chosen = site.getSelectionIndex() <= 0 ? null : sites.get(site.getText());
		Loading.of(loading, monitor -> load(store, first, days, chosen)).system().start(board, delay, page -> {
			if (question == asked) {
				show(page);
			}
		});
	}

	private void show(Page page) {
		page.sites().forEach((text, id) -> {
			if (sites.putIfAbsent(text, id) == null) {
				site.add(text);
				site.getParent().layout();
			}
		});
		board.show(page.timeline());
		status.setText(page.status());
	}

	@Override
	public void setFocus() {
		board.setFocus();
	}
}
