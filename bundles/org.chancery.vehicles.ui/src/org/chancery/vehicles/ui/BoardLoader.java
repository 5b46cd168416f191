package org.chancery.vehicles.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.chancery.model.Hours;
import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.checks.Rows;
import org.chancery.vehicles.RideKind;
import org.chancery.vehicles.RideStatus;
import org.chancery.vehicles.VehicleKind;
import org.chancery.vehicles.VehiclesPackage.Literals;
import org.chancery.vehicles.dispatch.Assignment;
import org.chancery.vehicles.dispatch.Rides;
import org.chancery.workbench.timeline.Bar;
import org.chancery.workbench.timeline.Line;
import org.chancery.workbench.timeline.Timeline;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.RGB;

/** Reads what the dispatch board shows; away from the window's thread. One question for each kind of thing. */
final class BoardLoader {
	/** No bureau has more; the board would not be one any more. */
	private static final int MOST = 5_000;
	/** At least so many lines for applications, so that there is room to draw one. */
	private static final int LEAST_WAITING = 1;

	/**
	 * What was read.
	 *
	 * @param timeline lines for applications, vehicles and drivers
	 * @param sites    the sites of vehicles and drivers, by name
	 * @param rides    the rides on it
	 * @param vehicles how many vehicles there are
	 */
	record Shown(Timeline timeline, Map<String, Long> sites, List<Assignment> rides, int vehicles) {
	}

	private final Map<String, Long> sites = new TreeMap<>();
	private final Store store;
	private final LocalDate first;
	private final int days;
	private final Long site;

	/** @param site the id of the only site to be shown, or null for all */
	BoardLoader(Store store, LocalDate first, int days, Long site) {
		this.store = store;
		this.first = first;
		this.days = days;
		this.site = site;
	}

	Shown load() {
		List<Assignment> rides = new Rides(store).between(store, first, first.plusDays(days - 1L));
		Map<Long, List<Assignment>> byVehicle = new HashMap<>();
		Map<Long, List<Assignment>> byDriver = new HashMap<>();
		Map<Long, Assignment> byId = rides.stream().collect(Collectors.toMap(Assignment::id, r -> r));
		List<Assignment> waiting = new ArrayList<>();
		for (Assignment ride : rides) {
			Assignment in = ride.goesWith() == null ? ride : byId.get(ride.goesWith());
			Long vehicle = in == null ? null : in.vehicle();
			if (vehicle != null) {
				byVehicle.computeIfAbsent(vehicle, k -> new ArrayList<>()).add(ride);
			}
			if (ride.driver() != null) {
				byDriver.computeIfAbsent(ride.driver(), k -> new ArrayList<>()).add(ride);
			}
			if (ride.status() == RideStatus.REQUESTED) {
				waiting.add(ride);
			}
		}
		List<Line> lines = new ArrayList<>();
		waiting(waiting, lines);
		int before = lines.size();
		vehicles(byVehicle, lines);
		int vehicles = lines.size() - before;
		drivers(byDriver, lines);
		return new Shown(new Timeline(first, days, lines), sites, rides, vehicles);
	}

	/** Applications stand in as few lines as hold them beside each other. */
	private static void waiting(List<Assignment> waiting, List<Line> lines) {
		List<List<Assignment>> packed = new ArrayList<>();
		for (Assignment ride : waiting) {
			List<Assignment> free = packed.stream().filter(line -> line.stream().noneMatch(other -> other.day().equals(ride.day())
					&& other.hours().overlaps(ride.hours()))).findFirst().orElse(null);
			if (free == null) {
				free = new ArrayList<>();
				packed.add(free);
			}
			free.add(ride);
		}
		while (packed.size() < LEAST_WAITING) {
			packed.add(List.of());
		}
		for (int i = 0; i < packed.size(); i++) {
			lines.add(new Line(new Row(Row.Kind.WAITING, 0, ""), i == 0 ? Messages.Board_waiting : "", 0, Hours.ALL_DAY, true, //$NON-NLS-1$ //$NON-NLS-2$
					packed.get(i).stream().map(ride -> bar(ride, true)).toList()));
		}
	}

	private void vehicles(Map<Long, List<Assignment>> rides, List<Line> lines) {
		List<EAttribute> shown = List.of(Literals.VEHICLE__PLATE, Literals.VEHICLE__KIND, Literals.VEHICLE__SEATS, Literals.VEHICLE__POOLED);
		RecordQuery query = query(Literals.VEHICLE, shown, Literals.VEHICLE__RETIRED_DATE, Literals.VEHICLE__SITE);
		store.rows(query).stream().filter(row -> here(query, row, Literals.VEHICLE__SITE, Literals.VEHICLE__RETIRED_DATE))
				.filter(row -> Boolean.TRUE.equals(Rows.value(query, row, Literals.VEHICLE__POOLED)))
				.sorted(Comparator.comparing((RecordRow row) -> Rows.<VehicleKind>value(query, row, Literals.VEHICLE__KIND))
						.thenComparing(row -> Rows.<String>value(query, row, Literals.VEHICLE__PLATE)))
				.forEach(row -> {
					String plate = Rows.value(query, row, Literals.VEHICLE__PLATE);
					VehicleKind kind = Rows.value(query, row, Literals.VEHICLE__KIND);
					String text = NLS.bind(Messages.Board_vehicle,
							new Object[] { plate, label(Literals.VEHICLE_KIND, kind.getName()), Rows.value(query, row, Literals.VEHICLE__SEATS) });
					lines.add(new Line(new Row(Row.Kind.VEHICLE, row.id(), plate), text, 1, Hours.ALL_DAY, true,
							bars(rides.getOrDefault(row.id(), List.of()))));
				});
	}

