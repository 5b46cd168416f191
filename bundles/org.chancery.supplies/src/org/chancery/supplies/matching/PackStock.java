package org.chancery.supplies.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.chancery.supplies.PackMovement;
import org.chancery.supplies.PackMovementKind;
import org.chancery.supplies.ReliefEvent;
import org.chancery.supplies.SuppliesPackage.Literals;
import org.eclipse.osgi.util.NLS;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The stock of care packs: what was bought and returned, less what was handed out and written off. Nothing else changes it. */
public final class PackStock {
	private static final RecordType MOVEMENTS = SectionRegistry.instance().typeOf(Literals.PACK_MOVEMENT).orElseThrow();
	private static final List<String> IN = List.of(PackMovementKind.BOUGHT.getName(), PackMovementKind.RETURNED.getName());

	private final Store store;

	/** @param store the store with the movements */
	public PackStock(Store store) {
		this.store = store;
	}

	/** How many packs of an operation there are at the end of a day. */
	public int on(ReliefEvent event, LocalDate day) {
		Field<LocalDate> date = store.naming().column(ModelPackage.Literals.RECORD__EFFECTIVE_DATE).coerce(LocalDate.class);
		return sum(ofEvent(event).and(date.le(day)));
	}

	private Condition ofEvent(ReliefEvent event) {
		return store.naming().column(Literals.PACK_MOVEMENT__EVENT).coerce(Long.class).eq(event.getId());
	}

	private int sum(Condition condition) {
		Field<String> kind = store.naming().column(Literals.PACK_MOVEMENT__KIND).coerce(String.class);
		Field<Integer> packs = store.naming().column(Literals.PACK_MOVEMENT__PACKS).coerce(Integer.class);
		BigDecimal sum = store.read(sql -> sql.select(DSL.sum(DSL.when(kind.in(IN), packs).otherwise(packs.neg())))
				.from(store.naming().table(MOVEMENTS)).where(condition).fetchOne(row -> row.value1()));
		return sum == null ? 0 : sum.intValueExact();
	}

	/**
	 * Keeps a movement, unless it takes out more than there is on its day or would leave too few for what was handed out
	 * later.
	 *
	 * @throws StoreException with {@link StoreException.Reason#INVALID}; the message says how many there are
	 */
	public void keep(PackMovement movement) {
		store.write(transaction -> {
			Field<Integer> version = store.naming().column(ModelPackage.Literals.RECORD__VERSION).coerce(Integer.class);
			Field<Long> key = store.naming().column(ModelPackage.Literals.RECORD__ID).coerce(Long.class);
			transaction.sql().update(store.naming().table(SectionRegistry.instance().typeOf(Literals.RELIEF_EVENT).orElseThrow()))
					.set(version, version).where(key.eq(movement.getEvent().getId())).execute();
			if (!IN.contains(movement.getKind().getName())) {
				int there = Math.min(on(movement.getEvent(), movement.getEffectiveDate()), least(movement));
				if (movement.getPacks() > there) {
					throw new StoreException(StoreException.Reason.INVALID,
							NLS.bind(Messages.Packs_tooMany, new Object[] { movement.getNumber(), movement.getPacks(), there }), null);
				}
			}
			transaction.insert(movement);
			return null;
		});
	}

	/** The smallest stock of any later day on which packs went out. */
	private int least(PackMovement movement) {
		Field<LocalDate> date = store.naming().column(ModelPackage.Literals.RECORD__EFFECTIVE_DATE).coerce(LocalDate.class);
		List<LocalDate> later = store.read(sql -> sql.selectDistinct(date).from(store.naming().table(MOVEMENTS))
				.where(ofEvent(movement.getEvent())).and(date.gt(movement.getEffectiveDate())).fetch(row -> row.value1()));
		return later.stream().mapToInt(day -> on(movement.getEvent(), day)).min().orElse(Integer.MAX_VALUE);
	}
}
