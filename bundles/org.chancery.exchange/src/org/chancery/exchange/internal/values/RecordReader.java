package org.chancery.exchange.internal.values;

import java.io.IOException;
import java.net.URLConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

import org.chancery.exchange.ColumnMapping;
import org.chancery.exchange.Problem;
import org.chancery.exchange.internal.Messages;
import org.chancery.exchange.internal.tables.Row;
import org.chancery.exchange.internal.values.Targets.Target;
import org.chancery.exchange.internal.values.Targets.UnknownTarget;
import org.chancery.model.Attachment;
import org.chancery.model.Inclusion;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;

/** Rows of a table as records. */
public final class RecordReader {
	/** Reads a file that a table names, such as a photo. */
	@FunctionalInterface
	public interface Files {
		/** @throws IOException if there is no such file */
		byte[] read(String name) throws IOException;
	}

	/** The records of the table itself, for references among its rows. */
	public interface Own {
		/** The row's record: the one other rows refer to, if they do. */
		Record record(String name);

		/** The record of the row that has this name. */
		Optional<Target> find(String name);
	}

	/**
	 * A row as a record.
	 *
	 * @param record    the record, without an id
	 * @param canonical its values as one text that is the same for the same values
	 */
	public record Read(Record record, String canonical) {
	}

	private final RecordType type;
	private final ColumnMapping mapping;
	private final List<String> headings;
	private final Targets targets;
	private final Files files;
	private final Own own;
	private final SimpleValues values;
	private final EStructuralFeature name;

	/** @param own the table's own records, or null if rows cannot refer to each other */
	public RecordReader(RecordType type, ColumnMapping mapping, List<String> headings, Targets targets, Files files, Own own) {
		this.type = type;
		this.mapping = mapping;
		this.headings = headings;
		this.targets = targets;
		this.files = files;
		this.own = own;
		this.values = new SimpleValues(type.section());
		this.name = type.key().orElseGet(type::labelFeature);
	}

	/** The row's record, or nothing if a cell is bad; what is wrong is told. */
	public Optional<Read> read(Row row, Consumer<Problem> problems) {
		Record record = create(row);
		Map<String, String> canonical = new TreeMap<>();
		boolean[] bad = new boolean[1];
		for (int column = 0; column < mapping.features().size(); column++) {
			EStructuralFeature feature = mapping.features().get(column);
			if (feature != null) {
				int at = column;
				Object cell = row.cell(column);
				try {
					String text = set(record, feature, cell, w -> problems.accept(problem(row, at, w, true)));
					if (!text.isEmpty()) {
						canonical.put(feature.getName(), text);
					}
				} catch (BadValue e) {
					bad[0] = true;
					problems.accept(problem(row, column, e.getMessage(), false));
				}
			}
		}
		return bad[0] ? Optional.empty() : Optional.of(new Read(record, canonical.toString()));
	}

	/** The text by which other rows refer to this one, empty if the table does not say. */
	public String name(Row row) {
		int column = mapping.column(name);
		return column < 0 ? "" : CellText.of(row.cell(column));
	}

	private Record create(Row row) {
		return own == null ? type.create() : own.record(name(row));
	}

	private Problem problem(Row row, int column, String reason, boolean warning) {
		String heading = column < headings.size() ? headings.get(column) : "";
		return new Problem(row.number(), column + 1, heading, CellText.of(row.cell(column)), reason, warning);
	}

	/** Sets a feature and answers its value as a text that is the same for the same value. */
	private String set(EObject object, EStructuralFeature feature, Object cell, Consumer<String> warnings) throws BadValue {
		String text = CellText.of(cell);
		if (text.isEmpty()) {
			if (feature.isRequired() && feature.getDefaultValueLiteral() == null) {
				throw new BadValue(Messages.Value_required);
			}
			return "";
		} else if (feature == ModelPackage.Literals.RECORD__ATTACHMENTS) {
			attach((Record) object, text);
			return text;
		} else if (RecordType.isParts(feature)) {
			parts(object, (EReference) feature, text, warnings);
			return text;
		} else if (feature instanceof EReference reference) {
			Target target = target(reference, text);
			object.eSet(feature, target.record());
			return target.canonical();
		} else if (feature == ModelPackage.Literals.INCLUSION__RECORD_ID && !text.matches("\\d+")) {
			Target target = included((Inclusion) object, text);
			object.eSet(feature, target.record().getId());
			return target.canonical();
		}
		Object value = values.read(feature, cell, warnings);
		object.eSet(feature, value);
		return value.toString();
	}

	private Target target(EReference reference, String text) throws BadValue {
		EClass eClass = reference.getEReferenceType();
		try {
			return targets.find(eClass, text);
		} catch (UnknownTarget e) {
			if (own != null && eClass == type.eClass()) {
				return own.find(text).orElseThrow(() -> e);
			}
			throw e;
		}
	}

	/** An inclusion names its record by text; the column with the record's type stands before it. */
	private Target included(Inclusion inclusion, String text) throws BadValue {
		String typeName = inclusion.getRecordType();
		RecordType included = typeName == null ? null : SectionRegistry.instance().type(typeName).orElse(null);
		if (included == null) {
			throw new BadValue(Messages.Value_noRecordType);
		}
		return targets.find(included.eClass(), text);
	}

	@SuppressWarnings("unchecked")
	private void parts(EObject object, EReference reference, String cell, Consumer<String> warnings) throws BadValue {
		EClass partClass = reference.getEReferenceType();
		List<EStructuralFeature> features = PartsCell.features(partClass);
		for (List<String> texts : PartsCell.split(cell)) {
			if (texts.size() > features.size()) {
				throw new BadValue(NLS.bind(Messages.Value_partTooMany, String.join("|", texts), names(partClass, features)));
			}
			EObject part = EcoreUtil.create(partClass);
			for (int i = 0; i < features.size(); i++) {
				String label = RecordType.featureLabel(type.section(), partClass, features.get(i), java.util.Locale.getDefault());
				try {
					set(part, features.get(i), i < texts.size() ? texts.get(i) : null, warnings);
				} catch (BadValue e) {
					throw new BadValue(NLS.bind(Messages.Value_inPart, label, e.getMessage()));
				}
			}
			if (reference.isMany()) {
				((EList<EObject>) object.eGet(reference)).add(part);
			} else {
				object.eSet(reference, part);
			}
		}
	}

	private String names(EClass partClass, List<EStructuralFeature> features) {
		Function<EStructuralFeature, String> label = f -> RecordType.featureLabel(type.section(), partClass, f, java.util.Locale.getDefault());
		return String.join("|", features.stream().map(label).toList());
	}

	private void attach(Record record, String cell) throws BadValue {
		for (List<String> texts : PartsCell.split(cell)) {
			String file = texts.get(0);
			Attachment attachment = ModelFactory.eINSTANCE.createAttachment();
			try {
				attachment.setContent(files.read(file));
			} catch (IOException e) {
				throw new BadValue(NLS.bind(Messages.Value_noFile, file));
			}
			String mediaType = URLConnection.guessContentTypeFromName(file);
			attachment.setName(file.substring(file.lastIndexOf('/') + 1));
			attachment.setMediaType(mediaType);
			attachment.setCaption(texts.size() > 1 && !texts.get(1).isEmpty() ? texts.get(1) : null);
			attachment.setCredit(texts.size() > 2 && !texts.get(2).isEmpty() ? texts.get(2) : null);
			attachment.setInReport(mediaType != null && mediaType.startsWith("image/") && attachment.getCaption() != null);
			record.getAttachments().add(attachment);
		}
	}
}
