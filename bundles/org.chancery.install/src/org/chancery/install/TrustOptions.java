package org.chancery.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the user of a command trusts.
 *
 * @param keys     files with public PGP keys
 * @param unsigned whether to take what nobody signed
 */
public record TrustOptions(List<Path> keys, boolean unsigned) {
	/** Only what the policy trusts. */
	public static final TrustOptions NONE = new TrustOptions(List.of(), false);

	public TrustOptions {
		keys = List.copyOf(keys);
	}

	/** The trust that results: a policy that requires signatures has the last word. */
	Trust under(Policy policy) throws InstallException {
		boolean ask = policy.signature() == Policy.Signature.ASK;
		List<Path> all = new ArrayList<>(policy.keys());
		if (ask) {
			all.addAll(keys);
		}
		return new Trust(Keys.read(all), ask && unsigned);
	}
}
