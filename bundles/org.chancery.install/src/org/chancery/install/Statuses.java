package org.chancery.install;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.core.runtime.IStatus;

/** p2's answers in words. */
final class Statuses {
	private Statuses() {
	}

	/** The messages of the innermost causes, each once, a line each. */
	static String words(IStatus status) {
		Set<String> lines = new LinkedHashSet<>();
		collect(status, lines);
		return String.join(System.lineSeparator(), lines);
	}

	private static void collect(IStatus status, Set<String> lines) {
		if (status.isMultiStatus() && status.getChildren().length > 0) {
			for (IStatus child : status.getChildren()) {
				if (!child.isOK()) {
					collect(child, lines);
				}
			}
			return;
		}
		if (!status.getMessage().isBlank()) {
			lines.add(status.getMessage().strip());
		}
		Throwable cause = status.getException();
		if (cause instanceof org.eclipse.core.runtime.CoreException nested && nested.getStatus() != status) {
			collect(nested.getStatus(), lines);
		} else if (cause != null && cause.getLocalizedMessage() != null && !status.getMessage().contains(cause.getLocalizedMessage())) {
			lines.add(cause.getLocalizedMessage());
		}
	}
}
