package org.chancery.proofread;

import java.util.ArrayList;
import java.util.List;

import org.chancery.proofread.text.Amount;
import org.chancery.proofread.text.DateMention;
import org.chancery.proofread.text.Folded;

/**
 * A paragraph, heading, caption or table cell as rules read it. All places are of the folded text.
 *
 * @param place   where it stands
 * @param block   the block it is, or the table that it is a cell of
 * @param folded  its text
 * @param dates   the dates in it
 * @param amounts the amounts in it
 */
public record Passage(Place place, PlainBlock block, Folded folded, List<DateMention> dates, List<Amount> amounts) {
	/** A stretch of the folded text. */
	public record Span(int start, int end) {
		/** Whether it holds all of another one. */
		public boolean holds(int from, int to) {
			return start <= from && to <= end;
		}
	}

	/** The folded text. */
	public String text() {
		return folded.text();
	}

	/** Whether it is a cell of a table. */
	public boolean inTable() {
		return place.row() >= 0;
	}

	/** The block if it is a heading, a paragraph or a caption of this kind. */
	public boolean is(PlainBlock.Kind kind) {
		return block instanceof PlainBlock.Text text && text.kind() == kind;
	}

	/** Its sentences: up to 。 ； ！ ？ or a line's end. */
	public List<Span> sentences() {
		return split("。；！？\n"); //$NON-NLS-1$
	}

	/** Its pieces between these characters, without them. */
	public List<Span> split(String marks) {
		List<Span> spans = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= text().length(); i++) {
			if (i == text().length() || marks.indexOf(text().charAt(i)) >= 0) {
				if (i > start) {
					spans.add(new Span(start, i));
				}
				start = i + 1;
			}
		}
		return spans;
	}

	/** The amounts that lie in a span. */
	public List<Amount> amounts(Span span) {
		return amounts.stream().filter(a -> span.holds(a.start(), a.end())).toList();
	}

	/** The text as printed between two places of the folded text. */
	public String printed(int start, int end) {
		return folded.original().substring(folded.origin(start), folded.originEnd(end)).strip();
	}

	/** The place of a stretch of the folded text in the document. */
	public Place placeOf(int start, int end) {
		return place.at(folded.origin(start), folded.originEnd(end));
	}

	/** A finding about a stretch of this passage. */
	public Finding finding(ProofRule rule, Severity severity, int start, int end, String reason, String proposal) {
		return new Finding(rule.id(), severity, placeOf(start, end), printed(start, end), reason, proposal);
	}
}
