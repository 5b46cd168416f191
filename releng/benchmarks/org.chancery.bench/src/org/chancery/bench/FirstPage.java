package org.chancery.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordQuery.Sort;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The first page of a table, filtered and sorted, through the store and by the same SQL through plain JDBC. */
final class FirstPage {
	private static final int ROWS = 200;
	private static final int ROUNDS = 15;
	private static final int WARM_UP = 3;

	private final Store store;
	private final RecordType type;

	FirstPage(Store store, RecordType type) {
		this.store = store;
		this.type = type;
	}

	void run() throws Exception {
		// what a table shows; look-ups cost a second statement either way and stay out of the comparison
		List<EStructuralFeature> shown = RecordQuery.all(type).features().stream().filter(EAttribute.class::isInstance).toList();
		Median.print("first page of %d rows of %,d petitions", ROWS, store.count(RecordQuery.all(type)));
		compare("by effective date, newest first", shown, DSL.noCondition(), sorts("effectiveDate", true));
		compare("one status, by effective date", shown, named("status").eq("CLOSED"), sorts("effectiveDate", true));
		compare("subject contains 路燈, by number", shown, named("subject").like("%路燈%"), sorts("number", false));
		compare("one category, by due date", shown, named("category").eq("ROADS"), sorts("dueDate", false));
	}

	private void compare(String what, List<EStructuralFeature> shown, Condition condition, List<Sort> order) throws Exception {
		RecordQuery query = new RecordQuery(type, shown, condition, order, null, ROWS);
		String sql = sql(query);
		int rows = store.rows(query).size();
		int plainRows = plain(sql, shown.size()).size();
		if (rows != plainRows) {
			throw new IllegalStateException(what + ": " + rows + " rows against " + plainRows);
		}
		double[] both = Median.ofBoth(ROUNDS, WARM_UP, () -> store.rows(query), () -> plain(sql, shown.size()));
		Median.print("  %-36s store %9.1f ms   JDBC %9.1f ms   ratio %.2f", what, both[0], both[1], both[0] / both[1]);
	}

	/** The statement, with its values written into it, as one would write it by hand. */
	private String sql(RecordQuery query) {
		List<Field<?>> columns = Stream.concat(Stream.of(ModelPackage.Literals.RECORD__ID, ModelPackage.Literals.RECORD__VERSION,
				ModelPackage.Literals.RECORD__MADE_UP), query.features().stream()).<Field<?>>map(store.naming()::column).toList();
		return store.read(dsl -> "SELECT " + columns.stream().map(dsl::render).collect(Collectors.joining(", ")) + " FROM "
				+ dsl.render(store.naming().table(type))
				+ (query.condition().equals(DSL.noCondition()) ? "" : " WHERE " + dsl.renderInlined(query.condition())) + " ORDER BY "
				+ query.order().stream().map(s -> dsl.render(store.naming().column(s.feature())) + direction(s)).collect(Collectors.joining(", "))
				+ ", " + dsl.render(store.naming().column(ModelPackage.Literals.RECORD__ID)) + " FETCH FIRST " + ROWS + " ROWS ONLY");
	}

	private static String direction(Sort sort) {
		return sort.descending() ? " DESC NULLS LAST" : " NULLS LAST";
	}

	private List<List<Object>> plain(String sql, int features) {
		return store.read(dsl -> dsl.connectionResult(connection -> rows(connection, sql, features + 3)));
	}

	private static List<List<Object>> rows(Connection connection, String sql, int columns) throws SQLException {
		List<List<Object>> rows = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet result = statement.executeQuery()) {
			while (result.next()) {
				List<Object> row = new ArrayList<>(columns);
				for (int i = 1; i <= columns; i++) {
					row.add(result.getObject(i));
				}
				rows.add(row);
			}
		}
		return rows;
	}

	@SuppressWarnings("unchecked")
	private Field<String> named(String feature) {
		return (Field<String>) store.naming().column(type.eClass().getEStructuralFeature(feature));
	}

	private List<Sort> sorts(String feature, boolean descending) {
		return List.of(new Sort(type.eClass().getEStructuralFeature(feature), descending));
	}
}
