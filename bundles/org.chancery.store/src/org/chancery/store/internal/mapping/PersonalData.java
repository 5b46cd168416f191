package org.chancery.store.internal.mapping;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.chancery.store.Restrictions;

/** Asks a database that masks personal data for those of single rows, where the user may see them. */
final class PersonalData {
	private final Optional<Restrictions> restrictions;
	private final Connection connection;

	PersonalData(Optional<Restrictions> restrictions, Connection connection) {
		this.restrictions = restrictions;
		this.connection = connection;
	}

	/** Puts the row's personal data in the place of their masks; the database notes that they were read. */
	void fillIn(ClassMapping mapping, StoredRow row) throws SQLException {
		if (mapping.columns().stream().noneMatch(ColumnMapping::isMasked)
				|| !restrictions.orElseThrow().mayReadPersonal(mapping.section().schema())) {
			return;
		}
		try (CallableStatement call = connection.prepareCall(restrictions.orElseThrow().personalData())) {
			call.setString(1, mapping.section().schema());
			call.setString(2, mapping.table().getName());
			call.setLong(3, (Long) row.values()[0]);
			call.execute();
			try (ResultSet result = call.getResultSet()) {
				if (result.next()) {
					for (int i = 0; i < row.values().length; i++) {
						ColumnMapping column = mapping.columns().get(i);
						if (column.isMasked()) {
							row.values()[i] = column.read(result, result.findColumn(column.field().getName()));
						}
					}
				}
			}
		}
	}
}
