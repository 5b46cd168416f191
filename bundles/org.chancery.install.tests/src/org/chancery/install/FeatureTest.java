package org.chancery.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.equinox.p2.metadata.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people name features. */
class FeatureTest {
	@ParameterizedTest
	@CsvSource({ "example, org.chancery.example.feature", "example.ui, org.chancery.example.ui.feature",
			"org.chancery.example.feature, org.chancery.example.feature", "tw.example.parking.feature, tw.example.parking.feature",
			"tw.example.parking.feature.feature.group, tw.example.parking.feature" })
	void aNameMeansOneUnit(String name, String id) {
		assertEquals(id + ".feature.group", Feature.unit(name));
	}

	@ParameterizedTest
	@CsvSource({ "org.chancery.example.feature, example", "org.chancery.example.ui.feature, example.ui", "tw.example.parking.feature, tw.example.parking.feature" })
	void whatIsPrintedCanBeTyped(String id, String shortName) {
		Feature feature = new Feature(id, Version.createOSGi(1, 0, 0), "");
		assertEquals(shortName, feature.shortName());
		assertEquals(id + ".feature.group", Feature.unit(feature.shortName()));
	}
}
