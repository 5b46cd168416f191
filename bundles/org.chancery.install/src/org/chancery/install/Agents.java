package org.chancery.install;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** p2's agent of the running product. */
public final class Agents {
	/** The profile that the product runs from. */
	public static final String SELF = IProfileRegistry.SELF;

	private Agents() {
	}

	/**
	 * The agent of the running product. It lives as long as the product runs.
	 *
	 * @throws InstallException if the product was not installed by p2
	 */
	public static IProvisioningAgent own() throws InstallException {
		Bundle core = Platform.getBundle("org.eclipse.equinox.p2.core"); //$NON-NLS-1$
		try {
			// its activator registers the agent, and nobody else has started it in a run without a window
			core.start(Bundle.START_TRANSIENT);
		} catch (BundleException e) {
			throw new InstallException(e.getLocalizedMessage(), e);
		}
		BundleContext context = FrameworkUtil.getBundle(Agents.class).getBundleContext();
		ServiceReference<IProvisioningAgent> reference = context.getServiceReference(IProvisioningAgent.class);
		IProvisioningAgent agent = reference == null ? null : context.getService(reference);
		if (agent == null) {
			throw new InstallException(org.eclipse.osgi.util.NLS.bind(Messages.Install_noProfile, SELF));
		}
		return agent;
	}
}
