package org.chancery.ledger.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureTrace;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Figures;
import org.chancery.ledger.Evidence;
import org.chancery.ledger.FiguresMovedException;
import org.chancery.model.LedgerFigure;
import org.chancery.model.ModelFactory;
import org.chancery.model.Tally;
import org.chancery.model.sections.Labels;
import org.chancery.store.Store;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;

/** Freezes figures one by one: what is kept is proved to be what is printed. */
final class Freezer {
	private final Store store;
	private final Figures figures;

	Freezer(Store store, Figures figures) {
		this.store = store;
		this.figures = figures;
	}

	/** Each figure and period once, in the order of print. */
	List<LedgerFigure> freeze(List<FigureValue> printed, SubMonitor monitor) {
		Map<List<Object>, FigureValue> once = new LinkedHashMap<>();
		printed.forEach(v -> once.putIfAbsent(List.of(v.definition().id(), v.period()), v));
		monitor.setWorkRemaining(once.size());
		return once.values().stream().map(v -> {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			LedgerFigure frozen = freeze(v);
			monitor.worked(1);
			return frozen;
		}).toList();
	}

	private LedgerFigure freeze(FigureValue printed) {
		FigureDefinition definition = printed.definition();
		FigureTrace trace = figures.trace(store, definition, printed.period());
		FigureValue value = trace.value();
		Evidence evidence = Gathering.of(store, trace);
		boolean listed = trace.counted() == null
				|| evidence.records().get(trace.counted().type().qualifiedName()).size() == value.records();
		if (!listed || !same(value.value(), printed.value())) {
			throw new FiguresMovedException(
					NLS.bind(Messages.Freeze_moved, new Object[] { definition.name(), text(printed.value()), text(value.value()) }));
		}
		LedgerFigure figure = ModelFactory.eINSTANCE.createLedgerFigure();
		figure.setFigure(definition.id());
		figure.setName(definition.name(Labels.CHINESE));
		figure.setValue(value.value());
		figure.setUnit(definition.unit());
		figure.setFrom(printed.period().from());
		figure.setTo(printed.period().to());
		figure.setAsOf(value.asOf());
		figure.setDefinition(definition.words(Labels.CHINESE).orElse(null));
		figure.setDeclaration(Declaration.of(definition));
		figure.setSources(sources(value));
		figure.setCounted(value.records());
		figure.setFromMadeUp(value.madeUp());
		figure.setEvidence(evidence.toBytes());
		return figure;
	}

	static boolean same(BigDecimal one, BigDecimal other) {
		return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
	}

	/** A line for each tally that is part of the value, those of its parts included. */
	private static String sources(FigureValue value) {
		String own = value.tallies().stream().map(Freezer::source).collect(Collectors.joining("\n")); //$NON-NLS-1$
		String parts = value.parts().stream().map(Freezer::sources).filter(s -> s != null && !s.isEmpty())
				.collect(Collectors.joining("\n")); //$NON-NLS-1$
		String all = own.isEmpty() || parts.isEmpty() ? own + parts : own + "\n" + parts; //$NON-NLS-1$
		return all.isEmpty() ? null : all;
	}

	private static String source(Tally tally) {
		return text(tally.getValue().stripTrailingZeros()) + " (" + tally.getFrom() + "/" + tally.getTo() + ") " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ tally.getSource();
	}

	private static String text(BigDecimal value) {
		return value == null ? "—" : value.toPlainString(); //$NON-NLS-1$
	}
}
