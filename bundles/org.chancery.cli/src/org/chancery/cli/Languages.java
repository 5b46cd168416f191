package org.chancery.cli;

import java.util.Locale;
import java.util.Optional;

import org.chancery.model.sections.Labels;

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
}
