package org.chancery.store.internal.transactions;

import java.sql.SQLException;

import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.internal.Messages;
import org.chancery.store.internal.SqlFailures;
import org.chancery.store.internal.mapping.ClassMapping;
import org.chancery.store.internal.mapping.ColumnMapping;
import org.chancery.store.internal.mapping.Validator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/** Says why the database refused an object: its natural key is taken, or what it refers to is gone. */
final class Refusals {
	private Refusals() {
	}

	/**
	 * @param refused the object, null if it is not known which one
	 * @param cause   a broken key or foreign key
	 */
	static StoreException of(ClassMapping mapping, EObject refused, SQLException cause) {
		String type = Validator.type(mapping);
		if (SqlFailures.isForeignKey(cause)) {
			return new StoreException(Reason.INVALID, NLS.bind(Messages.unknownTarget, type), cause);
		}
		ColumnMapping key = mapping.columns().stream().filter(ColumnMapping::isKey).findFirst().orElse(null);
		Object value = key == null || refused == null ? null : key.valueOf(refused);
		String message = value == null ? NLS.bind(Messages.duplicateUnknown, type)
				: NLS.bind(Messages.duplicate, new Object[] { type, Validator.label(mapping, key.feature()), key.codec().text(value) });
		return new StoreException(Reason.DUPLICATE, message, cause);
	}
}
