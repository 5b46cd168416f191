package org.chancery.model.sections;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;

/**
 * The texts of one bundle in every language it has, from {@code OSGI-INF/l10n/bundle*.properties} (UTF-8).
 * Unlike a resource bundle it can be asked for any language, as files for people and machines carry both.
 */
public final class Labels {
	/** Traditional Chinese as written in Taiwan, the workbench's first language. */
	public static final Locale CHINESE = Locale.TAIWAN;

	private static final String BASE = "OSGI-INF/l10n/bundle"; //$NON-NLS-1$

	private final Bundle bundle;
	private final Map<String, Properties> languages = new ConcurrentHashMap<>();

	Labels(Bundle bundle) {
		this.bundle = bundle;
	}

	/** The text of a key in the given language, else in English, else the key itself, so that a gap is seen. */
	public String get(String key, Locale locale) {
		return find(key, locale).orElse(key);
	}

	/** The text of a key in the given language, else in English; empty if the bundle has no such key. */
	public Optional<String> find(String key, Locale locale) {
		String text = Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? load("_zh_TW").getProperty(key) : null; //$NON-NLS-1$
		return Optional.ofNullable(text != null ? text : load("").getProperty(key)); //$NON-NLS-1$
	}

	private Properties load(String suffix) {
		return languages.computeIfAbsent(suffix, s -> {
			Properties texts = new Properties();
			URL url = bundle.getEntry(BASE + s + ".properties"); //$NON-NLS-1$
			if (url != null) {
				try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
					texts.load(reader);
				} catch (IOException e) {
					ILog.of(getClass()).error(bundle.getSymbolicName() + ": " + url, e); //$NON-NLS-1$
				}
			}
			return texts;
		});
	}
}
