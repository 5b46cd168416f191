package org.chancery.figures.table;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.model.Tally;
import org.chancery.model.sections.Labels;

/** The values of figures, one row a figure. */
public final class FigureTable {
	private static final List<String> HEADINGS = List.of("id", "name_zh", "name_en", "value", "unit", "from", "to", "as_of",
			"records", "tallies", "made_up", "notes");

	private FigureTable() {
	}

	/**
	 * Writes the values in their order.
	 *
	 * @throws IOException if the writer can't be written to
	 */
	public static void write(Table.Format format, Writer writer, List<FigureValue> values) throws IOException {
		try (Table table = Table.of(format, writer, HEADINGS)) {
			for (FigureValue value : values) {
				table.row(row(value));
			}
		}
	}

	private static List<Object> row(FigureValue value) {
		FigureDefinition figure = value.definition();
		return Arrays.asList(figure.id(), figure.name(Labels.CHINESE), figure.name(Locale.ENGLISH), value.value(), figure.unit(),
				value.period().from(), value.period().to(), value.asOf(), value.records(),
				value.tallies().stream().map(FigureTable::source).toList(), value.madeUp(), value.notes());
	}

	private static String source(Tally tally) {
		return tally.getValue().stripTrailingZeros().toPlainString() + " (" + tally.getFrom() + "/" + tally.getTo() + ") "
				+ tally.getSource();
	}
}
