package org.chancery.store.derby.rights;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes rows of the audit trail. Timestamps are in the server's time. */
final class AuditWriter implements AutoCloseable {
	private final String user;
	private final PreparedStatement insert;

	/** Writes in the name of the session's user. */
	AuditWriter(Connection connection) throws SQLException {
		this(connection, user(connection));
	}

	AuditWriter(Connection connection, String user) throws SQLException {
		this.user = user;
		this.insert = connection.prepareStatement("INSERT INTO CHANCERY.AUDIT (\"AT\", WHO, KIND, RECORD_TYPE, RECORD_ID, COLUMN_NAME," //$NON-NLS-1$
				+ " \"BEFORE\", \"AFTER\") VALUES (CURRENT_TIMESTAMP, ?, ?, ?, ?, ?, ?, ?)"); //$NON-NLS-1$
	}

	/** Who is logged in, whatever rights the statement has. */
	static String user(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("VALUES SESSION_USER")) { //$NON-NLS-1$
			row.next();
			return row.getString(1);
		}
	}

	void write(String kind, String type, long id, String column, String before, String after) throws SQLException {
		insert.setString(1, user);
		insert.setString(2, kind);
		insert.setString(3, type);
		insert.setLong(4, id);
		insert.setString(5, column);
		insert.setString(6, before);
		insert.setString(7, after);
		insert.executeUpdate();
	}

	@Override
	public void close() throws SQLException {
		insert.close();
	}
}
