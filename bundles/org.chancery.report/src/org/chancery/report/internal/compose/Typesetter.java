package org.chancery.report.internal.compose;

import java.util.ArrayList;
import java.util.List;

import org.chancery.model.text.Blanks;
import org.chancery.report.Block;
import org.chancery.report.Run;

/**
 * The last step of a composition: puts in the photos' numbers and makes white space right. Line breaks of a chapter's file
 * vanish between Chinese characters, and blanks stand round digits or not, as the report's settings want.
 */
final class Typesetter {
	private final PhotoNumbers photos;
	private final boolean blanks;

	Typesetter(PhotoNumbers photos, boolean blanks) {
		this.photos = photos;
		this.blanks = blanks;
	}

	/** Whether runs print nothing; a reference to photos alone is nothing. */
	static boolean isBlank(List<Run> runs) {
		return runs.stream().allMatch(r -> r.text().isBlank() || PhotoField.isMark(r));
	}

	List<Block> set(List<Block> blocks) {
		return blocks.stream().map(this::set).toList();
	}

	private Block set(Block block) {
		return switch (block) {
		case Block.Heading heading -> new Block.Heading(heading.level(), heading.number(), line(heading.text()));
		case Block.Paragraph p -> new Block.Paragraph(p.style(), p.level(), p.number(), line(p.text()));
		case Block.Table table -> new Block.Table(line(table.date()), table.columns(), table.rows().stream().map(this::row).toList());
		case Block.Columns columns -> new Block.Columns(line(columns.left()), line(columns.right()), columns.entries().stream()
				.map(e -> new Block.Entry(e.headings().stream().map(h -> (Block.Heading) set(h)).toList(), set(e.contents()))).toList());
		case Block.Photos plates -> plates;
		};
	}

	private Block.Row row(Block.Row row) {
		return new Block.Row(row.header(), row.cells().stream()
				.map(c -> new Block.Cell(c.text().stream().map(this::line).toList(), c.columns(), c.rows(), c.align())).toList());
	}

	/** One paragraph's runs as printed; text that stands side by side is one run. */
	List<Run> line(List<Run> runs) {
		List<Run> result = new ArrayList<>();
		char last = 0;
		String gap = "";
		for (Run run : runs) {
			String text = PhotoField.isMark(run) ? photos.reference(((Run.Field) run).source()) : run.text();
			StringBuilder printed = new StringBuilder();
			for (int i = 0; i < text.length(); i++) {
				char c = text.charAt(i);
				if (Character.isWhitespace(c)) {
					gap += c;
					continue;
				}
				if (last != 0 && blank(last, gap, c)) {
					if (printed.isEmpty()) {
						blankBefore(run, result, printed);
					} else {
						printed.append(' ');
					}
				}
				printed.append(c);
				last = c;
				gap = "";
			}
			add(run, printed.toString(), result);
		}
		return result;
	}

	/** Puts a blank between two runs: into the text beside a field, so that the field's text stays its own. */
	private static void blankBefore(Run run, List<Run> result, StringBuilder printed) {
		if (run instanceof Run.Text) {
			printed.append(' ');
		} else {
			add(new Run.Text(" "), " ", result);
		}
	}

	private static void add(Run run, String text, List<Run> result) {
		if (text.isEmpty()) {
			return;
		}
		switch (run) {
		case Run.Text ignored when !result.isEmpty() && result.getLast() instanceof Run.Text before ->
			result.set(result.size() - 1, new Run.Text(before.text() + text));
		case Run.Text ignored -> result.add(new Run.Text(text));
		case Run.Figure figure -> result.add(new Run.Figure(text, figure.value()));
		case Run.Field field -> result.add(new Run.Field(text, field.source(), field.feature(), field.raw()));
		}
	}

	/** Whether a blank is printed between two characters with this white space between them. */
	private boolean blank(char left, String gap, char right) {
		if (Blanks.meet(left, right)) {
			return blanks;
		}
		boolean broken = gap.indexOf('\n') >= 0 || gap.indexOf('\r') >= 0;
		if (broken) {
			return left < 0x2E80 && right < 0x2E80;
		}
		return !gap.isEmpty() && !isPunctuation(left) && !isPunctuation(right);
	}

	private static boolean isPunctuation(char c) {
		return c >= '\u3001' && c <= '\u301F' || c >= '\uFF01' && c <= '\uFF0F' || c >= '\uFF1A' && c <= '\uFF1F';
	}
}
