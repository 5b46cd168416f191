package org.chancery.report.internal.compose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chancery.report.Block;
import org.chancery.report.Run;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.chapter.ChapterException;
import org.chancery.report.internal.chapter.Element;
import org.eclipse.osgi.util.NLS;

/**
 * {@code columns}: subjects with their headings at the left, and beside each what the sections have to say on it. A subject
 * on which nobody has anything to say is left out, heading and all.
 */
final class ColumnsBlock implements BlockElement {
	/** The level of items at the right, whatever the level of the subject: 1. */
	private static final int ITEMS = 4;

	@Override
	public void compose(Element element, Scope scope, Outline outline) {
		Set<String> ids = new HashSet<>();
		List<Block.Entry> entries = new ArrayList<>();
		subjects(element, scope, new Outline(1), ids, entries);
		scope.composition().noteOtherSubjects(ids);
		if (!entries.isEmpty()) {
			outline.add(new Block.Columns(text(element.get("left")), text(element.get("right")), entries));
		}
	}

	/** @param headings where the subjects are numbered */
	private static void subjects(Element around, Scope scope, Outline headings, Set<String> ids, List<Block.Entry> entries) {
		for (Element subject : around.elements().toList()) {
			if (headings.level() >= ITEMS) {
				throw new ChapterException(subject.line(), NLS.bind(Messages.Chapter_tooDeep, ITEMS - 1));
			}
			List<Block.Entry> own = new ArrayList<>();
			Outline contents = new Outline(ITEMS);
			if (subject.get("id") != null) {
				ids.add(subject.get("id"));
				scope.composition().entries(subject.get("id"), contents);
			}
			if (!contents.isEmpty()) {
				own.add(new Block.Entry(List.of(), contents.blocks()));
			}
			subjects(subject, scope, headings.deeper(), ids, own);
			if (!own.isEmpty()) {
				Block.Heading heading = new Block.Heading(headings.level(), headings.nextNumber(), text(subject.get("title")));
				List<Block.Heading> first = new ArrayList<>(List.of(heading));
				first.addAll(own.getFirst().headings());
				own.set(0, new Block.Entry(first, own.getFirst().contents()));
				entries.addAll(own);
			}
		}
	}

	private static List<Run> text(String text) {
		return List.of(new Run.Text(text));
	}
}
