package org.chancery.report.internal.compose;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.chancery.model.Attachment;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Access;
import org.chancery.store.Anchors;
import org.chancery.store.Change;
import org.chancery.store.Naming;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Rollups;
import org.chancery.store.Store;
import org.chancery.store.StoreListener;
import org.chancery.store.Transaction;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;

/** Records in memory, by date; conditions of queries are not looked at. */
final class FakeStore implements Store {
	private final List<Record> records = new ArrayList<>();

	FakeStore add(Record record) {
		record.setId(records.size() + 1);
		long attachment = 1;
		for (Attachment a : record.getAttachments()) {
			a.setId(attachment++);
		}
		records.add(record);
		return this;
	}

	@Override
	public Access access() {
		return Access.ALL;
	}

	@Override
	public Optional<Record> find(RecordType type, long id) {
		return records.stream().filter(r -> r.getId() == id).findFirst();
	}

	@Override
	public List<RecordRow> rows(RecordQuery query) {
		return records.stream().filter(r -> r.eClass() == query.type().eClass()).sorted(Comparator.comparing(Record::getEffectiveDate))
				.limit(query.limit()).map(r -> row(r, query.features())).toList();
	}

	private static RecordRow row(Record record, List<EStructuralFeature> features) {
		List<Object> values = new ArrayList<>();
		for (EStructuralFeature feature : features) {
			Object value = record.eGet(feature);
			values.add(value instanceof Record target ? new RecordRow.Target(target.getId(), target.eGet(RecordType.labelFeature(target.eClass())).toString()) : value);
		}
		return new RecordRow(record.getId(), record.getVersion(), record.isMadeUp(), values);
	}

	@Override
	public List<Attachment> attachments(RecordType type, long id, boolean withContent) {
		return find(type, id).orElseThrow().getAttachments();
	}

	@Override
	public String location() {
		return "memory";
	}

	@Override
	public Naming naming() {
		return new Naming();
	}

	@Override
	public Optional<Record> findByKey(RecordType type, Object key) {
		throw new UnsupportedOperationException();
	}

	@Override
	public long count(RecordQuery query) {
		return rows(query).size();
	}

	@Override
	public Anchors anchors(RecordQuery query, int step, IProgressMonitor monitor) {
		throw new UnsupportedOperationException();
	}

	/** There are no tables: whatever is asked in SQL has no rows. */
	@Override
	public <T> T read(Function<DSLContext, T> query) {
		DSLContext sql = DSL.using(SQLDialect.DERBY);
		Field<String> nothing = DSL.field(DSL.name("NOTHING"), String.class);
		Connection connection = new MockConnection(asked -> new MockResult[] { new MockResult(0, sql.newResult(nothing)) });
		return query.apply(DSL.using(connection, SQLDialect.DERBY));
	}

	@Override
	public <T> T write(Function<Transaction, T> work) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<Change> history(RecordType type, long id) {
		return List.of();
	}

	@Override
	public void addListener(StoreListener listener) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Rollups rollups() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void removeListener(StoreListener listener) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
		records.clear();
	}
}
