package org.chancery.proofread;

import java.time.Instant;
import java.util.Objects;

/**
 * A finding that somebody has looked at and wants to keep as printed.
 *
 * @param key  the finding's key
 * @param note why it is right as it is; never blank
 * @param who  who says so
 * @param when when
 */
public record Settlement(String key, String note, String who, Instant when) {
	/** @throws IllegalArgumentException without a note: a finding is not put away without a reason */
	public Settlement {
		Objects.requireNonNull(key);
		Objects.requireNonNull(who);
		Objects.requireNonNull(when);
		if (note == null || note.isBlank()) {
			throw new IllegalArgumentException("a settlement needs a note"); //$NON-NLS-1$
		}
	}
}
