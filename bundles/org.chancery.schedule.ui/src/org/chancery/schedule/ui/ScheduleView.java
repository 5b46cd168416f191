package org.chancery.schedule.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.chancery.report.ReportFiles;
import org.chancery.schedule.Entry;
import org.chancery.schedule.agenda.Agenda;
import org.chancery.schedule.agenda.Conflict;
import org.chancery.schedule.agenda.DaySheet;
import org.chancery.schedule.agenda.Hours;
import org.chancery.schedule.agenda.PhoneCalendar;
import org.chancery.schedule.agenda.Slot;
import org.chancery.schedule.agenda.Travel;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.workbench.Ui;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** A principal's day, week or month, with what clashes in it; the day sheet and the calendar for the phone are made here. */
public final class ScheduleView extends ViewPart implements DayBoard.Listener {
	/** The view's id. */
	public static final String ID = "org.chancery.schedule.ui.calendar"; //$NON-NLS-1$

	private static final String ZOOM = "zoom"; //$NON-NLS-1$
	private static final int SETTLE = 100;
	private static final int LAST_MINUTE = 24 * 60;

	/** What is read at once. */
	private record Loaded(List<RecordRow> principals, DayData data) {
	}

	private Zoom zoom = Zoom.WEEK;
	private LocalDate day = LocalDate.now();
	private List<RecordRow> principals = List.of();
	private DayBoard board;
	private Combo principal;
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
		principal = Ui.named(new Combo(header, SWT.READ_ONLY), "principal"); //$NON-NLS-1$
		principal.addListener(SWT.Selection, e -> reload(0));
		GridDataFactory.fillDefaults().hint(140, SWT.DEFAULT).applyTo(principal);
		status = Ui.named(new Label(header, SWT.NONE), "status"); //$NON-NLS-1$
		status.setText(Messages.View_noStore);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(status);
		board = Ui.named(new DayBoard(parent, this), "board"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).applyTo(board);
		fillToolBar(getViewSite().getActionBars().getToolBarManager());
		fillMenu(getViewSite().getActionBars().getMenuManager());
		OpenStore.instance().whenOpen(board, store -> reload(0));
		OpenStore.instance().addListener(board, new OpenStore.Listener() {
			@Override
			public void stateChanged(OpenStore.State state) {
				// whenOpen tells
			}

			@Override
			public void changed(StoreEvent event) {
				if (event.types().contains(Agenda.ENTRIES) || event.types().contains(Agenda.PRINCIPALS)) {
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

	private void fillMenu(IMenuManager menu) {
		menu.add(action(Messages.View_new, () -> RecordEditors.create(getSite().getPage(), Agenda.ENTRIES)));
		menu.add(action(Messages.View_sheet, this::writeSheet));
		menu.add(action(Messages.View_phone, this::writePhone));
	}

	private static IAction action(String name, Runnable run) {
		return new Action(name) {
			@Override
			public void run() {
				run.run();
			}
		};
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
	DayBoard board() {
		return board;
	}

	/** Whose days are shown, or null as long as there is nobody. */
	private RecordRow shown() {
		return principals.isEmpty() ? null : principals.get(Math.max(0, principal.getSelectionIndex()));
	}

	private void reload(int delay) {
		if (OpenStore.instance().state() != OpenStore.State.OPEN) {
			return;
		}
		int question = ++asked;
		Store store = OpenStore.instance().get();
		LocalDate first = zoom.first(day);
		int days = zoom.days(first);
		RecordRow chosen = shown();
		Loading.of(Messages.View_loading, monitor -> load(store, chosen, first, days)).system().start(board, delay, loaded -> {
			if (question == asked) {
				show(loaded);
			}
		});
	}

	private static Loaded load(Store store, RecordRow chosen, LocalDate first, int days) {
		List<RecordRow> all = Agenda.principals(store, first.plusDays(days - 1L));
		RecordRow of = all.stream().filter(p -> chosen != null && p.id() == chosen.id()).findFirst().orElse(all.isEmpty() ? null : all.getFirst());
		List<Slot> slots = of == null ? List.of() : Agenda.load(store, of.id(), first, days);
		return new Loaded(all, DayData.of(first, days, slots, Conflict.among(slots, Travel.load(store))));
	}

	private void show(Loaded loaded) {
		RecordRow before = shown();
		principals = loaded.principals();
		principal.setItems(principals.stream().map(p -> (String) p.values().getFirst()).toArray(String[]::new));
		int index = 0;
		for (int i = 0; i < principals.size(); i++) {
			index = before != null && principals.get(i).id() == before.id() ? i : index;
		}
		principal.select(index);
		DayData data = loaded.data();
		board.show(data);
		status.setText(principals.isEmpty() ? Messages.View_nobody : NLS.bind(Messages.View_status, new Object[] {
				data.first() + " – " + data.first().plusDays(data.days() - 1L), data.slots().size(), data.conflicts().size() })); //$NON-NLS-1$
	}

	@Override
	public void moved(Slot slot, LocalDate on, int minutes) {
		int from = Math.max(0, Math.min(slot.from() + minutes, LAST_MINUTE - (slot.until() - slot.from())));
		Store store = OpenStore.instance().get();
		Loading.of(Messages.View_moving, monitor -> {
			Entry entry = (Entry) store.find(Agenda.ENTRIES, slot.id()).orElseThrow();
			entry.setEffectiveDate(on);
			entry.setStarts(Hours.text(from));
			entry.setEnds(Hours.text(from + slot.until() - slot.from()));
			return store.write(transaction -> {
				transaction.update(entry);
				return entry;
			});
		}).start(board, done -> reload(0));
	}

	@Override
	public void opened(Slot slot) {
		RecordEditors.open(getSite().getPage(), Agenda.ENTRIES, slot.id());
	}

	private void writeSheet() {
		RecordRow of = shown();
		String folder = of == null ? null : new DirectoryDialog(getSite().getShell()).open();
		if (folder != null) {
			Store store = OpenStore.instance().get();
			LocalDate on = board.selected() == null ? day : board.selected().day();
			String title = (String) of.values().getFirst();
			Loading.of(Messages.View_sheet, monitor -> Services.get(ReportFiles.class).write(DaySheet.of(store, of.id(), title, on), Path.of(folder),
					title + "-" + on, monitor)).user().start(board, this::written); //$NON-NLS-1$
		}
	}

	private void writePhone() {
		FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
		dialog.setFilterExtensions(new String[] { "*.ics" }); //$NON-NLS-1$
		dialog.setFileName("schedule.ics"); //$NON-NLS-1$
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file != null) {
			List<Slot> slots = board.data().slots();
			Loading.of(Messages.View_phone, monitor -> List.of(Files.writeString(Path.of(file), PhoneCalendar.of(slots, Instant.now()),
					StandardCharsets.UTF_8))).user().start(board, this::written);
		}
	}

	private void written(List<Path> files) {
		MessageDialog.openInformation(getSite().getShell(), Messages.View_written,
				files.stream().map(Path::toString).collect(Collectors.joining("\n"))); //$NON-NLS-1$
	}

	@Override
	public void setFocus() {
		board.setFocus();
	}
}
