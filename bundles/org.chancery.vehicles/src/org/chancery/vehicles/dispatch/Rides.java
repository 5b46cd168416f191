package org.chancery.vehicles.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.chancery.model.Hours;
import org.chancery.model.ModelPackage;
import org.chancery.store.Store;
import org.chancery.vehicles.RideKind;
import org.chancery.vehicles.RideStatus;
import org.chancery.vehicles.VehiclesPackage.Literals;
import org.chancery.vehicles.queries.Columns;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Reads rides as a dispatch board shows them. Stateless, for any thread but the window's. */
public final class Rides {
	/** The year before the first of the Republic. */
	private static final int FIRST_YEAR = 1911;
	private static final List<String> HOLDING = Arrays.stream(RideStatus.values()).filter(Assignment::holds).map(RideStatus::getName).toList();
	private static final List<String> GONE = List.of(RideStatus.REJECTED.getName(), RideStatus.CANCELLED.getName());

	private final Columns columns;

	/** @param store the store whose names the queries use */
	public Rides(Store store) {
		columns = new Columns(store.naming());
	}

	/** The rides of some days, applied for or assigned, by day and hour; not those rejected or cancelled. */
	public List<Assignment> between(Store store, LocalDate from, LocalDate to) {
		return store.read(sql -> rides(sql, columns.day().between(from, to).and(status().notIn(GONE))));
	}

	/** The rides that hold a vehicle or driver on a day at some of the hours, but for one. */
	List<Assignment> holding(DSLContext sql, EReference by, long id, LocalDate day, Hours hours, long but) {
		return rides(sql, holding(by, id, day).and(starts().lt(hours.untilText())).and(ends().gt(hours.fromText())).and(columns.id().ne(but)));
	}

	/** All rides that hold a driver on a day, but for one. */
	List<Assignment> ofDriver(DSLContext sql, long driver, LocalDate day, long but) {
		return rides(sql, holding(Literals.RIDE__DRIVER, driver, day).and(columns.id().ne(but)));
	}

	private Condition holding(EReference by, long id, LocalDate day) {
		return columns.number(by).eq(id).and(columns.day().eq(day)).and(status().in(HOLDING)).and(columns.real());
	}

	/** How many people go along with a ride, but for one application. */
	int goingAlong(DSLContext sql, long ride, long but) {
		return Objects.requireNonNullElse(sql.select(DSL.sum(columns.integer(Literals.RIDE__PASSENGERS))).from(columns.table(Literals.RIDE))
				.where(columns.number(Literals.RIDE__GOES_WITH).eq(ride)).and(status().eq(RideStatus.POOLED.getName())).and(columns.id().ne(but))
				.fetchOne(row -> row.value1() == null ? null : row.value1().intValue()), 0);
	}

	/** The day by which a vehicle's next inspection is due, by its latest one; null if nothing is known. */
	LocalDate inspectionDue(DSLContext sql, long vehicle) {
		return sql.select(columns.date(Literals.INSPECTION__NEXT_DATE)).from(columns.table(Literals.INSPECTION))
				.where(columns.number(Literals.INSPECTION__VEHICLE).eq(vehicle)).and(columns.real())
				.orderBy(columns.day().desc(), columns.id().desc()).limit(1).fetchOne(row -> row.value1());
	}

	/** The next number of the year of a day: 111-00001 is the first of 2022. */
	String nextNumber(Store store, LocalDate day) {
		String year = (day.getYear() - FIRST_YEAR) + "-"; //$NON-NLS-1$
		Field<String> number = columns.text(Literals.RIDE__NUMBER);
		String last = store.read(sql -> sql.select(DSL.max(number)).from(columns.table(Literals.RIDE))
				.where(number.between(year + "00000", year + "99999")).and(DSL.length(number).eq(year.length() + 5)) //$NON-NLS-1$ //$NON-NLS-2$
				.fetchOne(row -> row.value1()));
		int next = last == null ? 1 : Integer.parseInt(last.substring(year.length())) + 1;
		return "%s%05d".formatted(year, next); //$NON-NLS-1$
	}

	/** Keeps others from assigning a vehicle or driver until the transaction ends: its row is the one that all must pass. */
	void hold(DSLContext sql, EClass type, long id) {
		Field<Integer> version = columns.integer(ModelPackage.Literals.RECORD__VERSION);
		sql.update(columns.table(type)).set(version, version).where(columns.id().eq(id)).execute();
	}

	private List<Assignment> rides(DSLContext sql, Condition condition) {
		Field<String> number = columns.text(Literals.RIDE__NUMBER);
		Field<String> kind = columns.text(Literals.RIDE__KIND);
		Field<String> purpose = columns.text(Literals.RIDE__PURPOSE);
		Field<String> destination = columns.text(Literals.RIDE__DESTINATION);
		Field<String> unit = columns.text(Literals.RIDE__UNIT);
		Field<Integer> passengers = columns.integer(Literals.RIDE__PASSENGERS);
		Field<Long> vehicle = columns.number(Literals.RIDE__VEHICLE);
		Field<Long> driver = columns.number(Literals.RIDE__DRIVER);
		Field<Long> goesWith = columns.number(Literals.RIDE__GOES_WITH);
		Field<String> from = columns.text(Literals.RIDE__STARTS);
		Field<String> until = columns.text(Literals.RIDE__ENDS);
		List<Assignment> found = new ArrayList<>();
		sql.select(columns.id(), number, columns.day(), from, until, status(), kind, purpose, destination, unit, passengers, vehicle, driver, goesWith)
				.from(columns.table(Literals.RIDE)).where(condition).orderBy(columns.day(), from, columns.id()).fetch()
				.forEach(row -> hours(row.get(from), row.get(until)).ifPresent(hours -> found.add(new Assignment(row.get(columns.id()), row.get(number),
						row.get(columns.day()), hours, RideStatus.getByName(row.get(status())), RideKind.getByName(row.get(kind)), row.get(purpose),
						row.get(destination), row.get(unit), row.get(passengers), row.get(vehicle), row.get(driver), row.get(goesWith)))));
		return found;
	}

	/** Hours that an import left unreadable are not shown. */
	private static Optional<Hours> hours(String from, String until) {
		try {
			return Optional.of(Hours.of(from, until));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private Field<String> status() {
		return columns.text(Literals.RIDE__STATUS);
	}

	private Field<String> starts() {
		return DSL.coalesce(columns.text(Literals.RIDE__STARTS), DSL.inline(Hours.ALL_DAY.fromText()));
	}

	private Field<String> ends() {
		return DSL.coalesce(columns.text(Literals.RIDE__ENDS), DSL.inline(Hours.ALL_DAY.untilText()));
	}
}
