package org.chancery.proofread.internal.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.text.Units;

/**
 * Finds the paragraphs of a plain text. Lines that only go on because the page was full are put together again, page heads
 * and page numbers in between are left out, and lines with tabs are rows of a table.
 */
final class TextLines {
	private static final Pattern PAGE_NUMBER = Pattern.compile("[-—\\s]*\\d{1,4}[-—\\s]*"); //$NON-NLS-1$
	private static final Pattern FIELD = Pattern.compile("(?:日\\s*期|報\\s*告\\s*人|資料日期)\\s*[:：].*"); //$NON-NLS-1$
	private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*[萬億]?\\s?"); //$NON-NLS-1$
	private static final String ENDS = "。！？：；…:;!?︰"; //$NON-NLS-1$
	private static final String GOES_ON = "，、,（(「『《〈"; //$NON-NLS-1$
	private static final String CLOSES = "，、。；：！？,）)」』》〉%％"; //$NON-NLS-1$
	/** Where a line is broken in a text that is not: a paragraph this long without an end was cut by a page. */
	private static final int CUT = 76;

	private final String[] lines;
	private final boolean[] heads;
	private final int full;
	private final List<PlainBlock> blocks = new ArrayList<>();
	private final StringBuilder open = new StringBuilder();
	private int openAt;
	private int lastWidth;

	TextLines(String text) {
		lines = text.split("\r\n|[\n\r\f\u2028\u000b]", -1); //$NON-NLS-1$
		for (int i = 0; i < lines.length; i++) {
			lines[i] = lines[i].replace('\u00a0', ' ').stripTrailing();
		}
		full = fullWidth();
		heads = pageHeads();
	}

	/** The width that lines are broken at; far beyond any line if they are not broken. */
	private int fullWidth() {
		int[] widths = Arrays.stream(lines).filter(l -> !l.isBlank() && l.indexOf('\t') < 0).mapToInt(l -> width(l.strip())).sorted().toArray();
		if (widths.length < 8) {
			return Integer.MAX_VALUE;
		}
		// a text is broken if many lines end just short of the same width, and hardly any goes beyond
		int most = widths[(int) (widths.length * 0.97)];
		long near = Arrays.stream(widths).filter(w -> w >= most * 0.8 && w <= most * 1.03).count();
		return near > widths.length * 0.3 && most <= 120 ? most : Integer.MAX_VALUE;
	}

	/** Lines that come again and again in the middle of sentences. */
	private boolean[] pageHeads() {
		Map<String, List<Integer>> same = new HashMap<>();
		for (int i = 0; i < lines.length; i++) {
			String line = lines[i].strip();
			boolean isShort = line.length() >= 4 && line.length() <= 40 && width(line) < full * 0.75;
			if (isShort && line.indexOf('\t') < 0 && Marks.of(line).isEmpty() && !Marks.isCaption(line)) {
				same.computeIfAbsent(line, k -> new ArrayList<>()).add(i);
			}
		}
		boolean[] found = new boolean[lines.length];
		for (List<Integer> places : same.values()) {
			boolean repeated = places.size() > 1 && places.stream().anyMatch(this::interrupts);
			boolean numbered = places.stream().anyMatch(i -> lines[i].contains("報告") && besideNumber(i)); //$NON-NLS-1$
			if (repeated || numbered) {
				places.forEach(i -> found[i] = true);
			}
		}
		return found;
	}

	private boolean interrupts(int index) {
		String before = neighbour(index, -1);
		return !before.isEmpty() && ENDS.indexOf(before.charAt(before.length() - 1)) < 0 && width(before) >= 30
				&& Marks.of(neighbour(index, 1)).isEmpty() && !Marks.isCaption(neighbour(index, 1)) && !Marks.isCaption(before);
	}

	private boolean besideNumber(int index) {
		return isPageNumber(neighbour(index, 1)) || isPageNumber(neighbour(index, -1));
	}

	private static boolean isPageNumber(String line) {
		return PAGE_NUMBER.matcher(line).matches();
	}

	private String neighbour(int index, int step) {
		for (int i = index + step; i >= 0 && i < lines.length; i += step) {
			if (!lines[i].isBlank()) {
				return lines[i].strip();
			}
		}
		return ""; //$NON-NLS-1$
	}

