package org.chancery.report.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.chancery.model.text.Numbering;
import org.chancery.report.Block;
import org.chancery.report.Run;

/** What one heading holds while it is composed: its blocks, and the numbers of the headings and items in it. */
final class Outline {
	private final int level;
	private final List<Block> blocks = new ArrayList<>();
	private int last;

	/** @param level the level of headings and items in it */
	Outline(int level) {
		this.level = level;
	}

	int level() {
		return level;
	}

	/** One that goes on where this one is; what it is given does not touch this one. */
	Outline copy() {
		Outline copy = new Outline(level);
		copy.blocks.addAll(blocks);
		copy.last = last;
		return copy;
	}

	/** Becomes what a copy has become. */
	void take(Outline copy) {
		blocks.clear();
		blocks.addAll(copy.blocks);
		last = copy.last;
	}

	/** An empty outline for what a heading of this one will hold. */
	Outline deeper() {
		return new Outline(level + 1);
	}

	/** The next number of this level, as printed. */
	String nextNumber() {
		return Numbering.mark(level, ++last);
	}

	/** Adds a block; photos that follow photos join them, so that no plate has a gap. */
	void add(Block block) {
		if (block instanceof Block.Photos more && !blocks.isEmpty() && blocks.getLast() instanceof Block.Photos before) {
			blocks.set(blocks.size() - 1, new Block.Photos(Stream.concat(before.photos().stream(), more.photos().stream()).toList()));
		} else {
			blocks.add(block);
		}
	}

	/** Adds a heading of this level with all that it holds. */
	void add(String number, String title, Outline contents) {
		blocks.add(new Block.Heading(level, number, List.of(new Run.Text(title))));
		blocks.addAll(contents.blocks);
	}

	boolean isEmpty() {
		return blocks.isEmpty();
	}

	List<Block> blocks() {
		return blocks;
	}
}
