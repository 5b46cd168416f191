package org.chancery.venues.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chancery.model.Hours;
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
import org.chancery.venues.booking.Obstacle;
import org.chancery.venues.booking.Permit;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.store.Services;
import org.chancery.workbench.timeline.Bar;
import org.chancery.workbench.timeline.Line;
import org.chancery.workbench.timeline.TimelineView;
import org.chancery.workbench.timeline.Zoom;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.DirectoryDialog;

/** The booking calendar: a day, a week or a month of all venues, where bookings are drawn, moved and cancelled. */
public final class BookingCalendarView extends TimelineView {
	/** The view's id. */
	public static final String ID = "org.chancery.venues.ui.calendar"; //$NON-NLS-1$

	private static final RecordType BOOKINGS = SectionRegistry.instance().typeOf(VenuesPackage.Literals.BOOKING).orElseThrow();
	private static final RecordType VENUES = SectionRegistry.instance().typeOf(VenuesPackage.Literals.VENUE).orElseThrow();

	private final BoardLoader loader = new BoardLoader();

	/** Made by the workbench. */
	public BookingCalendarView() {
		super(Messages.Board_name, Messages.View_loading, Zoom.WEEK);
	}

	@Override
	protected Page load(Store store, LocalDate first, int days, Long siteId) {
		BoardLoader.Shown read = loader.load(store, first, days, siteId);
		long waiting = read.bookings().stream().filter(o -> o.status() == BookingStatus.WAITING).count();
		String status = NLS.bind(Messages.View_status, new Object[] { first + " – " + first.plusDays(days - 1L), //$NON-NLS-1$
				read.timeline().lines().size(), read.bookings().size() - waiting, waiting });
		return new Page(read.timeline(), read.sites(), status);
	}

	@Override
	protected void storeOpened() {
		loader.venuesChanged();
	}

	@Override
	protected boolean concerns(StoreEvent event) {
		if (event.types().contains(VENUES)) {
			loader.venuesChanged();
			return true;
		}
		return event.types().contains(BOOKINGS);
	}

	@Override
	protected void fillMenu(IMenuManager menu, Bar bar) {
		menu.add(action(Messages.View_open, () -> opened(bar)));
		menu.add(action(Messages.View_cancel, () -> cancelled(bar)));
		if (bar.solid()) {
			menu.add(action(Messages.View_permit, () -> permit(bar)));
		}
	}

	@Override
	public void drawn(Line line, LocalDate on, Hours hours) {
		Store store = OpenStore.instance().get();
		NewBookingDialog dialog = new NewBookingDialog(getSite().getShell(), store, (Venue) line.item(), on, hours);
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
	public void moved(Bar bar, Line from, Line to, LocalDate on, Hours hours) {
		work(Messages.View_moving, desk -> {
			Booking booking = (Booking) OpenStore.instance().get().find(BOOKINGS, bar.id()).orElseThrow();
			booking.setVenue((Venue) to.item());
			booking.setEffectiveDate(on);
			booking.setStarts(hours.fromText());
			booking.setEnds(hours.untilText());
			return desk.move(booking);
		}, found -> {
			if (!found.isEmpty()) {
				MessageDialog.openWarning(getSite().getShell(), Messages.View_moving, NLS.bind(Messages.View_obstacles, bar.text(), lines(found)));
			}
		});
	}

	@Override
	public void opened(Bar bar) {
		RecordEditors.open(getSite().getPage(), BOOKINGS, bar.id());
	}

	@Override
	public void cancelled(Bar bar) {
		InputDialog dialog = new InputDialog(getSite().getShell(), Messages.View_cancelling, NLS.bind(Messages.View_cancelReason, bar.text()), "", //$NON-NLS-1$
				text -> text.isBlank() ? "" : null); //$NON-NLS-1$
		if (dialog.open() == Window.OK) {
			work(Messages.View_cancelling, desk -> desk.cancel(bar.id(), dialog.getValue()), offered -> {
				if (!offered.isEmpty()) {
					MessageDialog.openInformation(getSite().getShell(), Messages.View_cancelling, NLS.bind(Messages.View_offered,
							offered.stream().sorted(Comparator.comparing(Booking::getId)).map(Booking::getTitle).collect(Collectors.joining(", ")))); //$NON-NLS-1$
				}
			});
		}
	}

	private void permit(Bar bar) {
		String folder = new DirectoryDialog(getSite().getShell()).open();
		if (folder != null) {
			Store store = OpenStore.instance().get();
			Loading.of(Messages.View_permit, monitor -> {
				Booking booking = (Booking) store.find(BOOKINGS, bar.id()).orElseThrow();
				return Services.get(ReportFiles.class).write(Permit.of(booking), Path.of(folder), booking.getNumber(), monitor);
			}).user().start(board(), written -> MessageDialog.openInformation(getSite().getShell(), Messages.View_permit,
					written.stream().map(Path::toString).collect(Collectors.joining("\n")))); //$NON-NLS-1$
		}
	}

	private <T> void work(String name, Function<BookingDesk, T> work, Consumer<T> done) {
		Store store = OpenStore.instance().get();
		Loading.of(name, monitor -> work.apply(new BookingDesk(store, Clock.systemDefaultZone()))).start(board(), done);
	}

	private static String lines(List<Obstacle> found) {
		return found.stream().map(Obstacle::message).collect(Collectors.joining("\n")); //$NON-NLS-1$
	}
}