	private void drivers(Map<Long, List<Assignment>> rides, List<Line> lines) {
		List<EAttribute> shown = List.of(Literals.DRIVER__NUMBER, Literals.DRIVER__NAME, Literals.DRIVER__STARTS, Literals.DRIVER__ENDS);
		RecordQuery query = query(Literals.DRIVER, shown, Literals.DRIVER__LEFT_DATE, Literals.DRIVER__SITE);
		store.rows(query).stream().filter(row -> here(query, row, Literals.DRIVER__SITE, Literals.DRIVER__LEFT_DATE))
				.sorted(Comparator.comparing(row -> Rows.<String>value(query, row, Literals.DRIVER__NUMBER)))
				.forEach(row -> {
					String name = Objects.requireNonNullElse(Rows.value(query, row, Literals.DRIVER__NAME), ""); //$NON-NLS-1$
					String text = NLS.bind(Messages.Board_driver, Rows.value(query, row, Literals.DRIVER__NUMBER), name);
					Hours work = hours(Rows.value(query, row, Literals.DRIVER__STARTS), Rows.value(query, row, Literals.DRIVER__ENDS));
					lines.add(new Line(new Row(Row.Kind.DRIVER, row.id(), name), text, 2, work, false, bars(rides.getOrDefault(row.id(), List.of()))));
				});
	}

	private static RecordQuery query(EClass type, List<EAttribute> shown, EAttribute until, EReference siteOf) {
		List<EStructuralFeature> features = new ArrayList<>(shown);
		features.add(ModelPackage.Literals.RECORD__EFFECTIVE_DATE);
		features.add(until);
		features.add(siteOf);
		return RecordQuery.all(type(type)).withFeatures(features).orderBy(List.of()).limit(MOST);
	}

	/** Whether it is there on one of the days, at the site that is shown. */
	private boolean here(RecordQuery query, RecordRow row, EReference siteOf, EAttribute until) {
		LocalDate since = Rows.value(query, row, ModelPackage.Literals.RECORD__EFFECTIVE_DATE);
		LocalDate ended = Rows.value(query, row, until);
		RecordRow.Target at = Rows.value(query, row, siteOf);
		if (at != null) {
			sites.put(at.label(), at.id());
		}
		return !since.isAfter(first.plusDays(days - 1L)) && (ended == null || ended.isAfter(first)) && (site == null || at != null && at.id() == site);
	}

	private static Hours hours(String from, String until) {
		try {
			return Hours.of(from, until);
		} catch (IllegalArgumentException e) {
			return Hours.ALL_DAY; // the editor shows what is written there
		}
	}

	private static List<Bar> bars(List<Assignment> rides) {
		return rides.stream().map(ride -> bar(ride, ride.holds())).toList();
	}

	private static Bar bar(Assignment ride, boolean solid) {
		String tip = NLS.bind(Messages.Board_tip, new Object[] { ride.purpose(), ride.day(), ride.hours(), Objects.requireNonNullElse(ride.unit(), "—"), //$NON-NLS-1$
				Objects.requireNonNullElse(ride.to(), "—"), ride.passengers(), label(Literals.RIDE_STATUS, ride.status().getName()) }); //$NON-NLS-1$
		return new Bar(ride, ride.id(), ride.day(), ride.hours(), ride.to() == null ? ride.purpose() : ride.purpose() + " → " + ride.to(), tip, //$NON-NLS-1$
				colour(ride), solid);
	}

	private static RGB colour(Assignment ride) {
		return switch (ride.status()) {
		case DONE -> new RGB(0x7A, 0x87, 0x94);
		case ASSIGNED -> ride.kind() == RideKind.LOAN ? new RGB(0x43, 0x7F, 0x35) : new RGB(0x2F, 0x6F, 0xAB);
		case REQUESTED -> new RGB(0xC0, 0x7F, 0x1E);
		default -> new RGB(0xB3, 0x50, 0x3D);
		};
	}

	static RecordType type(EClass type) {
		return SectionRegistry.instance().typeOf(type).orElseThrow();
	}

	/** What a literal of an enumeration is called. */
	static String label(EEnum type, String name) {
		return RecordType.literalLabel(type(Literals.RIDE).section(), type.getEEnumLiteral(name), Locale.getDefault());
	}
}
