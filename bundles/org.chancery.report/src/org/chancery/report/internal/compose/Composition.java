package org.chancery.report.internal.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureTrace;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Figures;
import org.chancery.figures.Share;
import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.model.text.NumberStyle;
import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportSettings;
import org.chancery.report.Run;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.chapter.Chapter;
import org.chancery.report.internal.chapter.ChapterCheck;
import org.chancery.report.internal.chapter.ChapterException;
import org.chancery.report.internal.chapter.ChapterFile;
import org.chancery.report.internal.chapter.ChapterReader;
import org.chancery.report.internal.chapter.Element;
import org.chancery.store.AbsentSections;
import org.chancery.store.AbsentSections.Absent;
import org.chancery.store.Store;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;

/** The composing of one report. Each figure is computed once for each period, however many fields print it. */
public final class Composition {
	private record Key(String figure, Period period) {
	}

	private final Store store;
	private final Figures figures;
	private final ReportSettings settings;
	private final SubMonitor monitor;
	private final List<Chapter> chapters = new ArrayList<>();
	private final Map<Key, FigureValue> values = new HashMap<>();
	private final Map<Key, FigureTrace> traces = new HashMap<>();
	private final Records records = new Records(this);
	private final PhotoNumbers photos = new PhotoNumbers();
	private final Set<String> notes = new LinkedHashSet<>();
	private String header = "";

	public Composition(Store store, Figures figures, ReportSettings settings, SubMonitor monitor) {
		this.store = store;
		this.figures = figures;
		this.settings = settings;
		this.monitor = monitor;
	}

	/**
	 * Composes the frame with the chapters in it. A chapter whose file is wrong is left out with a note that names the file
	 * and the line.
	 *
	 * @throws IllegalStateException if the frame's file is wrong
	 */
	public ReportDocument compose(ChapterFile frame, List<ChapterFile> files) {
		monitor.setWorkRemaining(files.size() + 1);
		ChapterCheck check = new ChapterCheck(figures);
		for (ChapterFile file : files) {
			orNote(file, () -> {
				Chapter chapter = ChapterReader.read(file);
				check.check(chapter, chapter.rootName());
				return chapters.add(chapter);
			});
		}
		chapters.sort(Comparator.comparingInt(Chapter::weight));
		Outline outline = new Outline(1);
		try {
			Chapter whole = ChapterReader.read(frame);
			check.check(whole, "frame");
			Elements.blocks(whole.root(), new Scope(this, settings.period(), null, null), outline);
		} catch (ChapterException e) {
			throw new IllegalStateException(frame.name() + ":" + e.line() + ": " + e.getMessage(), e);
		}
		List<Block> blocks = new Typesetter(photos, settings.blanks()).set(outline.blocks());
		ReportDocument document = new ReportDocument(title(blocks), header, settings.period(), blocks, List.of());
		figureNotes(document.figures());
		absenceNotes();
		return new ReportDocument(document.title(), header, settings.period(), blocks, List.copyOf(notes));
	}

	private static String title(List<Block> blocks) {
		return blocks.stream().filter(b -> b instanceof Block.Paragraph p && p.style() == Block.Style.TITLE).findFirst()
				.map(b -> Blocks.text(((Block.Paragraph) b).text())).orElse("");
	}

	/** Composes the chapters as headings of the outline. */
	void chapters(Outline outline) {
		for (Chapter chapter : chapters) {
			monitor.subTask(chapter.root().get("title"));
			int before = photos.size();
			boolean whole = orNote(chapter.file(), () -> {
				Outline contents = outline.deeper();
				Elements.blocks(chapter.root(), new Scope(this, settings.period(), null, null), contents);
				if (!contents.isEmpty()) {
					outline.add(outline.nextNumber(), chapter.root().get("title"), contents);
				}
				return true;
			});
			if (!whole) {
				photos.keep(before);
			}
			monitor.worked(1);
		}
	}

