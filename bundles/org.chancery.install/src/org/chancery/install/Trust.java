package org.chancery.install;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.bouncycastle.openpgp.PGPPublicKey;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.osgi.util.NLS;

/** Answers p2's question whether to trust what was downloaded, from the keys laid down, and without asking anybody. */
final class Trust extends UIServices {
	private final Keys keys;
	private final boolean unsigned;
	private final List<String> refusals = new ArrayList<>();

	/**
	 * @param keys     the keys that are trusted
	 * @param unsigned whether what nobody signed is trusted
	 */
	Trust(Keys keys, boolean unsigned) {
		this.keys = keys;
		this.unsigned = unsigned;
	}

	/** What was not trusted since the last call, in words. */
	List<String> takeRefusals() {
		List<String> taken = List.copyOf(refusals);
		refusals.clear();
		return taken;
	}

	@Override
	public TrustInfo getTrustInfo(Certificate[][] chains, Collection<PGPPublicKey> signers, String[] details) {
		List<PGPPublicKey> known = signers == null ? List.of() : signers.stream().filter(keys::contains).toList();
		if (signers != null) {
			signers.stream().filter(k -> !keys.contains(k)).map(k -> NLS.bind(Messages.Trust_key, Keys.describe(k))).forEach(refusals::add);
		}
		if (details != null && !unsigned) {
			Arrays.stream(details).map(d -> NLS.bind(Messages.Trust_unsigned, d)).forEach(refusals::add);
		}
		if (chains != null) {
			Stream.of(chains).map(c -> c[0]).map(c -> c instanceof X509Certificate x ? x.getSubjectX500Principal().getName() : c.getType())
					.map(c -> NLS.bind(Messages.Trust_certificate, c)).forEach(refusals::add);
		}
		return new TrustInfo(List.of(), known, false, unsigned);
	}

	@Override
	public TrustInfo getTrustInfo(Certificate[][] chains, String[] details) {
		return getTrustInfo(chains, List.of(), details);
	}

	/** No site that asks for a password is used without a window. */
	@Override
	public AuthenticationInfo getUsernamePassword(String location) {
		return AUTHENTICATION_PROMPT_CANCELED;
	}

	@Override
	public AuthenticationInfo getUsernamePassword(String location, AuthenticationInfo previous) {
		return AUTHENTICATION_PROMPT_CANCELED;
	}
}
