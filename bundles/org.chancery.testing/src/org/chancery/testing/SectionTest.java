package org.chancery.testing;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Figures;
import org.chancery.model.ModelFactory;
import org.chancery.model.Period;
import org.chancery.model.Record;
import org.chancery.model.Tally;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.report.Blocks;
import org.chancery.report.ReportComposer;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportSettings;
import org.chancery.store.Store;
import org.chancery.store.Stores;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The frame of tests of a section's figures and chapter, on a real store in a folder of its own. */
public abstract class SectionTest {
	/** The period that figures and chapter are of: that of a published report. */
	protected static final Period PERIOD = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 1, 31));

	@TempDir
	protected static Path folder;
	protected static Store store;

	private final Deque<Record> kept = new ArrayDeque<>();

	/** One store for all tests of a class, as making one takes seconds; each test leaves it empty. */
	@BeforeAll
	protected static void openStore() throws InterruptedException {
		store = service(Stores.class).open(folder.resolve("store"), new NullProgressMonitor());
	}

	@AfterAll
	protected static void closeStore() {
		store.close();
	}

	@AfterEach
	protected void deleteRecords() {
		store.write(transaction -> {
			kept.forEach(r -> transaction.delete(SectionRegistry.instance().typeOf(r.eClass()).orElseThrow(), r.getId(), r.getVersion()));
			return null;
		});
	}

	/** The platform's service of this type, as the installed bundles give it. */
	protected static <T> T service(Class<T> type) throws InterruptedException {
		BundleContext context = FrameworkUtil.getBundle(SectionTest.class).getBundleContext();
		ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
		tracker.open();
		try {
			T service = tracker.waitForService(20_000);
			if (service == null) {
				throw new AssertionError(type.getName());
			}
			// held as long as the bundle runs: a component that nobody holds is taken apart, its references with it
			return context.getService(tracker.getServiceReference());
		} finally {
			tracker.close();
		}
	}

	/** The day written so; null for null. */
	protected static LocalDate day(String text) {
		return text == null ? null : LocalDate.parse(text);
	}

	/** Inserts records; they are deleted when the test is over. */
	protected void keep(Record... records) {
		store.write(transaction -> {
			transaction.insertAll(Arrays.asList(records));
			return null;
		});
		Arrays.asList(records).forEach(kept::push);
	}

	/** Keeps a tally that speaks for these days. */
	protected void tally(String figure, Period days, int value) {
		Tally tally = ModelFactory.eINSTANCE.createTally();
		tally.setEffectiveDate(days.to());
		tally.setFigure(figure);
		tally.setFrom(days.from());
		tally.setTo(days.to());
		tally.setValue(BigDecimal.valueOf(value));
		tally.setSource("測試");
		keep(tally);
	}

	/** The figure of {@link #PERIOD}. */
	protected FigureValue compute(String figure) throws InterruptedException {
		Figures figures = service(Figures.class);
		FigureDefinition definition = figures.definition(figure).orElseThrow();
		return figures.compute(store, definition, PERIOD);
	}

	/** The figure's value without needless zeros; null if it has none. */
	protected String value(String figure) throws InterruptedException {
		BigDecimal value = compute(figure).value();
		return value == null ? null : value.toPlainString();
	}

	/** The council report of {@link #PERIOD}. */
	protected ReportDocument compose() throws InterruptedException {
		ReportSettings settings = new ReportSettings("council", PERIOD, "高雄市政府行政暨國際處", "本處", "", 3, 7, LocalDate.of(2022, 3, 31), "", true,
				false);
		return service(ReportComposer.class).compose(store, settings, new NullProgressMonitor());
	}

	/** What the report prints, a block a line. */
	protected static String text(ReportDocument report) {
		return report.blocks().stream().map(b -> Blocks.text(Blocks.runs(b).toList())).collect(Collectors.joining("\n"));
	}

	/** The report's notes about this section's chapter; the tests stand in the section's own package. */
	protected List<String> notes(ReportDocument report) {
		String section = getClass().getPackageName().substring(getClass().getPackageName().lastIndexOf('.') + 1);
		return report.notes().stream().filter(n -> n.contains(section)).toList();
	}
}
