package org.chancery.store.derby.rights;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.chancery.model.sections.Section;
import org.osgi.framework.FrameworkUtil;

/**
 * Makes the roles of sections and gives them what is theirs, over the owner's connection: each time the server starts,
 * as sections and their tables may be new. What the roles of a section come to is in {@link SectionRights}.
 */
public final class Rights {
	/** The platform's schema. */
	static final String PLATFORM = "CHANCERY"; //$NON-NLS-1$
	private static final String CODE = Routines.class.getName();

	private final Connection owner;

	/**
	 * @param owner a connection of the database's owner, without automatic commit; this commits it
	 */
	public Rights(Connection owner) {
		this.owner = owner;
	}

	/** What decides the rights: the sections with their versions, their tables, and this bundle. Equal texts, equal rights. */
	public String fingerprint(Collection<Section> sections) throws SQLException {
		List<String> parts = new ArrayList<>(strings("SELECT SECTION || FINGERPRINT FROM CHANCERY.SCHEMA_VERSION ORDER BY SECTION")); //$NON-NLS-1$
		sections.forEach(section -> parts.add(section.id() + section.bundle().getVersion()));
		parts.add(String.valueOf(FrameworkUtil.getBundle(Rights.class).getVersion()));
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(parts.toString().getBytes(StandardCharsets.UTF_8))); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			// every Java has it
			throw new IllegalStateException(e);
		}
	}

	/** Brings roles, grants, triggers and views up to these sections. */
	public void apply(Collection<Section> sections) throws SQLException {
		if (!exists("SELECT 1 FROM SYS.SYSTABLES T JOIN SYS.SYSSCHEMAS S ON T.SCHEMAID = S.SCHEMAID" //$NON-NLS-1$
				+ " WHERE S.SCHEMANAME = 'CHANCERY' AND T.TABLENAME = 'AUDIT'")) { //$NON-NLS-1$
			createTables();
		}
		Set<String> roles = new HashSet<>(strings("SELECT ROLEID FROM SYS.SYSROLES")); //$NON-NLS-1$
		for (String role : List.of(RoleNames.MEMBER, RoleNames.ADMINISTRATOR, RoleNames.AUDITOR)) {
			if (!roles.contains(role)) {
				run("CREATE ROLE " + role); //$NON-NLS-1$
			}
		}
		grantPlatform();
		for (Section section : sections) {
			new SectionRights(this, section).apply(roles);
		}
		owner.commit();
	}

	private void createTables() throws SQLException {
		run("CREATE TABLE CHANCERY.AUDIT (ID BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, \"AT\" TIMESTAMP NOT NULL," //$NON-NLS-1$
				+ " WHO VARCHAR(128) NOT NULL, KIND VARCHAR(20) NOT NULL, RECORD_TYPE VARCHAR(200) NOT NULL," //$NON-NLS-1$
				+ " RECORD_ID BIGINT NOT NULL, COLUMN_NAME VARCHAR(256), \"BEFORE\" CLOB, \"AFTER\" CLOB)"); //$NON-NLS-1$
		run("CREATE INDEX CHANCERY.AUDIT_RECORD ON CHANCERY.AUDIT (RECORD_ID, RECORD_TYPE)"); //$NON-NLS-1$
		run("CREATE INDEX CHANCERY.AUDIT_AT ON CHANCERY.AUDIT (\"AT\")"); //$NON-NLS-1$
		run("CREATE TABLE CHANCERY.USER_ACCOUNT (NAME VARCHAR(30) NOT NULL PRIMARY KEY, FULL_NAME VARCHAR(200) NOT NULL," //$NON-NLS-1$
				+ " MUST_CHANGE BOOLEAN NOT NULL, CREATED_AT TIMESTAMP NOT NULL, CREATED_BY VARCHAR(128) NOT NULL)"); //$NON-NLS-1$
		run("CREATE TABLE CHANCERY.PERSONAL_COLUMN (SCHEMA_NAME VARCHAR(128) NOT NULL, TABLE_NAME VARCHAR(128) NOT NULL," //$NON-NLS-1$
				+ " COLUMN_NAME VARCHAR(128) NOT NULL, RECORD_TYPE VARCHAR(200) NOT NULL)"); //$NON-NLS-1$
		procedure("AUDIT_CHANGE(RECORD_TYPE VARCHAR(200), IS_PART BOOLEAN, HAS_EMPTY INTEGER)", "auditChange", 0); //$NON-NLS-1$ //$NON-NLS-2$
		procedure("REFUSE_NOTE()", "refuseNote", 0); //$NON-NLS-1$ //$NON-NLS-2$
		procedure("READ_PERSONAL(SCHEMA_NAME VARCHAR(128), TABLE_NAME VARCHAR(128), RECORD_ID BIGINT)", "readPersonal", 1); //$NON-NLS-1$ //$NON-NLS-2$
		procedure("ADD_USER(NAME VARCHAR(30), FULL_NAME VARCHAR(200), PASSWORD VARCHAR(128), ROLES VARCHAR(32000))", "addUser", 0); //$NON-NLS-1$ //$NON-NLS-2$
		procedure("SET_ROLES(NAME VARCHAR(30), ROLES VARCHAR(32000))", "setRoles", 0); //$NON-NLS-1$ //$NON-NLS-2$
		procedure("RESET_PASSWORD(NAME VARCHAR(30), PASSWORD VARCHAR(128))", "resetPassword", 0); //$NON-NLS-1$ //$NON-NLS-2$
		procedure("REMOVE_USER(NAME VARCHAR(30))", "removeUser", 0); //$NON-NLS-1$ //$NON-NLS-2$
		procedure("CHANGE_PASSWORD(PASSWORD VARCHAR(128))", "changePassword", 0); //$NON-NLS-1$ //$NON-NLS-2$
		// what programs tell of their changes must not be told in another's name
		run("CREATE TRIGGER CHANCERY.CHANGE_NOTE AFTER INSERT ON CHANCERY.CHANGE REFERENCING NEW AS N FOR EACH ROW" //$NON-NLS-1$
				+ " WHEN (N.WHO <> SESSION_USER AND SESSION_USER <> 'APP') CALL CHANCERY.REFUSE_NOTE()"); //$NON-NLS-1$
	}

	/** Runs with the owner's rights, whoever calls it. */
	private void procedure(String signature, String method, int resultSets) throws SQLException {
		run("CREATE PROCEDURE CHANCERY." + signature + " LANGUAGE JAVA PARAMETER STYLE JAVA MODIFIES SQL DATA" //$NON-NLS-1$ //$NON-NLS-2$
				+ " DYNAMIC RESULT SETS " + resultSets + " EXTERNAL SECURITY DEFINER EXTERNAL NAME '" + CODE + "." + method + "'"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private void grantPlatform() throws SQLException {
		run("GRANT SELECT ON CHANCERY.SCHEMA_VERSION TO PUBLIC"); //$NON-NLS-1$
		run("GRANT EXECUTE ON PROCEDURE CHANCERY.CHANGE_PASSWORD TO PUBLIC"); //$NON-NLS-1$
		run("GRANT EXECUTE ON PROCEDURE CHANCERY.READ_PERSONAL TO MEMBER"); //$NON-NLS-1$
		run("GRANT USAGE ON SEQUENCE CHANCERY.RECORD_ID_BLOCK TO MEMBER"); //$NON-NLS-1$
		run("GRANT INSERT ON CHANCERY.CHANGE TO MEMBER"); //$NON-NLS-1$
		run("GRANT SELECT ON CHANCERY.ROLLUP_STATE TO MEMBER"); //$NON-NLS-1$
		run("GRANT SELECT ON CHANCERY.ROLLUP_DEFINITION TO MEMBER"); //$NON-NLS-1$
		run("GRANT SELECT, INSERT ON CHANCERY.ROLLUP TO MEMBER"); //$NON-NLS-1$
		run("GRANT SELECT, INSERT ON CHANCERY.FEED TO MEMBER"); //$NON-NLS-1$
		run("GRANT SELECT, INSERT, UPDATE (LAST_NUMBER) ON CHANCERY.NUMBERING TO MEMBER"); //$NON-NLS-1$
		run("GRANT SELECT ON CHANCERY.AUDIT TO AUDITOR"); //$NON-NLS-1$
		run("GRANT SELECT ON CHANCERY.USER_ACCOUNT TO ADMINISTRATOR"); //$NON-NLS-1$
		for (String procedure : List.of("ADD_USER", "SET_ROLES", "RESET_PASSWORD", "REMOVE_USER")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			run("GRANT EXECUTE ON PROCEDURE CHANCERY." + procedure + " TO ADMINISTRATOR"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	void run(String sql) throws SQLException {
		try (Statement statement = owner.createStatement()) {
			statement.execute(sql);
		}
	}

	/** The first column of a query's rows. */
	List<String> strings(String query, String... parameters) throws SQLException {
		try (PreparedStatement statement = owner.prepareStatement(query)) {
			for (int i = 0; i < parameters.length; i++) {
				statement.setString(i + 1, parameters[i]);
			}
			List<String> found = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					found.add(rows.getString(1));
				}
			}
			return found;
		}
	}

	/**
	 * The columns of a table.
	 *
	 * @param all whether those that hold files are among them
	 */
	List<String> columns(String schema, String table, boolean all) throws SQLException {
		List<String> found = new ArrayList<>();
		try (ResultSet columns = owner.getMetaData().getColumns(null, schema, table, "%")) { //$NON-NLS-1$
			while (columns.next()) {
				// the name is a pattern, in which an underscore stands for any character
				boolean own = columns.getString("TABLE_NAME").equals(table); //$NON-NLS-1$
				if (own && (all || columns.getInt("DATA_TYPE") != Types.BLOB)) { //$NON-NLS-1$
					found.add(columns.getString("COLUMN_NAME")); //$NON-NLS-1$
				}
			}
		}
		return found;
	}

	private boolean exists(String query) throws SQLException {
		return !strings(query).isEmpty();
	}
}
