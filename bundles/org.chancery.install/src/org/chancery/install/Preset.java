package org.chancery.install;

import java.net.URI;

import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.repository.IRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

/** Makes p2's own dialogs know the sites of the policy, forget the others where it says so, and trust what it trusts. */
public final class Preset {
	private Preset() {
	}

	/**
	 * Applies a policy to an agent.
	 *
	 * @throws InstallException if a key can't be read
	 */
	public static void apply(Policy policy, IProvisioningAgent agent) throws InstallException {
		apply(policy, agent.getService(IMetadataRepositoryManager.class));
		apply(policy, agent.getService(IArtifactRepositoryManager.class));
		if (policy.signature() == Policy.Signature.REQUIRED) {
			// instead of the dialog that lets the user trust whatever it is
			agent.registerService(UIServices.SERVICE_NAME, TrustOptions.NONE.under(policy));
		}
	}

	private static void apply(Policy policy, IRepositoryManager<?> manager) {
		if (!policy.othersAllowed()) {
			for (URI known : manager.getKnownRepositories(IRepositoryManager.REPOSITORIES_NON_SYSTEM)) {
				if (!policy.allows(known)) {
					manager.removeRepository(known);
				}
			}
		}
		for (URI site : policy.sites()) {
			if (!manager.contains(site)) {
				manager.addRepository(site);
			}
			manager.setEnabled(site, true);
		}
	}
}
