package org.chancery.cli;

import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Optional;

import org.chancery.model.sections.Labels;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;

/** The language of messages: Traditional Chinese unless the system or {@code --lang} says English. */
final class Languages {
	private static final String OPTION = "--lang"; //$NON-NLS-1$

	private Languages() {
	}

	/** The language of a name, {@code zh} or {@code en}. */
	static Optional<Locale> of(String name) {
		return switch (name.toLowerCase(Locale.ROOT)) {
		case "zh", "zh_tw", "zh-tw" -> Optional.of(Labels.CHINESE); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case "en" -> Optional.of(Locale.ENGLISH); //$NON-NLS-1$
		default -> Optional.empty();
		};
	}

	/** The language for a command: it must be known before its arguments are read, as what is said about them is in it. */
	static Locale choose(String[] arguments, Locale system) {
		for (int i = 0; i < arguments.length; i++) {
			String name = null;
			if (arguments[i].startsWith(OPTION + "=")) { //$NON-NLS-1$
				name = arguments[i].substring(OPTION.length() + 1);
			} else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
				name = arguments[i + 1];
			}
			if (name != null && of(name).isPresent()) {
				return of(name).get();
			}
		}
		return of(system.getLanguage()).orElse(Labels.CHINESE);
	}

	/**
	 * Makes this the language of the running program, before any of our message classes is loaded. The framework's own
	 * messages have been loaded by then, and {@link NLS} looks for the language of all classes only once; it has no way
	 * to be asked again but this field. The option {@code -nl} of the launcher does the same from the start.
	 */
	static void use(Locale locale) {
		if (locale.equals(Locale.getDefault())) {
			return;
		}
		Locale.setDefault(locale);
		try {
			Field suffixes = NLS.class.getDeclaredField("nlSuffixes"); //$NON-NLS-1$
			suffixes.setAccessible(true);
			suffixes.set(null, null);
		} catch (ReflectiveOperationException | RuntimeException e) {
			ILog.of(Languages.class).warn("messages stay in the system's language; start with -nl " + locale, e); //$NON-NLS-1$
		}
	}
}
