package org.chancery.report.internal.compose;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chancery.figures.Figures;
import org.chancery.model.ReportChapter;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.report.ReportComposer;
import org.chancery.report.ReportDocument;
import org.chancery.report.ReportSettings;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.chapter.ChapterFile;
import org.chancery.store.Store;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Composes reports from {@code section/KIND.xml} of the installed sections, in the frame {@code frames/KIND.xml} of this bundle. */
public final class ReportComposerService implements ReportComposer {
	private final Figures figures;

	public ReportComposerService(Figures figures) {
		this.figures = figures;
	}

	@Override
	public ReportDocument compose(Store store, ReportSettings settings, IProgressMonitor monitor) {
		Composition composition = new Composition(store, figures, settings, SubMonitor.convert(monitor));
		String path = "section/" + settings.kind() + ".xml";
		List<ChapterFile> chapters = new ArrayList<>();
		Map<String, ReportChapter> own = StoredChapters.of(store, settings);
		own.values().stream().filter(c -> !c.isLeftOut()).map(StoredChapters::file).forEach(chapters::add);
		for (Section section : SectionRegistry.instance().sections()) {
			if (own.containsKey(section.id())) {
				continue;
			}
			if (section.file(path).isPresent()) {
				chapters.add(new ChapterFile(section.bundle().getSymbolicName() + "/" + path, () -> section.open(path)));
			} else if (section.file("section/figures.xml").isPresent()) {
				composition.note(NLS.bind(Messages.Note_noChapter, section.name()));
			}
		}
		return composition.compose(frame(settings.kind()), chapters);
	}

	private static ChapterFile frame(String kind) {
		Bundle bundle = FrameworkUtil.getBundle(ReportComposerService.class);
		String path = "frames/" + kind + ".xml";
		URL url = bundle.getEntry(path);
		if (url == null) {
			throw new IllegalArgumentException(NLS.bind(Messages.Composer_unknownKind, kind));
		}
		return new ChapterFile(bundle.getSymbolicName() + "/" + path, url::openStream);
	}
}
