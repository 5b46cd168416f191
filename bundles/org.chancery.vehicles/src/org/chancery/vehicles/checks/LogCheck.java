package org.chancery.vehicles.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.chancery.model.Period;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.vehicles.RideStatus;
import org.chancery.vehicles.VehiclesPackage.Literals;
import org.chancery.vehicles.dispatch.Assignment;
import org.chancery.vehicles.dispatch.Rides;
import org.chancery.vehicles.queries.Columns;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/**
 * Reads the log of each vehicle from ride to ride: kilometres that nobody logged, odometers that run backwards or overlap,
 * and rides that have a vehicle or driver at the same hours. They are told, not refused: a log is kept as it was written.
 */
public final class LogCheck implements Check {
	/** What a vehicle's odometer showed before and after a ride. */
	private record Entry(long id, String number, LocalDate day, long vehicle, int out, int in) {
	}

	@Override
	public String id() {
		return "vehicles.log"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Log_label;
	}

	@Override
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		List<Notice> found = new ArrayList<>();
		Entry before = null;
		for (Entry entry : entries(store, period)) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			compare(before != null && before.vehicle() == entry.vehicle() ? before : null, entry, found);
			before = entry;
		}
		doubles(store, period, found);
		return found;
	}

	private static List<Entry> entries(Store store, Period period) {
		Columns c = new Columns(store.naming());
		Field<Integer> out = c.integer(Literals.RIDE__ODOMETER_OUT);
		Field<Integer> in = c.integer(Literals.RIDE__ODOMETER_IN);
		Field<Long> vehicle = c.number(Literals.RIDE__VEHICLE);
		Field<String> number = c.text(Literals.RIDE__NUMBER);
		return store.read(sql -> sql.select(c.id(), number, c.day(), vehicle, out, in).from(c.table(Literals.RIDE))
				.where(c.text(Literals.RIDE__STATUS).eq(RideStatus.DONE.getName())).and(vehicle.isNotNull()).and(in.gt(0))
				.and(c.day().between(period.from(), period.to())).and(c.real())
				.orderBy(vehicle, c.day(), c.text(Literals.RIDE__STARTS), c.id())
				.fetch(row -> new Entry(row.get(c.id()), row.get(number), row.get(c.day()), row.get(vehicle), row.get(out), row.get(in))));
	}

	private static void compare(Entry before, Entry entry, List<Notice> found) {
		if (entry.in() < entry.out()) {
			add(found, true, entry, NLS.bind(Messages.Log_backwards, entry.out(), entry.in()));
		}
		if (before != null && entry.out() > before.in()) {
			add(found, false, entry, NLS.bind(Messages.Log_gap, new Object[] { entry.out() - before.in(), before.in(), entry.out() }));
		} else if (before != null && entry.out() < before.in()) {
			add(found, true, entry, NLS.bind(Messages.Log_overlap, new Object[] { before.in() - entry.out(), before.in(), entry.out() }));
		}
	}

	private static void add(List<Notice> found, boolean grave, Entry entry, String message) {
		found.add(Notice.of(grave, Columns.type(Literals.RIDE), entry.id(), entry.number(), entry.day(), message));
	}

	/** An import may bring two rides at once that nobody could have assigned one after the other. */
	private static void doubles(Store store, Period period, List<Notice> found) {
		List<Assignment> all = new Rides(store).between(store, period.from(), period.to()).stream().filter(Assignment::holds).toList();
		doubles(all, Literals.RIDE__VEHICLE, found, plates(store));
		doubles(all, Literals.RIDE__DRIVER, found, Map.of());
	}

	private static void doubles(List<Assignment> all, EStructuralFeature by, List<Notice> found, Map<Long, String> names) {
		boolean vehicles = by == Literals.RIDE__VEHICLE;
		Map<Long, List<Assignment>> open = new HashMap<>();
		for (Assignment ride : all) {
			Long key = vehicles ? ride.vehicle() : ride.driver();
			if (key == null) {
				continue;
			}
			List<Assignment> running = open.computeIfAbsent(key, k -> new ArrayList<>());
			running.removeIf(other -> !other.day().equals(ride.day()));
			running.stream().filter(other -> other.hours().overlaps(ride.hours())).forEach(other -> found.add(Notice.of(true,
					Columns.type(Literals.RIDE), ride.id(), ride.number(), ride.day(), NLS.bind(vehicles ? Messages.Log_vehicleTwice : Messages.Log_driverTwice,
							new Object[] { Objects.requireNonNullElse(names.get(key), ""), other.number(), other.hours() })))); //$NON-NLS-1$
			running.add(ride);
		}
	}

	private static Map<Long, String> plates(Store store) {
		Columns c = new Columns(store.naming());
		Field<String> plate = c.text(Literals.VEHICLE__PLATE);
		return store.read(sql -> sql.select(c.id(), plate).from(c.table(Literals.VEHICLE)).fetchMap(c.id(), plate));
	}
}
