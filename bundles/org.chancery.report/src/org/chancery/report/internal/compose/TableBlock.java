package org.chancery.report.internal.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.chancery.figures.FigureValue;
import org.chancery.model.text.MinguoDate;
import org.chancery.report.Block;
import org.chancery.report.Run;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.TableGrid;
import org.chancery.report.internal.chapter.ChapterException;
import org.chancery.report.internal.chapter.Element;
import org.eclipse.osgi.util.NLS;

/** {@code table}: a table, left out if it has nothing below its heading rows. */
final class TableBlock implements BlockElement {
	/** Stands for {@code br} until the cell is parted into its paragraphs. */
	static final Run BREAK = new Run.Text("\u2028");

	@Override
	public void compose(Element element, Scope scope, Outline outline) {
		List<Block.Row> rows = Elements.rows(element, scope);
		if (rows.stream().allMatch(Block.Row::header)) {
			return;
		}
		List<Integer> columns = Arrays.stream(element.get("columns").split(",")).map(Integer::valueOf).toList();
		Block.Table table = new Block.Table(date(element, scope), columns, rows);
		TableGrid.findFault(table).ifPresent(row -> {
			throw new ChapterException(element.line(), NLS.bind(Messages.Chapter_tableRow, row, columns.size()));
		});
		outline.add(table);
	}

	private static List<Run> date(Element element, Scope scope) {
		if (element.get("date") == null) {
			return List.of();
		}
		FigureValue value = scope.composition().value(element, "date", scope.period());
		return value.asOf() == null ? List.of() : List.of(new Run.Text("資料日期：" + MinguoDate.dotted(value.asOf())));
	}

	static Block.Row row(Element element, Scope scope) {
		boolean header = element.is("header", false);
		return new Block.Row(header, element.elements().map(cell -> cell(cell, header, scope)).toList());
	}

	private static Block.Cell cell(Element element, boolean header, Scope scope) {
		List<List<Run>> paragraphs = new ArrayList<>();
		paragraphs.add(new ArrayList<>());
		for (Run run : Elements.text(element, scope)) {
			if (run == BREAK) {
				paragraphs.add(new ArrayList<>());
			} else {
				paragraphs.getLast().add(run);
			}
		}
		String align = element.get("align", header ? "center" : "left");
		return new Block.Cell(paragraphs, element.number("columns", 1), element.number("rows", 1),
				Block.Align.valueOf(align.toUpperCase(Locale.ROOT)));
	}
}
