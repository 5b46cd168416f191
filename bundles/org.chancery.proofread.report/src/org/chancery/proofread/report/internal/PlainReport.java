package org.chancery.proofread.report.internal;

import java.util.ArrayList;
import java.util.List;

import org.chancery.figures.FigureValue;
import org.chancery.proofread.Place;
import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.PlainBlock.Kind;
import org.chancery.proofread.PlainDocument;
import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;

/** A composed report as plain text, and which of its runs each piece of that text comes from. */
final class PlainReport {
	/** A run in the plain text. */
	private record Piece(Place place, Run run) {
	}

	private final List<PlainBlock> blocks = new ArrayList<>();
	/** For each block of the plain text the index of the report's block. */
	private final List<Integer> origins = new ArrayList<>();
	private final List<Piece> pieces = new ArrayList<>();
	private final ReportDocument report;

	PlainReport(ReportDocument report) {
		this.report = report;
		for (int i = 0; i < report.blocks().size(); i++) {
			add(report.blocks().get(i), i);
		}
	}

	PlainDocument document() {
		List<PlainDocument.Field> fields = new ArrayList<>();
		for (Piece piece : pieces) {
			if (piece.run instanceof Run.Figure figure && figure.value().value() != null) {
				FigureValue value = figure.value();
				fields.add(new PlainDocument.Field(piece.place, value.definition().id(), value.definition().name(), value.value()));
			}
		}
		return new PlainDocument(report.title(), false, blocks, fields);
	}

	/** The index of the report's block that a place of the plain text lies in. */
	int origin(Place place) {
		return origins.get(place.block());
	}

	/** The run at a place of the plain text; null in a caption, which has none. */
	Run run(Place place) {
		return pieces.stream().filter(p -> p.place.block() == place.block() && p.place.row() == place.row() && p.place.cell() == place.cell())
				.filter(p -> p.place.start() <= place.start() && place.start() < p.place.end()).map(Piece::run).findFirst().orElse(null);
	}

	private void add(Block block, int origin) {
		switch (block) {
		case Block.Heading heading -> text(Kind.HEADING, heading.level(), heading.number(), heading.text(), origin);
		case Block.Paragraph paragraph -> text(Kind.PARAGRAPH, paragraph.number().isEmpty() ? 0 : paragraph.level(), paragraph.number(), paragraph.text(), origin);
		case Block.Table table -> {
			if (!table.date().isEmpty()) {
				text(Kind.PARAGRAPH, 0, "", table.date(), origin);
			}
			table(table, origin);
		}
		case Block.Columns columns -> Blocks.flat(List.of(columns)).forEach(b -> add(b, origin));
		case Block.Photos photos -> {
			for (Block.Photo photo : photos.photos()) {
				put(new PlainBlock.Text(Kind.CAPTION, 0, "", "照片 " + photo.number() + "：" + photo.caption(), blocks.size() + 1), origin);
			}
		}
		}
	}

	private void put(PlainBlock block, int origin) {
		blocks.add(block);
		origins.add(origin);
	}

	private void text(Kind kind, int level, String number, List<Run> runs, int origin) {
		StringBuilder text = new StringBuilder();
		append(runs, text, Place.inText(blocks.size(), 0, 0));
		put(new PlainBlock.Text(kind, level, number, text.toString(), blocks.size() + 1), origin);
	}

	private void append(List<Run> runs, StringBuilder text, Place place) {
		for (Run run : runs) {
			int start = text.length();
			text.append(run.text());
			pieces.add(new Piece(place.at(start, text.length()), run));
		}
	}

	private void table(Block.Table table, int origin) {
		List<PlainBlock.Row> rows = new ArrayList<>();
		int[] covered = new int[table.columns().size()];
		for (int row = 0; row < table.rows().size(); row++) {
			List<PlainBlock.Cell> cells = new ArrayList<>();
			List<Block.Cell> printed = table.rows().get(row).cells();
			int column = 0;
			for (int i = 0; i < printed.size(); i++) {
				while (column < covered.length && covered[column] > row) {
					column++;
				}
				Block.Cell cell = printed.get(i);
				StringBuilder text = new StringBuilder();
				for (List<Run> paragraph : cell.text()) {
					text.append(text.isEmpty() ? "" : "\n");
					append(paragraph, text, new Place(blocks.size(), row, i, 0, 0));
				}
				cells.add(new PlainBlock.Cell(text.toString(), column, cell.columns(), cell.rows()));
				for (int c = column; c < Math.min(covered.length, column + cell.columns()); c++) {
					covered[c] = row + cell.rows();
				}
				column += cell.columns();
			}
			rows.add(new PlainBlock.Row(List.copyOf(cells)));
		}
		put(new PlainBlock.Table(List.copyOf(rows), blocks.size() + 1), origin);
	}
}
