package org.chancery.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Who may know whom. */
class LayersTest {
	private static final Pattern WINDOWS = Pattern
			.compile("org\\.eclipse\\.(swt|jface|ui|e4\\.ui|nebula|swtchart)\\b.*");
	private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+)", Pattern.MULTILINE);
	private static final Pattern RECORD = Pattern.compile("^\\s*(?:abstract\\s+)?class\\s+(\\w+)", Pattern.MULTILINE);

	@Test
	void thereAreSections() throws IOException {
		assertFalse(Project.sections().isEmpty());
	}

	@Test
	void aPlatformBundleKnowsOnlyThoseAboveIt() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (String name : Project.PLATFORM) {
			List<String> above = Project.PLATFORM.subList(0, Project.PLATFORM.indexOf(name));
			required(Project.bundle(name)).filter(Project.PLATFORM::contains).filter(r -> !above.contains(r))
					.forEach(r -> wrong.add(name + " requires " + r));
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void aSectionKnowsOnlyThePlatformWithoutWindows() throws IOException {
		List<String> headless = Project.PLATFORM.subList(0, Project.PLATFORM.indexOf("org.chancery.workbench"));
		List<String> wrong = new ArrayList<>();
		for (Path section : Project.sections()) {
			required(section).filter(r -> r.startsWith("org.chancery.") && !headless.contains(r) && !r.startsWith("org.chancery.lib."))
					.forEach(r -> wrong.add(Project.name(section) + " requires " + r));
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void onlyTheWorkbenchKnowsWindows() throws IOException {
		List<String> wrong = new ArrayList<>();
		List<Path> headless = Stream.concat(Project.PLATFORM.stream().filter(n -> !n.equals("org.chancery.workbench"))
				.map(Project::bundle), Project.sections().stream()).toList();
		for (Path bundle : headless) {
			Stream.concat(required(bundle), Project.names(bundle, "Import-Package").stream())
					.filter(r -> WINDOWS.matcher(r).matches()).forEach(r -> wrong.add(Project.name(bundle) + " needs " + r));
			for (Path source : Project.files(bundle.resolve("src"), ".java")) {
				Matcher imports = IMPORT.matcher(Files.readString(source));
				while (imports.find()) {
					if (WINDOWS.matcher(imports.group(1)).matches()) {
						wrong.add(Project.path(source) + " imports " + imports.group(1));
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void thePlatformNamesNoSection() throws IOException {
		List<String> words = new ArrayList<>();
		for (Path section : Project.sections()) {
			String id = Project.name(section).substring("org.chancery.".length());
			words.add("org\\.chancery\\." + id + "\\b");
			words.add("chancery\\.org/" + id + "\\b");
			words.add("\"" + id + "[\".]");
			for (Path model : Project.files(section.resolve("model"), ".xcore")) {
				Matcher records = RECORD.matcher(Files.readString(model));
				while (records.find()) {
					words.add("\"" + records.group(1) + "\"");
				}
			}
		}
		Pattern named = Pattern.compile(words.stream().collect(Collectors.joining("|")));
		List<String> wrong = new ArrayList<>();
		for (String name : Project.PLATFORM) {
			Path bundle = Project.bundle(name);
			for (String folder : List.of("src", "META-INF", "OSGI-INF", "section", "model", "plugin.xml")) {
				List<Path> files = Files.isRegularFile(bundle.resolve(folder)) ? List.of(bundle.resolve(folder))
						: Project.files(bundle.resolve(folder), ".java", ".xml", ".properties", ".MF", ".xcore", ".csv");
				for (Path file : files) {
					Matcher found = named.matcher(Files.readString(file));
					if (found.find()) {
						wrong.add(Project.path(file) + " names " + found.group());
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	private static Stream<String> required(Path bundle) throws IOException {
		return Project.names(bundle, "Require-Bundle").stream();
	}
}
