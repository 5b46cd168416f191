package org.chancery.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVRecord;
import org.chancery.model.sections.Labels;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/** Help, wrong arguments, and the commands that need no store. */
class UsageTest {
	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "", "report", "ledger", "figures", "proofread", "template", "import", "export", "demo", "migrate", "sections",
			"versions", "install", "update", "remove", "rollback", "publish" })
	void everyCommandHelpsInBothLanguages(String command) {
		String[] help = command.isEmpty() ? new String[] { "--help" } : new String[] { command, "--help" };
		Run english = Run.of(help);
		assertEquals(0, english.status());
		assertEquals("", english.err());
		assertTrue(english.out().contains("Exit status:"), english.out());
		assertTrue(english.out().contains("--lang"), english.out());

		String[] chinese = new String[help.length + 2];
		System.arraycopy(help, 0, chinese, 0, help.length);
		chinese[help.length] = "--lang";
		chinese[help.length + 1] = "zh";
		Run run = Run.of(chinese);
		assertEquals(0, run.status());
		assertTrue(run.out().contains("結束狀態："), run.out());
		// every option is explained, in Chinese too: an option's line is followed by its text, on the same or the next line
		String options = run.out().substring(run.out().indexOf("選項："));
		List<String> lines = options.lines().toList();
		for (int i = 0; i + 1 < lines.size(); i++) {
			if (lines.get(i).strip().matches("(-\\w, )?--[a-z-]+(=\\S+)?")) {
				assertTrue(lines.get(i + 1).codePoints().anyMatch(Character::isIdeographic), options);
			}
		}
	}

	@Test
	void helpIsACommandToo() {
		assertEquals(Run.of("--help"), Run.of("help"));
		assertEquals(Run.of("figures", "--help"), Run.of("help", "figures"));
	}

	@Test
	void tellsItsVersion() {
		Run run = Run.of("--version");
		assertEquals(0, run.status());
		assertTrue(run.out().startsWith("Chancery 1."), run.out());
	}

	@Test
	void withoutACommandItShowsHelpAndFails() {
		Run run = Run.of();
		assertEquals(ExitStatus.USAGE, run.status());
		assertEquals("", run.out());
		assertTrue(run.err().contains("figures"), run.err());
	}

	private static void refused(String named, String... arguments) {
		Run run = Run.of(arguments);
		assertEquals(ExitStatus.USAGE, run.status(), run.err());
		assertEquals("", run.out());
		assertTrue(run.err().contains(named), run.err());
		assertTrue(run.err().contains("--help"), run.err());
		assertFalse(run.err().contains("Exception"), run.err());
		assertFalse(run.err().contains("\tat "), run.err());
	}

	@Test
	void wrongArgumentsAreNamed() {
		refused("nothing", "nothing");
		refused("--from", "figures", "--to", "2021-12-31");
		refused("--wrong", "sections", "--wrong");
		refused("2021-13-01", "figures", "--from", "2021-13-01", "--to", "2021-12-31");
		refused("2021-12-31", "figures", "--from", "2022-01-01", "--to", "2021-12-31");
		refused("nowhere", "figures", "--from", "2021-01-01", "--to", "2021-12-31", "--section", "nowhere");
		refused("no.figure", "figures", "--from", "2021-01-01", "--to", "2021-12-31", "--trace", "no.figure");
		refused("xml", "sections", "--format", "xml");
		refused("weekly", "report", "--kind", "weekly", "--from", "2021-01-01", "--to", "2021-12-31", "--out", "x");
		refused("Nothing", "template", "Nothing", "--out", "x.csv");
		refused("x.doc", "template", "Agency", "--out", "x.doc");
		refused("x.csv", "import", "--type", "Agency", folder.resolve("x.csv").toString());
		refused("--records", "demo", "--records", "many", "--store", "x");
		refused("--records", "demo", "--records", "0", "--store", "x");
		refused("--store", "demo", "--records", "1");
		refused("fr", "sections", "--lang", "fr");
	}

	@Test
	void theLanguageIsTheSystemsUnlessGiven() {
		assertEquals(Locale.ENGLISH, Languages.choose(new String[0], Locale.UK));
		assertEquals(Labels.CHINESE, Languages.choose(new String[0], Locale.CHINA));
		assertEquals(Labels.CHINESE, Languages.choose(new String[0], Locale.FRANCE));
		assertEquals(Locale.ENGLISH, Languages.choose(new String[] { "sections", "--lang", "en" }, Locale.TAIWAN));
		assertEquals(Labels.CHINESE, Languages.choose(new String[] { "--lang=zh_TW" }, Locale.UK));
	}

	@Test
	void listsTheSections() {
		Run run = Run.of("sections");
		assertEquals(0, run.status());
		List<String> ids = run.table().stream().map(r -> r.get("id")).toList();
		assertTrue(ids.containsAll(List.of("petitions", "facilities", "guests", "workforce", "consumer", "base")), ids.toString());
		run.table().stream().filter(r -> !r.get("id").equals("base"))
				.forEach(r -> assertTrue(Integer.parseInt(r.get("figures")) > 0, r.toString()));
		assertTrue(Run.of("sections", "--format", "json").out().contains("\"id\" : \"petitions\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "xlsx", "ods" })
	void writesTemplates(String format) throws Exception {
		Path file = folder.resolve("agency." + format);
		Run run = Run.of("template", "base.Agency", "--out", file.toString());
		assertEquals(0, run.status(), run.err());
		assertTrue(Files.size(file) > 0);
		assertEquals("", run.out());
	}

	@Test
	void aTemplateThatCantBeWrittenIsAFileError() throws Exception {
		Path notAFolder = Files.writeString(folder.resolve("file"), "x");
		Run run = Run.of("template", "Agency", "--out", notAFolder.resolve("x.csv").toString());
		assertEquals(ExitStatus.FILE, run.status(), run.err());
		assertFalse(run.err().contains("\tat "), run.err());
	}

	/** A figure whose declaration is wrong is left out: all that the installed sections declare must be there. */
	@Test
	void everyDeclaredFigureIsThere() throws Exception {
		for (CSVRecord row : Run.of("sections").table()) {
			Section section = SectionRegistry.instance().section(row.get("id")).orElseThrow();
			if (section.file("section/figures.xml").isPresent()) {
				String xml = new String(section.open("section/figures.xml").readAllBytes(), StandardCharsets.UTF_8)
						.replaceAll("(?s)<!--.*?-->", "");
				long declared = Pattern.compile("<(flow|stock|change|ratio)\\s").matcher(xml).results().count();
				assertEquals(declared, Long.parseLong(row.get("figures")), section.id());
			}
		}
	}

	@Test
	void restsOnNoWindowToolkit() {
		Set<String> seen = new TreeSet<>();
		collect(FrameworkUtil.getBundle(Cli.class), seen);
		assertTrue(seen.contains("org.chancery.store"), seen.toString());
		assertFalse(seen.contains("org.eclipse.swt"), seen.toString());
		assertFalse(seen.contains("org.eclipse.ui.workbench"), seen.toString());
	}

	private static void collect(Bundle bundle, Set<String> seen) {
		if (seen.add(bundle.getSymbolicName())) {
			bundle.adapt(BundleWiring.class).getRequiredWires(null).forEach(w -> collect(w.getProvider().getBundle(), seen));
		}
	}
}
