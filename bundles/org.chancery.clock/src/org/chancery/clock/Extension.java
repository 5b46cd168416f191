package org.chancery.clock;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An extension that was granted.
 *
 * @param granted the day it was granted
 * @param amount  by how much, in the rule's unit; days for a given date
 * @param level   who granted it: the id of one of the rule's levels
 * @param reason  why; may be empty
 */
public record Extension(LocalDate granted, int amount, String level, String reason) {
	/** The reason may be empty, never null. */
	public Extension {
		Objects.requireNonNull(granted);
		Objects.requireNonNull(level);
		reason = reason == null ? "" : reason; //$NON-NLS-1$
	}
}
