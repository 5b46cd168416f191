package org.chancery.report.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureDefinition.Kind;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Share;
import org.chancery.model.Period;
import org.chancery.model.Record;
import org.chancery.model.Report;
import org.chancery.report.Block;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

/**
 * Compares every number that published reports print about the installed sections with what the same reports say when they
 * are composed from the sections' samples: the value, and that it stands in the report as a field.
 */
class FactsTest {
	@TempDir
	static Path folder;

	private static SampleReports reports;
	private static List<Fact> facts;
	private static int agreeing;

	@BeforeAll
	static void load() throws Exception {
		reports = new SampleReports(folder.resolve("store"));
		facts = readFacts();
	}

	@AfterAll
	static void close() {
		if (reports != null) {
			reports.close();
			System.out.println("Published numbers: " + agreeing + " of " + facts.size() + " agree");
		}
	}

	private static List<Fact> readFacts() throws IOException {
		List<Fact> facts = new ArrayList<>();
		for (URL url : Collections.list(FrameworkUtil.getBundle(FactsTest.class).findEntries("facts", "*.csv", false))) {
			String name = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
			facts.addAll(Fact.read(name.substring(0, name.length() - ".csv".length()), url));
		}
		return facts;
	}

	/** How many facts the published reports have for each section: a file that loses some does not pass unseen. */
	@Test
	void everySectionHasAllItsFacts() throws IOException {
		Properties expected = new Properties();
		try (InputStream in = FrameworkUtil.getBundle(FactsTest.class).findEntries("facts", "expected.properties", false).nextElement().openStream()) {
			expected.load(in);
		}
		Map<String, String> found = new TreeMap<>();
		facts.stream().collect(Collectors.groupingBy(Fact::file, Collectors.counting()))
				.forEach((file, count) -> found.put(file, count.toString()));
		assertEquals(new TreeMap<>(expected), found);
	}

	@TestFactory
	Stream<DynamicTest> publishedNumbersAgreeAndArePrinted() {
		return facts.stream().map(fact -> DynamicTest.dynamicTest(fact.toString(), () -> {
			switch (fact.expression()) {
			case Expression.OfFigure figure -> compare(fact, figure);
			case Expression.OfShare share -> compare(fact, share);
			case Expression.OfRecord record -> compare(fact, record);
			}
			agreeing++;
		}));
	}

	private static void compare(Fact fact, Expression.OfFigure expression) {
		FigureDefinition figure = reports.figures().definition(expression.id()).orElseThrow(() -> new AssertionError("no figure"));
		Period reported = reports.settings(fact.source()).period();
		Period days = fact.from() == null ? reported : new Period(fact.from(), fact.to());
		Period period = figure.kind() == Kind.FLOW && reported.contains(days) ? days : reported;
		FigureValue value = reports.figures().compute(reports.store(), figure, period);
		assertAgree(fact.value(), value.value());
		if (figure.kind() == Kind.STOCK || figure.kind() == Kind.CHANGE && figure.baseline() != null) {
			assertEquals(fact.to(), value.asOf(), "the day the value is of");
		}
		assertTrue(reports.forms(fact.source()).stream().anyMatch(r -> Printed.figure(r, figure.id(), period, fact.value())), "printed as a field");
	}

	private static void compare(Fact fact, Expression.OfShare expression) {
		FigureDefinition figure = reports.figures().definition(expression.id()).orElseThrow(() -> new AssertionError("no figure"));
		Period reported = reports.settings(fact.source()).period();
		BigDecimal share = reports.figures().breakdown(reports.store(), figure, reported, expression.feature()).stream()
				.filter(s -> s.label().equals(expression.label())).map(Share::value).findFirst().orElseThrow(() -> new AssertionError("no share"));
		assertAgree(fact.value(), share);
		assertTrue(Printed.lines(reports.report(fact.source())).contains(expression.label() + " | " + share.toPlainString()), "printed in a table");
	}

	private static void compare(Fact fact, Expression.OfRecord expression) {
		Record record = expression.find(reports.store());
		assertAgree(fact.value(), expression.value(record));
		ReportDocument report = reports.report(fact.source());
		if (record instanceof Report) {
			String unit = expression.feature().equals("term") ? " 屆" : " 次";
			assertTrue(Printed.opening(report, "第 " + fact.value().toPlainString() + unit), "said in the opening");
		} else {
			Run.Source source = new Run.Source(expression.recordType(), record.getId());
			assertTrue(reports.forms(fact.source()).stream().anyMatch(r -> Printed.field(r, source, expression.feature(), fact.value())),
					"printed as a field");
		}
	}

	private static void assertAgree(BigDecimal published, BigDecimal ours) {
		assertTrue(ours != null && published.compareTo(ours) == 0, () -> "published " + published + ", ours " + ours);
	}

	@Test
	void composingAgainGivesTheSameReport() {
		for (String source : SampleReports.NAMES) {
			ReportDocument first = reports.report(source);
			ReportDocument again = reports.compose(reports.settings(source));
			assertEquals(first.title(), again.title());
			assertEquals(Printed.lines(first), Printed.lines(again));
			assertEquals(first.notes(), again.notes());
		}
	}

	@Test
	void noFieldOfThePublishedPeriodsIsWithoutValue() {
		for (String source : SampleReports.NAMES) {
			assertEquals(List.of(), Printed.empty(reports.report(source)));
		}
	}

	@Test
	void periodsWithFewOrNoRecordsReadWithoutGaps() {
		for (Period period : List.of(Period.ofYear(1990), Period.ofYear(2012), Period.ofYear(2020), Period.ofYear(2024),
				new Period(reports.settings("000").period().to(), reports.settings("004").period().from()))) {
			ReportDocument report = reports.compose(period);
			assertEquals(List.of(), Printed.empty(report), period.toString());
			List<String> gaps = Printed.lines(report).stream().filter(l -> l.matches("(?s).*(，，|，。|、、|。。|（）|「」|：。).*")).toList();
			assertEquals(List.of(), gaps, period.toString());
		}
	}

	@Test
	void photosHaveOneSequence() {
		List<Integer> numbers = reports.report("004").blocks().stream().filter(Block.Photos.class::isInstance)
				.flatMap(b -> ((Block.Photos) b).photos().stream()).map(Block.Photo::number).toList();
		assertTrue(numbers.size() >= 3, numbers.toString());
		for (int i = 0; i < numbers.size(); i++) {
			assertEquals(i + 1, numbers.get(i));
		}
	}
}
