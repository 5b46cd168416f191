package org.chancery.workbench.application;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.chancery.store.StoreAddress;
import org.chancery.workbench.connect.Connections;
import org.eclipse.core.runtime.Platform;

/** What the command line and the preferences say about the start. */
final class Arguments {
	private static final List<String> STORE = List.of("--store", "-store"); //$NON-NLS-1$ //$NON-NLS-2$

	private Arguments() {
	}

	/** The store to open: from {@code --store DIR} or {@code --store derby://USER@HOST}, else the last one. */
	static StoreAddress store() {
		return value(Arrays.asList(Platform.getApplicationArgs()), STORE).map(Connections::complete).orElseGet(Connections::last);
	}

	private static Optional<String> value(List<String> arguments, List<String> names) {
		int at = names.stream().mapToInt(arguments::indexOf).max().orElse(-1);
		return at >= 0 && at + 1 < arguments.size() ? Optional.of(arguments.get(at + 1)) : Optional.empty();
	}
}
