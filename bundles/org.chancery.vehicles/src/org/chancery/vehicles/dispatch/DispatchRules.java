package org.chancery.vehicles.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.model.Hours;
import org.chancery.store.Store;
import org.chancery.vehicles.Driver;
import org.chancery.vehicles.Ride;
import org.chancery.vehicles.Vehicle;
import org.chancery.vehicles.VehiclesPackage.Literals;
import org.eclipse.osgi.util.NLS;
import org.jooq.DSLContext;

/** What stands in the way of a ride: the vehicle, the driver, their hours, and other rides. Not for the window's thread. */
public final class DispatchRules {
	/** A day of work has eight hours and with overtime twelve at most (勞動基準法 §30, §32). */
	private static final int MOST_OVERTIME = (12 - 8) * 60;

	private final Store store;
	private final Rides rides;

	/** @param store the store with the rides */
	public DispatchRules(Store store) {
		this.store = store;
		rides = new Rides(store);
	}

	/** What stands in the way of a ride with the vehicle and driver it names, whatever its status; nothing if it may go. */
	public List<Obstacle> obstacles(Ride ride) {
		return store.read(sql -> obstacles(sql, ride));
	}

	/** As {@link #obstacles(Ride)}, within a transaction: until it ends nobody else can assign its vehicle and driver. */
	List<Obstacle> held(Ride ride) {
		return store.read(sql -> {
			hold(sql, ride);
			return obstacles(sql, ride);
		});
	}

	/**
	 * The other rides that have its vehicle or driver, within a transaction: until it ends nobody else can assign them. Both
	 * need not be whole: their ids and names are enough.
	 */
	List<Obstacle> taken(Ride ride) {
		return store.read(sql -> {
			hold(sql, ride);
			return taken(sql, ride);
		});
	}

	/** Always the vehicle first, so that two who want both wait for each other in one order. */
	private void hold(DSLContext sql, Ride ride) {
		if (ride.getVehicle() != null) {
			rides.hold(sql, Literals.VEHICLE, ride.getVehicle().getId());
		}
		if (ride.getDriver() != null) {
			rides.hold(sql, Literals.DRIVER, ride.getDriver().getId());
		}
	}

	private List<Obstacle> taken(DSLContext sql, Ride ride) {
		List<Obstacle> found = new ArrayList<>();
		Hours hours = hours(ride);
		if (ride.getVehicle() != null) {
			rides.holding(sql, Literals.RIDE__VEHICLE, ride.getVehicle().getId(), ride.getEffectiveDate(), hours, ride.getId())
					.forEach(other -> found.add(obstacle(Obstacle.Kind.VEHICLE_TAKEN, Messages.Obstacle_vehicleTaken, ride.getVehicle().getPlate(),
							other.number(), other.purpose(), other.hours())));
		}
		if (ride.getDriver() != null) {
			rides.holding(sql, Literals.RIDE__DRIVER, ride.getDriver().getId(), ride.getEffectiveDate(), hours, ride.getId())
					.forEach(other -> found.add(obstacle(Obstacle.Kind.DRIVER_TAKEN, Messages.Obstacle_driverTaken, ride.getDriver().getName(),
							other.number(), other.purpose(), other.hours())));
		}
		return found;
	}

	private List<Obstacle> obstacles(DSLContext sql, Ride ride) {
		List<Obstacle> found = new ArrayList<>();
		if (ride.getVehicle() != null) {
			vehicle(sql, ride, ride.getVehicle(), found);
		}
		if (ride.getDriver() != null) {
			driver(sql, ride, ride.getDriver(), found);
		}
		found.addAll(taken(sql, ride));
		return found;
	}

	private void vehicle(DSLContext sql, Ride ride, Vehicle vehicle, List<Obstacle> found) {
		LocalDate day = ride.getEffectiveDate();
		if (day.isBefore(vehicle.getEffectiveDate()) || vehicle.getRetiredDate() != null && !day.isBefore(vehicle.getRetiredDate())) {
			found.add(obstacle(Obstacle.Kind.VEHICLE_OUT, Messages.Obstacle_vehicleOut, vehicle.getPlate(), day));
		}
		int people = ride.getPassengers() + rides.goingAlong(sql, ride.getId(), 0) + (ride.getDriver() == null ? 0 : 1);
		seats(vehicle, people, found);
		LocalDate due = rides.inspectionDue(sql, vehicle.getId());
		if (due != null && due.isBefore(day)) {
			found.add(obstacle(Obstacle.Kind.INSPECTION, Messages.Obstacle_inspection, vehicle.getPlate(), due));
		}
	}

