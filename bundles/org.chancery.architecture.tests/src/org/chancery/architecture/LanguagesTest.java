package org.chancery.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Whether every text is there in English and in Traditional Chinese. */
class LanguagesTest {
	private static final Pattern FIELD = Pattern.compile("public static String (\\w+(?:, *\\w+)*);");
	private static final Pattern TRANSLATED = Pattern.compile(".*_(zh_TW|zh|en)\\.properties");

	/** p2 reads them as ISO 8859-1, whatever the manifest says: Chinese would come out as rubbish in its dialogs. */
	@Test
	void textsOfFeaturesAreEscaped() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path feature : Project.features()) {
			for (Path file : Project.files(feature, ".properties")) {
				if (Files.readString(file).chars().anyMatch(c -> c > 126)) {
					wrong.add(Project.path(file));
				}
			}
		}
		assertEquals(List.of(), wrong, "write \\uXXXX for what is not ASCII");
	}

	@Test
	void bothLanguagesHaveTheSameKeys() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path file : originals()) {
			Path chinese = file.resolveSibling(Project.name(file).replace(".properties", "_zh_TW.properties"));
			if (!Files.exists(chinese)) {
				wrong.add(Project.path(chinese) + " is missing");
				continue;
			}
			Set<String> keys = Project.properties(file).stringPropertyNames();
			Set<String> chineseKeys = Project.properties(chinese).stringPropertyNames();
			difference(keys, chineseKeys).forEach(k -> wrong.add(Project.path(chinese) + " lacks " + k));
			difference(chineseKeys, keys).forEach(k -> wrong.add(Project.path(file) + " lacks " + k));
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void everyMessageHasItsTextAndEveryTextItsMessage() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path bundle : Project.bundles()) {
			for (Path source : Project.files(bundle.resolve("src"), "Messages.java")) {
				Path file = source.resolveSibling("messages.properties");
				if (!Files.exists(file)) {
					wrong.add(Project.path(file) + " is missing");
					continue;
				}
				Set<String> fields = new TreeSet<>();
				Matcher field = FIELD.matcher(Files.readString(source));
				while (field.find()) {
					fields.addAll(List.of(field.group(1).split(", *")));
				}
				Set<String> keys = Project.properties(file).stringPropertyNames();
				difference(fields, keys).forEach(k -> wrong.add(Project.path(file) + " lacks " + k));
				difference(keys, fields).forEach(k -> wrong.add(Project.path(source) + " lacks " + k));
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void chineseIsWrittenInChinese() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path bundle : Project.bundles()) {
			for (Path file : Project.files(bundle, "_zh_TW.properties")) {
				if (!file.toString().contains("/target/") && Files.readString(file).contains("\\u")) {
					wrong.add(Project.path(file) + " has escapes in place of characters");
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	/** The files of texts in the language of last resort, of the sources and of the declarations. */
	private static List<Path> originals() throws IOException {
		List<Path> all = new ArrayList<>();
		for (Path bundle : Project.bundles()) {
			all.addAll(Project.files(bundle.resolve("src"), ".properties"));
			all.addAll(Project.files(bundle.resolve("OSGI-INF"), ".properties"));
		}
		for (Path feature : Project.features()) {
			all.add(feature.resolve("feature.properties"));
		}
		all.removeIf(f -> TRANSLATED.matcher(Project.name(f)).matches());
		return all;
	}

	private static Set<String> difference(Set<String> some, Set<String> others) {
		Set<String> difference = new TreeSet<>(some);
		difference.removeAll(others);
		return difference;
	}
}
