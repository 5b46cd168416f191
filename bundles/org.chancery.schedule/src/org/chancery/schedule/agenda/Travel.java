package org.chancery.schedule.agenda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.schedule.SchedulePackage.Literals;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.NullProgressMonitor;

/** How long the way from one district to another takes. */
public final class Travel {
	/** Nobody knows any way. */
	public static final Travel UNKNOWN = new Travel(Map.of());

	private final Map<List<String>, Integer> minutes;

	private Travel(Map<List<String>, Integer> minutes) {
		this.minutes = Map.copyOf(minutes);
	}

	/** The ways that are given, by districts from and to, in minutes. */
	static Travel of(Map<List<String>, Integer> minutes) {
		return new Travel(minutes);
	}

	/** The ways a store knows; of one given twice the one entered last. Not for the window's thread. */
	public static Travel load(Store store) {
		RecordType type = SectionRegistry.instance().typeOf(Literals.TRAVEL_TIME).orElseThrow();
		RecordQuery query = RecordQuery.all(type)
				.withFeatures(List.of(Literals.TRAVEL_TIME__FROM, Literals.TRAVEL_TIME__TO, Literals.TRAVEL_TIME__MINUTES));
		Map<List<String>, Integer> ways = new HashMap<>();
		Rows.each(store, query, new NullProgressMonitor(), row -> put(query, row, ways));
		return new Travel(ways);
	}

	private static void put(RecordQuery query, RecordRow row, Map<List<String>, Integer> ways) {
		String from = Rows.value(query, row, Literals.TRAVEL_TIME__FROM);
		String to = Rows.value(query, row, Literals.TRAVEL_TIME__TO);
		ways.put(List.of(from.strip(), to.strip()), Math.max(0, Rows.<Integer>value(query, row, Literals.TRAVEL_TIME__MINUTES)));
	}

	/** The minutes from one district to another; the way back serves if only that is known. 0 if neither is. */
	public int minutes(String from, String to) {
		if (from == null || to == null || from.strip().equals(to.strip())) {
			return 0;
		}
		Integer there = minutes.get(List.of(from.strip(), to.strip()));
		return there != null ? there : minutes.getOrDefault(List.of(to.strip(), from.strip()), 0);
	}
}
