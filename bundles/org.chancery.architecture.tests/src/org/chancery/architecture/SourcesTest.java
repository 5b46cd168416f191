package org.chancery.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Rules of the house that a compiler does not know. */
class SourcesTest {
	private static final int MOST_LINES = 400;
	private static final Pattern FORBIDDEN = Pattern
			.compile("\\.printStackTrace\\(|\\.syncExec\\(|@Disabled\\b|catch \\([^)]*\\) \\{\\s*\\}|\\bSystem\\.exit\\(");

	@Test
	void classesStaySmall() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path source : sources()) {
			long lines = Files.readString(source).lines().count();
			if (lines > MOST_LINES) {
				wrong.add(Project.path(source) + " has " + lines + " lines");
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void nothingForbiddenIsCalled() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path source : sources()) {
			Matcher found = FORBIDDEN.matcher(Files.readString(source));
			if (found.find()) {
				wrong.add(Project.path(source) + ": " + found.group());
			}
		}
		assertEquals(List.of(), wrong);
	}

	private static List<Path> sources() throws IOException {
		List<Path> all = new ArrayList<>();
		for (Path bundle : Project.bundles()) {
			all.addAll(Project.files(bundle.resolve("src"), ".java"));
		}
		return all;
	}
}
