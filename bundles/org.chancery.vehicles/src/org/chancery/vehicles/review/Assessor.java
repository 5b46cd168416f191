package org.chancery.vehicles.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chancery.model.Record;
import org.chancery.store.Derivation;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.vehicles.Assessment;
import org.chancery.vehicles.ReplacementRequest;
import org.chancery.vehicles.ReplacementRule;
import org.chancery.vehicles.RequestStatus;
import org.chancery.vehicles.Vehicle;
import org.chancery.vehicles.VehicleKind;
import org.chancery.vehicles.VehiclesPackage.Literals;
import org.chancery.vehicles.queries.Columns;
import org.eclipse.osgi.util.NLS;

/**
 * Measures a request by the rule that is in force on the day of its review, and writes down how the result follows, measure
 * by measure. Requests that are decided keep the assessment they were decided by.
 */
public final class Assessor implements Derivation {
	private static final int MOST_RULES = 1_000;

	/** For declarative services. */
	public Assessor() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		if (record instanceof ReplacementRequest request && request.getEffectiveDate() != null
				&& (request.getStatus() == RequestStatus.RECEIVED || request.getAssessment() == Assessment.UNASSESSED)) {
			complete(store, request);
			assess(request, rules(store));
		}
	}

	/** What the registered vehicle says already need not be typed again. */
	private static void complete(Store store, ReplacementRequest request) {
		if (request.getReplaced() == null) {
			return;
		}
		store.find(Columns.type(Literals.VEHICLE), request.getReplaced().getId()).map(Vehicle.class::cast).ifPresent(vehicle -> {
			request.setPlate(vehicle.getPlate());
			request.setVehicleKind(vehicle.getKind());
			request.setRegisteredDate(vehicle.getEffectiveDate());
		});
	}

	private static List<ReplacementRule> rules(Store store) {
		RecordQuery all = RecordQuery.all(Columns.type(Literals.REPLACEMENT_RULE)).withFeatures(List.of()).limit(MOST_RULES);
		return store.rows(all).stream().filter(row -> !row.madeUp())
				.map(row -> (ReplacementRule) store.find(Columns.type(Literals.REPLACEMENT_RULE), row.id()).orElseThrow()).toList();
	}

	/** Sets a request's assessment and arithmetic by the rules. */
	static void assess(ReplacementRequest request, List<ReplacementRule> rules) {
		if (request.getReplaced() == null && request.getPlate() == null && request.getRegisteredDate() == null) {
			set(request, Assessment.NO_RULE, List.of(Messages.Added));
			return;
		}
		LocalDate day = request.getEffectiveDate();
		Optional<ReplacementRule> rule = inForce(rules, request.getVehicleKind(), day);
		if (rule.isEmpty()) {
			set(request, Assessment.NO_RULE, List.of(NLS.bind(Messages.NoRule, day)));
		} else {
			measure(request, rule.get());
		}
	}

	/** The latest rule for a kind of vehicle; without one the rule for cars, unless it is a motorcycle. */
	static Optional<ReplacementRule> inForce(List<ReplacementRule> rules, VehicleKind kind, LocalDate day) {
		List<ReplacementRule> valid = rules.stream().filter(r -> !r.getEffectiveDate().isAfter(day))
				.filter(r -> r.getEndDate() == null || !r.getEndDate().isBefore(day))
				.sorted(Comparator.comparing(ReplacementRule::getEffectiveDate).thenComparing(ReplacementRule::getId).reversed()).toList();
		Optional<ReplacementRule> own = valid.stream().filter(r -> r.getVehicleKind() == kind).findFirst();
		return own.isPresent() || kind == VehicleKind.MOTORCYCLE ? own
				: valid.stream().filter(r -> r.getVehicleKind() == VehicleKind.CAR).findFirst();
	}

	private static void measure(ReplacementRequest request, ReplacementRule rule) {
		List<String> lines = new ArrayList<>();
		lines.add(rule.getBasis() == null ? NLS.bind(Messages.Rule_noBasis, rule.getName(), rule.getEffectiveDate())
				: NLS.bind(Messages.Rule, new Object[] { rule.getName(), rule.getBasis(), rule.getEffectiveDate() }));
		boolean incomplete = false;
		boolean met = true;
		if (rule.getYears() > 0) {
			if (request.getRegisteredDate() == null) {
				lines.add(Messages.Missing_date);
				incomplete = true;
			} else {
				met &= age(request, rule, lines);
			}
		}
		if (rule.getKilometres() > 0) {
			if (request.getKilometres() <= 0) {
				lines.add(Messages.Missing_kilometres);
				incomplete = true;
			} else {
				boolean far = request.getKilometres() > rule.getKilometres();
				lines.add(NLS.bind(Messages.Kilometres, new Object[] { grouped(request.getKilometres()), grouped(rule.getKilometres()), met(far) }));
				met &= far;
			}
		}
		if (rule.isFailedInspection()) {
			lines.add(request.isFailedInspection() ? Messages.Inspection_failed : Messages.Inspection_passed);
			met &= request.isFailedInspection();
		}
		if (incomplete) {
			lines.add(Messages.Result_incomplete);
			set(request, Assessment.INCOMPLETE, lines);
		} else {
			lines.add(met ? Messages.Result_first : Messages.Result_notFirst);
			set(request, met ? Assessment.FIRST : Assessment.NOT_FIRST, lines);
		}
	}

	private static boolean age(ReplacementRequest request, ReplacementRule rule, List<String> lines) {
		LocalDate from = request.getRegisteredDate();
		LocalDate to = request.getMeasuredDate() == null ? request.getEffectiveDate() : request.getMeasuredDate();
		Period age = from.isAfter(to) ? Period.ZERO : Period.between(from, to);
		LocalDate full = from.plusYears(rule.getYears());
		boolean old = rule.isYearsReached() ? !to.isBefore(full) : to.isAfter(full);
		lines.add(NLS.bind(rule.isYearsReached() ? Messages.Age_reached : Messages.Age_over,
				new Object[] { from, to, age.getYears(), age.getMonths(), rule.getYears(), met(old) }));
		return old;
	}

	private static String met(boolean met) {
		return met ? Messages.Met : Messages.NotMet;
	}

	private static String grouped(int number) {
		return String.format(Locale.ROOT, "%,d", number); //$NON-NLS-1$
	}

	private static void set(ReplacementRequest request, Assessment assessment, List<String> lines) {
		request.setAssessment(assessment);
		request.setArithmetic(String.join("\n", lines)); //$NON-NLS-1$
	}
}
