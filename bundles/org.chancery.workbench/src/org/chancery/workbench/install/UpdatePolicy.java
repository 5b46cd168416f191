package org.chancery.workbench.install;

import org.chancery.install.Policy;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.operations.ProfileChangeOperation;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/** What p2's dialogs show and allow: no other sites, or no change at all, if IT says so. */
final class UpdatePolicy extends org.eclipse.equinox.p2.ui.Policy {
	private static final String SITES_PAGE = "org.eclipse.equinox.internal.p2.ui.sdk.SitesPreferencePage"; //$NON-NLS-1$

	private final Policy policy;

	UpdatePolicy(Policy policy) {
		this.policy = policy;
		setVisibleAvailableIUQuery(QueryUtil.createIUGroupQuery());
		setVisibleInstalledIUQuery(new UserVisibleRootQuery());
		setRestartPolicy(RESTART_POLICY_PROMPT);
		setRepositoriesVisible(policy.othersAllowed());
		setContactAllSites(!policy.othersAllowed());
		if (policy.othersAllowed()) {
			setRepositoryPreferencePageId(SITES_PAGE);
		}
	}

	/** Asked before every wizard opens, that for removing too. */
	@Override
	public boolean continueWorkingWithOperation(ProfileChangeOperation operation, Shell shell) {
		if (policy.changesAllowed()) {
			return super.continueWorkingWithOperation(operation, shell);
		}
		MessageDialog.openInformation(shell, Messages.Forbidden_title,
				NLS.bind(Messages.Forbidden_message, policy.file().map(Object::toString).orElse(""))); //$NON-NLS-1$
		return false;
	}
}
