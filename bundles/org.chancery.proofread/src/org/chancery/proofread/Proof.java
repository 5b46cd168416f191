package org.chancery.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chancery.model.Period;
import org.chancery.proofread.internal.PeriodFinder;
import org.chancery.proofread.text.Amounts;
import org.chancery.proofread.text.DateMention;
import org.chancery.proofread.text.Dates;
import org.chancery.proofread.text.Folded;

/** What a rule looks at: a document, read once for all rules. */
public final class Proof {
	private final PlainDocument document;
	private final Period period;
	private final List<Passage> passages;
	private final List<Proof> previous;

	/**
	 * Reads a document for its rules.
	 *
	 * @param period   the period reported on; null if the document is to say it itself
	 * @param previous earlier reports, the latest first
	 */
	public Proof(PlainDocument document, Period period, List<PlainDocument> previous) {
		this.document = document;
		this.period = period != null ? period : PeriodFinder.find(document).orElse(null);
		this.passages = passages(document, this.period);
		this.previous = previous.stream().map(d -> new Proof(d, null, List.of())).toList();
	}

	/** The document. */
	public PlainDocument document() {
		return document;
	}

	/** The period reported on; empty if neither the caller nor the document says it. */
	public Optional<Period> period() {
		return Optional.ofNullable(period);
	}

	/** All paragraphs and cells in order. */
	public List<Passage> passages() {
		return passages;
	}

	/** The paragraphs outside tables. */
	public List<Passage> prose() {
		return passages.stream().filter(p -> !p.inTable()).toList();
	}

	/** Earlier reports of the same kind, the latest first; empty if none were given. */
	public List<Proof> previous() {
		return previous;
	}

	private static List<Passage> passages(PlainDocument document, Period period) {
		List<Passage> passages = new ArrayList<>();
		for (int i = 0; i < document.blocks().size(); i++) {
			switch (document.blocks().get(i)) {
			case PlainBlock.Text text -> passages.add(passage(Place.inText(i, 0, 0), text, text.text(), period));
			case PlainBlock.Table table -> {
				for (int row = 0; row < table.rows().size(); row++) {
					List<PlainBlock.Cell> cells = table.rows().get(row).cells();
					for (int cell = 0; cell < cells.size(); cell++) {
						passages.add(passage(new Place(i, row, cell, 0, 0), table, cells.get(cell).text(), period));
					}
				}
			}
			}
		}
		return List.copyOf(passages);
	}

	private static Passage passage(Place place, PlainBlock block, String text, Period period) {
		Folded folded = new Folded(text);
		List<DateMention> dates = List.copyOf(Dates.in(folded.text(), period));
		return new Passage(place, block, folded, dates, List.copyOf(Amounts.in(folded.text(), dates)));
	}
}
