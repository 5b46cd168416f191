package org.chancery.report.facts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.chancery.exchange.SampleLoader;
import org.chancery.figures.Figures;
import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.Report;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.report.ReportComposer;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportSettings;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.Stores;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.osgi.framework.BundleException;

/**
 * A store as a newcomer gets it, with the samples of all sections and made-up records besides, and the reports that were
 * published about them: two council reports, and an annual one.
 */
final class SampleReports implements AutoCloseable {
	/** The reports' first days by the names that the facts give them. */
	private static final Map<String, LocalDate> SOURCES = Map.of("000", LocalDate.of(2016, 3, 1), "001", LocalDate.of(2020, 1, 1), "004",
			LocalDate.of(2021, 9, 1));

	/** What the facts name the reports. */
	static final List<String> NAMES = List.of("000", "001", "004");

	private final Store store;
	private final Map<String, ReportSettings> settings = new HashMap<>();
	private final Map<String, ReportDocument> composed = new HashMap<>();

	SampleReports(Path folder) throws BundleException {
		Platform.start();
		store = Platform.service(Stores.class).open(folder, new NullProgressMonitor());
		Platform.service(SampleLoader.class).furnish(store, new NullProgressMonitor());
		RecordType reports = SectionRegistry.instance().typeOf(ModelPackage.Literals.REPORT).orElseThrow();
		List<Report> stored = store.rows(RecordQuery.all(reports)).stream().map(row -> (Report) store.find(reports, row.id()).orElseThrow())
				.toList();
		SOURCES.forEach((source, from) -> {
			Report report = stored.stream().filter(r -> r.getFrom().equals(from)).findFirst().orElseThrow();
			settings.put(source, ReportSettings.of(report));
		});
		settings.forEach((source, of) -> composed.put(source, compose(of)));
	}

	Store store() {
		return store;
	}

	Figures figures() {
		return Platform.service(Figures.class);
	}

	ReportSettings settings(String source) {
		return Objects.requireNonNull(settings.get(source), source);
	}

	ReportDocument report(String source) {
		return Objects.requireNonNull(composed.get(source), source);
	}

	/**
	 * The forms in which a report's year is told: the annual report, and the council report of the same days, for sections
	 * that have nothing to say in the annual one.
	 */
	List<ReportDocument> forms(String source) {
		ReportSettings of = settings(source);
		return of.kind().equals("council") ? List.of(report(source))
				: List.of(report(source), composed.computeIfAbsent(source + " council", s -> compose(of.period())));
	}

	/** The report of another period, with the settings of the latest one. */
	ReportDocument compose(Period period) {
		return compose(of(period));
	}

	private ReportSettings of(Period period) {
		ReportSettings s = settings("004");
		return new ReportSettings(s.kind(), period, s.bureau(), s.self(), s.ordinal(), s.term(), s.session(), s.date(),
				s.speaker(), s.blanks(), s.manStyle());
	}

	ReportDocument compose(ReportSettings of) {
		return Platform.service(ReportComposer.class).compose(store, of, new NullProgressMonitor());
	}

	@Override
	public void close() {
		store.close();
	}
}
