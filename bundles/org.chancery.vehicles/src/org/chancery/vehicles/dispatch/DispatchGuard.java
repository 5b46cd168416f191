package org.chancery.vehicles.dispatch;

import java.util.List;
import java.util.stream.Collectors;

import org.chancery.model.Hours;
import org.chancery.model.Record;
import org.chancery.store.Derivation;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.chancery.vehicles.Ride;
import org.chancery.vehicles.Vehicle;
import org.chancery.vehicles.queries.Columns;
import org.chancery.vehicles.VehiclesPackage.Literals;
import org.eclipse.osgi.util.NLS;

/**
 * Sees that no vehicle and no driver are on two rides at once, whoever writes a ride: an editor, a table, an import, another
 * machine. It is asked within the transaction that writes a ride, and until that ends keeps all others from assigning the
 * same vehicle and driver. It also notes the vehicle's kind with the ride, as reports count it as it was.
 *
 * <p>A ride is compared with those in the database; two new ones of one batch (an import's) are found by the check of ride
 * logs. Made-up records are neither checked nor do they stand in anybody's way.
 */
public final class DispatchGuard implements Derivation {
	/** For declarative services. */
	public DispatchGuard() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		if (record instanceof Ride ride && (ride.getVehicle() != null || ride.getDriver() != null)) {
			Hours hours = hours(ride);
			if (ride.isMadeUp() || ride.getEffectiveDate() == null || !Assignment.holds(ride.getStatus())) {
				return;
			}
			List<Obstacle> taken = new DispatchRules(store).taken(ride);
			if (!taken.isEmpty()) {
				throw new StoreException(StoreException.Reason.INVALID, NLS.bind(Messages.Guard_taken,
						new Object[] { ride.getPurpose(), ride.getEffectiveDate(), hours, lines(taken) }), null);
			}
			if (ride.getVehicle() != null) {
				store.find(Columns.type(Literals.VEHICLE), ride.getVehicle().getId())
						.ifPresent(vehicle -> ride.setVehicleKind(((Vehicle) vehicle).getKind()));
			}
		}
	}

	private static String lines(List<Obstacle> found) {
		return found.stream().map(Obstacle::message).collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	private static Hours hours(Ride ride) {
		try {
			return DispatchRules.hours(ride);
		} catch (IllegalArgumentException e) {
			throw new StoreException(StoreException.Reason.INVALID,
					NLS.bind(Messages.Guard_hours, new Object[] { ride.getPurpose(), ride.getStarts(), ride.getEnds() }), e);
		}
	}
}
