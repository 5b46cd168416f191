package org.chancery.report.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.chancery.figures.FigureValue;
import org.chancery.model.Period;
import org.chancery.report.Block;
import org.chancery.report.Blocks;
import org.chancery.report.ReportDocument;
import org.chancery.report.Run;

/** What a report prints, as a test looks at it. */
final class Printed {
	private static final Pattern NUMBER = Pattern.compile("(?:(\\d+) ?億 ?)?(?:(\\d[\\d,]*) ?萬 ?)?(\\d[\\d,]*(?:\\.\\d+)?)?");

	private Printed() {
	}

	/** Whether a figure field prints this number for this period. */
	static boolean figure(ReportDocument report, String id, Period period, BigDecimal value) {
		return Blocks.runs(report.blocks()).filter(Run.Figure.class::isInstance).map(Run.Figure.class::cast)
				.anyMatch(run -> run.value().definition().id().equals(id) && run.value().period().equals(period) && says(run, value));
	}

	/** Whether a field of this record prints this number for the feature. */
	static boolean field(ReportDocument report, Run.Source source, String feature, BigDecimal value) {
		return Blocks.runs(report.blocks()).filter(Run.Field.class::isInstance).map(Run.Field.class::cast)
				.anyMatch(run -> source.equals(run.source()) && (run.feature().equals(feature) || run.feature().endsWith("." + feature))
						&& says(run, value));
	}

	/** Whether the paragraphs before the first heading, which speak of the report itself, say so. */
	static boolean opening(ReportDocument report, String text) {
		return report.blocks().stream().takeWhile(block -> !(block instanceof Block.Heading)).flatMap(Printed::lines)
				.anyMatch(line -> line.contains(text));
	}

	/** Every line of text that the report prints, with the captions of its photos. */
	static List<String> lines(ReportDocument report) {
		return report.blocks().stream().flatMap(Printed::lines).toList();
	}

	/** The figure fields that print no number. */
	static List<FigureValue> empty(ReportDocument report) {
		return Blocks.runs(report.blocks()).filter(Run.Figure.class::isInstance).map(Run.Figure.class::cast)
				.filter(run -> run.value().value() == null).map(Run.Figure::value).toList();
	}

	private static Stream<String> lines(Block block) {
		return switch (block) {
		case Block.Heading h -> Stream.of(h.number() + h.text().stream().map(Run::text).reduce("", String::concat));
		case Block.Paragraph p -> Stream.of(p.number() + Blocks.text(p.text()));
		case Block.Table t -> Stream.concat(Stream.of(Blocks.text(t.date())), t.rows().stream()
				.map(row -> String.join(" | ", row.cells().stream()
						.map(c -> String.join("\n", c.text().stream().map(Blocks::text).toList())).toList())));
		case Block.Columns c -> Blocks.flat(List.of(c)).flatMap(Printed::lines);
		case Block.Photos p -> p.photos().stream().map(photo -> "照片 " + photo.number() + "：" + photo.caption());
		};
	}

	private static boolean says(Run run, BigDecimal value) {
		Matcher number = NUMBER.matcher(run.text());
		while (number.find()) {
			if (!number.group().isEmpty() && read(number).compareTo(value) == 0) {
				return true;
			}
		}
		return false;
	}

	private static BigDecimal read(Matcher number) {
		return part(number.group(1)).movePointRight(8).add(part(number.group(2)).movePointRight(4)).add(part(number.group(3)));
	}

	private static BigDecimal part(String digits) {
		return digits == null ? BigDecimal.ZERO : new BigDecimal(digits.replace(",", ""));
	}
}
