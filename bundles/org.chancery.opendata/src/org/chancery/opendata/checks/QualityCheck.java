package org.chancery.opendata.checks;

import static org.chancery.opendata.OpendataPackage.Literals.DATASET;
import static org.chancery.opendata.OpendataPackage.Literals.DATASET__WITHDRAWN_DATE;
import static org.chancery.model.ModelPackage.Literals.RECORD__EFFECTIVE_DATE;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.opendata.Dataset;
import org.chancery.opendata.DatasetField;
import org.chancery.opendata.Frequency;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.checks.Check;
import org.chancery.store.checks.Notice;
import org.chancery.store.checks.Rows;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/**
 * Whether the datasets published are fit to be: metadata complete, fields described, encoding and address right, renewed as
 * often as promised, and no field that the model marks as personal data. Addresses are read, not visited.
 */
public final class QualityCheck implements Check {
	@Override
	public String id() {
		return "opendata.quality";
	}

	@Override
	public String label() {
		return Messages.Quality_label;
	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Notice> run(Store store, Period period, IProgressMonitor monitor) {
		RecordType type = SectionRegistry.instance().typeOf(DATASET).orElseThrow();
		Field<LocalDate> date = (Field<LocalDate>) store.naming().column(RECORD__EFFECTIVE_DATE);
		Field<LocalDate> withdrawn = (Field<LocalDate>) store.naming().column(DATASET__WITHDRAWN_DATE);
		List<Notice> notices = new ArrayList<>();
		Rows.each(store, RecordQuery.all(type).withFeatures(List.of())
				.and(date.le(period.to()).and(withdrawn.isNull().or(withdrawn.gt(period.to())))), monitor,
				row -> store.find(type, row.id()).ifPresent(record -> {
					Dataset dataset = (Dataset) record;
					new Findings(type, dataset, notices).all(period.to());
				}));
		return notices;
	}

	private record Findings(RecordType type, Dataset dataset, List<Notice> notices) {
		void all(LocalDate day) {
			missing(dataset.getDescription(), "description");
			missing(dataset.getServiceClass(), "serviceClass");
			missing(dataset.getFormats(), "formats");
			missing(dataset.getLicence(), "licence");
			missing(dataset.getContact(), "contact");
			missing(dataset.getProvider(), "provider");
			if (!"UTF-8".equalsIgnoreCase(dataset.getEncoding())) {
				add(false, NLS.bind(Messages.Quality_encoding, dataset.getEncoding() == null ? "–" : dataset.getEncoding()));
			}
			address();
			if (dataset.getFields().isEmpty()) {
				add(true, Messages.Quality_noFields);
			}
			dataset.getFields().forEach(this::field);
			if (dataset.getFields().stream().anyMatch(DatasetField::isGrouping) && dataset.getSmallest() < 2) {
				add(true, Messages.Quality_noSuppression);
			}
			renewal(day);
		}

		private void address() {
			if (dataset.getAddress() == null || dataset.getAddress().isBlank()) {
				missing(null, "address");
				return;
			}
			try {
				URI address = new URI(dataset.getAddress().strip());
				if (address.getHost() == null || !("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
					add(true, NLS.bind(Messages.Quality_address, dataset.getAddress()));
				}
			} catch (URISyntaxException e) {
				add(true, NLS.bind(Messages.Quality_address, dataset.getAddress()));
			}
		}

		private void field(DatasetField field) {
			if (field.getDescription() == null || field.getDescription().isBlank()) {
				add(false, NLS.bind(Messages.Quality_undescribed, field.getHeading()));
			}
			Optional<RecordType> source = dataset.getRecordType() == null ? Optional.empty()
					: SectionRegistry.instance().type(dataset.getRecordType());
			if (source.isEmpty() || field.getFeature() == null) {
				return;
			}
			EStructuralFeature feature = source.get().eClass().getEStructuralFeature(field.getFeature());
			if (feature == null) {
				add(true, NLS.bind(Messages.Quality_noFeature, field.getHeading(), field.getFeature()));
			} else if (RecordType.is(feature, "personal")) {
				add(true, NLS.bind(Messages.Quality_personal, field.getHeading()));
			}
		}

		private void renewal(LocalDate day) {
			LocalDate last = dataset.getUpdatedDate() == null ? dataset.getEffectiveDate() : dataset.getUpdatedDate();
			LocalDate due = due(dataset.getFrequency(), last);
			if (due != null && due.isBefore(day)) {
				add(true, NLS.bind(Messages.Quality_stale, last, due));
			}
		}

		private static LocalDate due(Frequency frequency, LocalDate last) {
			return switch (frequency) {
			case DAILY -> last.plusDays(1);
			case WEEKLY -> last.plusWeeks(1);
			case MONTHLY -> last.plusMonths(1);
			case QUARTERLY -> last.plusMonths(3);
			case HALF_YEARLY -> last.plusMonths(6);
			case YEARLY -> last.plusYears(1);
			default -> null;
			};
		}

		private void missing(Object value, String feature) {
			if (value == null || value.toString().isBlank()) {
				add(true, NLS.bind(Messages.Quality_missing, type.label(type.eClass().getEStructuralFeature(feature))));
			}
		}

		private void add(boolean grave, String message) {
			notices.add(Notice.of(grave, type, dataset.getId(), dataset.getName(), dataset.getEffectiveDate(), message));
		}
	}
}
