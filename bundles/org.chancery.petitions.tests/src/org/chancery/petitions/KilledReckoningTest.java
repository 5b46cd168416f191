package org.chancery.petitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chancery.clock.calendar.BuiltInCalendars;
import org.chancery.clock.calendar.CalendarDay;
import org.chancery.clock.calendar.CalendarVersion;
import org.chancery.flow.Calendars;
import org.chancery.flow.Recalculation;
import org.chancery.model.LimitRun;
import org.chancery.model.LimitRunState;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.Stores;
import org.chancery.testing.ChildFramework;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it reckons due dates anew leaves what it did, and the next one does the rest. */
class KilledReckoningTest {
	private static final int COUNT = 5_000;
	private static final RecordType TYPE = SectionRegistry.instance().type("petitions.Petition").orElseThrow();
	private static final RecordType MOVES = SectionRegistry.instance().typeOf(ModelPackage.Literals.LIMIT_MOVE).orElseThrow();
	private static final LocalDate DUE = LocalDate.of(2026, 4, 7);

	@TempDir
	Path folder;

	/** Reaches the services as sections' tests do. */
	private abstract static class Services extends SectionTest {
		static Store open(Path folder) throws InterruptedException {
			return service(Stores.class).open(folder, new NullProgressMonitor());
		}
	}

	private static void begin(Store store) {
		List<Record> petitions = new ArrayList<>();
		for (int i = 0; i < COUNT; i++) {
			Petition petition = PetitionsFactory.eINSTANCE.createPetition();
			petition.setNumber("K-" + i);
			petition.setSubject("路燈不亮");
			petition.setEffectiveDate(LocalDate.of(2026, 3, 6));
			petitions.add(petition);
		}
		List<CalendarDay> days = BuiltInCalendars.calendar().version(2026).days().stream()
				.map(d -> d.day().equals(DUE) ? new CalendarDay(d.day(), true, "增列放假") : d).toList();
		store.write(transaction -> {
			transaction.insertAll(petitions);
			transaction.insert(Calendars.record(CalendarVersion.of(2026, LocalDate.of(2026, 3, 20), "修正發布", days)));
			return Recalculation.begin(transaction, "修正發布", LocalDate.of(2026, 3, 20));
		});
	}

	private static long due(Store store, LocalDate day) {
		return store.count(RecordQuery.all(TYPE).and(store.naming().column(PetitionsPackage.Literals.PETITION__DUE_DATE).coerce(LocalDate.class).eq(day)));
	}

	@Test
	void theNextOneGoesOnWhereItWasKilled() throws Exception {
		Path path = folder.resolve("store");
		try (Store store = Services.open(path)) {
			begin(store);
		}
		Process child = ChildFramework.start(ReckoningChild.class, folder.resolve("framework"), path.toString());
		StringBuilder said = new StringBuilder();
		try (BufferedReader out = child.inputReader()) {
			String line = out.readLine();
			while (line != null && !line.equals(ReckoningChild.MIDDLE)) {
				said.append(line).append('\n');
				line = out.readLine();
			}
			assertEquals(ReckoningChild.MIDDLE, line, said.toString());
		} finally {
			child.destroyForcibly().waitFor();
		}
		try (Store store = Services.open(path)) {
			long left = due(store, DUE);
			assertTrue(left > 0 && left < COUNT, "left by the killed run: " + left);
			assertEquals(COUNT, left + due(store, DUE.plusDays(1)));
			LimitRun run = Recalculation.unfinished(store).orElseThrow();
			LimitRun done = Recalculation.run(store, run, new NullProgressMonitor());
			assertEquals(run.getId(), done.getId());
			assertEquals(LimitRunState.FINISHED, done.getState());
			assertEquals(COUNT, due(store, DUE.plusDays(1)));
			assertEquals(COUNT, done.getMoved());
			assertEquals(COUNT, store.count(RecordQuery.all(MOVES)));
		}
	}
}