	/**
	 * Composes what the sections have to say on a subject, in the order of the entries' weight.
	 *
	 * @param outline where their items are numbered
	 */
	void entries(String subject, Outline outline) {
		record Said(Chapter chapter, Element entry) {
		}
		chapters.stream().flatMap(c -> c.root().elements().filter(e -> e.name().equals("entry") && subject.equals(e.get("subject")))
				.map(e -> new Said(c, e))).sorted(Comparator.comparingInt(s -> s.entry().number("weight", 1000)))
				.forEach(said -> {
					int photosBefore = photos.size();
					Outline own = outline.copy();
					boolean whole = orNote(said.chapter().file(), () -> {
						Elements.blocks(said.entry(), new Scope(this, settings.period(), null, null), own);
						return true;
					});
					if (whole) {
						outline.take(own);
					} else {
						photos.keep(photosBefore);
					}
				});
	}

	/** Tells of entries whose subject the frame does not have, as they are not printed. */
	void noteOtherSubjects(Set<String> subjects) {
		for (Chapter chapter : chapters) {
			chapter.root().elements().filter(e -> e.name().equals("entry") && !subjects.contains(e.get("subject"))).forEach(e -> note(NLS.bind(
					Messages.Note_chapterLeftOut,
					new Object[] { chapter.file().name(), e.line(), NLS.bind(Messages.Chapter_subject, e.get("subject")) })));
		}
	}

	private boolean orNote(ChapterFile file, Supplier<Boolean> work) {
		try {
			return work.get();
		} catch (ChapterException e) {
			String where = NLS.bind(Messages.Note_chapterLeftOut, new Object[] { file.name(), e.line(), e.getMessage() });
			ILog.of(Composition.class).error(where, e);
			note(where);
			return false;
		}
	}

	/** A report must not look whole that lacks a section's figures only because the section was removed. */
	private void absenceNotes() {
		for (Absent section : AbsentSections.of(store, settings.period())) {
			note(section.records().isPresent() ? NLS.bind(Messages.Note_absentSection, section.id(), section.records().getAsLong())
					: NLS.bind(Messages.Note_absentSectionUnknown, section.id()));
		}
	}

	private void figureNotes(List<FigureValue> printed) {
		printed.stream().filter(v -> v.value() == null).map(v -> NLS.bind(Messages.Note_noValue, v.definition().name()))
				.forEach(this::note);
		printed.forEach(v -> v.notes().forEach(n -> note(NLS.bind(Messages.Note_figure, v.definition().name(), n))));
		long madeUp = printed.stream().filter(FigureValue::madeUp).map(v -> v.definition().id()).distinct().count();
		if (madeUp > 0) {
			note(NLS.bind(Messages.Note_madeUp, madeUp));
		}
	}

	Store store() {
		return store;
	}

	ReportSettings settings() {
		return settings;
	}

	Records records() {
		return records;
	}

	PhotoNumbers photos() {
		return photos;
	}

	/** Tells the reader of the draft something, once. */
	public void note(String note) {
		notes.add(note);
	}

	void header(List<Run> text) {
		header = Blocks.text(new Typesetter(photos, settings.blanks()).line(text));
	}

	/** @throws OperationCanceledException if the user has cancelled */
	void checkCanceled() {
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
	}

	/** Whether no installed section defines a figure. */
	boolean isUnknown(String figure) {
		return figures.definition(figure).isEmpty();
	}

	/** The definition of the figure that an attribute names; the check has seen that there is one. */
	FigureDefinition figure(Element element, String attribute) {
		String id = element.get(attribute);
		return figures.definition(id)
				.orElseThrow(() -> new ChapterException(element.line(), NLS.bind(Messages.Chapter_figure, id)));
	}

	FigureValue value(Element element, String attribute, Period period) {
		FigureDefinition figure = figure(element, attribute);
		checkCanceled();
		return values.computeIfAbsent(new Key(figure.id(), period), k -> figures.compute(store, figure, period));
	}

	FigureTrace trace(FigureDefinition figure, Period period) {
		return traces.computeIfAbsent(new Key(figure.id(), period), k -> figures.trace(store, figure, period));
	}

	List<Share> breakdown(FigureDefinition figure, Period period, String feature) {
		checkCanceled();
		return figures.breakdown(store, figure, period, feature);
	}

	/** The record type by whose features the figure is broken down. */
	RecordType dividedType(FigureDefinition figure) {
		return figures.dividedType(figure).orElseThrow();
	}

	/** The style an element asks for, or the report's. */
	NumberStyle numberStyle(Element element) {
		String style = element.get("number");
		return style != null ? NumberStyle.of(style) : settings.manStyle() ? NumberStyle.MAN : NumberStyle.COMMA;
	}
}
