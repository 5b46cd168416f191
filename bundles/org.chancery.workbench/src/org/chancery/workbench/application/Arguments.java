package org.chancery.workbench.application;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.chancery.workbench.preferences.Preferences;
import org.eclipse.core.runtime.Platform;

/** What the command line and the preferences say about the start. */
final class Arguments {
	private static final List<String> STORE = List.of("--store", "-store"); //$NON-NLS-1$ //$NON-NLS-2$

	private Arguments() {
	}

	/** The folder of the store to open: from {@code --store DIR}, else from the preferences, else in the user's home. */
	static Path store() {
		return value(Arrays.asList(Platform.getApplicationArgs()), STORE).map(Path::of).orElseGet(Preferences::storeFolder);
	}

	private static Optional<String> value(List<String> arguments, List<String> names) {
		int at = names.stream().mapToInt(arguments::indexOf).max().orElse(-1);
		return at >= 0 && at + 1 < arguments.size() ? Optional.of(arguments.get(at + 1)) : Optional.empty();
	}
}
