package org.chancery.proofread.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.chancery.model.Period;
import org.chancery.proofread.Finding;
import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.PlainDocument;
import org.chancery.proofread.Proof;
import org.chancery.proofread.ProofRule;
import org.chancery.proofread.internal.read.Paragraphs;

/** Runs one rule over a few paragraphs. */
final class Checked {
	static final Period PERIOD = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 1, 31));

	private Checked() {
	}

	static List<Finding> by(ProofRule rule, String... paragraphs) {
		return rule.check(new Proof(document(paragraphs), PERIOD, List.of()));
	}

	static PlainDocument document(String... paragraphs) {
		return new PlainDocument("test", false, Paragraphs.of(paragraphs));
	}

	/** A table whose rows are texts with | between the cells. */
	static PlainBlock.Table table(String... rows) {
		List<PlainBlock.Row> all = new ArrayList<>();
		for (String row : rows) {
			String[] texts = row.split("\\|", -1);
			List<PlainBlock.Cell> cells = new ArrayList<>();
			for (int i = 0; i < texts.length; i++) {
				cells.add(new PlainBlock.Cell(texts[i].strip(), i, 1, 1));
			}
			all.add(new PlainBlock.Row(cells));
		}
		return new PlainBlock.Table(all, 1);
	}

	static List<Finding> byTable(ProofRule rule, String... rows) {
		return rule.check(new Proof(new PlainDocument("test", false, List.of(table(rows))), PERIOD, List.of()));
	}

	static List<String> excerpts(List<Finding> findings) {
		return findings.stream().map(Finding::excerpt).toList();
	}

	static String[] lines(String text) {
		return Arrays.stream(text.split("\n")).toArray(String[]::new);
	}
}
