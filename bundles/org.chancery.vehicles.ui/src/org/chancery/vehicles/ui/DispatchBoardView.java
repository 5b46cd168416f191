package org.chancery.vehicles.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chancery.model.Hours;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.chancery.store.StoreEvent;
import org.chancery.vehicles.Driver;
import org.chancery.vehicles.Ride;
import org.chancery.vehicles.RideStatus;
import org.chancery.vehicles.Vehicle;
import org.chancery.vehicles.VehiclesPackage.Literals;
import org.chancery.vehicles.dispatch.Assignment;
import org.chancery.vehicles.dispatch.DispatchDesk;
import org.chancery.vehicles.dispatch.Obstacle;
import org.chancery.workbench.editor.RecordEditors;
import org.chancery.workbench.loading.Loading;
import org.chancery.workbench.store.OpenStore;
import org.chancery.workbench.timeline.Bar;
import org.chancery.workbench.timeline.Line;
import org.chancery.workbench.timeline.TimelineView;
import org.chancery.workbench.timeline.Zoom;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;

/**
 * The dispatch board: applications above, then vehicles, then drivers, against the hours of a day or more. An application is
 * dragged onto a vehicle and onto a driver, onto a ride to go along with it, and back to take the assignment away.
 */
public final class DispatchBoardView extends TimelineView {
	/** The view's id. */
	public static final String ID = "org.chancery.vehicles.ui.dispatch"; //$NON-NLS-1$

	private static final RecordType RIDES = BoardLoader.type(Literals.RIDE);
	private static final RecordType VEHICLES = BoardLoader.type(Literals.VEHICLE);
	private static final RecordType DRIVERS = BoardLoader.type(Literals.DRIVER);

	/** Made by the workbench. */
	public DispatchBoardView() {
		super(Messages.Board_name, Messages.View_loading, Zoom.DAY);
	}

	@Override
	protected Page load(Store store, LocalDate first, int days, Long siteId) {
		BoardLoader.Shown read = new BoardLoader(store, first, days, siteId).load();
		long waiting = read.rides().stream().filter(r -> r.status() == RideStatus.REQUESTED).count();
		long assigned = read.rides().stream().filter(Assignment::holds).count();
		String when = days == 1 ? first.toString() : first + " – " + first.plusDays(days - 1L); //$NON-NLS-1$
		return new Page(read.timeline(), read.sites(), NLS.bind(Messages.View_status, new Object[] { when, read.vehicles(), assigned, waiting }));
	}

	@Override
	protected void storeOpened() {
		// everything is read anew
	}

	@Override
	protected boolean concerns(StoreEvent event) {
		return event.types().stream().anyMatch(Set.of(RIDES, VEHICLES, DRIVERS)::contains);
	}

	@Override
	protected void fillMenu(IMenuManager menu, Bar bar) {
		menu.add(action(Messages.View_open, () -> opened(bar)));
		Assignment ride = (Assignment) bar.item();
		if (ride.status() != RideStatus.DONE) {
			if (ride.status() != RideStatus.REQUESTED) {
				menu.add(action(Messages.View_takeBack, () -> takeBack(bar)));
			}
			menu.add(action(Messages.View_cancel, () -> cancelled(bar)));
		}
	}

	@Override
	public void drawn(Line line, LocalDate day, Hours hours) {
		NewRideDialog dialog = new NewRideDialog(getSite().getShell(), day, hours);
		if (dialog.open() == Window.OK) {
			Ride ride = dialog.ride();
			work(Messages.Dialog_title, desk -> {
				desk.apply(ride);
				return ride.getId();
			}, id -> {
				if (((Row) line.item()).kind() != Row.Kind.WAITING) {
					assign(id, ride.getPurpose(), (Row) line.item(), day, Hours.of(ride.getStarts(), ride.getEnds()), false);
				}
			});
		}
	}

