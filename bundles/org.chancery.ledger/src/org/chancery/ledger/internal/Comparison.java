package org.chancery.ledger.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureTrace;
import org.chancery.figures.Figures;
import org.chancery.ledger.Evidence;
import org.chancery.ledger.Outcome;
import org.chancery.ledger.Outcome.State;
import org.chancery.ledger.RecordDifference;
import org.chancery.ledger.RecordDifference.Kind;
import org.chancery.ledger.RecordVersions;
import org.chancery.model.LedgerFigure;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Change;
import org.chancery.store.Store;

/** Computes one frozen figure again and finds the records that make the difference. */
final class Comparison {
	private static final RecordVersions NONE = new RecordVersions(new long[0], new int[0]);

	private final Store store;
	private final Figures figures;
	private final Instant frozen;

	Comparison(Store store, Figures figures, Instant frozen) {
		this.store = store;
		this.figures = figures;
		this.frozen = frozen;
	}

	Outcome of(LedgerFigure figure) {
		Optional<FigureDefinition> definition = figures.definition(figure.getFigure());
		if (definition.isEmpty()) {
			return new Outcome(figure, State.UNKNOWN, null, false, 0, List.of());
		}
		FigureTrace trace = figures.trace(store, definition.get(), new Period(figure.getFrom(), figure.getTo()));
		Evidence then = Evidence.of(figure.getEvidence());
		Evidence now = Gathering.of(store, trace);
		List<RecordDifference> differences = new ArrayList<>();
		long number = 0;
		SortedSet<String> types = new TreeSet<>(then.records().keySet());
		types.addAll(now.records().keySet());
		for (String type : types) {
			number += compare(type, then.records().getOrDefault(type, NONE), now.records().getOrDefault(type, NONE), differences);
		}
		boolean redefined = !Declaration.of(definition.get()).equals(figure.getDeclaration());
		State state = !Freezer.same(figure.getValue(), trace.value().value()) ? State.VALUE
				: number == 0 ? State.SAME : State.RECORDS;
		return new Outcome(figure, state, trace.value().value(), redefined, number, List.copyOf(differences));
	}

	/** Walks both lists, which are sorted by id, side by side. */
	private long compare(String typeName, RecordVersions then, RecordVersions now, List<RecordDifference> differences) {
		RecordType type = SectionRegistry.instance().type(typeName).orElse(null);
		long number = 0;
		int i = 0;
		int j = 0;
		while (i < then.size() || j < now.size()) {
			long before = i < then.size() ? then.ids()[i] : Long.MAX_VALUE;
			long after = j < now.size() ? now.ids()[j] : Long.MAX_VALUE;
			if (before == after && then.versions()[i] == now.versions()[j]) {
				i++;
				j++;
				continue;
			}
			number++;
			if (type != null && differences.size() < Outcome.MOST) {
				int version = before <= after ? then.versions()[i] : 0;
				differences.add(before == after ? changed(type, before, version) : before < after ? went(type, before) : came(type, after));
			}
			i += before <= after ? 1 : 0;
			j += after <= before ? 1 : 0;
		}
		return number;
	}

	private RecordDifference came(RecordType type, long id) {
		List<Change> history = store.history(type, id);
		Optional<Change> created = latest(history, c -> c.kind() == Change.Kind.CREATED && isLater(c));
		return created.isPresent() ? of(Kind.LATE, type, id, created) : of(Kind.CAME, type, id, latest(history, this::isLater));
	}

	private RecordDifference went(RecordType type, long id) {
		List<Change> history = store.history(type, id);
		Optional<Change> deleted = latest(history, c -> c.kind() == Change.Kind.DELETED);
		return deleted.isPresent() ? of(Kind.DELETED, type, id, deleted) : of(Kind.WENT, type, id, latest(history, this::isLater));
	}

	private RecordDifference changed(RecordType type, long id, int version) {
		return of(Kind.CHANGED, type, id, latest(store.history(type, id), c -> c.version() > version));
	}

	private boolean isLater(Change change) {
		return change.at() != null && change.at().isAfter(frozen);
	}

	private static Optional<Change> latest(List<Change> history, Predicate<Change> which) {
		return history.stream().filter(c -> c.at() != null).filter(which).max(Comparator.comparing(Change::at));
	}

	private RecordDifference of(Kind kind, RecordType type, long id, Optional<Change> change) {
		String title = store.find(type, id).map(type::title).orElse(""); //$NON-NLS-1$
		return new RecordDifference(kind, type, id, title, change.map(Change::who).orElse(""), change.map(Change::at).orElse(null)); //$NON-NLS-1$
	}
}
