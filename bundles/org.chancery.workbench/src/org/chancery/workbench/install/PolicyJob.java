package org.chancery.workbench.install;

import org.chancery.install.Agents;
import org.chancery.install.InstallException;
import org.chancery.install.Policy;
import org.chancery.install.PolicyFile;
import org.chancery.install.Preset;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

import java.util.Dictionary;
import java.util.Hashtable;

/** Applies IT's policy to p2's dialogs, beside the start of the window; without a policy there is nothing to do. */
public final class PolicyJob extends Job {
	public PolicyJob() {
		super(Messages.Policy_job);
		setSystem(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Policy policy = PolicyFile.loadOrForbid();
		if (policy.equals(Policy.NONE)) {
			return Status.OK_STATUS;
		}
		BundleContext context = FrameworkUtil.getBundle(PolicyJob.class).getBundleContext();
		// before p2's own, which allows everything
		Dictionary<String, Object> first = new Hashtable<>();
		first.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
		context.registerService(org.eclipse.equinox.p2.ui.Policy.class, new UpdatePolicy(policy), first);
		try {
			Preset.apply(policy, Agents.own());
		} catch (InstallException e) {
			// in a run from the sources there is no profile, and nothing can be installed anyway
			ILog.of(PolicyJob.class).warn(e.getMessage(), e);
		}
		return Status.OK_STATUS;
	}
}
