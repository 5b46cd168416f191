package org.chancery.workbench.report.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.chancery.report.text.ChapterText;
import org.chancery.report.text.Piece;
import org.chancery.workbench.Ui;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ExtendedModifyEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/**
 * A text field for a chapter: text is written freely, and each field, condition and heading is one mark that moves and
 * vanishes as a whole. A mark whose partner is deleted goes with it.
 */
final class ChapterField {
	/** What was before a change, to go back to. */
	private record State(LineText lines, int caret) {
	}

	private static final int MOST_STATES = 500;
	/** Letters typed within so many milliseconds are undone together. */
	private static final long TOGETHER = 1200;
	private static final int PADDING = 4;

	private final StyledText text;
	private final Runnable changed;
	private final List<Piece.Mark> marks = new ArrayList<>();
	private final Map<String, Integer> widths = new HashMap<>();
	private final Deque<State> undo = new ArrayDeque<>();
	private final Deque<State> redo = new ArrayDeque<>();
	private final Color figure = new Color(217, 232, 250);
	private final Color structure = new Color(233, 233, 233);
	private final Color ink = new Color(40, 60, 90);
	private MarkLabels labels = new MarkLabels(Map.of(), Map.of());
	private final Color problem = new Color(200, 40, 30);
	private Map<String, String> questions = Map.of();
	private List<Piece.Mark> coming = List.of();
	private String before = ""; //$NON-NLS-1$
	private List<Piece.Mark> marksBefore = List.of();
	private long lastTyped;
	private boolean quiet;

