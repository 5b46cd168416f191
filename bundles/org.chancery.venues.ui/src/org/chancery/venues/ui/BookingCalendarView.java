package org.chancery.venues.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.report.ReportFiles;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.venues.Booking;
import org.chancery.venues.BookingStatus;
import org.chancery.venues.Venue;
import org.chancery.venues.VenuesPackage;
import org.chancery.venues.booking.BookingDesk;
import org.chancery.venues.booking.Hours;
import org.chancery.venues.booking.Obstacle;
import org.chancery.venues.booking.Occupation;
import org.chancery.venues.booking.Permit;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** The booking calendar: a day, a week or a month of all venues, where bookings are drawn, moved and cancelled. */
public final class BookingCalendarView extends ViewPart implements BookingBoard.Listener {
	/** The view's id. */
	public static final String ID = "org.chancery.venues.ui.calendar"; //$NON-NLS-1$

	private static final RecordType BOOKINGS = SectionRegistry.instance().typeOf(VenuesPackage.Literals.BOOKING).orElseThrow();
	private static final RecordType VENUES = SectionRegistry.instance().typeOf(VenuesPackage.Literals.VENUE).orElseThrow();
	private static final String ZOOM = "zoom"; //$NON-NLS-1$
	private static final int SETTLE = 100;

	private final BoardLoader loader = new BoardLoader();
	private final Map<String, Long> sites = new TreeMap<>();
	private Zoom zoom = Zoom.WEEK;
	private LocalDate day = LocalDate.now();
	private BookingBoard board;
	private Combo site;
	private Label status;
	private int asked;

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
		board = Ui.named(new BookingBoard(parent, this), "board"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).applyTo(board);
		fillToolBar(getViewSite().getActionBars().getToolBarManager());
		createMenu();
		OpenStore.instance().whenOpen(board, store -> {
			loader.venuesChanged();
			reload(0);
		});
		OpenStore.instance().addListener(board, new OpenStore.Listener() {
			@Override
			public void stateChanged(OpenStore.State state) {
				// whenOpen tells
			}

			@Override
			public void changed(StoreEvent event) {
				if (event.types().contains(VENUES)) {
					loader.venuesChanged();
				}
				if (event.types().contains(VENUES) || event.types().contains(BOOKINGS)) {
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
						zoom = each;
						reload(0);
					}
				}
			};
			action.setChecked(each == zoom);
			tools.add(action);
		}
	}

	private static IAction action(String name, Runnable run) {
		return new Action(name) {
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
			Occupation booking = board.selected();
			if (booking != null) {
				m.add(action(Messages.View_open, () -> opened(booking)));
				m.add(action(Messages.View_cancel, () -> cancelled(booking)));
				if (booking.holds()) {
					m.add(action(Messages.View_permit, () -> permit(booking)));
				}
			}
		});
		board.setMenu(menu.createContextMenu(board));
	}

	/** Shows the days around this one. */
	void go(LocalDate to) {
		day = to;
		reload(0);
	}

	/** Shows more or less time at once. */
	void zoom(Zoom to) {
		zoom = to;
		reload(0);
	}

	/** The calendar itself. */
	BookingBoard board() {
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
		Loading.of(Messages.View_loading, monitor -> loader.load(store, first, days, chosen)).system().start(board, delay, data -> {
			if (question == asked) {
				show(data);
			}
		});
	}

	private void show(BoardData data) {
		for (Venue venue : data.venues()) {
			if (venue.getSite() != null && sites.putIfAbsent(venue.getSite().getName(), venue.getSite().getId()) == null) {
				site.add(venue.getSite().getName());
				site.getParent().layout();
			}
		}
		board.show(data);
		List<Occupation> all = data.bookings().values().stream().flatMap(List::stream).toList();
		long waiting = all.stream().filter(o -> o.status() == BookingStatus.WAITING).count();
		status.setText(NLS.bind(Messages.View_status, new Object[] { data.first() + " – " + data.first().plusDays(data.days() - 1L), //$NON-NLS-1$
				data.venues().size(), all.size() - waiting, waiting }));
	}

	@Override
	public void drawn(Venue venue, LocalDate on, Hours hours) {
		Store store = OpenStore.instance().get();
		NewBookingDialog dialog = new NewBookingDialog(getSite().getShell(), store, venue, on, hours);
		if (dialog.open() == Window.OK) {
			Booking booking = dialog.booking();
			work(Messages.Dialog_booking, desk -> desk.book(booking), found -> {
				if (!found.isEmpty()) {
					MessageDialog.openInformation(getSite().getShell(), Messages.Dialog_title,
							NLS.bind(Messages.Dialog_waiting, booking.getTitle(), lines(found)));
				}
			});
		}
	}

	@Override
	public void moved(Occupation occupation, Venue venue, LocalDate on, Hours hours) {
		work(Messages.View_moving, desk -> {
			Booking booking = (Booking) OpenStore.instance().get().find(BOOKINGS, occupation.id()).orElseThrow();
			booking.setVenue(venue);
			booking.setEffectiveDate(on);
			booking.setStarts(hours.fromText());
			booking.setEnds(hours.untilText());
			return desk.move(booking);
		}, found -> {
			if (!found.isEmpty()) {
				MessageDialog.openWarning(getSite().getShell(), Messages.View_moving,
						NLS.bind(Messages.View_obstacles, occupation.title(), lines(found)));
			}
		});
	}

	@Override
	public void opened(Occupation booking) {
		RecordEditors.open(getSite().getPage(), BOOKINGS, booking.id());
	}

	@Override
	public void cancelled(Occupation booking) {
		InputDialog dialog = new InputDialog(getSite().getShell(), Messages.View_cancelling,
				NLS.bind(Messages.View_cancelReason, booking.title()), "", text -> text.isBlank() ? "" : null); //$NON-NLS-1$ //$NON-NLS-2$
		if (dialog.open() == Window.OK) {
			work(Messages.View_cancelling, desk -> desk.cancel(booking.id(), dialog.getValue()), offered -> {
				if (!offered.isEmpty()) {
					MessageDialog.openInformation(getSite().getShell(), Messages.View_cancelling, NLS.bind(Messages.View_offered,
							offered.stream().sorted(Comparator.comparing(Booking::getId)).map(Booking::getTitle).collect(Collectors.joining(", ")))); //$NON-NLS-1$
				}
			});
		}
	}

	private void permit(Occupation occupation) {
		String folder = new DirectoryDialog(getSite().getShell()).open();
		if (folder != null) {
			Store store = OpenStore.instance().get();
			Loading.of(Messages.View_permit, monitor -> Services.get(ReportFiles.class).write(
					Permit.of((Booking) store.find(BOOKINGS, occupation.id()).orElseThrow()), Path.of(folder), occupation.number(), monitor)).user()
					.start(board, written -> MessageDialog.openInformation(getSite().getShell(), Messages.View_permit,
							written.stream().map(Path::toString).collect(Collectors.joining("\n")))); //$NON-NLS-1$
		}
	}

	private <T> void work(String name, Function<BookingDesk, T> work, java.util.function.Consumer<T> done) {
		Store store = OpenStore.instance().get();
		Loading.of(name, monitor -> work.apply(new BookingDesk(store, Clock.systemDefaultZone()))).start(board, done);
	}

	private static String lines(List<Obstacle> found) {
		return found.stream().map(Obstacle::message).collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	@Override
	public void setFocus() {
		board.setFocus();
	}
}
