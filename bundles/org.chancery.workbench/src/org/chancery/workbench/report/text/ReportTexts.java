package org.chancery.workbench.report.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chancery.model.ChapterComment;
import org.chancery.model.ChapterState;
import org.chancery.model.ModelFactory;
import org.chancery.model.ModelPackage;
import org.chancery.model.Report;
import org.chancery.model.ReportChapter;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.report.text.ChapterText;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordQuery.Sort;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Field;

/** The texts of one stored report, chapter by chapter. Every method may wait for the database. */
final class ReportTexts {
	private static final int MOST = 500;

	private final Store store;
	private final RecordType type = SectionRegistry.instance().typeOf(ModelPackage.Literals.REPORT_CHAPTER).orElseThrow();

	ReportTexts(Store store) {
		this.store = store;
	}

	/** The report's own chapters in their order; none as long as it prints those of the sections. */
	List<ReportChapter> chapters(long report) {
		RecordQuery query = RecordQuery.all(type).withFeatures(List.of()).and(column(ModelPackage.Literals.REPORT_CHAPTER__REPORT, Long.class).eq(report))
				.orderBy(List.of(new Sort(ModelPackage.Literals.REPORT_CHAPTER__POSITION, false))).limit(MOST);
		List<ReportChapter> chapters = new ArrayList<>();
		for (RecordRow row : store.rows(query)) {
			store.find(type, row.id()).map(ReportChapter.class::cast).ifPresent(chapters::add);
		}
		return chapters;
	}

	/**
	 * Gives a report chapters of its own: those of the last report of its kind that has any, and for sections without one
	 * the section's.
	 */
	List<ReportChapter> begin(Report report) throws java.io.IOException {
		List<ReportChapter> last = before(report).map(this::chapters).orElse(List.of());
		List<ReportChapter> own = new ArrayList<>();
		for (ReportChapter chapter : last) {
			own.add(chapter(report, chapter.getChapter(), chapter.getTitle(), chapter.getContent(), chapter.isLeftOut()));
		}
		String path = "section/" + report.getKind().getName().toLowerCase(Locale.ROOT) + ".xml"; //$NON-NLS-1$ //$NON-NLS-2$
		List<ReportChapter> sections = new ArrayList<>();
		for (Section section : SectionRegistry.instance().sections()) {
			if (section.file(path).isPresent() && own.stream().noneMatch(c -> c.getChapter().equals(section.id()))) {
				byte[] xml;
				try (var in = section.open(path)) {
					xml = in.readAllBytes();
				}
				ChapterText text = ChapterText.read(section.name(), xml);
				sections.add(chapter(report, section.id(), text.title(), text.toXml(), false));
				sections.getLast().setPosition(text.weight());
			}
		}
		sections.sort(java.util.Comparator.comparingInt(ReportChapter::getPosition));
		own.addAll(sections);
		for (int i = 0; i < own.size(); i++) {
			own.get(i).setPosition(i + 1);
		}
		store.write(transaction -> {
			transaction.insertAll(own);
			return null;
		});
		return chapters(report.getId());
	}

	/** The latest other report of the kind that has chapters of its own. */
	private Optional<Long> before(Report report) {
		RecordType reports = SectionRegistry.instance().typeOf(ModelPackage.Literals.REPORT).orElseThrow();
		RecordQuery others = RecordQuery.all(reports).withFeatures(List.of())
				.and(column(ModelPackage.Literals.REPORT__KIND, String.class).eq(report.getKind().getName()))
				.orderBy(List.of(new Sort(ModelPackage.Literals.REPORT__TO, true))).limit(MOST);
		return store.rows(others).stream().map(RecordRow::id).filter(id -> id != report.getId())
				.filter(id -> store.count(RecordQuery.all(type).and(column(ModelPackage.Literals.REPORT_CHAPTER__REPORT, Long.class).eq(id))) > 0)
				.findFirst();
	}

	private static ReportChapter chapter(Report report, String id, String title, byte[] content, boolean leftOut) {
		ReportChapter chapter = ModelFactory.eINSTANCE.createReportChapter();
		chapter.setEffectiveDate(report.getEffectiveDate());
		chapter.setReport(report);
		chapter.setChapter(id);
		chapter.setTitle(title);
		chapter.setContent(content);
		chapter.setLeftOut(leftOut);
		chapter.setState(ChapterState.DRAFT);
		return chapter;
	}

	/**
	 * Keeps a chapter's text if nobody else has changed it since it was read.
	 *
	 * @throws org.chancery.store.ConflictException if somebody has
	 */
	ReportChapter keep(ReportChapter chapter, ChapterText text) {
		chapter.setTitle(text.title());
		chapter.setContent(text.toXml());
		// who checked the chapter has not seen what was written since
		chapter.setState(ChapterState.DRAFT);
		return update(chapter);
	}

	/** Says that a chapter is checked or approved, or a draft again. */
	ReportChapter state(ReportChapter chapter, ChapterState state) {
		chapter.setState(state);
		chapter.setStateBy(store.access().user());
		chapter.setStateAt(Instant.now());
		return update(chapter);
	}

	/** Leaves a chapter out of the report, or takes it in again. */
	ReportChapter leaveOut(ReportChapter chapter, boolean leftOut) {
		chapter.setLeftOut(leftOut);
		return update(chapter);
	}

	/** Adds a comment. */
	ReportChapter comment(ReportChapter chapter, String text) {
		ChapterComment comment = ModelFactory.eINSTANCE.createChapterComment();
		comment.setMadeAt(Instant.now());
		comment.setMadeBy(store.access().user());
		comment.setText(text);
		chapter.getComments().add(comment);
		return update(chapter);
	}

	/** Marks a comment as settled. */
	ReportChapter settle(ReportChapter chapter, int comment) {
		chapter.getComments().get(comment).setSettled(true);
		return update(chapter);
	}

	/** Puts the chapters in this order. */
	void order(List<ReportChapter> chapters) {
		store.write(transaction -> {
			for (int i = 0; i < chapters.size(); i++) {
				if (chapters.get(i).getPosition() != i + 1) {
					chapters.get(i).setPosition(i + 1);
					transaction.update(chapters.get(i));
				}
			}
			return null;
		});
	}

	private ReportChapter update(ReportChapter chapter) {
		store.write(transaction -> {
			transaction.update(chapter);
			return null;
		});
		return (ReportChapter) store.find(type, chapter.getId()).orElseThrow();
	}

	private <T> Field<T> column(EStructuralFeature feature, Class<T> kind) {
		return store.naming().column(feature).coerce(kind);
	}
}
