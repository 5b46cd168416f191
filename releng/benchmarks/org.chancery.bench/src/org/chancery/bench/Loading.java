package org.chancery.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Naming;
import org.chancery.store.Store;
import org.chancery.store.Stores;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.impl.DSL;

/** New petitions through the store's gate, and the same rows into the same table by a plain JDBC batch. */
final class Loading {
	private static final int BATCH = 1000;

	private final Stores stores;
	private final RecordType type;
	private final Path folder;
	private final int records;

	Loading(Stores stores, RecordType type, Path folder, int records) {
		this.stores = stores;
		this.type = type;
		this.folder = folder;
		this.records = records;
	}

	void run() throws Exception {
		// once with few for the virtual machine's sake
		measure("warm-up", Math.min(records, 5000));
		double[] both = measure("measured", records);
		Median.print("loading %,d petitions", records);
		Median.print("  store %,9.0f rows/s   JDBC batch %,9.0f rows/s   ratio of times %.2f", records / both[0] * 1000,
				records / both[1] * 1000, both[0] / both[1]);
	}

	private double[] measure(String name, int count) throws Exception {
		try (Store filled = stores.open(folder.resolve(name + "-store"), new NullProgressMonitor());
				Store plain = stores.open(folder.resolve(name + "-jdbc"), new NullProgressMonitor())) {
			List<Record> made = new ArrayList<>(count);
			for (int i = 0; i < count; i++) {
				made.add(petition(i));
			}
			double store = Median.millis(() -> filled.write(transaction -> {
				transaction.insertAll(made);
				return null;
			}));
			List<Object[]> rows = filled.read(dsl -> dsl.connectionResult(this::allRows));
			double jdbc = Median.millis(() -> plain.write(transaction -> {
				transaction.sql().connection(connection -> insert(connection, rows));
				return null;
			}));
			return new double[] { store, jdbc };
		}
	}

	private Record petition(int i) {
		Record petition = type.create();
		petition.setEffectiveDate(LocalDate.of(2015, 1, 1).plusDays(i % 2900));
		set(petition, "number", "BENCH-" + i);
		set(petition, "subject", "路燈不亮，請派員查修：第 " + i + " 件");
		set(petition, "content", "里民反映巷口路燈故障多日，夜間行走有安全疑慮。");
		set(petition, "district", "前鎮區");
		set(petition, "petitioner", "王小明");
		set(petition, "repliedDate", LocalDate.of(2015, 1, 20).plusDays(i % 2900));
		EStructuralFeature status = type.eClass().getEStructuralFeature("status");
		petition.eSet(status, ((EEnum) status.getEType()).getELiterals().get(i % 5).getInstance());
		return petition;
	}

	private void set(Record petition, String feature, Object value) {
		petition.eSet(type.eClass().getEStructuralFeature(feature), value);
	}

	private String table(Connection connection) {
		return DSL.using(connection).render(new Naming().table(type));
	}

	private List<Object[]> allRows(Connection connection) throws SQLException {
		List<Object[]> rows = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM " + table(connection));
				ResultSet result = statement.executeQuery()) {
			int columns = result.getMetaData().getColumnCount();
			while (result.next()) {
				Object[] row = new Object[columns];
				for (int i = 0; i < columns; i++) {
					row[i] = result.getObject(i + 1);
				}
				rows.add(row);
			}
		}
		return rows;
	}

	private void insert(Connection connection, List<Object[]> rows) throws SQLException {
		String marks = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
		try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + table(connection) + " VALUES (" + marks + ")")) {
			int waiting = 0;
			for (Object[] row : rows) {
				for (int i = 0; i < row.length; i++) {
					statement.setObject(i + 1, row[i]);
				}
				statement.addBatch();
				if (++waiting == BATCH) {
					statement.executeBatch();
					waiting = 0;
				}
			}
			statement.executeBatch();
		}
	}
}
