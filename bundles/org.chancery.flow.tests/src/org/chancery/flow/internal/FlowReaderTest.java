package org.chancery.flow.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.chancery.flow.Flow;
import org.chancery.flow.FlowException;
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
		assertTrue(flow.clockOf(flow.clocks().getFirst().due()).isPresent());
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
