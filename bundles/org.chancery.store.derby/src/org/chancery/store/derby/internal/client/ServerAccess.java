package org.chancery.store.derby.internal.client;

import org.chancery.model.sections.Section;
import org.chancery.store.Access;

/**
 * What a user may do behind a server that knows users but gives all of them everything.
 *
 * @param user the user's name
 */
record ServerAccess(String user) implements Access {
	@Override
	public boolean mayRead(Section section) {
		return true;
	}

	@Override
	public boolean mayWrite(Section section) {
		return true;
	}
}
