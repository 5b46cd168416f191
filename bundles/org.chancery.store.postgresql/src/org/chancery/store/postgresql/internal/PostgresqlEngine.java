package org.chancery.store.postgresql.internal;

import java.sql.Connection;

import org.chancery.store.StoreAddress;
import org.chancery.store.StoreEngine;
import org.jooq.SQLDialect;

/** PostgreSQL: a database server that others run; its stores are in no folder of ours. */
public final class PostgresqlEngine implements StoreEngine {
	@Override
	public String name() {
		return "postgresql"; //$NON-NLS-1$
	}

	@Override
	public SQLDialect dialect() {
		return SQLDialect.POSTGRES;
	}

	@Override
	public boolean keepsFolders() {
		return false;
	}

	/** A lock on the row, not on its table: databases that spread tables over machines know no other. */
	@Override
	public String held(String query) {
		return query + " FOR SHARE"; //$NON-NLS-1$
	}

	/** PostgreSQL keeps old versions of rows: all queries of a transaction see those of its first one. */
	@Override
	public int oneMoment() {
		return Connection.TRANSACTION_REPEATABLE_READ;
	}

	@Override
	public Database open(StoreAddress address) {
		if (address instanceof StoreAddress.Server server) {
			return PostgresqlDatabase.open(server);
		}
		throw new IllegalArgumentException(address.toString());
	}
}
