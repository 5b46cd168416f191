package org.chancery.vehicles.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chancery.model.Period;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.vehicles.VehiclesPackage.Literals;
import org.chancery.vehicles.queries.Columns;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/**
 * Compares the fuel of each vehicle with its kilometres, from refuelling to refuelling: less than 70 % or more than 150 % of
 * its norm is told. The norm is the vehicle's own; if none is entered, the middle one of the vehicle's own refuellings, of
 * which it takes three.
 */
public final class FuelCheck implements Check {
	private static final BigDecimal LOW = new BigDecimal("0.7"); //$NON-NLS-1$
	private static final BigDecimal HIGH = new BigDecimal("1.5"); //$NON-NLS-1$
	private static final int LEAST = 3;

	/** A refuelling, and what the vehicle made of the litres since the one before. */
	private record Fill(long id, String receipt, LocalDate day, int before, int odometer, BigDecimal litres) {
		int kilometres() {
			return odometer - before;
		}

		BigDecimal rate() {
			return BigDecimal.valueOf(kilometres()).divide(litres, 2, RoundingMode.HALF_UP);
		}
	}

	@Override
	public String id() {
		return "vehicles.fuel"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Fuel_label;
	}

	@Override
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		List<Notice> found = new ArrayList<>();
		Map<Long, BigDecimal> norms = norms(store);
		fills(store, period).forEach((vehicle, fills) -> {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			look(fills, norms.get(vehicle), found);
		});
		return found;
	}

	private static Map<Long, BigDecimal> norms(Store store) {
		Columns c = new Columns(store.naming());
		Field<BigDecimal> norm = c.decimal(Literals.VEHICLE__KM_PER_LITRE);
		return store.read(sql -> sql.select(c.id(), norm).from(c.table(Literals.VEHICLE)).where(norm.isNotNull()).fetchMap(c.id(), norm));
	}

	private static Map<Long, List<Fill>> fills(Store store, Period period) {
		Columns c = new Columns(store.naming());
		Field<Long> vehicle = c.number(Literals.REFUELLING__VEHICLE);
		Field<Integer> odometer = c.integer(Literals.REFUELLING__ODOMETER);
		Field<BigDecimal> litres = c.decimal(Literals.REFUELLING__LITRES);
		Field<String> receipt = c.text(Literals.REFUELLING__RECEIPT);
		record Row(long vehicle, Fill fill) {
		}
		List<Row> rows = store.read(sql -> sql.select(c.id(), receipt, c.day(), vehicle, odometer, litres).from(c.table(Literals.REFUELLING))
				.where(c.day().between(period.from(), period.to())).and(odometer.gt(0)).and(litres.gt(BigDecimal.ZERO)).and(c.real())
				.orderBy(vehicle, c.day(), c.id()).fetch(row -> new Row(row.get(vehicle),
						new Fill(row.get(c.id()), row.get(receipt), row.get(c.day()), 0, row.get(odometer), row.get(litres)))));
		List<Row> since = new ArrayList<>();
		for (int i = 1; i < rows.size(); i++) {
			Fill fill = rows.get(i).fill();
			if (rows.get(i - 1).vehicle() == rows.get(i).vehicle()) {
				since.add(new Row(rows.get(i).vehicle(),
						new Fill(fill.id(), fill.receipt(), fill.day(), rows.get(i - 1).fill().odometer(), fill.odometer(), fill.litres())));
			}
		}
		return since.stream().collect(Collectors.groupingBy(Row::vehicle, Collectors.mapping(Row::fill, Collectors.toList())));
	}

	private static void look(List<Fill> fills, BigDecimal entered, List<Notice> found) {
		List<BigDecimal> rates = fills.stream().filter(f -> f.kilometres() > 0).map(Fill::rate).sorted().toList();
		BigDecimal norm = entered != null && entered.signum() > 0 ? entered : rates.size() < LEAST ? null : rates.get(rates.size() / 2);
		for (Fill fill : fills) {
			if (fill.kilometres() <= 0) {
				add(found, true, fill, NLS.bind(Messages.Fuel_backwards, fill.before(), fill.odometer()));
			} else if (norm != null && fill.rate().compareTo(norm.multiply(LOW)) < 0) {
				add(found, true, fill, NLS.bind(Messages.Fuel_low, values(fill, norm)));
			} else if (norm != null && fill.rate().compareTo(norm.multiply(HIGH)) > 0) {
				add(found, false, fill, NLS.bind(Messages.Fuel_high, values(fill, norm)));
			}
		}
	}

	private static Object[] values(Fill fill, BigDecimal norm) {
		return new Object[] { fill.kilometres(), plain(fill.litres()), plain(fill.rate()), plain(norm) };
	}

	private static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

	private static void add(List<Notice> found, boolean grave, Fill fill, String message) {
		found.add(Notice.of(grave, Columns.type(Literals.REFUELLING), fill.id(), fill.receipt(), fill.day(), message));
	}
}