	/**
	 * @param changed is told of every change that a person makes
	 * @param asked   is told why the text at the caret is in question
	 */
	ChapterField(Composite parent, Runnable changed, Consumer<String> asked) {
		this.changed = changed;
		text = Ui.named(new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), "chapter.text"); //$NON-NLS-1$
		text.setMargins(10, 8, 10, 8);
		text.setLineSpacing(4);
		text.addVerifyListener(this::verify);
		text.addExtendedModifyListener(this::modified);
		text.addPaintObjectListener(e -> {
			if (e.bullet == null && e.style != null && e.style.data instanceof Piece.Mark mark) {
				paint(e.gc, mark, e.x, e.y, e.ascent + e.descent);
			}
		});
		text.addCaretListener(e -> {
			String reason = reason(e.caretOffset);
			if (!reason.isEmpty()) {
				asked.accept(reason);
			}
		});
		text.addVerifyKeyListener(e -> {
			if (e.character == SWT.CR && text.getEditable()) {
				e.doit = false;
				newLine();
			}
		});
	}

	StyledText control() {
		return text;
	}

	/** Shows a chapter; what was undone before is forgotten. */
	void show(ChapterText chapter, MarkLabels names) {
		labels = names;
		undo.clear();
		redo.clear();
		set(new State(LineText.of(chapter.pieces()), 0));
	}

	/** Marks pieces of text that the proof-reader has questioned, with the reason. */
	void question(Map<String, String> found) {
		questions = Map.copyOf(found);
	}

	/** Why the text at an offset is in question; empty if it is not. */
	String reason(int offset) {
		String all = text.getText();
		for (Map.Entry<String, String> question : questions.entrySet()) {
			String excerpt = question.getKey();
			for (int at = excerpt.isBlank() ? -1 : all.indexOf(excerpt); at >= 0; at = all.indexOf(excerpt, at + 1)) {
				if (offset >= at && offset <= at + excerpt.length()) {
					return question.getValue();
				}
			}
		}
		return ""; //$NON-NLS-1$
	}

	/** Shows the marks by other labels. */
	void relabel(MarkLabels names) {
		labels = names;
		style();
	}

	/** The text as pieces. */
	List<Piece> pieces() {
		return lines().pieces();
	}

	LineText lines() {
		return new LineText(text.getText(), marks);
	}

	/** The mark at the caret or beside it, null if there is none. */
	Piece.Mark markAt(int offset) {
		if (offset < 0 || offset >= text.getCharCount() || text.getTextRange(offset, 1).charAt(0) != LineText.MARK) {
			return null;
		}
		return marks.get(count(text.getTextRange(0, offset)));
	}

	/** Replaces text by a mark. */
	void insert(int offset, int length, Piece.Mark mark) {
		replace(offset, length, String.valueOf(LineText.MARK), List.of(mark));
	}

	/** Replaces text by other text without marks. */
	void replace(int offset, int length, String with) {
		replace(offset, length, with, List.of());
	}

	private void replace(int offset, int length, String with, List<Piece.Mark> brought) {
		lastTyped = 0;
		coming = brought;
		text.replaceTextRange(offset, length, with);
		coming = List.of();
		lastTyped = 0;
		text.setCaretOffset(offset + with.length());
	}

	boolean canUndo() {
		return !undo.isEmpty();
	}

	/** Takes back what was done last. */
	void undo() {
		if (!undo.isEmpty()) {
			redo.push(now());
			set(undo.pop());
			changed.run();
		}
	}

	/** Does again what was taken back last. */
	void redo() {
		if (!redo.isEmpty()) {
			undo.push(now());
			set(redo.pop());
			changed.run();
		}
	}

	private State now() {
		return new State(lines(), text.getCaretOffset());
	}

	private void set(State state) {
		quiet = true;
		marks.clear();
		coming = state.lines().marks();
		text.setText(state.lines().text());
		coming = List.of();
		quiet = false;
		style();
		text.setCaretOffset(Math.min(state.caret(), text.getCharCount()));
		text.showSelection();
		lastTyped = 0;
	}

	/** A new line is of the same kind as the one it leaves. */
	private void newLine() {
		int line = text.getLineAtOffset(text.getCaretOffset());
		Piece.Mark mark = markAt(text.getOffsetAtLine(line));
		String element = mark instanceof Piece.Start && ChapterText.isLine(mark.element()) ? mark.element() : "p"; //$NON-NLS-1$
		Point selection = text.getSelectionRange();
		replace(selection.x, selection.y, "\n" + LineText.MARK, List.of(new Piece.Start(element, Map.of()))); //$NON-NLS-1$
	}

	/** Characters that stand for marks come from here only: what is pasted brings its text alone. */
	private void verify(VerifyEvent event) {
		String clean = event.text.replace("\r\n", "\n").replace('\r', '\n'); //$NON-NLS-1$ //$NON-NLS-2$
		if (coming.isEmpty()) {
			clean = clean.replace(String.valueOf(LineText.MARK), ""); //$NON-NLS-1$
		}
		event.text = clean;
		before = text.getText();
		marksBefore = List.copyOf(marks);
	}

	private void modified(ExtendedModifyEvent event) {
		int first = count(text.getTextRange(0, event.start));
		int gone = count(event.replacedText);
		marks.subList(first, Math.min(marks.size(), first + gone)).clear();
		marks.addAll(first, coming);
		if (quiet) {
			return;
		}
		long now = System.currentTimeMillis();
		boolean together = now - lastTyped < TOGETHER && event.length == 1 && event.replacedText.isEmpty() && !undo.isEmpty();
		if (!together) {
			undo.push(new State(new LineText(before, marksBefore), event.start + event.replacedText.length()));
			if (undo.size() > MOST_STATES) {
				undo.removeLast();
			}
		}
		redo.clear();
		lastTyped = now;
		removeStray();
		style();
		changed.run();
	}

	private void removeStray() {
		quiet = true;
		coming = List.of();
		for (List<Integer> stray = lines().stray(); !stray.isEmpty(); stray = lines().stray()) {
			for (int place : stray) {
				text.replaceTextRange(place, 1, ""); //$NON-NLS-1$
			}
		}
		quiet = false;
	}

	/** Gives every mark the room that its label needs, and lines with headings a bold face. */
	private void style() {
		GC gc = new GC(text);
		try {
			gc.setFont(text.getFont());
			int ascent = gc.getFontMetrics().getAscent() + 2;
			int descent = gc.getFontMetrics().getDescent() + 2;
			String all = text.getText();
			List<StyleRange> ranges = new ArrayList<>();
			int next = 0;
			for (int i = 0; i < all.length(); i++) {
				if (all.charAt(i) == LineText.MARK) {
					Piece.Mark mark = marks.get(next++);
					StyleRange range = new StyleRange(i, 1, null, null);
					range.metrics = new GlyphMetrics(ascent, descent,
							widths.computeIfAbsent(labels.of(mark), l -> gc.textExtent(l).x) + 2 * PADDING + 2);
					range.data = mark;
					ranges.add(range);
					int end = all.indexOf('\n', i);
					if (mark instanceof Piece.Start start && start.element().equals("section") && end > i + 1) { //$NON-NLS-1$
						StyleRange title = new StyleRange(i + 1, end - i - 1, null, null, SWT.BOLD);
						if (all.substring(i + 1, end).indexOf(LineText.MARK) < 0) {
							ranges.add(title);
						}
					}
				}
			}
			text.setStyleRanges(ranges.toArray(StyleRange[]::new));
			questions.keySet().forEach(excerpt -> underline(excerpt, all));
		} finally {
			gc.dispose();
		}
	}

	/** Questioned text is underlined; what has a mark in it is not, as it is printed otherwise than it stands here. */
	private void underline(String excerpt, String all) {
		for (int at = excerpt.isBlank() ? -1 : all.indexOf(excerpt); at >= 0; at = all.indexOf(excerpt, at + excerpt.length())) {
			StyleRange range = new StyleRange(at, excerpt.length(), null, null);
			range.underline = true;
			range.underlineStyle = SWT.UNDERLINE_SQUIGGLE;
			range.underlineColor = problem;
			text.setStyleRange(range);
		}
	}

	private void paint(GC gc, Piece.Mark mark, int x, int y, int height) {
		boolean field = mark instanceof Piece.Whole;
		Color background = gc.getBackground();
		Color foreground = gc.getForeground();
		String label = labels.of(mark);
		Point size = gc.textExtent(label);
		gc.setBackground(field ? figure : structure);
		gc.fillRoundRectangle(x + 1, y, size.x + 2 * PADDING, height, 6, 6);
		gc.setForeground(ink);
		gc.drawText(label, x + 1 + PADDING, y + (height - size.y) / 2, true);
		gc.setBackground(background);
		gc.setForeground(foreground);
	}

	private static int count(String piece) {
		return (int) piece.chars().filter(c -> c == LineText.MARK).count();
	}
}
