package org.chancery.workforce.retirement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

import org.chancery.model.Record;
import org.chancery.store.Derivation;
import org.chancery.store.Store;
import org.chancery.workforce.Entitlement;
import org.chancery.workforce.KitItem;
import org.chancery.workforce.Retirement;
import org.chancery.workforce.RetirementKind;
import org.chancery.workforce.RetirementStatus;
import org.chancery.workforce.WorkforceFactory;
import org.eclipse.osgi.util.NLS;

/**
 * Reckons a worker's retirement: whether the law lets the worker retire (勞動基準法 §53, §54), how many units the years by the
 * Act are worth and what pension that makes (§55), and which forms the case needs. Approved cases keep what they were
 * approved by.
 */
public final class Terms implements Derivation {
	private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(45);
	private static final BigDecimal FIRST_YEARS = BigDecimal.valueOf(15);
	private static final BigDecimal HALF = new BigDecimal("0.5"); //$NON-NLS-1$
	private static final int COMPULSORY_AGE = 65;

	/** For declarative services. */
	public Terms() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		if (record instanceof Retirement retirement && retirement.getStatus() != RetirementStatus.APPROVED) {
			reckon(retirement);
			if (retirement.getKit().isEmpty()) {
				kit(retirement).forEach(name -> {
					KitItem item = WorkforceFactory.eINSTANCE.createKitItem();
					item.setName(name);
					retirement.getKit().add(item);
				});
			}
		}
	}

	private static void reckon(Retirement retirement) {
		LocalDate retires = retirement.getEffectiveDate();
		LocalDate hired = retirement.getHiredDate();
		LocalDate born = retirement.getBirthDate();
		if (retires == null || hired == null || born == null || hired.isAfter(retires)) {
			retirement.setEntitlement(Entitlement.UNKNOWN);
			retirement.setArithmetic(Messages.Missing);
			return;
		}
		List<String> lines = new ArrayList<>();
		Period served = Period.between(hired, retires);
		int age = Period.between(born, retires).getYears();
		lines.add(NLS.bind(Messages.Years, new Object[] { hired, retires, served.getYears(), served.getMonths(), age }));
		boolean entitled = entitled(retirement.getKind(), served.getYears(), age);
		lines.add(NLS.bind(retirement.getKind() == RetirementKind.COMPULSORY ? Messages.Compulsory : Messages.Voluntary,
				entitled ? Messages.Met : Messages.NotMet));
		retirement.setEntitlement(entitled ? Entitlement.ENTITLED : Entitlement.NOT_ENTITLED);
		pension(retirement, hired, lines);
		retirement.setArithmetic(String.join("\n", lines)); //$NON-NLS-1$
	}

	/** Somebody unfit for work is retired at any age; whether that is so, people say by the certificate in the kit. */
	private static boolean entitled(RetirementKind kind, int years, int age) {
		return kind == RetirementKind.COMPULSORY ? age >= COMPULSORY_AGE : years >= 25 || years >= 15 && age >= 55 || years >= 10 && age >= 60;
	}

	private static void pension(Retirement retirement, LocalDate hired, List<String> lines) {
		LocalDate until = retirement.getOldSchemeUntil() == null ? retirement.getEffectiveDate() : retirement.getOldSchemeUntil();
		if (until.isBefore(hired)) {
			retirement.setUnits(BigDecimal.ZERO);
			retirement.setPension(null);
			return;
		}
		BigDecimal years = years(Period.between(hired, until));
		BigDecimal first = years.min(FIRST_YEARS).multiply(BigDecimal.TWO);
		BigDecimal later = years.subtract(FIRST_YEARS).max(BigDecimal.ZERO);
		BigDecimal units = first.add(later).min(MOST_UNITS);
		retirement.setUnits(units);
		lines.add(NLS.bind(Messages.OldYears, new Object[] { hired, until, plain(years) }));
		lines.add(NLS.bind(Messages.Units, new Object[] { plain(first), plain(later), plain(units) }));
		if (retirement.getAverageWage() == null) {
			retirement.setPension(null);
			lines.add(Messages.NoWage);
		} else {
			retirement.setPension(units.multiply(retirement.getAverageWage()).setScale(0, RoundingMode.HALF_UP));
			lines.add(NLS.bind(Messages.Pension,
					new Object[] { plain(units), plain(retirement.getAverageWage()), plain(retirement.getPension()) }));
		}
	}

	/** Less than half a year counts as half a year, half a year and more as one (§55 I 1). */
	static BigDecimal years(Period served) {
		BigDecimal whole = BigDecimal.valueOf(served.getYears());
		if (served.getMonths() >= 6) {
			return whole.add(BigDecimal.ONE);
		}
		return served.getMonths() > 0 || served.getDays() > 0 ? whole.add(HALF) : whole;
	}

	private static List<String> kit(Retirement retirement) {
		List<String> names = new ArrayList<>(List.of(Messages.Kit_application, Messages.Kit_facts, Messages.Kit_household, Messages.Kit_service,
				Messages.Kit_wages, Messages.Kit_reserve, Messages.Kit_insurance));
		if (retirement.getOldSchemeUntil() != null) {
			names.add(Messages.Kit_new);
		}
		if (retirement.getKind() == RetirementKind.COMPULSORY) {
			names.add(Messages.Kit_unfit);
		}
		return names;
	}

	private static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}
}
