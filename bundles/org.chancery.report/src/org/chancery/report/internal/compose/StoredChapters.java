package org.chancery.report.internal.compose;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chancery.model.ModelPackage;
import org.chancery.model.ReportChapter;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.report.ReportSettings;
import org.chancery.report.internal.chapter.ChapterFile;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordQuery.Sort;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Field;

/** The chapters that a stored report has of its own, by the ids of their sections. */
final class StoredChapters {
	private static final int MOST = 500;

	private StoredChapters() {
	}

	/** The chapters of the stored report of this kind and period, in their order; none if there is no such report. */
	static Map<String, ReportChapter> of(Store store, ReportSettings settings) {
		RecordType reports = SectionRegistry.instance().typeOf(ModelPackage.Literals.REPORT).orElseThrow();
		RecordType chapters = SectionRegistry.instance().typeOf(ModelPackage.Literals.REPORT_CHAPTER).orElseThrow();
		if (!store.access().mayRead(reports.section())) {
			return Map.of();
		}
		RecordQuery stored = RecordQuery.all(reports).withFeatures(List.of())
				.and(column(store, ModelPackage.Literals.REPORT__KIND, String.class).equalIgnoreCase(settings.kind()))
				.and(column(store, ModelPackage.Literals.REPORT__FROM, LocalDate.class).eq(settings.period().from()))
				.and(column(store, ModelPackage.Literals.REPORT__TO, LocalDate.class).eq(settings.period().to())).limit(1);
		Map<String, ReportChapter> found = new LinkedHashMap<>();
		for (RecordRow report : store.rows(stored)) {
			RecordQuery own = RecordQuery.all(chapters).withFeatures(List.of())
					.and(column(store, ModelPackage.Literals.REPORT_CHAPTER__REPORT, Long.class).eq(report.id()))
					.orderBy(List.of(new Sort(ModelPackage.Literals.REPORT_CHAPTER__POSITION, false))).limit(MOST);
			for (RecordRow row : store.rows(own)) {
				store.find(chapters, row.id()).map(ReportChapter.class::cast).ifPresent(c -> found.putIfAbsent(c.getChapter(), c));
			}
		}
		return found;
	}

	/** The chapter as a file; its place is that of the report. */
	static ChapterFile file(ReportChapter chapter) {
		return new ChapterFile(chapter.getTitle(), () -> new ByteArrayInputStream(chapter.getContent()), chapter.getPosition());
	}

	private static <T> Field<T> column(Store store, EStructuralFeature feature, Class<T> kind) {
		return store.naming().column(feature).coerce(kind);
	}
}
