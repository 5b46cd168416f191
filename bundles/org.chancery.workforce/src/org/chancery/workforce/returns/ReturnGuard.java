package org.chancery.workforce.returns;

import java.time.LocalDate;
import java.util.stream.IntStream;

import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Derivation;
import org.chancery.store.Naming;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.chancery.workforce.HeadcountReturn;
import org.chancery.workforce.WorkforcePackage.Literals;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/** Refuses a second return of an agency for the same day, and numbers below zero, whoever writes them. */
public final class ReturnGuard implements Derivation {
	/** For declarative services. */
	public ReturnGuard() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		if (!(record instanceof HeadcountReturn headcount) || headcount.getAgency() == null || headcount.getEffectiveDate() == null) {
			return;
		}
		if (headcount.getReceivedDate() == null) {
			headcount.setReceivedDate(LocalDate.now());
		}
		if (IntStream.of(headcount.getTechnicians(), headcount.getDrivers(), headcount.getJanitors(), headcount.getClericalAssistants(),
				headcount.getContractStaff(), headcount.getEngineersWorksFee(), headcount.getEngineersPublicBudget(), headcount.getOtherTemporary())
				.anyMatch(number -> number < 0)) {
			throw new StoreException(StoreException.Reason.INVALID,
					NLS.bind(Messages.Guard_negative, headcount.getAgency().getName(), headcount.getEffectiveDate()), null);
		}
		if (!headcount.isMadeUp() && exists(store, headcount)) {
			throw new StoreException(StoreException.Reason.INVALID,
					NLS.bind(Messages.Guard_twice, headcount.getAgency().getName(), headcount.getEffectiveDate()), null);
		}
	}

	private static boolean exists(Store store, HeadcountReturn headcount) {
		Naming naming = store.naming();
		Field<Long> id = naming.column(ModelPackage.Literals.RECORD__ID).coerce(Long.class);
		Field<Long> agency = naming.column(Literals.HEADCOUNT_RETURN__AGENCY).coerce(Long.class);
		Field<LocalDate> day = naming.column(ModelPackage.Literals.RECORD__EFFECTIVE_DATE).coerce(LocalDate.class);
		Field<Boolean> madeUp = naming.column(ModelPackage.Literals.RECORD__MADE_UP).coerce(Boolean.class);
		return store.read(sql -> sql.fetchExists(sql.selectOne()
				.from(naming.table(SectionRegistry.instance().typeOf(Literals.HEADCOUNT_RETURN).orElseThrow()))
				.where(agency.eq(headcount.getAgency().getId())).and(day.eq(headcount.getEffectiveDate())).and(id.ne(headcount.getId()))
				.and(madeUp.eq(false))));
	}
}
