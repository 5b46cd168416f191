package org.chancery.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Figures;
import org.chancery.model.Period;
import org.chancery.store.Rollups;
import org.chancery.store.Store;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;

/** Counts the records of a store and compares what they come to with what the store keeps for each day. */
final class Recount {
	/** What takes the compared figures. */
	interface Writer {
		void write(List<Row> rows) throws IOException;
	}

	/**
	 * One figure both ways.
	 *
	 * @param kept    computed as always
	 * @param counted computed from the records themselves
	 */
	record Row(FigureValue kept, FigureValue counted) {
		boolean isSame() {
			return Objects.equals(kept.value(), counted.value()) && kept.records() == counted.records();
		}
	}

	private static final Duration A_WHILE = Duration.ofSeconds(1);

	private final Session session;
	private final Figures figures;
	private final Store store;

	Recount(Session session, Figures figures, Store store) {
		this.session = session;
		this.figures = figures;
		this.store = store;
	}

	/** Answers the exit status. */
	int run(List<FigureDefinition> definitions, Period period, Writer writer) throws IOException {
		awaitBuilt();
		Rollups.Recount recount = store.rollups().recount(session.monitor());
		for (Rollups.Difference difference : recount.differences()) {
			session.say(NLS.bind(Messages.Recount_different,
					new Object[] { difference.type(), difference.where(), difference.entries() }));
		}
		List<Row> rows = new ArrayList<>();
		for (FigureDefinition definition : definitions) {
			checkCancelled();
			rows.add(new Row(figures.compute(store, definition, period), figures.recount(store, definition, period)));
		}
		writer.write(rows);
		List<Row> different = rows.stream().filter(row -> !row.isSame()).toList();
		different.forEach(row -> session.say(NLS.bind(Messages.Recount_figure,
				new Object[] { row.kept().definition().id(), row.kept().value(), row.counted().value() })));
		if (!recount.differences().isEmpty() || !different.isEmpty()) {
			return ExitStatus.DIFFERENT;
		}
		session.say(NLS.bind(Messages.Recount_same, recount.rollups(), recount.entries()));
		return ExitStatus.OK;
	}

	private void awaitBuilt() {
		try {
			boolean said = false;
			while (!store.rollups().await(A_WHILE)) {
				checkCancelled();
				if (!said) {
					session.say(Messages.Recount_building);
					said = true;
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		}
	}

	private void checkCancelled() {
		if (session.monitor().isCanceled()) {
			throw new OperationCanceledException();
		}
	}
}
