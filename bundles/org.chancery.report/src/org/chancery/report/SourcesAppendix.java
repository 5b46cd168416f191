package org.chancery.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.model.sections.Labels;
import org.chancery.model.text.MinguoDate;
import org.chancery.model.text.NumberStyle;

/** The appendix (附錄) that says of every figure of a report what it is and where it comes from. */
public final class SourcesAppendix {
	private static final List<Integer> COLUMNS = List.of(3, 2, 3, 6);

	private SourcesAppendix() {
	}

	/** The report with the appendix at its end, each figure and period once in the order of print; as it is without figures. */
	public static ReportDocument append(ReportDocument report) {
		Map<List<Object>, FigureValue> once = new LinkedHashMap<>();
		report.figures().forEach(v -> once.putIfAbsent(List.of(v.definition().id(), v.period()), v));
		if (once.isEmpty()) {
			return report;
		}
		List<Block.Row> rows = new ArrayList<>();
		rows.add(new Block.Row(true, Stream.of("數據", "數值", "期間", "定義及來源").map(t -> cell(List.of(List.of(new Run.Text(t))), Block.Align.CENTER))
				.toList()));
		once.values().forEach(v -> rows.add(row(v)));
		List<Block> blocks = new ArrayList<>(report.blocks());
		blocks.add(new Block.Heading(1, "", List.of(new Run.Text("附錄　數據來源"))));
		blocks.add(new Block.Table(List.of(), COLUMNS, rows));
		return new ReportDocument(report.title(), report.header(), report.period(), blocks, report.notes());
	}

	private static Block.Row row(FigureValue value) {
		FigureDefinition figure = value.definition();
		String unit = figure.unit() == null ? "" : figure.unit();
		String number = value.value() == null ? "—" : NumberStyle.COMMA.format(value.value(), false) + unit;
		String days = value.asOf() == null ? MinguoDate.dotted(value.period().from()) + "至" + MinguoDate.dotted(value.period().to())
				: MinguoDate.dotted(value.asOf());
		List<List<Run>> sources = new ArrayList<>();
		figure.words(Labels.CHINESE).ifPresent(w -> sources.add(text(w)));
		sources(value).distinct().forEach(s -> sources.add(text(s)));
		return new Block.Row(false, List.of(cell(List.of(text(figure.name(Labels.CHINESE)), text("（" + figure.id() + "）")), Block.Align.LEFT),
				cell(List.of(List.of(new Run.Figure(number, value))), Block.Align.RIGHT), cell(List.of(text(days)), Block.Align.LEFT),
				cell(sources, Block.Align.LEFT)));
	}

	/** How many records were counted, and each tally with who reported it; of a figure computed from others, of those. */
	private static Stream<String> sources(FigureValue value) {
		if (!value.parts().isEmpty()) {
			return value.parts().stream().flatMap(p -> Stream.concat(Stream.of("由「" + p.definition().name(Labels.CHINESE) + "」計算。"), sources(p)));
		}
		Stream<String> counted = value.records() > 0 || value.tallies().isEmpty()
				? Stream.of("紀錄 " + NumberStyle.COMMA.format(java.math.BigDecimal.valueOf(value.records()), true) + " 筆。") : Stream.of();
		return Stream.concat(counted, value.tallies().stream().map(t -> "填報：" + t.getSource()));
	}

	private static List<Run> text(String text) {
		return List.of(new Run.Text(text));
	}

	private static Block.Cell cell(List<List<Run>> paragraphs, Block.Align align) {
		return new Block.Cell(paragraphs, 1, 1, align);
	}
}
