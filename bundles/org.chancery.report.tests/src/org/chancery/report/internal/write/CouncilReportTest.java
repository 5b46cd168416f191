package org.chancery.report.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chancery.exchange.SampleLoader;
import org.chancery.model.Period;
import org.chancery.model.text.Numbering;
import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportComposer;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportSettings;
import org.chancery.report.ReportWriter;
import org.chancery.report.Run;
import org.chancery.store.Store;
import org.chancery.store.Stores;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The council report of the sample records, from the store to the files, through the services as they are installed. */
class CouncilReportTest {
	@TempDir
	static Path folder;

	private static Store store;

	@BeforeAll
	static void open() throws Exception {
		for (Bundle bundle : context().getBundles()) {
			boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
			if (!fragment && (bundle.getSymbolicName().startsWith("org.chancery.") || bundle.getSymbolicName().equals("org.apache.felix.scr"))) {
				bundle.start(Bundle.START_TRANSIENT);
			}
		}
		store = service(Stores.class).open(folder.resolve("store"), new NullProgressMonitor());
		SampleLoader samples = service(SampleLoader.class);
		samples.load(store, samples.missing(store), new NullProgressMonitor());
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private static BundleContext context() {
		return FrameworkUtil.getBundle(CouncilReportTest.class).getBundleContext();
	}

	private static <T> T service(Class<T> type) {
		return context().getService(context().getServiceReference(type));
	}

	private static ReportDocument compose(LocalDate from, LocalDate to) {
		ReportSettings settings = new ReportSettings("council", new Period(from, to), "高雄市政府行政暨國際處", "本處", "十", 3, 7,
				LocalDate.of(2022, 3, 31), "處長 項賓和", true, false);
		return service(ReportComposer.class).compose(store, settings, new NullProgressMonitor());
	}

	@ParameterizedTest
	@CsvSource({ "2021-09-01,2022-01-31", "2016-03-01,2016-08-31" })
	void printsEverySectionsChapter(LocalDate from, LocalDate to) {
		ReportDocument report = compose(from, to);
		assertEquals(List.of(), report.notes().stream().filter(n -> n.contains("council.xml")).toList());
		List<String> numbers = report.blocks().stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast)
				.filter(h -> h.level() == 2).map(Block.Heading::number).toList();
		assertTrue(numbers.size() >= 5, numbers::toString);
		assertEquals(IntStream.rangeClosed(1, numbers.size()).mapToObj(n -> Numbering.mark(2, n)).toList(), numbers);
		photosAreOneSequence(report);
		assertTrue(report.figures().size() > 20, "figures: " + report.figures().size());
		assertTrue(Blocks.runs(report.blocks()).map(Run::text).noneMatch(t -> t.contains("null") || t.contains("\uE0F0")));
	}

	private static void photosAreOneSequence(ReportDocument report) {
		List<Integer> printed = report.blocks().stream().filter(Block.Photos.class::isInstance).map(Block.Photos.class::cast)
				.flatMap(p -> p.photos().stream()).map(Block.Photo::number).toList();
		assertEquals(IntStream.rangeClosed(1, printed.size()).boxed().toList(), printed);
	}

	@Test
	void writesEveryFormat() throws IOException, InvalidSyntaxException {
		ReportDocument report = compose(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 1, 31));
		List<ServiceReference<ReportWriter>> writers = List.copyOf(context().getServiceReferences(ReportWriter.class, null));
		assertEquals(Set.of("odt", "docx", "pdf", "html"), writers.stream().map(w -> context().getService(w).extension()).collect(Collectors.toSet()));
		for (ServiceReference<ReportWriter> reference : writers) {
			ReportWriter writer = context().getService(reference);
			Path file = folder.resolve("report." + writer.extension());
			writer.write(report, file, new NullProgressMonitor());
			assertFalse(Files.size(file) < 50_000, file.toString());
		}
	}
}
