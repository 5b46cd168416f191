package org.chancery.vehicles.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.chancery.vehicles.Ride;
import org.chancery.vehicles.RideStatus;
import org.chancery.vehicles.VehiclesPackage.Literals;
import org.chancery.vehicles.queries.Columns;

/**
 * Takes in applications for rides, assigns vehicles and drivers, lets people go along, and takes assignments back. Every step
 * is one transaction that keeps all others from assigning the same vehicle and driver until it ends. Not for the window's
 * thread.
 */
public final class DispatchDesk {
	private static final RecordType RIDES = Columns.type(Literals.RIDE);

	private final Store store;
	private final DispatchRules rules;
	private final Clock clock;

	/**
	 * @param store the store with the rides
	 * @param clock tells today
	 */
	public DispatchDesk(Store store, Clock clock) {
		this.store = store;
		this.clock = clock;
		rules = new DispatchRules(store);
	}

	/** Takes in an application; without a number it gets the next of the year, without a day of application today. */
	public void apply(Ride ride) {
		store.write(transaction -> {
			ride.setStatus(RideStatus.REQUESTED);
			if (ride.getNumber() == null) {
				ride.setNumber(new Rides(store).nextNumber(store, LocalDate.now(clock)));
			}
			if (ride.getRequestedDate() == null) {
				ride.setRequestedDate(LocalDate.now(clock));
			}
			transaction.insert(ride);
			return null;
		});
	}

	/**
	 * Assigns a ride as it now is: its vehicle, driver, day and hours. A ride with a driver and no vehicle yet stays applied
	 * for, with the driver noted.
	 *
	 * @param ride    the changed ride
	 * @param despite whether what may be passed, such as overtime, is passed
	 * @return what stands in its way; if there is anything that is not passed, nothing is changed
	 */
	public List<Obstacle> assign(Ride ride, boolean despite) {
		return store.write(transaction -> {
			List<Obstacle> found = rules.held(ride);
			if (found.stream().allMatch(o -> despite && !o.hard())) {
				ride.setGoesWith(null);
				if (ride.getStatus() != RideStatus.DONE) {
					ride.setStatus(ride.getVehicle() == null ? RideStatus.REQUESTED : RideStatus.ASSIGNED);
				}
				ride.setDecidedDate(ride.getVehicle() == null ? null : LocalDate.now(clock));
				transaction.update(ride);
				return List.of();
			}
			return found;
		});
	}

	/**
	 * Lets the people of an application go along with a ride that is assigned.
	 *
	 * @return what stands in the way; if there is anything, nothing is changed
	 */
	public List<Obstacle> pool(long id, long with) {
		return store.write(transaction -> {
			Ride ride = find(id);
			Ride other = find(with);
			List<Obstacle> found = rules.together(ride, other);
			if (found.isEmpty()) {
				ride.setStatus(RideStatus.POOLED);
				ride.setVehicle(null);
				ride.setDriver(null);
				ride.setGoesWith(other);
				ride.setDecidedDate(LocalDate.now(clock));
				transaction.update(ride);
			}
			return found;
		});
	}

	/** Takes an assignment back: the ride is an application again. */
	public void takeBack(long id) {
		change(id, RideStatus.REQUESTED, null);
	}

	/** Cancels a ride. @param reason why, in the words of whoever cancels */
	public void cancel(long id, String reason) {
		change(id, RideStatus.CANCELLED, reason);
	}

	private void change(long id, RideStatus status, String reason) {
		store.write(transaction -> {
			Ride ride = find(id);
			ride.setStatus(status);
			ride.setReason(reason);
			ride.setVehicle(null);
			ride.setDriver(null);
			ride.setGoesWith(null);
			ride.setDecidedDate(null);
			transaction.update(ride);
			return null;
		});
	}

	private Ride find(long id) {
		return (Ride) store.find(RIDES, id).orElseThrow();
	}
}
