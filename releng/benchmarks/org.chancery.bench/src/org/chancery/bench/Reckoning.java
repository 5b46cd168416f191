package org.chancery.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.clock.calendar.CalendarDay;
import org.chancery.clock.calendar.CalendarVersion;
import org.chancery.flow.Calendars;
import org.chancery.flow.Recalculation;
import org.chancery.model.LimitRun;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;
import org.eclipse.core.runtime.NullProgressMonitor;

/** How long it takes to reckon the due dates of open petitions anew when a day of the calendar becomes a day off. */
final class Reckoning {
	private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
	private static final int DAYS = 180;
	private static final LocalDate NEW_DAY_OFF = LocalDate.of(2026, 4, 8);

	private final Store store;
	private final RecordType petitions;
	private final int count;

	Reckoning(Store store, RecordType petitions, int count) {
		this.store = store;
		this.petitions = petitions;
		this.count = count;
	}

	void run() {
		store.write(transaction -> {
			List<Record> made = new ArrayList<>(count);
			for (int i = 0; i < count; i++) {
				Record petition = petitions.create();
				petition.setEffectiveDate(FIRST.plusDays(i % DAYS));
				petition.eSet(petitions.key().orElseThrow(), "R-" + i);
				petition.eSet(petitions.labelFeature(), "路燈不亮 " + i);
				made.add(petition);
			}
			transaction.insertAll(made);
			return null;
		});
		CalendarVersion now = Calendars.of(store).version(NEW_DAY_OFF.getYear());
		List<CalendarDay> days = now.days().stream()
				.map(d -> d.day().equals(NEW_DAY_OFF) ? new CalendarDay(d.day(), true, "增列放假") : d).toList();
		LimitRun run = store.write(transaction -> {
			transaction.insert(Calendars.record(CalendarVersion.of(now.year(), now.issued().plusDays(1), "benchmark", days)));
			return Recalculation.begin(transaction, "benchmark", FIRST);
		});
		long began = System.nanoTime();
		LimitRun done = Recalculation.run(store, run, new NullProgressMonitor());
		System.out.printf("reckoned %d open limits anew, %d moved, in %.2f s%n", done.getChecked(), done.getMoved(),
				(System.nanoTime() - began) / 1e9);
	}
}
