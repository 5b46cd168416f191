package org.chancery.workbench.administration;

import java.util.List;

/** What the audit trail says was done, as people read it. */
final class AuditKinds {
	/** As the trail has them. */
	static final List<String> ALL = List.of("CREATED", "CHANGED", "DELETED", "READ", "USER_ADDED", "ROLES_SET", "PASSWORD_RESET", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			"PASSWORD_CHANGED", "USER_REMOVED"); //$NON-NLS-1$ //$NON-NLS-2$

	private AuditKinds() {
	}

	static String text(String kind) {
		return switch (kind) {
		case "CREATED" -> Messages.Kind_created; //$NON-NLS-1$
		case "CHANGED" -> Messages.Kind_changed; //$NON-NLS-1$
		case "DELETED" -> Messages.Kind_deleted; //$NON-NLS-1$
		case "READ" -> Messages.Kind_read; //$NON-NLS-1$
		case "USER_ADDED" -> Messages.Kind_userAdded; //$NON-NLS-1$
		case "ROLES_SET" -> Messages.Kind_rolesSet; //$NON-NLS-1$
		case "PASSWORD_RESET" -> Messages.Kind_passwordReset; //$NON-NLS-1$
		case "PASSWORD_CHANGED" -> Messages.Kind_passwordChanged; //$NON-NLS-1$
		case "USER_REMOVED" -> Messages.Kind_userRemoved; //$NON-NLS-1$
		default -> kind;
		};
	}
}
