package org.chancery.vehicles.dispatch;

import java.time.LocalDate;

import org.chancery.model.Hours;
import org.chancery.vehicles.RideKind;
import org.chancery.vehicles.RideStatus;

/**
 * A ride as the dispatch board shows it.
 *
 * @param id         the ride's id
 * @param number     its number
 * @param day        the day of use
 * @param hours      the hours of use
 * @param status     how far it has come
 * @param kind       for the bureau or lent to another agency
 * @param purpose    what for
 * @param to         where to, or null
 * @param unit       the unit that rides, or null
 * @param passengers how many ride
 * @param vehicle    the vehicle's id, or null
 * @param driver     the driver's id, or null
 * @param goesWith   the id of the ride in whose vehicle it goes along, or null
 */
public record Assignment(long id, String number, LocalDate day, Hours hours, RideStatus status, RideKind kind, String purpose, String to,
		String unit, int passengers, Long vehicle, Long driver, Long goesWith) {
	/** Whether it has its vehicle and driver for itself. */
	public boolean holds() {
		return holds(status);
	}

	/** Whether rides of this status have their vehicle and driver for themselves. */
	public static boolean holds(RideStatus status) {
		return status == RideStatus.ASSIGNED || status == RideStatus.DONE;
	}
}
