package org.chancery.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.chancery.model.Attachment;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.eclipse.core.runtime.IProgressMonitor;
import org.jooq.DSLContext;

/**
 * An open store: the records of all installed sections in one SQL database. Thread-safe. Every method may wait for the
 * database or a file and must not be called on the user interface's thread.
 *
 * <p>What is read to be shown (everything but {@link #read}) does not wait for a long piece of writing, such as the load
 * of a large file: it may then see records before they are committed, and an event follows if they are not. Within
 * {@link #write} the work itself reads what it has written.
 */
public interface Store extends AutoCloseable {
	/** Where the store is, as people would say it: a folder, or a host and a name. */
	String location();

	/** What the one who opened it may do there. */
	Access access();

	/** The users and the audit trail of a database that keeps them; empty for a store of one's own. */
	default Optional<Administration> administration() {
		return Optional.empty();
	}

	/** How model elements are named in SQL. */
	Naming naming();

	/**
	 * One record with its parts, read afresh; references to other records are resolved to records without their parts.
	 *
	 * @throws StoreException if the database fails
	 */
	Optional<Record> find(RecordType type, long id);

	/**
	 * The record whose natural key has this value.
	 *
	 * @throws IllegalArgumentException if the type has no natural key
	 */
	Optional<Record> findByKey(RecordType type, Object key);

	/** At most {@code query.limit()} rows of a table, for lists: the features asked for, without parts. */
	List<RecordRow> rows(RecordQuery query);

	/** The number of records that answer the query's condition. */
	long count(RecordQuery query);

	/**
	 * Reads the sort keys of all records that answer the query and keeps every {@code step}-th, so that any page can be
	 * read by key, without OFFSET: page {@code i} is {@code rows(query.from(anchors.at(i)).limit(step))}.
	 *
	 * @throws org.eclipse.core.runtime.OperationCanceledException if the monitor is cancelled
	 */
	Anchors anchors(RecordQuery query, int step, IProgressMonitor monitor);

	/** The attachments of one record, in order; their contents are read only when {@code withContent}. */
	List<Attachment> attachments(RecordType type, long id, boolean withContent);

	/**
	 * Runs SQL that only reads, and sees only what is committed: for figures and other computations over records. It may
	 * be run again if the database asks for it.
	 */
	<T> T read(Function<DSLContext, T> query);

	/**
	 * The one gate through which records are written: runs the work in one database transaction, with optimistic
	 * versions and an audit row for each change, and fires one {@link StoreEvent} after the commit. If the work throws,
	 * nothing of it is kept. One piece of work runs at a time; it may be run again if the database asks for it, so it
	 * should change nothing but through the transaction.
	 *
	 * @throws ConflictException     if somebody else has changed a record meanwhile
	 * @throws IllegalStateException if called by the work of another call
	 * @throws StoreException        if the database fails: full disk, lost connection, a rule of the model broken
	 */
	<T> T write(Function<Transaction, T> work);

	/** What happened to one record, newest first. */
	List<Change> history(RecordType type, long id);

	/** What is kept for each day of the records. */
	Rollups rollups();

	/** Adds a listener for committed changes; it is called on the writing thread. */
	void addListener(StoreListener listener);

	/** Removes a listener. */
	void removeListener(StoreListener listener);

	/** Closes the store; it can be opened again. */
	@Override
	void close();
}
