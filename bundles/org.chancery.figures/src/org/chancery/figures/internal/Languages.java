package org.chancery.figures.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

import org.chancery.model.sections.Section;

/** Whether a section's texts exist in both languages. */
final class Languages {
	private static final List<String> FILES = List.of("OSGI-INF/l10n/bundle.properties", "OSGI-INF/l10n/bundle_zh_TW.properties");

	private final List<Properties> texts;

	private Languages(List<Properties> texts) {
		this.texts = texts;
	}

	static Languages of(Section section) throws IOException {
		Properties[] languages = new Properties[FILES.size()];
		for (int i = 0; i < languages.length; i++) {
			languages[i] = new Properties();
			try (Reader reader = new InputStreamReader(section.open(FILES.get(i)), StandardCharsets.UTF_8)) {
				languages[i].load(reader);
			}
		}
		return new Languages(List.of(languages));
	}

	/** Whether the text exists in every language. */
	boolean haveAll(String key) {
		return texts.stream().allMatch(t -> !t.getProperty(key, "").isBlank());
	}

	/** Whether the text exists in one language at least. */
	boolean haveAny(String key) {
		return texts.stream().anyMatch(t -> t.containsKey(key));
	}
}
