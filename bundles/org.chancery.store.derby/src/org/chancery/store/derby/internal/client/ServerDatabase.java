package org.chancery.store.derby.internal.client;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.apache.derby.jdbc.ClientDataSource;
import org.chancery.store.Access;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreEngine;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.derby.internal.DerbyFailures;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A database behind a Derby server. Connections are kept, as each costs a handshake and a login. */
public final class ServerDatabase implements StoreEngine.Database {
	private static final int MOST_CONNECTIONS = 8;
	/** Derby's client knows one kind of TLS that checks certificates; our sockets are what checks them. */
	private static final String TLS = "ssl=peerAuthentication"; //$NON-NLS-1$

	private final HikariDataSource connections;
	private final Access access;

	private ServerDatabase(HikariDataSource connections, Access access) {
		this.connections = connections;
		this.access = access;
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
			Access access = new ServerAccess(address.login().user());
			return new ServerDatabase(pool(server), access);
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

	@Override
	public DataSource dataSource() {
		return connections;
	}

	@Override
	public Access access() {
		return access;
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