	List<PlainBlock> blocks() {
		List<String> rows = new ArrayList<>();
		int rowsAt = 0;
		for (int i = 0; i < lines.length; i++) {
			String line = lines[i];
			String text = line.strip();
			if (text.isEmpty() || heads[i] || isPageNumber(text)) {
				continue;
			}
			if (text.indexOf('\t') >= 0) {
				close();
				rowsAt = rows.isEmpty() ? i + 1 : rowsAt;
				rows.add(line);
				continue;
			}
			if (!rows.isEmpty()) {
				blocks.add(table(rows, rowsAt));
				rows.clear();
			}
			if (!open.isEmpty() && goesOn(text)) {
				boolean words = open.charAt(open.length() - 1) < 0x250 && text.charAt(0) < 0x250 && Character.isLetter(text.charAt(0));
				open.append(words ? " " : "").append(text); //$NON-NLS-1$ //$NON-NLS-2$
			} else {
				close();
				open.append(text);
				openAt = i + 1;
			}
			lastWidth = width(text);
		}
		close();
		if (!rows.isEmpty()) {
			blocks.add(table(rows, rowsAt));
		}
		return blocks;
	}

	/** Whether this line belongs to the paragraph before it. */
	private boolean goesOn(String text) {
		if (Marks.of(text).isPresent() || Marks.isCaption(text) || FIELD.matcher(text).matches() || Marks.isBullet(text)) {
			return false;
		}
		char last = open.charAt(open.length() - 1);
		if (FIELD.matcher(open).matches()) {
			return false;
		} else if (GOES_ON.indexOf(last) >= 0 || CLOSES.indexOf(text.charAt(0)) >= 0 || unclosed()) {
			return true;
		} else if (ENDS.indexOf(last) >= 0) {
			return false;
		}
		Matcher number = NUMBER.matcher(text);
		String unit = number.lookingAt() ? Units.at(text, number.end()) : ""; //$NON-NLS-1$
		if (!unit.isEmpty() && !unit.equals("年")) { //$NON-NLS-1$
			// 減少 | 1,128 人: a paragraph does not begin with how many
			return true;
		}
		boolean heading = Marks.of(open.toString()).isPresent() && width(open.toString()) < CUT / 2 + 12;
		if (full == Integer.MAX_VALUE) {
			return !heading && (lastWidth >= CUT || Character.isDigit(last)) && last != '）' && last != ')';
		}
		return lastWidth >= full * 0.75;
	}

	/** Whether a bracket of the open paragraph is still to be closed. */
	private boolean unclosed() {
		int depth = 0;
		for (int i = 0; i < open.length(); i++) {
			char c = open.charAt(i);
			depth += "（(「『".indexOf(c) >= 0 ? 1 : "）)」』".indexOf(c) >= 0 ? -1 : 0; //$NON-NLS-1$ //$NON-NLS-2$
			depth = Math.max(0, depth);
		}
		return depth > 0 && open.length() < 2000;
	}

	private void close() {
		if (!open.isEmpty()) {
			blocks.add(Marks.block(open.toString(), 0, openAt));
			open.setLength(0);
		}
	}

	private static PlainBlock table(List<String> lines, int position) {
		List<PlainBlock.Row> rows = new ArrayList<>();
		int columns = lines.stream().mapToInt(l -> l.split("\t", -1).length).max().orElse(1); //$NON-NLS-1$
		for (String line : lines) {
			String[] texts = line.split("\t", -1); //$NON-NLS-1$
			List<PlainBlock.Cell> cells = new ArrayList<>();
			// blanks at a line's end are cut off
			for (int i = 0; i < columns; i++) {
				cells.add(new PlainBlock.Cell(i < texts.length ? texts[i].strip() : "", i, 1, 1)); //$NON-NLS-1$
			}
			rows.add(new PlainBlock.Row(List.copyOf(cells)));
		}
		return new PlainBlock.Table(List.copyOf(rows), position);
	}

	/** The width in columns of a type-writer: Chinese characters have two. */
	static int width(String text) {
		return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
	}
}
