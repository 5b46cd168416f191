package org.chancery.proofread.internal.read;

import java.util.ArrayList;
import java.util.List;

import org.chancery.proofread.PlainBlock;

/** Paragraphs as the readers make them, for tests of the rules. */
public final class Paragraphs {
	private Paragraphs() {
	}

	public static List<PlainBlock> of(String... texts) {
		List<PlainBlock> blocks = new ArrayList<>();
		for (String text : texts) {
			blocks.add(Marks.block(text, 0, blocks.size() + 1));
		}
		return blocks;
	}
}
