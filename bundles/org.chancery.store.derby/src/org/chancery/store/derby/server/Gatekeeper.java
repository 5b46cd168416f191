package org.chancery.store.derby.server;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Logger;

import org.apache.derby.impl.drda.NetworkServerControlImpl;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.eclipse.core.runtime.ILog;

/**
 * The driver through which the network server opens databases. Derby's own would let any client make a database of its
 * own on the server's disk or in its memory, be the owner there and run Java code in the server. This one opens one
 * database, by the one name it is known by, and takes no instructions but user and password.
 */
final class Gatekeeper implements Driver {
	private static final String PROTOCOL = "jdbc:derby:"; //$NON-NLS-1$
	/** What Derby's clients send along that does no harm. */
	private static final Set<String> HARMLESS = Set.of("user", "password", "drdaid", "securitymechanism", "ssl", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			"retrievemessagetext", "derby.jdbc.xatransactionalcheck"); //$NON-NLS-1$ //$NON-NLS-2$

	private final String name;
	private final Path database;
	private final LoginThrottle logins = new LoginThrottle();
	private final Driver driver = new EmbeddedDriver();

	/**
	 * @param name     by which clients ask for the database
	 * @param database the database's own folder
	 */
	Gatekeeper(String name, Path database) {
		this.name = name;
		this.database = database;
	}

	/** Takes the place of the network server's driver, which has no setter for it. */
	void stand() {
		try {
			Field field = NetworkServerControlImpl.class.getDeclaredField("cloudscapeDriver"); //$NON-NLS-1$
			field.setAccessible(true);
			field.set(null, this);
		} catch (ReflectiveOperationException e) {
			// another version of Derby: not to be served without a gatekeeper
			throw new IllegalStateException(e);
		}
	}

	@Override
	public Connection connect(String url, Properties info) throws SQLException {
		String wanted = url.substring(PROTOCOL.length());
		int attributes = wanted.indexOf(';');
		String asked = attributes < 0 ? wanted : wanted.substring(0, attributes);
		if (!asked.equals(name)) {
			throw refused("no such database: " + asked); //$NON-NLS-1$
		}
		if (attributes >= 0) {
			for (String attribute : wanted.substring(attributes + 1).split(";")) { //$NON-NLS-1$
				refuseHarmful(attribute.split("=")[0]); //$NON-NLS-1$
			}
		}
		for (String key : info.stringPropertyNames()) {
			refuseHarmful(key);
		}
		String user = info.getProperty("user", ""); //$NON-NLS-1$ //$NON-NLS-2$
		logins.check(user);
		try {
			Connection connection = driver.connect(PROTOCOL + database, info);
			logins.succeeded(user);
			return connection;
		} catch (SQLException e) {
			if ("08004".equals(e.getSQLState())) { //$NON-NLS-1$
				logins.failed(user);
			}
			throw e;
		}
	}

	private static void refuseHarmful(String attribute) throws SQLException {
		String plain = attribute.strip();
		if (!plain.isEmpty() && !HARMLESS.contains(plain.toLowerCase(Locale.ROOT))) {
			throw refused("not allowed over the network: " + plain); //$NON-NLS-1$
		}
	}

	private static SQLException refused(String what) {
		String shown = what.length() > 200 ? what.substring(0, 200) : what;
		ILog.of(Gatekeeper.class).warn("refused a connection, " + shown); //$NON-NLS-1$
		return new SQLException(shown, "08004"); //$NON-NLS-1$
	}

	@Override
	public boolean acceptsURL(String url) {
		return url.startsWith(PROTOCOL);
	}

	@Override
	public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
		return new DriverPropertyInfo[0];
	}

	@Override
	public int getMajorVersion() {
		return driver.getMajorVersion();
	}

	@Override
	public int getMinorVersion() {
		return driver.getMinorVersion();
	}

	@Override
	public boolean jdbcCompliant() {
		return driver.jdbcCompliant();
	}

	@Override
	public Logger getParentLogger() throws SQLFeatureNotSupportedException {
		throw new SQLFeatureNotSupportedException();
	}
}