	@Override
	public void moved(Bar bar, Line from, Line to, LocalDate day, Hours hours) {
		Row target = (Row) to.item();
		Assignment ride = (Assignment) bar.item();
		if (ride.status() == RideStatus.DONE) {
			return; // it is past
		}
		boolean sameTime = day.equals(bar.day()) && hours.equals(bar.hours());
		if (target.kind() == Row.Kind.WAITING && ((Row) from.item()).kind() != Row.Kind.WAITING) {
			takeBack(bar);
			return;
		}
		Optional<Bar> there = to.bars().stream().filter(other -> other.solid() && other.id() != bar.id() && other.day().equals(day)
				&& other.hours().overlaps(hours)).findFirst();
		if (target.kind() == Row.Kind.VEHICLE && ride.status() == RideStatus.REQUESTED && there.isPresent()) {
			if (MessageDialog.openQuestion(getSite().getShell(), Messages.View_assigning,
					NLS.bind(Messages.View_pool, new Object[] { target.name(), there.get().text(), bar.text() }))) {
				work(Messages.View_assigning, desk -> desk.pool(bar.id(), there.get().id()), found -> tell(bar.text(), found));
			}
		} else if (to != from || !sameTime) {
			assign(bar.id(), bar.text(), target, day, hours, false);
		}
	}

	private void assign(long id, String purpose, Row target, LocalDate day, Hours hours, boolean despite) {
		Store store = OpenStore.instance().get();
		work(Messages.View_assigning, desk -> {
			Ride ride = (Ride) store.find(RIDES, id).orElseThrow();
			ride.setEffectiveDate(day);
			ride.setStarts(hours.fromText());
			ride.setEnds(hours.untilText());
			switch (target.kind()) {
			case VEHICLE -> ride.setVehicle((Vehicle) store.find(VEHICLES, target.id()).orElseThrow());
			case DRIVER -> ride.setDriver((Driver) store.find(DRIVERS, target.id()).orElseThrow());
			case WAITING -> {
				// only at another time
			}
			}
			return desk.assign(ride, despite);
		}, found -> {
			if (found.isEmpty()) {
				return;
			}
			if (found.stream().anyMatch(Obstacle::hard)) {
				tell(purpose, found);
			} else if (MessageDialog.openQuestion(getSite().getShell(), Messages.View_assigning, NLS.bind(Messages.View_despite, purpose, lines(found)))) {
				assign(id, purpose, target, day, hours, true);
			}
		});
	}

	private void tell(String purpose, List<Obstacle> found) {
		if (!found.isEmpty()) {
			MessageDialog.openWarning(getSite().getShell(), Messages.View_assigning, NLS.bind(Messages.View_obstacles, purpose, lines(found)));
		}
	}

	private void takeBack(Bar bar) {
		work(Messages.View_takeBack, desk -> {
			desk.takeBack(bar.id());
			return null;
		}, done -> {
			// the board is read again
		});
	}

	@Override
	public void opened(Bar bar) {
		RecordEditors.open(getSite().getPage(), RIDES, bar.id());
	}

	@Override
	public void cancelled(Bar bar) {
		InputDialog dialog = new InputDialog(getSite().getShell(), Messages.View_cancelling, NLS.bind(Messages.View_cancelReason, bar.text()), "", //$NON-NLS-1$
				text -> text.isBlank() ? "" : null); //$NON-NLS-1$
		if (dialog.open() == Window.OK) {
			work(Messages.View_cancelling, desk -> {
				desk.cancel(bar.id(), dialog.getValue());
				return null;
			}, done -> {
				// the board is read again
			});
		}
	}

	private <T> void work(String name, Function<DispatchDesk, T> work, Consumer<T> done) {
		Store store = OpenStore.instance().get();
		Loading.of(name, monitor -> work.apply(new DispatchDesk(store, Clock.systemDefaultZone()))).start(board(), done);
	}

	private static String lines(List<Obstacle> found) {
		return found.stream().map(Obstacle::message).collect(Collectors.joining("\n")); //$NON-NLS-1$
	}
}
