package org.chancery.report;

import java.util.List;

import org.chancery.model.Period;
import org.chancery.figures.FigureValue;

/**
 * A report composed for one period: what the writers write and the workbench shows.
 *
 * @param title  the title, with its ordinal: 十、高雄市政府行政暨國際處業務報告
 * @param header the running head
 * @param period the period reported on
 * @param blocks the contents in the order of print
 * @param notes  what a reader of the draft should know: a section that is missing, made-up records, a figure without value
 */
public record ReportDocument(String title, String header, Period period, List<Block> blocks, List<String> notes) {

	/** The values of all figures printed, each once, in the order of print. */
	public List<FigureValue> figures() {
		return Blocks.runs(blocks).filter(Run.Figure.class::isInstance).map(Run.Figure.class::cast).map(Run.Figure::value)
				.distinct().toList();
	}
}
