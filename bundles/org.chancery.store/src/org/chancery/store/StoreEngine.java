package org.chancery.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.jooq.SQLDialect;

/**
 * A database engine, an OSGi service of one bundle each ({@code store.derby}, …). Only such a bundle knows a vendor's
 * name.
 */
public interface StoreEngine {
	/** A database that this engine has open. */
	interface Database extends AutoCloseable {
		DataSource dataSource();

		/** Whether it is copied before its schemas are upgraded; if not, {@link #backup} can't be done. */
		default boolean copiesItself() {
			return true;
		}

		/** Copies the whole database into a folder while it is in use. */
		void backup(Path folder) throws SQLException;

		/** Why this statement failed, in the store's own words. */
		StoreException.Reason reason(SQLException e);

		/** Whether other processes may write to it at the same time: then each tells the others what it has written. */
		default boolean isWrittenByOthers() {
			return false;
		}

		/** What the one who opened it may do. */
		default Access access() {
			return Access.ALL;
		}

		/** How it is read if it restricts its users; empty if whoever has it open may read everything. */
		default Optional<Restrictions> restrictions() {
			return Optional.empty();
		}

		/** Its users and audit trail, if it keeps them. */
		default Optional<Administration> administration() {
			return Optional.empty();
		}

		/** Whether others have it open too, behind a server that alone makes and upgrades its schemas. */
		default boolean isShared() {
			return false;
		}

		@Override
		void close();
	}

	/** The engine's name, as addresses of servers have it. */
	String name();

	/** The engine's dialect for jOOQ. */
	SQLDialect dialect();

	/** A query as SQL, made so that nobody can change the rows it reads before the transaction ends. */
	String held(String query);

	/**
	 * The isolation level under which all queries of one transaction see the same moment, one of the constants of
	 * {@link java.sql.Connection}.
	 */
	int oneMoment();

	/** Whether a store in a folder is this engine's. */
	boolean keepsFolders();

	/**
	 * Opens a database. One in a folder is made if the folder does not exist or is empty.
	 *
	 * @throws StoreException IN_USE, NOT_A_STORE, DISK_FULL or DATABASE; for a server UNREACHABLE, UNTRUSTED,
	 *                        LOGIN_REFUSED or DATABASE
	 */
	Database open(StoreAddress address);

	/**
	 * Changes the password of the user named in a server's address, if that is done by way of the database.
	 *
	 * @throws StoreException UNREACHABLE, UNTRUSTED or LOGIN_REFUSED; INVALID if the server does not accept the new one
	 */
	default void changePassword(StoreAddress.Server address, String password) {
		throw new UnsupportedOperationException(name());
	}
}
