package org.chancery.workbench.report.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.chancery.report.text.ChapterText;
import org.chancery.report.text.Piece;

/**
 * A chapter's pieces as lines of text with one character for each mark, as a text field can edit it, and back. A heading, a
 * paragraph and an item are a line each, which begins with its mark and ends with the line.
 *
 * @param text  the lines
 * @param marks what the {@link #MARK} characters stand for, in their order
 */
record LineText(String text, List<Piece.Mark> marks) {
	/** Stands for a mark. */
	static final char MARK = '\uFFFC';
	private static final String SECTION = "section"; //$NON-NLS-1$
	private static final String TITLE = "title"; //$NON-NLS-1$

	LineText {
		marks = List.copyOf(marks);
		if (text.chars().filter(c -> c == MARK).count() != marks.size()) {
			throw new IllegalArgumentException(marks.size() + " marks: " + text); //$NON-NLS-1$
		}
	}

	static LineText of(List<Piece> pieces) {
		StringBuilder text = new StringBuilder();
		List<Piece.Mark> marks = new ArrayList<>();
		boolean inLine = false;
		for (Piece piece : pieces) {
			switch (piece) {
			case Piece.Text written -> text.append(written.text().replace(MARK, ' ').replace('\n', ' '));
			case Piece.End end when ChapterText.isLine(end.element()) -> {
				text.append('\n');
				inLine = false;
			}
			case Piece.Mark mark -> {
				marks.add(mark);
				text.append(MARK);
				if (mark instanceof Piece.Start start && ChapterText.isLine(start.element())) {
					inLine = true;
				} else if (!inLine) {
					if (mark instanceof Piece.Start start && start.element().equals(SECTION)) {
						text.append(start.attributes().getOrDefault(TITLE, "")); //$NON-NLS-1$
					}
					text.append('\n');
				}
			}
			}
		}
		return new LineText(text.toString(), marks);
	}

	/** The pieces; a line without a mark is a paragraph. */
	List<Piece> pieces() {
		List<Piece> pieces = new ArrayList<>();
		int next = 0;
		for (String line : text.split("\n")) { //$NON-NLS-1$
			int count = (int) line.chars().filter(c -> c == MARK).count();
			line(line, marks.subList(next, next + count), pieces);
			next += count;
		}
		return pieces;
	}

	private static void line(String line, List<Piece.Mark> own, List<Piece> pieces) {
		if (line.isBlank()) {
			return;
		}
		boolean marked = line.charAt(0) == MARK;
		if (marked && own.getFirst() instanceof Piece.Start start && start.element().equals(SECTION)) {
			Map<String, String> attributes = new TreeMap<>(start.attributes());
			attributes.put(TITLE, line.replace(String.valueOf(MARK), "").strip()); //$NON-NLS-1$
			pieces.add(new Piece.Start(SECTION, attributes));
			pieces.addAll(own.subList(1, own.size()));
			return;
		}
		boolean begins = marked && isLine(own.getFirst());
		if (!isText(line, own)) {
			pieces.addAll(own);
			return;
		}
		Piece.Start start = begins ? (Piece.Start) own.getFirst() : new Piece.Start("p", Map.of()); //$NON-NLS-1$
		pieces.add(start);
		inline(line, own, begins, pieces);
		pieces.add(new Piece.End(start.element()));
	}

	private static void inline(String line, List<Piece.Mark> own, boolean begins, List<Piece> pieces) {
		StringBuilder written = new StringBuilder();
		int next = 0;
		for (int i = 0; i < line.length(); i++) {
			if (line.charAt(i) != MARK) {
				written.append(line.charAt(i));
				continue;
			}
			if (!written.isEmpty()) {
				pieces.add(new Piece.Text(written.toString()));
				written.setLength(0);
			}
			Piece.Mark mark = own.get(next++);
			if (!(begins && i == 0)) {
				pieces.add(mark);
			}
		}
		if (!written.isEmpty()) {
			pieces.add(new Piece.Text(written.toString()));
		}
	}

	/**
	 * The places of marks that have lost their partner or their line's beginning, the last first. What begins within a line
	 * of text ends in it; other marks may reach over lines.
	 */
	List<Integer> stray() {
		Set<Piece.Mark> stray = Collections.newSetFromMap(new IdentityHashMap<>());
		List<Piece.Mark> open = new ArrayList<>();
		int next = 0;
		for (String line : text.split("\n")) { //$NON-NLS-1$
			int count = (int) line.chars().filter(c -> c == MARK).count();
			List<Piece.Mark> own = marks.subList(next, next + count);
			next += count;
			boolean marked = !line.isEmpty() && line.charAt(0) == MARK;
			if (marked && isSection(own.getFirst())) {
				open.add(own.getFirst());
				stray.addAll(own.subList(1, count));
			} else if (isText(line, own)) {
				List<Piece.Mark> within = new ArrayList<>();
				pair(marked && isLine(own.getFirst()) ? own.subList(1, count) : own, within, stray, true);
				stray.addAll(within);
			} else {
				pair(own, open, stray, false);
			}
		}
		stray.addAll(open);
		return places(stray);
	}

	private static void pair(List<Piece.Mark> own, List<Piece.Mark> open, Set<Piece.Mark> stray, boolean inText) {
		for (Piece.Mark mark : own) {
			boolean misplaced = isLine(mark) || isSection(mark) || inText && mark instanceof Piece.Whole && !isInline(mark)
					|| inText && mark.element().equals(SECTION);
			if (misplaced) {
				stray.add(mark);
			} else if (mark instanceof Piece.Start) {
				open.add(mark);
			} else if (mark instanceof Piece.End) {
				close(mark, open, stray);
			}
		}
	}

	private static boolean isSection(Piece.Mark mark) {
		return mark instanceof Piece.Start && mark.element().equals(SECTION);
	}

	/** Whether a line is a paragraph or an item. */
	private static boolean isText(String line, List<Piece.Mark> own) {
		boolean begins = !line.isEmpty() && line.charAt(0) == MARK && isLine(own.getFirst());
		return begins || !line.replace(String.valueOf(MARK), "").isBlank() || own.stream().anyMatch(LineText::isInline); //$NON-NLS-1$
	}

	/** An end closes the last beginning of its element; beginnings after it have lost their ends. */
	private static void close(Piece.Mark end, List<Piece.Mark> open, Set<Piece.Mark> stray) {
		int at = open.size() - 1;
		while (at >= 0 && !open.get(at).element().equals(end.element())) {
			at--;
		}
		if (at < 0) {
			stray.add(end);
			return;
		}
		stray.addAll(open.subList(at + 1, open.size()));
		open.subList(at, open.size()).clear();
	}

	private List<Integer> places(Set<Piece.Mark> wanted) {
		List<Integer> places = new ArrayList<>();
		int mark = marks.size();
		for (int i = text.length() - 1; i >= 0; i--) {
			if (text.charAt(i) == MARK && wanted.contains(marks.get(--mark))) {
				places.add(i);
			}
		}
		return places;
	}

	private static boolean isLine(Piece.Mark mark) {
		return mark instanceof Piece.Start && ChapterText.isLine(mark.element());
	}

	/** Fields print text, so they stand in a line. */
	private static boolean isInline(Piece.Mark mark) {
		return mark instanceof Piece.Whole && !Set.of("table", "breakdown", "photos").contains(mark.element()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
