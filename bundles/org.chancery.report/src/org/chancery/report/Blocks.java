package org.chancery.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ways to look at the blocks of a report. */
public final class Blocks {
	private Blocks() {
	}

	/** The blocks with those that stand in columns in the place of the columns, in the order of print. */
	public static Stream<Block> flat(List<Block> blocks) {
		return blocks.stream().flatMap(b -> b instanceof Block.Columns columns ? flat(columns) : Stream.of(b));
	}

	private static Stream<Block> flat(Block.Columns columns) {
		return columns.entries().stream().flatMap(e -> Stream.concat(e.headings().stream(), flat(e.contents())));
	}

	/** The headings, those in columns too, in the order of print. */
	public static List<Block.Heading> headings(List<Block> blocks) {
		return flat(blocks).filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast).toList();
	}

	/** All runs of the blocks in the order of print. */
	public static Stream<Run> runs(List<Block> blocks) {
		return blocks.stream().flatMap(Blocks::runs);
	}

	/** The runs of one block in the order of print. */
	public static Stream<Run> runs(Block block) {
		return switch (block) {
		case Block.Heading heading -> heading.text().stream();
		case Block.Paragraph paragraph -> paragraph.text().stream();
		case Block.Table table -> Stream.concat(table.date().stream(), table.rows().stream().flatMap(r -> r.cells().stream())
				.flatMap(c -> c.text().stream()).flatMap(List::stream));
		case Block.Columns columns -> Stream.concat(Stream.concat(columns.left().stream(), columns.right().stream()),
				flat(columns).flatMap(Blocks::runs));
		case Block.Photos photos -> Stream.empty();
		};
	}

	/** The text of runs as printed. */
	public static String text(List<Run> runs) {
		return runs.stream().map(Run::text).collect(Collectors.joining());
	}
}
