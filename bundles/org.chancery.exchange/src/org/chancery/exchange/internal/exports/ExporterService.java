package org.chancery.exchange.internal.exports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.Exporter;
import org.chancery.exchange.TableFormat;
import org.chancery.exchange.internal.Messages;
import org.chancery.exchange.internal.tables.TableWriter;
import org.chancery.exchange.internal.tables.Tables;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Anchors;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;

/** The service {@link Exporter}. */
public final class ExporterService implements Exporter {
	private static final int PAGE = 1_000;

	@Override
	public long export(Store store, RecordQuery query, Path file, Locale locale, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.Export_task, file.getFileName()), 100);
		List<EStructuralFeature> features = query.features();
		RecordQuery plain = query.from(null).withFeatures(features.stream().filter(f -> !RecordType.isParts(f)).toList());
		Anchors anchors = store.anchors(plain, PAGE, progress.split(10));
		if (Tables.format(file) != TableFormat.CSV && anchors.count() >= TableWriter.SHEET_ROWS) {
			throw new ExchangeException(NLS.bind(Messages.Export_tooManyRows, anchors.count(), TableWriter.SHEET_ROWS - 1));
		}
		RecordType type = query.type();
		long[] written = new long[1];
		NewFile.write(file, writer -> {
			writer.sheet(type.label(locale), features.stream().map(f -> type.label(f, locale)).toList());
			SubMonitor pages = progress.split(90).setWorkRemaining(Math.max(1, anchors.keys().size()));
			for (int page = 0; page < anchors.keys().size(); page++) {
				if (pages.isCanceled()) {
					throw new OperationCanceledException();
				}
				written[0] += page(store, plain.from(anchors.at(page)).limit(PAGE), features, locale, writer);
				pages.worked(1);
			}
		});
		return written[0];
	}

	private static long page(Store store, RecordQuery query, List<EStructuralFeature> features, Locale locale, TableWriter writer)
			throws IOException {
		List<RecordRow> rows = store.rows(query);
		for (RecordRow row : rows) {
			List<Object> cells = new ArrayList<>();
			Optional<Record> whole = features.size() == query.features().size() ? Optional.empty() : store.find(query.type(), row.id());
			for (EStructuralFeature feature : features) {
				int column = query.features().indexOf(feature);
				Object value = column < 0 ? whole.map(r -> r.eGet(feature)).orElse(null) : row.values().get(column);
				cells.add(cell(query.type(), feature, value, locale));
			}
			writer.row(cells);
		}
		return rows.size();
	}

	private static Object cell(RecordType type, EStructuralFeature feature, Object value, Locale locale) {
		return switch (value) {
		case null -> null;
		case BigDecimal n -> n.signum() == 0 ? BigDecimal.ZERO : n.stripTrailingZeros();
		case Instant instant -> LocalDateTime.ofInstant(instant, ZoneId.systemDefault()).withNano(0);
		case Boolean flag -> DisplayText.flag(flag, locale);
		case RecordRow.Target target -> target.label();
		case Enumerator literal -> DisplayText.of(type, feature, literal, locale);
		case List<?> parts -> emptyAsNull(DisplayText.of(type, feature, parts, locale));
		case Record record when feature instanceof EReference -> DisplayText.name(record);
		case String text -> emptyAsNull(text);
		default -> value;
		};
	}

	private static Object emptyAsNull(String text) {
		return text.isEmpty() ? null : text;
	}

	@Override
	public List<EStructuralFeature> features(RecordType type) {
		return exported(type);
	}

	static List<EStructuralFeature> exported(RecordType type) {
		return type.features().stream().filter(f -> f != ModelPackage.Literals.RECORD__ATTACHMENTS).toList();
	}
}
