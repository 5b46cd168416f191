package org.chancery.store.internal.mapping;

import java.math.BigDecimal;
import java.util.Locale;

import org.chancery.model.Attachment;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.chancery.store.internal.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;

/** Checks objects against their model before they go to the database, which keeps looser rules. */
public final class Validator {
	/** A DECIMAL(19, 4) has this many digits before the point. */
	private static final int WHOLE_DIGITS = 15;
	private static final int DECIMALS = 4;

	private final Mappings mappings;

	public Validator(Mappings mappings) {
		this.mappings = mappings;
	}

	/**
	 * Checks a record and its parts.
	 *
	 * @throws StoreException INVALID
	 */
	public void check(Record record) {
		ClassMapping mapping = mappings.of(record.eClass());
		check(record, mapping);
		for (int i = 0; i < mapping.parts().size(); i++) {
			for (EObject part : mapping.partsOf(record, i)) {
				check(part, mappings.of(part.eClass()));
				if (part instanceof Attachment attachment) {
					AttachmentRules.check(attachment);
				}
			}
		}
	}

	private void check(EObject object, ClassMapping mapping) {
		for (ColumnMapping column : mapping.columns()) {
			check(mapping, column, column.valueOf(object));
		}
	}

	private void check(ClassMapping mapping, ColumnMapping column, Object value) {
		EStructuralFeature feature = column.feature();
		if (value == null || value instanceof String s && s.isBlank()) {
			if (feature.isRequired()) {
				throw invalid(NLS.bind(Messages.missing, type(mapping), label(mapping, feature)));
			}
		} else if (value instanceof String text && text.length() > RecordType.length(feature)) {
			throw invalid(NLS.bind(Messages.tooLong, new Object[] { type(mapping), label(mapping, feature), text.length(),
					RecordType.length(feature) }));
		} else if (value instanceof BigDecimal number && !fits(number)) {
			throw invalid(NLS.bind(Messages.tooManyDigits,
					new Object[] { type(mapping), label(mapping, feature), number.toPlainString() }));
		} else if (column.isReference() && value.equals(0L)) {
			throw invalid(NLS.bind(Messages.notStored, type(mapping), label(mapping, feature)));
		}
	}

	private static boolean fits(BigDecimal number) {
		BigDecimal plain = number.stripTrailingZeros();
		return plain.scale() <= DECIMALS && plain.precision() - plain.scale() <= WHOLE_DIGITS;
	}

	/** The name people see for a class. */
	public static String type(ClassMapping mapping) {
		return mapping.section().labels().get(mapping.eClass().getName(), Locale.getDefault());
	}

	/** The name people see for a feature. */
	public static String label(ClassMapping mapping, EStructuralFeature feature) {
		return RecordType.featureLabel(mapping.section(), mapping.eClass(), feature, Locale.getDefault());
	}

	/** The text that names an object in a message. */
	public static String title(ClassMapping mapping, EObject object) {
		if (object instanceof Record record) {
			return Mappings.type(record.eClass()).title(record);
		}
		return String.valueOf(object.eGet(ModelPackage.Literals.PART__ID));
	}

	private static StoreException invalid(String message) {
		return new StoreException(Reason.INVALID, message, null);
	}
}
