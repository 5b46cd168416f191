package org.chancery.store.internal.mapping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.chancery.model.Attachment;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.store.internal.schema.Tables;

/** Reads attachments, whose contents are large and seldom wanted. */
final class AttachmentReader {
	private final ClassMapping mapping;
	private final Connection connection;

	AttachmentReader(ClassMapping mapping, Connection connection) {
		this.mapping = mapping;
		this.connection = connection;
	}

	List<Attachment> read(ClassMapping owner, long id, boolean withContent) throws SQLException {
		List<ColumnMapping> columns = mapping.columns().stream()
				.filter(c -> withContent || c.feature() != ModelPackage.Literals.ATTACHMENT__CONTENT).toList();
		List<Attachment> attachments = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement(select(columns, owner))) {
			statement.setLong(1, id);
			statement.setString(2, RecordReader.ownerType(owner));
			statement.setString(3, ModelPackage.Literals.RECORD__ATTACHMENTS.getName());
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					Attachment attachment = ModelFactory.eINSTANCE.createAttachment();
					for (int i = 0; i < columns.size(); i++) {
						columns.get(i).set(attachment, columns.get(i).read(result, i + 1));
					}
					attachments.add(attachment);
				}
			}
		}
		return attachments;
	}

	private String select(List<ColumnMapping> columns, ClassMapping owner) {
		StringBuilder names = new StringBuilder();
		columns.forEach(c -> names.append(names.isEmpty() ? "" : ", ").append(c.field())); //$NON-NLS-1$ //$NON-NLS-2$
		return "select " + names + " from " + mapping.partsOf(owner) + " where \"" + Tables.OWNER_ID + "\" = ? and \"" //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				+ Tables.OWNER_TYPE + "\" = ? and \"" + Tables.OWNER_FEATURE + "\" = ? order by \"" + Tables.POSITION + "\""; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
