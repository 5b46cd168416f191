package org.chancery.cli;

import java.util.List;
import java.util.Optional;

import org.chancery.model.ModelPackage;
import org.chancery.model.Period;
import org.chancery.model.Report;
import org.chancery.model.ReportKind;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.report.ReportSettings;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;

/** What a store knows of its reports' titles, speakers and styles. */
final class StoredReports {
	private final Store store;
	private final RecordType type = SectionRegistry.instance().typeOf(ModelPackage.Literals.REPORT).orElseThrow();

	StoredReports(Store store) {
		this.store = store;
	}

	/**
	 * The settings of the report of this kind and period that the store has; if it has none, the bureau's name and the
	 * style of the kind's latest report, without what belongs to that one alone: ordinal, session, day and speaker.
	 */
	ReportSettings settings(ReportKind kind, Period period) {
		Condition ofKind = column(ModelPackage.Literals.REPORT__KIND, String.class).eq(kind.getName());
		Condition ofPeriod = column(ModelPackage.Literals.REPORT__FROM, java.time.LocalDate.class).eq(period.from())
				.and(column(ModelPackage.Literals.REPORT__TO, java.time.LocalDate.class).eq(period.to()));
		Optional<Report> same = latest(ofKind.and(ofPeriod));
		if (same.isPresent()) {
			return ReportSettings.of(same.get());
		}
		String name = kind.getName().toLowerCase(java.util.Locale.ROOT);
		return latest(ofKind).map(ReportSettings::of)
				.map(s -> new ReportSettings(name, period, s.bureau(), s.self(), "", 0, 0, null, "", s.blanks(), s.manStyle()))
				.orElseGet(() -> new ReportSettings(name, period, "", Messages.Report_self, "", 0, 0, null, "",
						kind == ReportKind.COUNCIL, false));
	}

	private Optional<Report> latest(Condition condition) {
		RecordQuery query = RecordQuery.all(type).and(condition).limit(1);
		List<RecordRow> rows = store.rows(query);
		return rows.isEmpty() ? Optional.empty() : store.find(type, rows.get(0).id()).map(Report.class::cast);
	}

	private <T> org.jooq.Field<T> column(EStructuralFeature feature, Class<T> kind) {
		return store.naming().column(feature).coerce(kind);
	}
}
