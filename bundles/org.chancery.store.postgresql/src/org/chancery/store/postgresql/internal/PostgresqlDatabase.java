package org.chancery.store.postgresql.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.chancery.model.sections.Section;
import org.chancery.store.Access;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreEngine;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.eclipse.osgi.util.NLS;
import org.postgresql.ds.PGSimpleDataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A database of a PostgreSQL server. Connections are kept, as each costs a process there and a login. */
final class PostgresqlDatabase implements StoreEngine.Database {
	private static final int MOST_CONNECTIONS = 8;
	private static final String QUESTIONS = "SELECT datcollate, has_database_privilege(datname, 'CREATE') " //$NON-NLS-1$
			+ "FROM pg_database WHERE datname = current_database()"; //$NON-NLS-1$

	/**
	 * Who opened it: the server's grants say what the user may do, and are asked with each statement.
	 *
	 * @param user the user's name
	 */
	private record GrantedAccess(String user) implements Access {
		@Override
		public boolean mayRead(Section section) {
			return true;
		}

		@Override
		public boolean mayWrite(Section section) {
			return true;
		}
	}

	private final HikariDataSource connections;
	private final Access access;
	private final boolean mayMakeSchemas;

	private PostgresqlDatabase(HikariDataSource connections, Access access, boolean mayMakeSchemas) {
		this.connections = connections;
		this.access = access;
		this.mayMakeSchemas = mayMakeSchemas;
	}

	/**
	 * Connects.
	 *
	 * @throws StoreException UNREACHABLE, UNTRUSTED, LOGIN_REFUSED or DATABASE
	 */
	static PostgresqlDatabase open(StoreAddress.Server address) {
		PGSimpleDataSource server = dataSource(address);
		try (Connection connection = server.getConnection();
				Statement statement = connection.createStatement();
				ResultSet answers = statement.executeQuery(QUESTIONS)) {
			answers.next();
			String collation = answers.getString(1);
			if (!collation.equals("C") && !collation.equals("POSIX")) { //$NON-NLS-1$ //$NON-NLS-2$
				throw new StoreException(Reason.DATABASE, NLS.bind(Messages.collation, address, collation), null);
			}
			return new PostgresqlDatabase(pool(server), new GrantedAccess(server.getUser()), answers.getBoolean(2));
		} catch (SQLException e) {
			throw failure(address, e);
		}
	}

	private static PGSimpleDataSource dataSource(StoreAddress.Server address) {
		PGSimpleDataSource server = new PGSimpleDataSource();
		server.setServerNames(new String[] { address.host() });
		server.setPortNumbers(new int[] { address.port() });
		server.setDatabaseName(address.name());
		if (address.login() != null) {
			server.setUser(address.login().user());
			server.setPassword(address.login().password());
		}
		server.setApplicationName("Chancery"); //$NON-NLS-1$
		server.setConnectTimeout(10);
		server.setTcpKeepAlive(true);
		// many rows of a batch in one statement
		server.setReWriteBatchedInserts(true);
		if (!isThisMachine(address.host())) {
			// with the authorities that Java trusts on this machine
			server.setSslMode("verify-full"); //$NON-NLS-1$
			server.setSslfactory("org.postgresql.ssl.DefaultJavaSSLFactory"); //$NON-NLS-1$
		} else {
			server.setSslMode("prefer"); //$NON-NLS-1$
		}
		// the same few statements come again and again, over connections that are kept
		server.setPrepareThreshold(3);
		return server;
	}

	/** What goes to this machine itself passes no network. */
	private static boolean isThisMachine(String host) {
		try {
			return InetAddress.getByName(host).isLoopbackAddress();
		} catch (UnknownHostException e) {
			// connecting says so
			return false;
		}
	}

	private static HikariDataSource pool(DataSource server) {
		HikariConfig config = new HikariConfig();
		config.setDataSource(server);
		config.setPoolName("store"); //$NON-NLS-1$
		config.setMaximumPoolSize(MOST_CONNECTIONS);
		config.setMinimumIdle(1);
		config.setIdleTimeout(TimeUnit.MINUTES.toMillis(5));
		config.setMaxLifetime(TimeUnit.MINUTES.toMillis(30));
		config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(10));
		// a server that is away comes back: the pool is there all the same
		config.setInitializationFailTimeout(-1);
		return new HikariDataSource(config);
	}

	private static StoreException failure(StoreAddress.Server address, SQLException e) {
		String state = String.valueOf(e.getSQLState());
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			if (cause instanceof javax.net.ssl.SSLException || cause.getMessage() != null && cause.getMessage().contains("SSL")) { //$NON-NLS-1$
				return new StoreException(Reason.UNTRUSTED, NLS.bind(Messages.untrusted, address, cause.getMessage()), e);
			} else if (cause instanceof UnknownHostException) {
				return new StoreException(Reason.UNREACHABLE, NLS.bind(Messages.unknownHost, address.host()), e);
			}
		}
		if (state.startsWith("28")) { //$NON-NLS-1$
			String user = address.login() == null ? "" : address.login().user(); //$NON-NLS-1$
			return new StoreException(Reason.LOGIN_REFUSED, NLS.bind(Messages.loginRefused, address, user), e);
		} else if (state.equals("3D000")) { //$NON-NLS-1$
			return new StoreException(Reason.DATABASE, NLS.bind(Messages.noDatabase, address), e);
		} else if (state.startsWith("08")) { //$NON-NLS-1$
			return new StoreException(Reason.UNREACHABLE, NLS.bind(Messages.unreachable, address, e.getMessage()), e);
		}
		return new StoreException(Reason.DATABASE, NLS.bind(Messages.connectFailed, address, e.getMessage()), e);
	}

	@Override
	public DataSource dataSource() {
		return connections;
	}

	@Override
	public Access access() {
		return access;
	}

	/** Schemas are made and upgraded by a user who may do that, and for all others. */
	@Override
	public boolean isShared() {
		return !mayMakeSchemas;
	}

	@Override
	public boolean isWrittenByOthers() {
		return true;
	}

	/** An upgrade is one transaction, schemas and all; copies are the affair of those who run the server. */
	@Override
	public boolean copiesItself() {
		return false;
	}

	@Override
	public void backup(Path folder) throws SQLException {
		throw new SQLFeatureNotSupportedException();
	}

	@Override
	public Reason reason(SQLException e) {
		String state = String.valueOf(e.getSQLState());
		if (state.startsWith("08") || state.startsWith("57P")) { //$NON-NLS-1$ //$NON-NLS-2$
			return Reason.UNREACHABLE;
		} else if (state.equals("42501")) { //$NON-NLS-1$
			return Reason.FORBIDDEN;
		}
		return state.equals("53100") ? Reason.DISK_FULL : Reason.DATABASE; //$NON-NLS-1$
	}

	@Override
	public void close() {
		connections.close();
	}
}
