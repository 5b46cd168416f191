package org.chancery.opendata.publish;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.chancery.exchange.ExchangeException;
import org.chancery.model.sections.Labels;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.opendata.Dataset;
import org.chancery.opendata.DatasetField;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;

/**
 * What a dataset publishes: either a list of records, or counts of records by the fields marked for it. Counts below the
 * dataset's threshold are hidden; as neither totals nor zeros are published, a hidden count can't be worked out from the
 * others. Personal data and long texts are refused, made-up records of the demonstration left out.
 *
 * @param headings the columns
 * @param rows     the rows, sorted
 * @param hidden   how many counts are hidden
 * @param madeUp   how many made-up records were left out
 */
record DatasetTable(List<String> headings, List<List<String>> rows, long hidden, long madeUp) {
	/** What stands in place of a count that is hidden. */
	static final String HIDDEN = "*"; //$NON-NLS-1$

	/** @throws ExchangeException if the dataset's description does not allow it to be published */
	static DatasetTable of(Store store, Dataset dataset, IProgressMonitor monitor) {
		RecordType type = source(dataset);
		List<DatasetField> fields = dataset.getFields();
		List<EStructuralFeature> features = fields.stream().map(f -> feature(type, f)).toList();
		long grouping = fields.stream().filter(DatasetField::isGrouping).count();
		if (grouping != 0 && grouping != fields.size()) {
			throw new ExchangeException(NLS.bind(Messages.Publish_mixed, dataset.getName()));
		} else if (grouping != 0 && dataset.getSmallest() < 2) {
			throw new ExchangeException(NLS.bind(Messages.Publish_noThreshold, dataset.getName()));
		}
		List<List<String>> rows = new ArrayList<>();
		long[] madeUp = new long[1];
		Rows.each(store, RecordQuery.all(type).withFeatures(features.stream().distinct().toList()), monitor, row -> {
			if (row.madeUp()) {
				madeUp[0]++;
			} else {
				rows.add(texts(type, row, features, grouping != 0));
			}
		});
		List<String> headings = new ArrayList<>(fields.stream().map(DatasetField::getHeading).toList());
		if (grouping == 0) {
			rows.sort(DatasetTable::compare);
			return new DatasetTable(headings, rows, 0, madeUp[0]);
		}
		headings.add(Messages.Publish_count);
		return counts(headings, rows, dataset.getSmallest(), madeUp[0]);
	}

	private static DatasetTable counts(List<String> headings, List<List<String>> rows, int smallest, long madeUp) {
		Map<List<String>, Long> counts = new TreeMap<>(DatasetTable::compare);
		rows.forEach(row -> counts.merge(row, 1L, Long::sum));
		List<List<String>> counted = new ArrayList<>();
		counts.forEach((group, count) -> {
			List<String> line = new ArrayList<>(group);
			line.add(count < smallest ? HIDDEN : count.toString());
			counted.add(line);
		});
		long hidden = counts.values().stream().filter(c -> c < smallest).count();
		return new DatasetTable(headings, counted, hidden, madeUp);
	}

	private static int compare(List<String> one, List<String> other) {
		for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
			int order = one.get(i).compareTo(other.get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(one.size(), other.size());
	}

	private static RecordType source(Dataset dataset) {
		if (dataset.getRecordType() == null || dataset.getFields().isEmpty()) {
			throw new ExchangeException(NLS.bind(Messages.Publish_undescribed, dataset.getName()));
		}
		return SectionRegistry.instance().type(dataset.getRecordType())
				.orElseThrow(() -> new ExchangeException(NLS.bind(Messages.Publish_noType, dataset.getName(), dataset.getRecordType())));
	}

	private static EStructuralFeature feature(RecordType type, DatasetField field) {
		EStructuralFeature feature = field.getFeature() == null ? null : type.eClass().getEStructuralFeature(field.getFeature());
		if (feature == null || feature.isMany()) {
			throw new ExchangeException(NLS.bind(Messages.Publish_noFeature, field.getHeading(), field.getFeature()));
		} else if (RecordType.is(feature, "personal") || RecordType.is(feature, "multiline")) { //$NON-NLS-1$ //$NON-NLS-2$
			throw new ExchangeException(NLS.bind(Messages.Publish_personal, field.getHeading()));
		}
		return feature;
	}

	private static List<String> texts(RecordType type, RecordRow row, List<EStructuralFeature> features, boolean counted) {
		List<EStructuralFeature> distinct = features.stream().distinct().toList();
		return features.stream().map(f -> text(type, f, row.values().get(distinct.indexOf(f)), counted)).toList();
	}

	/** Days are counted by month; other values are published as they are, with the words people use for them. */
	private static String text(RecordType type, EStructuralFeature feature, Object value, boolean counted) {
		return switch (value) {
		case null -> ""; //$NON-NLS-1$
		case LocalDate day -> counted ? YearMonth.from(day).toString() : day.toString();
		case Boolean yes -> yes ? Messages.Publish_yes : Messages.Publish_no;
		case BigDecimal number -> number.stripTrailingZeros().toPlainString();
		case Enumerator literal -> RecordType.literalLabel(type.section(), ((EEnum) feature.getEType()).getEEnumLiteral(literal.getName()), Labels.CHINESE);
		default -> value.toString();
		};
	}
}
