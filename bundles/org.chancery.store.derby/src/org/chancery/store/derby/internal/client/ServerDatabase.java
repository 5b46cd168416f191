package org.chancery.store.derby.internal.client;

import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.apache.derby.jdbc.ClientDataSource;
import org.chancery.store.Access;
import org.chancery.store.Administration;
import org.chancery.store.Restrictions;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreEngine;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.derby.internal.DerbyFailures;
import org.chancery.store.derby.internal.Messages;
import org.eclipse.osgi.util.NLS;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A database behind a Derby server. Connections are kept, as each costs a handshake and a login. */
public final class ServerDatabase implements StoreEngine.Database {
	private static final int MOST_CONNECTIONS = 8;
	/** Derby's client knows one kind of TLS that checks certificates; our sockets are what checks them. */
	private static final String TLS = "ssl=peerAuthentication"; //$NON-NLS-1$

	private final HikariDataSource connections;
	private final ServerAccess access;
	private final StoreAddress.Server address;

	private ServerDatabase(HikariDataSource connections, ServerAccess access, StoreAddress.Server address) {
		this.connections = connections;
		this.access = access;
		this.address = address;
	}

	/**
	 * Connects.
	 *
	 * @throws org.chancery.store.StoreException UNREACHABLE, UNTRUSTED, LOGIN_REFUSED or DATABASE
	 */
	public static ServerDatabase open(StoreAddress.Server address) {
		TlsSockets.expect(address.host(), address.port(), address.fingerprint());
		ClientDataSource server = dataSource(address);
		try (Connection connection = server.getConnection()) {
			ServerAccess access = ServerAccess.read(connection).orElseThrow(() -> new StoreException(Reason.PASSWORD_EXPIRED,
					NLS.bind(Messages.passwordExpired, address, address.login().user()), null));
			return new ServerDatabase(pool(server, access.setRole()), access, address);
		} catch (SQLException e) {
			throw ConnectFailures.of(address, e);
		}
	}

	/**
	 * Changes the password of the user who connects.
	 *
	 * @throws StoreException as {@link #open}; INVALID if the database does not accept the new one
	 */
	public static void changePassword(StoreAddress.Server address, String password) {
		TlsSockets.expect(address.host(), address.port(), address.fingerprint());
		try (Connection connection = dataSource(address).getConnection()) {
			try (CallableStatement call = connection.prepareCall("CALL CHANCERY.CHANGE_PASSWORD(?)")) { //$NON-NLS-1$
				call.setString(1, password);
				call.execute();
			} catch (SQLException e) {
				if (DerbyFailures.remoteReason(e) == Reason.FORBIDDEN) {
					throw new StoreException(Reason.INVALID, Messages.passwordRefused, e);
				}
				throw e;
			}
		} catch (SQLException e) {
			throw ConnectFailures.of(address, e);
		}
	}

	/**
	 * One connection, without a pool.
	 *
	 * @throws StoreException as {@link #open}
	 */
	public static Connection connect(StoreAddress.Server address) {
		TlsSockets.expect(address.host(), address.port(), address.fingerprint());
		try {
			return dataSource(address).getConnection();
		} catch (SQLException e) {
			throw ConnectFailures.of(address, e);
		}
	}

	private static ClientDataSource dataSource(StoreAddress.Server address) {
		ClientDataSource server = new ClientDataSource();
		server.setServerName(address.host());
		server.setPortNumber(address.port());
		server.setDatabaseName(address.name());
		server.setConnectionAttributes(TLS);
		if (address.login() != null) {
			server.setUser(address.login().user());
			server.setPassword(address.login().password());
		}
		return server;
	}

	private static HikariDataSource pool(DataSource server, String setRole) {
		HikariConfig config = new HikariConfig();
		config.setDataSource(server);
		config.setConnectionInitSql(setRole);
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

	@Override
	public DataSource dataSource() {
		return connections;
	}

	@Override
	public Access access() {
		return access;
	}

	@Override
	public Optional<Restrictions> restrictions() {
		return access.roles().isEmpty() ? Optional.empty() : Optional.of(access);
	}

	@Override
	public Optional<Administration> administration() {
		return access.roles().map(roles -> new ServerAdministration(address, connections, roles));
	}

	@Override
	public boolean isWrittenByOthers() {
		return true;
	}

	@Override
	public boolean isShared() {
		return true;
	}

	/** Only the server copies its database. */
	@Override
	public void backup(Path folder) throws SQLException {
		throw new SQLFeatureNotSupportedException();
	}

	@Override
	public Reason reason(SQLException e) {
		return DerbyFailures.remoteReason(e);
	}

	@Override
	public void close() {
		connections.close();
	}
}
