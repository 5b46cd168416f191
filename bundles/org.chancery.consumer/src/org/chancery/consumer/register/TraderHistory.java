package org.chancery.consumer.register;

import static org.chancery.consumer.ConsumerPackage.Literals.TRADER;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

import org.chancery.consumer.ConsumerFactory;
import org.chancery.consumer.Trader;
import org.chancery.consumer.TraderChange;
import org.chancery.consumer.TraderField;
import org.chancery.model.Record;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Derivation;
import org.chancery.store.Store;

/**
 * Notes in a trader's history what changed of it, whoever writes: its name, representative, address, trade, and whether it
 * closed or opened again.
 */
public final class TraderHistory implements Derivation {
	private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei"); //$NON-NLS-1$

	/** For declarative services. */
	public TraderHistory() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		if (record instanceof Trader trader && trader.getId() != 0) {
			store.find(SectionRegistry.instance().typeOf(TRADER).orElseThrow(), trader.getId()).map(Trader.class::cast)
					.ifPresent(before -> compare(before, trader));
		}
	}

	private static void compare(Trader before, Trader now) {
		if (now.getChanges().size() > before.getChanges().size()) {
			return; // noted already, here or by hand
		}
		note(now, TraderField.NAME, before.getName(), now.getName());
		note(now, TraderField.REPRESENTATIVE, before.getRepresentative(), now.getRepresentative());
		note(now, TraderField.ADDRESS, before.getAddress(), now.getAddress());
		note(now, TraderField.TRADE, before.getTrade().getName(), now.getTrade().getName());
		if (!Objects.equals(before.getClosedDate(), now.getClosedDate())) {
			note(now, now.getClosedDate() == null ? TraderField.REOPENED : TraderField.CLOSED, text(before.getClosedDate()), text(now.getClosedDate()));
		}
	}

	private static void note(Trader trader, TraderField field, String before, String after) {
		if (!Objects.equals(before, after)) {
			TraderChange change = ConsumerFactory.eINSTANCE.createTraderChange();
			change.setChangedDate(LocalDate.now(TAIPEI));
			change.setField(field);
			change.setBefore(before);
			change.setAfter(after);
			trader.getChanges().add(change);
		}
	}

	private static String text(LocalDate day) {
		return day == null ? null : day.toString();
	}
}
