package org.chancery.workforce.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Derivation;
import org.chancery.store.Store;
import org.chancery.workforce.CostReduction;
import org.chancery.workforce.HeadcountReturn;
import org.chancery.workforce.PostingSaving;
import org.chancery.workforce.PostingStatus;
import org.chancery.workforce.ReserveAccount;
import org.chancery.workforce.ReserveInstalment;
import org.chancery.workforce.ReservePlan;
import org.chancery.workforce.WorkforceFactory;
import org.chancery.workforce.WorkforcePackage.Literals;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/**
 * Fills in the sums that follow from a record's parameters: savings by reduction and by postings, instalments of what a
 * retirement reserve lacks, the total of a headcount return.
 */
public final class Sums implements Derivation {
	/** For declarative services. */
	public Sums() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		switch (record) {
		case CostReduction reduction -> {
			if (reduction.getUnitCost() != null) {
				reduction.setSaving(reduction.getUnitCost().multiply(BigDecimal.valueOf(reduction.getPersons())));
			}
		}
		case PostingSaving saving -> postings(store, saving);
		case ReserveAccount account -> instalments(store, account);
		case HeadcountReturn headcount -> headcount.setTotal(headcount.getTechnicians() + headcount.getDrivers() + headcount.getJanitors()
				+ headcount.getClericalAssistants() + headcount.getContractStaff() + headcount.getEngineersWorksFee()
				+ headcount.getEngineersPublicBudget() + headcount.getOtherTemporary());
		default -> {
			// nothing follows
		}
		}
	}

	private static void postings(Store store, PostingSaving saving) {
		if (saving.getCases() == 0 && saving.getYear() > 0) {
			saving.setCases(postingsOf(store, saving.getYear()));
		}
		List<String> lines = new ArrayList<>();
		saving.setSheets(Math.multiplyExact(Math.multiplyExact(saving.getCases(), saving.getAgencies()), saving.getSheetsPerCase()));
		lines.add(NLS.bind(Messages.Sheets, values(saving.getCases(), saving.getAgencies(), saving.getSheetsPerCase(), grouped(saving.getSheets()))));
		BigDecimal total = BigDecimal.ZERO;
		if (saving.getSheetPrice() != null) {
			BigDecimal exact = saving.getSheetPrice().multiply(BigDecimal.valueOf(saving.getSheets()));
			saving.setPaperSaving(rounded(exact, saving.getRoundedTo()));
			total = total.add(saving.getPaperSaving());
			lines.add(NLS.bind(Messages.Paper, values(grouped(saving.getSheets()), plain(saving.getSheetPrice()), plain(exact), saving.getRoundedTo(),
					plain(saving.getPaperSaving()))));
		}
		if (saving.getSheetsPerToner() > 0) {
			BigDecimal exact = BigDecimal.valueOf(saving.getSheets()).divide(BigDecimal.valueOf(saving.getSheetsPerToner()), 2, RoundingMode.HALF_UP);
			saving.setToners(BigDecimal.valueOf(saving.getSheets()).divide(BigDecimal.valueOf(saving.getSheetsPerToner()), 0, RoundingMode.HALF_UP)
					.intValueExact());
			lines.add(NLS.bind(Messages.Toners,
					values(grouped(saving.getSheets()), grouped(saving.getSheetsPerToner()), plain(exact), saving.getToners())));
		}
		if (saving.getTonerPrice() != null) {
			BigDecimal exact = saving.getTonerPrice().multiply(BigDecimal.valueOf(saving.getToners()));
			saving.setTonerSaving(rounded(exact, saving.getRoundedTo()));
			total = total.add(saving.getTonerSaving());
			lines.add(NLS.bind(Messages.Toner,
					values(saving.getToners(), plain(saving.getTonerPrice()), plain(exact), saving.getRoundedTo(), plain(saving.getTonerSaving()))));
		}
		saving.setTotalSaving(total);
		lines.add(NLS.bind(Messages.Total, plain(total)));
		saving.setArithmetic(String.join("\n", lines)); //$NON-NLS-1$
	}

	private static int postingsOf(Store store, int year) {
		Field<LocalDate> day = store.naming().column(ModelPackage.Literals.RECORD__EFFECTIVE_DATE).coerce(LocalDate.class);
		Field<String> status = store.naming().column(Literals.JOB_POSTING__STATUS).coerce(String.class);
		Field<Boolean> madeUp = store.naming().column(ModelPackage.Literals.RECORD__MADE_UP).coerce(Boolean.class);
		return store.read(sql -> sql.fetchCount(sql.selectOne()
				.from(store.naming().table(SectionRegistry.instance().typeOf(Literals.JOB_POSTING).orElseThrow()))
				.where(day.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))).and(status.ne(PostingStatus.WITHDRAWN.getName()))
				.and(madeUp.eq(false))));
	}

	/** Half up to a multiple of some NT$. */
	private static BigDecimal rounded(BigDecimal amount, int to) {
		BigDecimal unit = BigDecimal.valueOf(Math.max(1, to));
		return amount.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit);
	}

	/** Equal instalments in whole NT$ over the plan's years; the last one takes what is left over. */
	private static void instalments(Store store, ReserveAccount account) {
		if (account.getShortfall() == null || account.getPlan() == null || account.getFirstYear() == 0 || !account.getInstalments().isEmpty()) {
			return;
		}
		int years = store.find(SectionRegistry.instance().typeOf(Literals.RESERVE_PLAN).orElseThrow(), account.getPlan().getId())
				.map(plan -> ((ReservePlan) plan).getYears()).orElse(0);
		BigDecimal left = account.getShortfall();
		for (int i = 0; i < years; i++) {
			ReserveInstalment instalment = WorkforceFactory.eINSTANCE.createReserveInstalment();
			instalment.setYear(account.getFirstYear() + i);
			instalment.setPlanned(i == years - 1 ? left : account.getShortfall().divide(BigDecimal.valueOf(years), 0, RoundingMode.DOWN));
			left = left.subtract(instalment.getPlanned());
			account.getInstalments().add(instalment);
		}
	}

	private static Object[] values(Object... values) {
		return values;
	}

	private static String grouped(int number) {
		return "%,d".formatted(number); //$NON-NLS-1$
	}

	private static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}
}
