package org.chancery.parking.permits;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.parking.ParkingPackage.Literals;
import org.chancery.parking.Permit;
import org.chancery.parking.PermitKind;
import org.chancery.parking.PermitStatus;
import org.chancery.store.Naming;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Questions about permits and their limits. */
final class Permits {
	private final Naming naming;

	Permits(Store store) {
		naming = store.naming();
	}

	static RecordType type(EClass eClass) {
		return SectionRegistry.instance().typeOf(eClass).orElseThrow();
	}

	/**
	 * How many permits of a kind an agency may have at once.
	 *
	 * @param id    the limit's record
	 * @param most  how many
	 * @param basis by what
	 */
	record Limit(long id, int most, String basis) {
	}

	/** The latest limit in force on a day: the agency's own, or the one for all agencies; null without one. */
	Limit limit(DSLContext sql, long site, long agency, PermitKind kind, LocalDate day) {
		Field<Long> of = number(Literals.PERMIT_LIMIT__AGENCY);
		Field<LocalDate> ends = date(Literals.PERMIT_LIMIT__END_DATE);
		List<Limit> found = sql.select(id(), naming.column(Literals.PERMIT_LIMIT__MOST).coerce(Integer.class), text(Literals.PERMIT_LIMIT__BASIS))
				.from(table(Literals.PERMIT_LIMIT)).where(number(Literals.PERMIT_LIMIT__SITE).eq(site)).and(of.eq(agency).or(of.isNull()))
				.and(text(Literals.PERMIT_LIMIT__KIND).eq(kind.getName())).and(day().le(day)).and(ends.isNull().or(ends.ge(day))).and(real())
				.orderBy(DSL.when(of.isNull(), 1).otherwise(0), day().desc(), id().desc())
				.fetch(row -> new Limit(row.value1(), row.value2(), row.value3()));
		return found.isEmpty() ? null : found.get(0);
	}

	/** Keeps others from issuing permits under a limit until the transaction ends: it is the row that all must pass. */
	void hold(DSLContext sql, Limit limit) {
		Field<Integer> version = naming.column(ModelPackage.Literals.RECORD__VERSION).coerce(Integer.class);
		sql.update(table(Literals.PERMIT_LIMIT)).set(version, version).where(id().eq(limit.id())).execute();
	}

	/** The most permits of a kind that an agency has at once on a day between two, but for one permit. */
	int most(DSLContext sql, Permit permit) {
		Field<LocalDate> from = date(Literals.PERMIT__VALID_FROM);
		Field<LocalDate> until = date(Literals.PERMIT__VALID_UNTIL);
		Field<Integer> quantity = naming.column(Literals.PERMIT__QUANTITY).coerce(Integer.class);
		Condition alike = number(Literals.PERMIT__SITE).eq(permit.getSite().getId()).and(number(Literals.PERMIT__AGENCY).eq(permit.getAgency().getId()))
				.and(text(Literals.PERMIT__KIND).eq(permit.getKind().getName())).and(text(Literals.PERMIT__STATUS).eq(PermitStatus.VALID.getName()))
				.and(id().ne(permit.getId())).and(real());
		record Days(LocalDate from, LocalDate until, int quantity) {
		}
		List<Days> others = sql.select(from, until, quantity).from(table(Literals.PERMIT)).where(alike).and(from.le(permit.getValidUntil()))
				.and(until.ge(permit.getValidFrom())).fetch(row -> new Days(row.value1(), row.value2(), row.value3()));
		// it is highest on a day on which one begins
		return Stream.concat(Stream.of(permit.getValidFrom()), others.stream().map(Days::from))
				.filter(d -> !d.isBefore(permit.getValidFrom()))
				.mapToInt(d -> others.stream().filter(o -> !o.from().isAfter(d) && !o.until().isBefore(d)).mapToInt(Days::quantity).sum())
				.max().orElse(0);
	}

	/** The ids of a batch's permits that are valid, by number. */
	List<Long> ofBatch(DSLContext sql, long batch) {
		return sql.select(id()).from(table(Literals.PERMIT)).where(number(Literals.PERMIT__BATCH).eq(batch))
				.and(text(Literals.PERMIT__STATUS).eq(PermitStatus.VALID.getName())).orderBy(text(Literals.PERMIT__NUMBER)).fetch(row -> row.value1());
	}

	/** The number after the highest that begins so and ends with five digits. */
	int next(DSLContext sql, String beginning) {
		Field<String> number = text(Literals.PERMIT__NUMBER);
		String last = sql.select(DSL.max(number)).from(table(Literals.PERMIT)).where(number.between(beginning + "00000", beginning + "99999")) //$NON-NLS-1$ //$NON-NLS-2$
				.and(DSL.length(number).eq(beginning.length() + 5)).fetchOne(row -> row.value1());
		return last == null ? 1 : Integer.parseInt(last.substring(beginning.length())) + 1;
	}

	/** The first letter of a kind's numbers. */
	static String letter(PermitKind kind) {
		return switch (Objects.requireNonNull(kind)) {
		case ANNUAL -> "A"; //$NON-NLS-1$
		case THREE_YEAR -> "L"; //$NON-NLS-1$
		case TEMPORARY -> "T"; //$NON-NLS-1$
		case RESERVED_BAY -> "R"; //$NON-NLS-1$
		};
	}

	private Table<Record> table(EClass type) {
		return naming.table(type(type));
	}

	private Field<Long> id() {
		return number(ModelPackage.Literals.RECORD__ID);
	}

	private Field<LocalDate> day() {
		return date(ModelPackage.Literals.RECORD__EFFECTIVE_DATE);
	}

	private Condition real() {
		return naming.column(ModelPackage.Literals.RECORD__MADE_UP).coerce(Boolean.class).eq(false);
	}

	private Field<Long> number(EStructuralFeature feature) {
		return naming.column(feature).coerce(Long.class);
	}

	private Field<String> text(EStructuralFeature feature) {
		return naming.column(feature).coerce(String.class);
	}

	private Field<LocalDate> date(EStructuralFeature feature) {
		return naming.column(feature).coerce(LocalDate.class);
	}
}
