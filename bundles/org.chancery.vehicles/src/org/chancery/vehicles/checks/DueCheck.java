package org.chancery.vehicles.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chancery.model.Period;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.vehicles.InsuranceKind;
import org.chancery.vehicles.VehiclesPackage.Literals;
import org.chancery.vehicles.queries.Columns;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Finds vehicles in use whose inspection, compulsory insurance (強制汽車責任保險法 §6) or service is due on the period's last
 * day, and drivers whose licence has ended.
 */
public final class DueCheck implements Check {
	@Override
	public String id() {
		return "vehicles.due"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Due_label;
	}

	@Override
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		return store.read(sql -> new Look(sql, new Columns(store.naming()), period.to()).all());
	}

	/** One look at all vehicles and drivers. */
	private record Look(DSLContext sql, Columns c, LocalDate day, List<Notice> found) {
		Look(DSLContext sql, Columns c, LocalDate day) {
			this(sql, c, day, new ArrayList<>());
		}

		List<Notice> all() {
			Field<String> plate = c.text(Literals.VEHICLE__PLATE);
			Field<LocalDate> retired = c.date(Literals.VEHICLE__RETIRED_DATE);
			Map<Long, Record> inspections = latest(Literals.INSPECTION, Literals.INSPECTION__VEHICLE,
					c.date(Literals.INSPECTION__NEXT_DATE), c.flag(Literals.INSPECTION__PASSED));
			Map<Long, Record> services = latest(Literals.VEHICLE_SERVICE, Literals.VEHICLE_SERVICE__VEHICLE,
					c.date(Literals.VEHICLE_SERVICE__NEXT_DATE), c.integer(Literals.VEHICLE_SERVICE__NEXT_ODOMETER));
			Set<Long> insured = insured();
			Map<Long, Integer> odometers = odometers();
			sql.select(c.id(), plate).from(c.table(Literals.VEHICLE)).where(c.day().le(day)).and(retired.isNull().or(retired.gt(day))).and(c.real())
					.orderBy(plate).forEach(row -> {
						long id = row.value1();
						inspection(id, row.value2(), inspections.get(id));
						if (!insured.contains(id)) {
							add(Literals.VEHICLE, id, row.value2(), day, NLS.bind(Messages.Due_insurance, day), true);
						}
						service(id, row.value2(), services.get(id), odometers.getOrDefault(id, 0));
					});
			licences();
			return found;
		}

		private void inspection(long vehicle, String plate, Record latest) {
			if (latest == null) {
				return; // nothing is known: a vehicle's first ones are years after it was registered
			}
			LocalDate next = latest.get(c.date(Literals.INSPECTION__NEXT_DATE));
			if (!latest.get(c.flag(Literals.INSPECTION__PASSED))) {
				add(Literals.VEHICLE, vehicle, plate, latest.get(c.day()), Messages.Due_failed, true);
			} else if (next != null && next.isBefore(day)) {
				add(Literals.VEHICLE, vehicle, plate, next, NLS.bind(Messages.Due_inspection, next), true);
			}
		}

		private void service(long vehicle, String plate, Record latest, int odometer) {
			if (latest == null) {
				return;
			}
			LocalDate next = latest.get(c.date(Literals.VEHICLE_SERVICE__NEXT_DATE));
			int at = latest.get(c.integer(Literals.VEHICLE_SERVICE__NEXT_ODOMETER));
			if (next != null && next.isBefore(day)) {
				add(Literals.VEHICLE, vehicle, plate, next, NLS.bind(Messages.Due_service, next), false);
			} else if (at > 0 && odometer >= at) {
				add(Literals.VEHICLE, vehicle, plate, day, NLS.bind(Messages.Due_serviceKm, at, odometer), false);
			}
		}

		private void licences() {
			Field<LocalDate> until = c.date(Literals.DRIVER__LICENCE_UNTIL);
			Field<LocalDate> left = c.date(Literals.DRIVER__LEFT_DATE);
			Field<String> number = c.text(Literals.DRIVER__NUMBER);
			sql.select(c.id(), number, until).from(c.table(Literals.DRIVER)).where(c.day().le(day)).and(left.isNull().or(left.gt(day)))
					.and(until.lt(day)).and(c.real()).orderBy(number)
					.forEach(row -> add(Literals.DRIVER, row.value1(), row.value2(), row.value3(), NLS.bind(Messages.Due_licence, row.value3()), true));
		}

		/** Some columns of the latest record about each vehicle until the day, and that day. */
		private Map<Long, Record> latest(EClass type, EStructuralFeature vehicle, Field<?>... wanted) {
			Map<Long, Record> latest = new HashMap<>();
			sql.select(wanted).select(c.day(), c.number(vehicle)).from(c.table(type)).where(c.day().le(day)).and(c.real()).orderBy(c.day(), c.id())
					.forEach(row -> latest.put(row.get(c.number(vehicle)), row));
			return latest;
		}

		private Set<Long> insured() {
			Field<Long> vehicle = c.number(Literals.VEHICLE_INSURANCE__VEHICLE);
			return new HashSet<>(sql.select(vehicle).from(c.table(Literals.VEHICLE_INSURANCE))
					.where(c.text(Literals.VEHICLE_INSURANCE__KIND).eq(InsuranceKind.COMPULSORY.getName())).and(c.day().le(day))
					.and(c.date(Literals.VEHICLE_INSURANCE__END_DATE).ge(day)).and(c.real()).fetch(vehicle));
		}

		/** The highest that a log or a refuelling says. */
		private Map<Long, Integer> odometers() {
			Map<Long, Integer> highest = new HashMap<>();
			highest(Literals.RIDE, Literals.RIDE__VEHICLE, Literals.RIDE__ODOMETER_IN, highest);
			highest(Literals.REFUELLING, Literals.REFUELLING__VEHICLE, Literals.REFUELLING__ODOMETER, highest);
			return highest;
		}

		private void highest(EClass type, EStructuralFeature vehicle, EStructuralFeature odometer, Map<Long, Integer> highest) {
			Field<Long> of = c.number(vehicle);
			sql.select(of, DSL.max(c.integer(odometer))).from(c.table(type)).where(of.isNotNull()).and(c.day().le(day)).and(c.real()).groupBy(of)
					.forEach(row -> highest.merge(row.value1(), row.value2(), Math::max));
		}

		private void add(EClass type, long id, String title, LocalDate on, String message, boolean grave) {
			found.add(Notice.of(grave, Columns.type(type), id, title, on, message));
		}
	}
}
