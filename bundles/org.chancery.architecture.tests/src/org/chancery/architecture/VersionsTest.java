package org.chancery.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Whether what is required of one another is one major version: built for 1.x, refused by 2.0. */
class VersionsTest {
	private static final Pattern REQUIRED = Pattern.compile("(org\\.chancery\\.[\\w.]+)((?:;[^,\"]*(?:\"[^\"]*\")?)*)");
	private static final Pattern ONE_MAJOR = Pattern.compile(".*;bundle-version=\"\\[(\\d+)\\.\\d+\\.\\d+,(\\d+)\\.0\\.0\\)\".*");

	@Test
	void bundlesRequireOneMajorVersionOfEachOther() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path bundle : Project.bundles()) {
			if (Project.name(bundle).startsWith("org.chancery.testing")) {
				continue; // never leaves this build
			}
			Matcher required = REQUIRED.matcher(Project.header(bundle, "Require-Bundle"));
			while (required.find()) {
				Matcher range = ONE_MAJOR.matcher(required.group(2));
				if (!(range.matches() && Integer.parseInt(range.group(1)) + 1 == Integer.parseInt(range.group(2)))) {
					wrong.add(Project.name(bundle) + " requires " + required.group());
				}
			}
		}
		assertEquals(List.of(), wrong, "write ;bundle-version=\"[1.0.0,2.0.0)\"");
	}

	@Test
	void featuresRequireOneMajorVersionOfEachOther() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path feature : Project.features()) {
			for (Element element : Project.elements(feature.resolve("feature.xml"))) {
				if (element.getTagName().equals("import")
						&& !(element.getAttribute("match").equals("compatible") && element.getAttribute("version").matches("\\d+\\.\\d+\\.\\d+"))) {
					wrong.add(Project.name(feature) + " requires " + element.getAttribute("feature"));
				}
			}
		}
		assertEquals(List.of(), wrong, "write version=\"1.0.0\" match=\"compatible\"");
	}
}
