package org.chancery.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chancery.report.Block;

/** The places of a table's cells, row by row, with those that a merged cell covers. */
public final class TableGrid {
	/** One place: the cell that begins here, or null if a merged cell of this row or one above covers it. */
	public record Place(Block.Cell cell) {
	}

	private final List<List<Place>> rows = new ArrayList<>();
	private int fault = -1;

	private TableGrid(Block.Table table) {
		int width = table.columns().size();
		int[] covered = new int[width];
		for (Block.Row row : table.rows()) {
			List<Place> places = new ArrayList<>();
			var cells = row.cells().iterator();
			while (places.size() < width) {
				int column = places.size();
				if (covered[column] > 0) {
					covered[column]--;
					places.add(new Place(null));
				} else if (cells.hasNext()) {
					place(cells.next(), places, covered, width);
				} else {
					fault();
					break;
				}
			}
			if (cells.hasNext()) {
				fault();
			}
			rows.add(places);
		}
		for (int rest : covered) {
			if (rest > 0) {
				fault = fault < 0 ? rows.size() : fault;
			}
		}
	}

	private void place(Block.Cell cell, List<Place> places, int[] covered, int width) {
		for (int i = 0; i < cell.columns(); i++) {
			int column = places.size();
			if (column >= width || covered[column] > 0) {
				fault();
				return;
			}
			covered[column] = cell.rows() - 1;
			places.add(new Place(i == 0 ? cell : null));
		}
	}

	private void fault() {
		fault = fault < 0 ? rows.size() + 1 : fault;
	}

	/** The first row, from 1, whose cells do not fill the table's columns exactly; empty if all do. */
	public static Optional<Integer> findFault(Block.Table table) {
		int fault = new TableGrid(table).fault;
		return fault < 0 ? Optional.empty() : Optional.of(fault);
	}

	/** The places of a table whose rows fill its columns. */
	public static List<List<Place>> of(Block.Table table) {
		return new TableGrid(table).rows;
	}
}
