package org.chancery.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.chancery.figures.FigureValue;
import org.chancery.model.Tally;
import org.chancery.model.sections.Labels;

/**
 * Figures as a table for machines: CSV after RFC 4180, one row a figure and period, with a heading line. The columns never
 * change their names or order: {@code id, name_en, name_zh, value, unit, from, to, records, tallies}.
 */
public final class FiguresTable {
	private static final List<String> HEADING = List.of("id", "name_en", "name_zh", "value", "unit", "from", "to", "records", "tallies");

	private record Key(String id, Object period) {
	}

	private FiguresTable() {
	}

	/**
	 * Writes the figures in their order, each once for a period. Values are plain numbers with a point, empty if there is
	 * none; days are ISO; a tally is written as {@code value from/to source}, several are divided by {@code "; "}.
	 *
	 * @throws IOException if the table can't be written
	 */
	public static void write(Collection<FigureValue> figures, Appendable out) throws IOException {
		line(HEADING, out);
		Map<Key, FigureValue> each = new LinkedHashMap<>();
		figures.forEach(f -> each.putIfAbsent(new Key(f.definition().id(), f.period()), f));
		for (FigureValue figure : each.values()) {
			line(cells(figure), out);
		}
	}

	private static List<String> cells(FigureValue figure) {
		List<String> cells = new ArrayList<>();
		cells.add(figure.definition().id());
		cells.add(figure.definition().name(Locale.ENGLISH));
		cells.add(figure.definition().name(Labels.CHINESE));
		cells.add(figure.value() == null ? "" : figure.value().toPlainString());
		cells.add(figure.definition().unit() == null ? "" : figure.definition().unit());
		cells.add(figure.period().from().toString());
		cells.add(figure.period().to().toString());
		cells.add(Long.toString(figure.records()));
		cells.add(figure.tallies().stream().map(FiguresTable::text).collect(Collectors.joining("; ")));
		return cells;
	}

	private static String text(Tally tally) {
		return tally.getValue().stripTrailingZeros().toPlainString() + " " + tally.getFrom() + "/" + tally.getTo() + " " + tally.getSource();
	}

	private static void line(List<String> cells, Appendable out) throws IOException {
		out.append(cells.stream().map(FiguresTable::quoted).collect(Collectors.joining(","))).append("\r\n");
	}

	private static String quoted(String cell) {
		boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
	}
}
