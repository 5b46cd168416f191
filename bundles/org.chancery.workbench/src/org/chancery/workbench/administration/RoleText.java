package org.chancery.workbench.administration;

import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Administration.Right;
import org.chancery.store.Administration.Role;

/** Roles as people read them. */
final class RoleText {
	private RoleText() {
	}

	/** The section that a role is about, or what stands for it where the section is not installed. */
	static String section(Role role) {
		return SectionRegistry.instance().sections().stream().filter(s -> s.schema().equals(role.schema())).map(Section::name)
				.findFirst().orElse(role.schema());
	}

	static String right(Right right) {
		return switch (right) {
		case READER -> Messages.Role_reader;
		case EDITOR -> Messages.Role_editor;
		case PERSONAL -> Messages.Role_personal;
		case ADMINISTRATOR -> Messages.Role_administrator;
		case AUDITOR -> Messages.Role_auditor;
		};
	}

	/** All of it in one text. */
	static String of(Role role) {
		return role.schema() == null ? right(role.right()) : section(role) + " " + right(role.right()); //$NON-NLS-1$
	}
}
