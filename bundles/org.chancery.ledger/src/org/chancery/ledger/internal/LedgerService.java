package org.chancery.ledger.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.chancery.figures.FigureValue;
import org.chancery.figures.Figures;
import org.chancery.ledger.LedgerHead;
import org.chancery.ledger.Ledgers;
import org.chancery.ledger.Outcome;
import org.chancery.ledger.SeriesPoint;
import org.chancery.model.Ledger;
import org.chancery.model.LedgerFigure;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.ReportKind;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordQuery.Sort;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;

/** Keeps ledgers as records of the base section; that an edition is there once is the database's own care. */
public final class LedgerService implements Ledgers {
	private static final int MOST = 10_000;

	private final Figures figures;

	/** Made by the service registry. */
	public LedgerService(Figures figures) {
		this.figures = figures;
	}

	@Override
	public Ledger freeze(Store store, ReportKind kind, String title, Period period, List<FigureValue> printed,
			IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Freeze_task, 100);
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		int edition = heads(store).stream().filter(h -> h.kind() == kind && h.period().equals(period)).mapToInt(LedgerHead::edition)
				.max().orElse(0) + 1;
		Ledger ledger = ModelFactory.eINSTANCE.createLedger();
		ledger.setNumber(number(kind, period, edition));
		ledger.setEffectiveDate(LocalDate.ofInstant(now, ZoneId.systemDefault()));
		ledger.setKind(kind);
		ledger.setTitle(title);
		ledger.setFrom(period.from());
		ledger.setTo(period.to());
		ledger.setEdition(edition);
		ledger.setFrozenAt(now);
		ledger.setFrozenBy(store.access().user());
		ledger.setVersions(Versions.of(store, period, printed));
		ledger.getFigures().addAll(new Freezer(store, figures).freeze(printed, progress.split(100)));
		return ledger;
	}

	private static String number(ReportKind kind, Period period, int edition) {
		return kind.getName().toLowerCase(Locale.ROOT) + " " + period.from() + "/" + period.to() + " #" + edition; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	@Override
	public void keep(Store store, Ledger ledger) {
		try {
			store.write(transaction -> {
				transaction.insert(ledger);
				return null;
			});
		} catch (StoreException e) {
			if (e.reason() != Reason.DUPLICATE) {
				throw e;
			}
			LedgerHead first = heads(store).stream().filter(h -> h.kind() == ledger.getKind() && h.edition() == ledger.getEdition()
					&& h.period().equals(period(ledger))).findFirst().orElseThrow(() -> e);
			String at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
					.format(LocalDateTime.ofInstant(first.at(), ZoneId.systemDefault()));
			throw new StoreException(Reason.CONFLICT,
					NLS.bind(Messages.Keep_published, new Object[] { first.edition(), first.by(), at }), e);
		}
	}

	@Override
	public List<LedgerHead> heads(Store store) {
		RecordQuery query = RecordQuery.all(type()).withFeatures(List.of(ModelPackage.Literals.LEDGER__KIND,
				ModelPackage.Literals.LEDGER__TITLE, ModelPackage.Literals.LEDGER__FROM, ModelPackage.Literals.LEDGER__TO,
				ModelPackage.Literals.LEDGER__EDITION, ModelPackage.Literals.LEDGER__FROZEN_AT,
				ModelPackage.Literals.LEDGER__FROZEN_BY))
				.orderBy(List.of(new Sort(ModelPackage.Literals.LEDGER__FROZEN_AT, true))).limit(MOST);
		return store.rows(query).stream().map(LedgerService::head).toList();
	}

	private static LedgerHead head(RecordRow row) {
		List<Object> values = row.values();
		return new LedgerHead(row.id(), (ReportKind) values.get(0), (String) values.get(1),
				new Period((LocalDate) values.get(2), (LocalDate) values.get(3)), (Integer) values.get(4), (Instant) values.get(5),
				(String) values.get(6));
	}

	@Override
	public Optional<Ledger> find(Store store, ReportKind kind, Period period, int edition) {
		return heads(store).stream().filter(h -> h.kind() == kind && h.period().equals(period))
				.filter(h -> edition == 0 || h.edition() == edition).findFirst().flatMap(h -> find(store, h.id()));
	}

	@Override
	public Optional<Ledger> find(Store store, long id) {
		return store.find(type(), id).map(Ledger.class::cast);
	}

	@Override
	public List<Outcome> compare(Store store, Ledger ledger, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.Compare_task, ledger.getFigures().size());
		Comparison comparison = new Comparison(store, figures, ledger.getFrozenAt());
		List<Outcome> outcomes = new ArrayList<>();
		for (LedgerFigure figure : ledger.getFigures()) {
			if (progress.isCanceled()) {
				throw new OperationCanceledException();
			}
			outcomes.add(comparison.of(figure));
			progress.worked(1);
		}
		return List.copyOf(outcomes);
	}

	@Override
	public List<SeriesPoint> series(Store store, String figure) {
		List<SeriesPoint> points = new ArrayList<>();
		Set<List<Object>> seen = new HashSet<>();
		for (LedgerHead head : heads(store)) {
			// the newest edition comes first
			if (!seen.add(List.of(head.kind(), head.period()))) {
				continue;
			}
			Ledger ledger = find(store, head.id()).orElse(null);
			if (ledger == null) {
				continue;
			}
			for (LedgerFigure frozen : ledger.getFigures()) {
				boolean whole = frozen.getFrom().equals(ledger.getFrom()) && frozen.getTo().equals(ledger.getTo());
				if (whole && (figure == null || figure.equals(frozen.getFigure()))) {
					points.add(new SeriesPoint(head, frozen.getFigure(), frozen.getName(), frozen.getValue(), frozen.getUnit()));
				}
			}
		}
		return List.copyOf(points);
	}

	private static Period period(Ledger ledger) {
		return new Period(ledger.getFrom(), ledger.getTo());
	}

	/** Asked for each time, as installed sections are known only once the platform runs. */
	private static RecordType type() {
		return SectionRegistry.instance().typeOf(ModelPackage.Literals.LEDGER).orElseThrow();
	}
}
