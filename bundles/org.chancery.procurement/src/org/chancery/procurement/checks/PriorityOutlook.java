package org.chancery.procurement.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.procurement.PriorityCounting;
import org.chancery.procurement.ProcurementPackage.Literals;
import org.chancery.procurement.RatioKind;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Says what a year still lacks of the statutory rate of priority purchases: of what was bought already, and what must be
 * bought on top of it, as each such purchase raises the denominator too.
 */
public final class PriorityOutlook implements Check {
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final int BEFORE_THE_REPUBLIC = 1911;

	@Override
	public String id() {
		return "procurement.priority"; //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.Priority_label;
	}

	@Override
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		List<Notice> found = new ArrayList<>();
		for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
			LocalDate last = LocalDate.of(year, 12, 31).isAfter(period.to()) ? period.to() : LocalDate.of(year, 12, 31);
			look(store, year, last, found);
		}
		return found;
	}

	private static void look(Store store, int year, LocalDate last, List<Notice> found) {
		BigDecimal percent = sum(store, Literals.RATIO_TARGET, Literals.RATIO_TARGET__PERCENT,
				text(store, Literals.RATIO_TARGET__KIND).eq(RatioKind.PRIORITY.getName()).and(day(store).le(last))
						.and(date(store, Literals.RATIO_TARGET__END_DATE).isNull().or(date(store, Literals.RATIO_TARGET__END_DATE).gt(last))));
		Condition counted = day(store).between(LocalDate.of(year, 1, 1), last)
				.and(store.naming().column(Literals.PURCHASE__PRIORITY_ITEM).coerce(Boolean.class).eq(true))
				.and(text(store, Literals.PURCHASE__PRIORITY_COUNTING).ne(PriorityCounting.LEFT_OUT.getName()));
		BigDecimal all = sum(store, Literals.PURCHASE, Literals.PURCHASE__AMOUNT, counted);
		BigDecimal priority = sum(store, Literals.PURCHASE, Literals.PURCHASE__PRIORITY_AMOUNT, counted);
		BigDecimal missing = missing(priority, all, percent);
		if (missing.signum() > 0) {
			found.add(Notice.missing(NLS.bind(Messages.Priority_year, String.valueOf(year - BEFORE_THE_REPUBLIC)), last, NLS.bind(Messages.Priority_missing,
					new Object[] { plain(priority), plain(all), plain(percent), plain(missing), plain(onTop(priority, all, percent)) })));
		}
	}

	/** What of the purchases made should have been from the disabled and was not, whole NT$, rounded up. */
	static BigDecimal missing(BigDecimal priority, BigDecimal all, BigDecimal percent) {
		return all.multiply(percent).divide(HUNDRED, 0, RoundingMode.CEILING).subtract(priority).max(BigDecimal.ZERO);
	}

	/** What must be bought from the disabled on top of the purchases made, whole NT$, rounded up. */
	static BigDecimal onTop(BigDecimal priority, BigDecimal all, BigDecimal percent) {
		BigDecimal lacking = all.multiply(percent).divide(HUNDRED).subtract(priority).max(BigDecimal.ZERO);
		return lacking.multiply(HUNDRED).divide(HUNDRED.subtract(percent), 0, RoundingMode.CEILING);
	}

	private static BigDecimal sum(Store store, EClass type, EStructuralFeature feature, Condition condition) {
		RecordType records = SectionRegistry.instance().typeOf(type).orElseThrow();
		Field<BigDecimal> amount = store.naming().column(feature).coerce(BigDecimal.class);
		return Objects.requireNonNullElse(store.read(sql -> sql.select(DSL.sum(amount)).from(store.naming().table(records)).where(condition)
				.fetchOne(row -> row.value1())), BigDecimal.ZERO);
	}

	private static Field<LocalDate> day(Store store) {
		return date(store, ModelPackage.Literals.RECORD__EFFECTIVE_DATE);
	}

	private static Field<LocalDate> date(Store store, EStructuralFeature feature) {
		return store.naming().column(feature).coerce(LocalDate.class);
	}

	private static Field<String> text(Store store, EStructuralFeature feature) {
		return store.naming().column(feature).coerce(String.class);
	}

	private static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}
}
