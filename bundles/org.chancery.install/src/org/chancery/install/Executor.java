package org.chancery.install;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.internal.p2.garbagecollector.GarbageCollector;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.PhaseSetFactory;
import org.eclipse.osgi.util.NLS;

/** Carries a plan out: whole, or not at all and with nothing of it left. */
final class Executor {
	private final IProvisioningAgent agent;
	private final String profileId;
	private final Trust trust;

	Executor(IProvisioningAgent agent, String profileId, Trust trust) {
		this.agent = agent;
		this.profileId = profileId;
		this.trust = trust;
		// before the window's dialog, which would ask
		agent.registerService(UIServices.SERVICE_NAME, trust);
	}

	/** @throws InstallException if the plan is none: something missing, or things that exclude each other */
	void check(IProvisioningPlan plan) throws InstallException {
		if (plan.getStatus().getSeverity() == IStatus.ERROR) {
			ILog.of(Executor.class).log(plan.getStatus());
			throw new InstallException(NLS.bind(Messages.Install_noPlan, Statuses.words(plan.getStatus())));
		}
	}

	/** @throws InstallException if it failed; the product is as it was then */
	void execute(IProvisioningPlan plan, IProgressMonitor monitor) throws InstallException {
		check(plan);
		// first everything is fetched and checked, and only then anything changed
		IStatus status = agent.getService(IEngine.class).perform(plan, PhaseSetFactory.createDefaultPhaseSet(), monitor);
		if (status.isOK() || status.getSeverity() == IStatus.INFO || status.getSeverity() == IStatus.WARNING) {
			return;
		}
		discard();
		List<String> refusals = trust.takeRefusals();
		if (!refusals.isEmpty()) {
			throw new InstallException(NLS.bind(Messages.Install_notTrusted, String.join(System.lineSeparator(), refusals)));
		}
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
		ILog.of(Executor.class).log(status.getSeverity() == IStatus.CANCEL ? new Status(IStatus.ERROR, Executor.class, status.getMessage()) : status);
		throw new InstallException(NLS.bind(Messages.Install_failed, Statuses.words(status)));
	}

	/** What was fetched for nothing must not lie about: p2 would take it for checked the next time. */
	private void discard() {
		GarbageCollector collector = (GarbageCollector) agent.getService(GarbageCollector.SERVICE_NAME);
		collector.runGC(agent.getService(IProfileRegistry.class).getProfile(profileId));
	}
}
