package org.chancery.install;

import java.time.Instant;
import java.util.List;

/**
 * The product as it was after one change.
 *
 * @param timestamp its name in p2: milliseconds since 1970
 * @param features  what was installed then
 * @param current   whether this is how it is now
 */
public record State(long timestamp, List<Feature> features, boolean current) {
	/** When the change was made. */
	public Instant time() {
		return Instant.ofEpochMilli(timestamp);
	}
}
