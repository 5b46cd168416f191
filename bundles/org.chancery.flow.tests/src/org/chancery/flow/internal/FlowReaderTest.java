package org.chancery.flow.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.chancery.clock.Clock;
import org.chancery.clock.calendar.BuiltInCalendars;
import org.chancery.clock.rules.RuleBook;
import org.chancery.flow.Flow;
import org.chancery.flow.FlowException;
import org.chancery.flow.Limits;
import org.chancery.model.ModelFactory;
import org.chancery.model.Report;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows read on a type of the base section that has a state and dates: the moved due dates and their runs. */
class FlowReaderTest {
	private static final Section BASE = SectionRegistry.instance().section("base").orElseThrow();
	private static final String CLOCK = "<clock id=\"c\" rule=\"petition.reply\" start=\"effectiveDate\" stop=\"effectiveDate\" "
			+ "due=\"effectiveDate\" basis=\"cause\"/>";

	private static List<Flow> read(String flow) {
		String file = "<limits xmlns=\"http://www.chancery.org/limits\">" + flow + "</limits>";
		return FlowReader.read(BASE, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "test.xml");
	}

	@Test
	void readsAClock() {
		Flow flow = read("<flow type=\"LimitRun\" state=\"state\" final=\"FINISHED CANCELLED\">" + CLOCK + "</flow>").getFirst();
		assertEquals("petition.reply", flow.clocks().getFirst().rule());
		assertEquals(2, flow.finals().size());
		assertTrue(flow.clockOf(flow.clocks().getFirst().due(), ModelFactory.eINSTANCE.createLimitRun()).isPresent());
	}

	@Test
	void ofClocksWithOneDueDateTheOneThatAppliesDerivesIt() {
		String clock = "<clock id=\"%s\" rule=\"%s\" start=\"from\" stop=\"effectiveDate\" due=\"to\" basis=\"speaker\" when=\"%s\"/>";
		Flow flow = read("<flow type=\"Report\" state=\"kind\">" + clock.formatted("top", "document.top", "ordinal=top")
				+ clock.formatted("fast", "document.fast", "ordinal=fast") + "</flow>").getFirst();
		Report report = ModelFactory.eINSTANCE.createReport();
		report.setFrom(LocalDate.of(2026, 3, 2));
		assertEquals(1, flow.applying(report).size());
		Clock clocks = new Clock(RuleBook.builtIn(), BuiltInCalendars.calendar());
		for (Map.Entry<String, LocalDate> due : List.of(Map.entry("top", LocalDate.of(2026, 3, 3)), Map.entry("fast", LocalDate.of(2026, 3, 5)),
				Map.entry("top", LocalDate.of(2026, 3, 3)))) {
			report.setOrdinal(due.getKey());
			flow.applying(report).forEach(c -> Limits.derive(c, report, clocks));
			assertEquals(due.getValue(), report.getTo());
			assertEquals(due.getKey(), flow.clockOf(flow.clocks().getFirst().due(), report).orElseThrow().id());
		}
		report.setOrdinal("none");
		flow.applying(report).forEach(c -> Limits.derive(c, report, clocks));
		assertNull(report.getTo());
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"<flow type=\"Nothing\" state=\"state\"/>",
			"<flow type=\"LimitRun\" state=\"nothing\"/>",
			"<flow type=\"LimitRun\" state=\"cause\"/>",
			"<flow type=\"LimitRun\" state=\"state\" final=\"GONE\"/>",
			"<flow type=\"LimitRun\" state=\"state\" handler=\"moved\"/>",
			"<flow type=\"LimitRun\" state=\"state\"><clock id=\"c\" rule=\"no.such\" start=\"effectiveDate\" stop=\"effectiveDate\" due=\"effectiveDate\" basis=\"cause\"/></flow>",
			"<flow type=\"LimitRun\" state=\"state\"><clock id=\"c\" rule=\"petition.reply\" start=\"moved\" stop=\"effectiveDate\" due=\"effectiveDate\" basis=\"cause\"/></flow>",
			"<flow type=\"LimitRun\" state=\"state\"><clock id=\"c\" rule=\"petition.reply\" start=\"effectiveDate\" due=\"effectiveDate\" basis=\"cause\"/></flow>",
			"<flow type=\"LimitRun\" state=\"state\"><step id=\"unnamed\" from=\"RUNNING\"/></flow>",
			"<flow type=\"LimitRun\" state=\"state\"><step id=\"s\" from=\"GONE\"/></flow>",
			"<flow type=\"LimitRun\" state=\"state\"><step id=\"s\" from=\"RUNNING\"><set feature=\"moved\" to=\"today\"/></step></flow>",
			"<flow type=\"LimitRun\" state=\"state\"><step id=\"s\" from=\"RUNNING\"><demand that=\"state=GONE\"/></step></flow>",
			"<flow type=\"LimitRun\" state=\"state\"><step id=\"s\" from=\"RUNNING\"><extend clock=\"none\"/></step></flow>",
			"<flow type=\"LimitRun\" state=\"state\"><other/></flow>", "<flow" })
	void refusesWhatDoesNotFit(String flow) {
		FlowException refused = assertThrows(FlowException.class, () -> read(flow));
		assertTrue(!refused.getMessage().isBlank() && !refused.getMessage().matches(".*\\{\\d}.*"), refused.getMessage());
	}
}
