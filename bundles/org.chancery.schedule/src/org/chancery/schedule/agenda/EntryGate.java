package org.chancery.schedule.agenda;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;

import org.chancery.model.Record;
import org.chancery.schedule.ChangedPart;
import org.chancery.schedule.Entry;
import org.chancery.schedule.EntryChange;
import org.chancery.schedule.EntryStatus;
import org.chancery.schedule.ScheduleFactory;
import org.chancery.store.Derivation;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.eclipse.osgi.util.NLS;

/**
 * Sees that an entry's hours are hours, whoever writes it, and notes what changed of one that was confirmed: its day or
 * hours, its place, its status. Those concerned are to be told of each change.
 */
public final class EntryGate implements Derivation {
	/** For declarative services. */
	public EntryGate() {
		// nothing to do
	}

	@Override
	public void derive(Store store, Record record) {
		if (record instanceof Entry entry) {
			check(entry);
			if (entry.getId() != 0 && !entry.isMadeUp()) {
				store.find(Agenda.ENTRIES, entry.getId()).map(Entry.class::cast).filter(before -> before.getStatus() == EntryStatus.CONFIRMED)
						.ifPresent(before -> note(before, entry));
			}
		}
	}

	private static void check(Entry entry) {
		if (entry.getStarts() == null || entry.getEnds() == null) {
			return; // the store itself says what is missing
		}
		int from = minute(entry, entry.getStarts());
		if (minute(entry, entry.getEnds()) <= from) {
			throw new StoreException(StoreException.Reason.INVALID,
					NLS.bind(Messages.Entry_order, new Object[] { entry.getNumber(), entry.getStarts(), entry.getEnds() }), null);
		}
	}

	private static int minute(Entry entry, String text) {
		try {
			return Hours.minute(text);
		} catch (DateTimeException e) {
			throw new StoreException(StoreException.Reason.INVALID, NLS.bind(Messages.Entry_hours, entry.getNumber(), text), e);
		}
	}

	private static void note(Entry before, Entry now) {
		if (now.getChanges().size() > before.getChanges().size()) {
			return; // noted already, or by hand
		}
		add(now, ChangedPart.TIME, time(before), time(now));
		add(now, ChangedPart.PLACE, before.getPlace(), now.getPlace());
		if (now.getStatus() == EntryStatus.POSTPONED || now.getStatus() == EntryStatus.CANCELLED) {
			add(now, ChangedPart.STATUS, before.getStatus().getName(), now.getStatus().getName());
		}
	}

	private static String time(Entry entry) {
		return entry.getEffectiveDate() + " " + entry.getStarts() + "–" + entry.getEnds(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void add(Entry entry, ChangedPart part, String before, String after) {
		if (!Objects.equals(before, after)) {
			EntryChange change = ScheduleFactory.eINSTANCE.createEntryChange();
			change.setChangedAt(Instant.now());
			change.setPart(part);
			change.setBefore(before);
			change.setAfter(after);
			entry.getChanges().add(change);
		}
	}
}
