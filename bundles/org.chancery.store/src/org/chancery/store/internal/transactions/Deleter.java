package org.chancery.store.internal.transactions;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Change;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.internal.Messages;
import org.chancery.store.internal.SqlFailures;
import org.chancery.store.internal.audit.AuditTrail;
import org.chancery.store.internal.mapping.ClassMapping;
import org.chancery.store.internal.mapping.RecordReader;
import org.chancery.store.internal.mapping.StoredRow;
import org.chancery.store.internal.queries.TargetLabels;
import org.eclipse.osgi.util.NLS;
import org.jooq.exception.DataAccessException;

/** Deletes records. What they held stays in the audit trail as text; the contents of attachments do not. */
final class Deleter {
	private final Work work;
	private final Updater updater;

	Deleter(Work work, Updater updater) {
		this.work = work;
		this.updater = updater;
	}

	void delete(RecordType type, long id, int version) throws SQLException {
		ClassMapping mapping = work.mappings.of(type);
		RecordReader reader = new RecordReader(work.mappings, work.connection);
		StoredRow stored = reader.whole(mapping, id);
		if (stored == null || Updater.version(mapping, stored) != version) {
			throw updater.conflict(type, null, id);
		}
		String title = new TargetLabels(work.mappings, work.sql).label(type.eClass(), id);
		List<String> referrers = new Referrers(work.mappings, work.sql, work.access).of(type, id);
		if (!referrers.isEmpty()) {
			throw new StoreException(Reason.REFERENCED, NLS.bind(Messages.referenced,
					new Object[] { type.label(), title, String.join(Messages.listSeparator, referrers) }), null);
		}
		List<StoredRow> parts = reader.parts(mapping, id);
		deleteParts(parts);
		work.rollups.leave(type, id);
		deleteRow(type, mapping, id, version, title);
		new AuditTrail(work.sql).write(type.qualifiedName(), id, List.of(created(mapping, stored),
				new Change(work.now, work.user, version + 1, Change.Kind.DELETED, null, contents(mapping, stored, parts), null)));
		work.touch(type, id);
	}

	private void deleteParts(List<StoredRow> parts) {
		for (StoredRow part : parts) {
			work.sql.deleteFrom(work.mappings.of(part.eClass()).table())
					.where(ClassMapping.idField().eq((Long) part.values()[0])).execute();
		}
	}

	private void deleteRow(RecordType type, ClassMapping mapping, long id, int version, String title) throws SQLException {
		try {
			int deleted = work.sql.deleteFrom(mapping.table()).where(ClassMapping.idField().eq(id))
					.and(ClassMapping.versionField().eq(version)).execute();
			if (deleted == 0) {
				throw updater.conflict(type, null, id);
			}
		} catch (DataAccessException e) {
			SQLException cause = SqlFailures.sql(e);
			if (cause != null && SqlFailures.isForeignKey(cause)) {
				throw new StoreException(Reason.REFERENCED,
						NLS.bind(Messages.referencedUnknown, type.label(), title), e);
			}
			throw e;
		}
	}

	/** The record's own note of its creation goes with it, so the trail takes it over. */
	private Change created(ClassMapping mapping, StoredRow stored) {
		Instant at = (Instant) Updater.value(mapping, stored, ModelPackage.Literals.RECORD__CREATED_AT);
		String by = (String) Updater.value(mapping, stored, ModelPackage.Literals.RECORD__CREATED_BY);
		return new Change(at == null ? work.now : at, by == null ? work.user : by, 1, Change.Kind.CREATED, null, null, null);
	}

	private String contents(ClassMapping mapping, StoredRow stored, List<StoredRow> parts) throws SQLException {
		Differences texts = new Differences(work);
		StringBuilder contents = new StringBuilder(texts.lines(mapping, stored));
		Set<String> features = new LinkedHashSet<>();
		parts.forEach(part -> features.add(part.feature()));
		for (String feature : features) {
			List<StoredRow> own = new ArrayList<>(parts);
			own.removeIf(part -> !part.feature().equals(feature));
			contents.append(feature).append('=').append(texts.parts(own)).append('\n');
		}
		return contents.toString();
	}
}
