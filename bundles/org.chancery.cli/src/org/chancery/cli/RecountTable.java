package org.chancery.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.figures.table.Table;
import org.chancery.model.sections.Labels;

/** Figures both ways, one row a figure. */
final class RecountTable {
	private static final List<String> HEADINGS = List.of("id", "name_zh", "name_en", "value", "counted", "records",
			"records_counted", "equal");

	private RecountTable() {
	}

	static void write(Table.Format format, Writer writer, List<Recount.Row> rows) throws IOException {
		try (Table table = Table.of(format, writer, HEADINGS)) {
			for (Recount.Row row : rows) {
				FigureValue kept = row.kept();
				FigureDefinition figure = kept.definition();
				table.row(Arrays.asList(figure.id(), figure.name(Labels.CHINESE), figure.name(Locale.ENGLISH), kept.value(),
						row.counted().value(), kept.records(), row.counted().records(), row.isSame()));
			}
		}
	}
}