	private static void seats(Vehicle vehicle, int people, List<Obstacle> found) {
		if (vehicle.getSeats() > 0 && people > vehicle.getSeats()) {
			found.add(obstacle(Obstacle.Kind.SEATS, Messages.Obstacle_seats, vehicle.getPlate(), vehicle.getSeats(), people));
		}
	}

	private void driver(DSLContext sql, Ride ride, Driver driver, List<Obstacle> found) {
		LocalDate day = ride.getEffectiveDate();
		if (day.isBefore(driver.getEffectiveDate()) || driver.getLeftDate() != null && !day.isBefore(driver.getLeftDate())) {
			found.add(obstacle(Obstacle.Kind.DRIVER_OUT, Messages.Obstacle_driverOut, driver.getName(), day));
		}
		if (driver.getLicenceUntil() != null && driver.getLicenceUntil().isBefore(day)) {
			found.add(obstacle(Obstacle.Kind.LICENCE, Messages.Obstacle_licence, driver.getName(), driver.getLicenceUntil()));
		}
		Hours work = work(driver);
		int overtime = outside(work, hours(ride)) + rides.ofDriver(sql, driver.getId(), day, ride.getId()).stream()
				.mapToInt(other -> outside(work, other.hours())).sum();
		if (overtime > MOST_OVERTIME) {
			found.add(obstacle(Obstacle.Kind.LONG_DAY, Messages.Obstacle_longDay, driver.getName(), overtime, MOST_OVERTIME));
		} else if (overtime > 0) {
			found.add(obstacle(Obstacle.Kind.OVERTIME, Messages.Obstacle_overtime, driver.getName(), work, overtime));
		}
	}

	/** What stands in the way of going along in another ride's vehicle. */
	List<Obstacle> together(Ride ride, Ride with) {
		List<Obstacle> found = new ArrayList<>();
		if (!Assignment.holds(with.getStatus()) || with.getVehicle() == null) {
			found.add(obstacle(Obstacle.Kind.NOT_TOGETHER, Messages.Obstacle_noVehicle, with.getNumber()));
			return found;
		}
		if (!with.getEffectiveDate().equals(ride.getEffectiveDate())) {
			found.add(obstacle(Obstacle.Kind.NOT_TOGETHER, Messages.Obstacle_otherDay, with.getNumber(), with.getEffectiveDate(),
					ride.getEffectiveDate()));
		}
		int along = store.read(sql -> {
			rides.hold(sql, Literals.VEHICLE, with.getVehicle().getId());
			return rides.goingAlong(sql, with.getId(), ride.getId());
		});
		seats(with.getVehicle(), with.getPassengers() + along + ride.getPassengers() + (with.getDriver() == null ? 0 : 1), found);
		return found;
	}

	/** A driver's hours of work; all day if what it says can't be read as hours. */
	public static Hours work(Driver driver) {
		try {
			return Hours.of(driver.getStarts(), driver.getEnds());
		} catch (IllegalArgumentException e) {
			return Hours.ALL_DAY;
		}
	}

	/** The hours of a ride; all day if none are said. @throws IllegalArgumentException if they can't be read */
	static Hours hours(Ride ride) {
		return Hours.of(ride.getStarts(), ride.getEnds());
	}

	/** How many minutes of some hours lie outside others. */
	private static int outside(Hours work, Hours hours) {
		int within = Math.max(0, Math.min(work.until(), hours.until()) - Math.max(work.from(), hours.from()));
		return hours.until() - hours.from() - within;
	}

	private static Obstacle obstacle(Obstacle.Kind kind, String message, Object... values) {
		return new Obstacle(kind, NLS.bind(message, values));
	}
}
