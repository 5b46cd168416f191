package org.chancery.vehicles.ui;

import static org.chancery.testing.ui.Window.dialog;
import static org.chancery.testing.ui.Window.picture;
import static org.chancery.testing.ui.Window.post;
import static org.chancery.testing.ui.Window.run;
import static org.chancery.testing.ui.Window.titled;
import static org.chancery.testing.ui.Window.ui;
import static org.chancery.testing.ui.Window.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

import org.chancery.store.Store;
import org.chancery.testing.ui.Window;
import org.chancery.vehicles.Driver;
import org.chancery.vehicles.Ride;
import org.chancery.vehicles.RideStatus;
import org.chancery.vehicles.Vehicle;
import org.chancery.vehicles.VehicleKind;
import org.chancery.vehicles.VehiclesFactory;
import org.chancery.vehicles.VehiclesPackage.Literals;
import org.chancery.vehicles.dispatch.DispatchDesk;
import org.chancery.workbench.timeline.Geometry;
import org.chancery.workbench.timeline.TimelineBoard;
import org.chancery.workbench.timeline.Zoom;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dispatch board in a real workbench. */
class DispatchBoardTest {
	private static final VehiclesFactory NEW = VehiclesFactory.eINSTANCE;
	private static final AtomicInteger DAYS = new AtomicInteger();
	private static final int NINE = 9 * 60;

	/** Each test has a day and a fleet of its own, after all made-up rides. */
	private final LocalDate day = LocalDate.of(2031, 2, 4).plusWeeks(DAYS.getAndIncrement());
	private final String plate = "BBB-000" + DAYS.get();
	private DispatchBoardView view;
	private Store store;

	@BeforeEach
	void open() {
		store = Window.store();
		Vehicle car = NEW.createVehicle();
		car.setEffectiveDate(day.minusYears(3));
		car.setRetiredDate(day.plusDays(1));
		car.setPlate(plate);
		car.setKind(VehicleKind.CAR);
		car.setSeats(5);
		Driver driver = NEW.createDriver();
		driver.setEffectiveDate(day.minusYears(3));
		driver.setLeftDate(day.plusDays(1));
		driver.setNumber("D" + DAYS.get());
		driver.setName("陳先生");
		driver.setStarts("08:00");
		driver.setEnds("17:30");
		store.write(transaction -> {
			transaction.insert(car);
			transaction.insert(driver);
			return null;
		});
		apply("會勘", "09:00", "11:00");
		apply("接送來賓", "09:30", "12:00");
		view = Window.view(DispatchBoardView.ID, DispatchBoardView.class);
		run(() -> {
			view.zoom(Zoom.DAY);
			view.go(day);
		});
		waitUntil("rides of the day", () -> view.board().timeline().first().equals(day) && view.board().timeline().bars().size() == 2);
	}

	private void apply(String purpose, String from, String until) {
		Ride ride = NEW.createRide();
		ride.setPurpose(purpose);
		ride.setDestination("鳳山行政中心");
		ride.setEffectiveDate(day);
		ride.setStarts(from);
		ride.setEnds(until);
		ride.setPassengers(2);
		new DispatchDesk(store, Clock.systemUTC()).apply(ride);
	}

	private Ride stored(String purpose) {
		long id = view.board().timeline().bars().stream().filter(bar -> bar.text().startsWith(purpose)).findFirst().orElseThrow().id();
		return (Ride) store.find(BoardLoader.type(Literals.RIDE), id).orElseThrow();
	}

	/** Where a minute stands on the first line whose name begins so; on the first one that has this bar without a name. */
	private Event place(String line, String purpose, int minute) {
		Geometry geometry = view.board().geometry();
		Event event = new Event();
		event.button = 1;
		event.x = geometry.x(day, minute);
		for (int i = view.board().timeline().lines().size() - 1; i >= 0; i--) {
			var each = view.board().timeline().lines().get(i);
			if (line == null ? each.bars().stream().anyMatch(bar -> bar.text().startsWith(purpose)) : each.text().startsWith(line)) {
				event.y = geometry.y(i) + geometry.line() / 2 - 2;
			}
		}
		return event;
	}

	private void drag(Event from, Event to) {
		TimelineBoard board = view.board();
		board.notifyListeners(SWT.MouseDown, from);
		board.notifyListeners(SWT.MouseMove, to);
		board.notifyListeners(SWT.MouseUp, to);
	}

	private void assign() {
		run(() -> drag(place(null, "會勘", NINE + 30), place(plate, null, NINE + 30)));
		waitUntil("the assigned ride", () -> stored("會勘").getStatus() == RideStatus.ASSIGNED);
		waitUntil("the board", () -> view.board().timeline().lines().stream().anyMatch(l -> l.text().startsWith(plate) && !l.bars().isEmpty()));
	}

	@Test
	void anApplicationIsDraggedOntoAVehicleAndADriver() {
		assign();
		assertEquals("09:00", stored("會勘").getStarts());
		run(() -> drag(place(plate, null, NINE + 30), place("D" + DAYS.get(), null, NINE + 30)));
		waitUntil("the driver", () -> stored("會勘").getDriver() != null);
		waitUntil("the board", () -> view.board().timeline().bars().size() == 3);
		picture("dispatch-assigned");
		run(() -> drag(place(plate, null, NINE + 30), place(Messages.Board_waiting, null, NINE + 30)));
		waitUntil("the application", () -> stored("會勘").getStatus() == RideStatus.REQUESTED);
	}

	@Test
	void whatOverlapsMayGoAlong() {
		assign();
		post(() -> drag(place(null, "接送來賓", 10 * 60), place(plate, null, 10 * 60)));
		Shell question = titled(Messages.View_assigning);
		picture("dispatch-pool");
		post(() -> question.getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		waitUntil("the pooled ride", () -> stored("接送來賓").getStatus() == RideStatus.POOLED);
		waitUntil("the board", () -> view.board().timeline().lines().stream().anyMatch(l -> l.text().startsWith(plate) && l.bars().size() == 2));
	}

	@Test
	void overtimeIsAskedForAndTheLawsLimitIsNot() {
		post(() -> drag(place(null, "會勘", NINE + 30), place("D" + DAYS.get(), null, 18 * 60)));
		Shell question = titled(Messages.View_assigning);
		post(() -> question.getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		waitUntil("the driver", () -> stored("會勘").getDriver() != null);
		assertEquals("17:30", stored("會勘").getStarts());
		assertEquals(RideStatus.REQUESTED, stored("會勘").getStatus());
	}

	@Test
	void aRideIsAppliedForWhereItIsDrawn() {
		post(() -> drag(place(plate, null, 14 * 60), place(plate, null, 16 * 60)));
		Shell dialog = dialog("newRide");
		run(() -> ((Text) Window.find(dialog, "purpose")).setText("公文遞送"));
		assertTrue(ui(() -> dialog.getDefaultButton().isEnabled()));
		picture("dispatch-new");
		post(() -> dialog.getDefaultButton().notifyListeners(SWT.Selection, new Event()));
		waitUntil("the new ride", () -> view.board().timeline().bars().stream().anyMatch(bar -> bar.text().equals("公文遞送") && bar.solid()));
		waitUntil("its vehicle", () -> stored("公文遞送").getStatus() == RideStatus.ASSIGNED);
		assertEquals("16:00", stored("公文遞送").getEnds());
	}
}
