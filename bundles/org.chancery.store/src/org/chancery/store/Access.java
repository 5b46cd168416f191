package org.chancery.store;

import org.chancery.model.sections.Section;

/**
 * What the one who opened a store may do there. It is for programs that would rather not offer what is refused anyway;
 * the database itself does the refusing.
 */
public interface Access {
	/** Of a store in one's own folder: everything. */
	Access ALL = new Access() {
		@Override
		public String user() {
			return System.getProperty("user.name", "?"); //$NON-NLS-1$ //$NON-NLS-2$
		}

		@Override
		public boolean mayRead(Section section) {
			return true;
		}

		@Override
		public boolean mayWrite(Section section) {
			return true;
		}
	};

	/** The user's name, as the audit trail has it. */
	String user();

	/** Whether the section's records may be read. */
	boolean mayRead(Section section);

	/** Whether the section's records may be written. */
	boolean mayWrite(Section section);
}
