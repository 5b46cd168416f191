package org.apache.derby.impl.drda;

import java.sql.SQLException;
import java.util.Properties;

import javax.transaction.xa.XAResource;

import org.apache.derby.iapi.jdbc.ResourceAdapter;

/**
 * Stands in for Derby's own class of this name, which comes later on the class path and opens whatever database an XA
 * client names, past the gatekeeper that all other connections go through. Nobody here needs distributed transactions.
 */
class XADatabase extends Database {
	XADatabase(String name) {
		super(name);
	}

	@Override
	void makeConnection(Properties info) throws SQLException {
		throw new SQLException("distributed transactions are not served", "08004"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Not reached, as no connection was made. */
	protected void setXAResource(XAResource resource) {
		throw new IllegalStateException();
	}

	/** None, as no connection was made. */
	protected XAResource getXAResource() {
		return null;
	}

	/** None, as no connection was made. */
	ResourceAdapter getResourceAdapter() {
		return null;
	}
}
