package org.chancery.workbench.limits;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.chancery.flow.Actor;
import org.chancery.flow.Worklist;
import org.chancery.flow.Worklist.Item;
import org.chancery.flow.Worklist.Whose;
import org.chancery.store.Store;
import org.chancery.workbench.Ui;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.records.Values;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Tells the one at this desk, after the start and every quarter of an hour, what of his or her own became due or overdue and
 * which extensions wait to be granted: each thing once a day.
 */
public final class DueNotices implements IStartup {
	private static final int FIRST = 8_000;
	private static final int EVERY = (int) Duration.ofMinutes(15).toMillis();
	private static final int MOST = 200;
	private static final int LINES = 5;
	private static final long STAYS = 20_000;

	private final Set<String> told = new HashSet<>();
	private LocalDate toldOn;

	/** What there is to tell. */
	record Notice(List<Item> due, List<Item> toGrant) {
		boolean isEmpty() {
			return due.isEmpty() && toGrant.isEmpty();
		}
	}

	@Override
	public void earlyStartup() {
		Ui.async(() -> {
			// no window is the active one as long as another program has the focus
			IWorkbenchWindow window = Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows()).findFirst().orElse(null);
			if (window != null) {
				Shell shell = window.getShell();
				Runnable look = new Runnable() {
					@Override
					public void run() {
						look(shell);
						if (!shell.isDisposed()) {
							shell.getDisplay().timerExec(EVERY, this);
						}
					}
				};
				// one timer, which begins again when another store is opened
				OpenStore.instance().whenOpen(shell, store -> shell.getDisplay().timerExec(FIRST, look));
			}
		});
	}

	private void look(Shell shell) {
		if (shell.isDisposed()) {
			return;
		}
		OpenStore.instance().store().ifPresent(store -> Loading.of(Messages.Worklist_loading, monitor -> read(store, LocalDate.now())).system()
				.start(shell, notice -> tell(shell, notice, LocalDate.now())));
	}

	private static Notice read(Store store, LocalDate today) {
		return new Notice(Worklist.items(store, Whose.of(store.access().user()), today, MOST), Worklist.toGrant(store, Actor.of(store), today));
	}

	private void tell(Shell shell, Notice notice, LocalDate today) {
		Notice fresh = fresh(notice, today);
		if (!fresh.isEmpty()) {
			popup(shell.getDisplay(), fresh, today).open();
		}
	}

	/** What of it was not told on this day yet; it counts as told from now on. */
	Notice fresh(Notice notice, LocalDate today) {
		if (!today.equals(toldOn)) {
			told.clear();
			toldOn = today;
		}
		return new Notice(notice.due().stream().filter(i -> told.add(key(i))).toList(),
				notice.toGrant().stream().filter(i -> told.add("grant " + key(i))).toList()); //$NON-NLS-1$
	}

	private static String key(Item item) {
		return item.type().qualifiedName() + " " + item.id() + " " + item.clock().id(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static NotificationPopup popup(Display display, Notice notice, LocalDate today) {
		return NotificationPopup.forDisplay(display).title(Messages.DueNotices_title, true).fadeIn(true).delay(STAYS)
				.content(parent -> content(parent, notice, today)).build();
	}

	private static Control content(Composite parent, Notice notice, LocalDate today) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(area);
		Link link = Ui.named(new Link(area, SWT.WRAP), "notice"); //$NON-NLS-1$
		link.setText(text(notice, today));
		link.addListener(SWT.Selection, e -> {
			link.getShell().close();
			openWorklist();
		});
		return area;
	}

	/** The notice in words, with a link to the worklist. */
	static String text(Notice notice, LocalDate today) {
		StringBuilder text = new StringBuilder();
		if (!notice.due().isEmpty()) {
			long late = notice.due().stream().filter(i -> i.isLate(today)).count();
			text.append(NLS.bind(Messages.DueNotices_due, Values.integer(late), Values.integer(notice.due().size() - late))).append('\n');
			notice.due().stream().limit(LINES)
					.forEach(i -> text.append("• ").append(StepsBar.left(i.due())).append("：").append(shortened(i.title())).append('\n')); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (!notice.toGrant().isEmpty()) {
			text.append(NLS.bind(Messages.DueNotices_toGrant, Values.integer(notice.toGrant().size()))).append('\n');
		}
		return text.append("<a>").append(Messages.DueNotices_open).append("</a>").toString(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** In a link's text, what stands between angle brackets would be taken for one. */
	private static String shortened(String title) {
		String safe = title.replace('<', '〈').replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
		return safe.length() <= 32 ? safe : safe.substring(0, 31) + "…"; //$NON-NLS-1$
	}

	private static void openWorklist() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null && window.getActivePage() != null) {
			WorklistView.open(window.getActivePage());
			if (window.getActivePage().findView(WorklistView.ID) instanceof WorklistView view) {
				view.showMine();
			}
		}
	}
}
