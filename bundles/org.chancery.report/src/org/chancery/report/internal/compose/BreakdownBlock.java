package org.chancery.report.internal.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.chancery.figures.FigureDefinition;
import org.chancery.figures.FigureValue;
import org.chancery.figures.Share;
import org.chancery.model.sections.RecordType;
import org.chancery.model.text.NumberStyle;
import org.chancery.report.Block;
import org.chancery.report.Run;
import org.chancery.report.internal.Messages;
import org.chancery.report.internal.chapter.Element;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.osgi.util.NLS;

/** {@code breakdown}: a table of a figure by the values of one feature, with 總計 (of a ratio: 整體); left out if there are none. */
final class BreakdownBlock implements BlockElement {
	@Override
	public void compose(Element element, Scope scope, Outline outline) {
		FigureDefinition figure = scope.composition().figure(element, "figure");
		List<Share> shares = scope.composition().breakdown(figure, scope.period(), element.get("by"));
		if (shares.isEmpty()) {
			return;
		}
		FigureValue total = scope.composition().value(element, "figure", scope.period());
		boolean adds = figure.type() != null;
		BigDecimal sum = shares.stream().map(Share::value).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (adds && (total.value() == null || sum.compareTo(total.value()) != 0)) {
			scope.composition().note(NLS.bind(Messages.Note_sharesDoNotAddUp,
					new Object[] { figure.name(), sum.toPlainString(), total.value() == null ? "—" : total.value().toPlainString() }));
		}
		List<Block.Row> rows = new ArrayList<>();
		rows.add(row(true, new Run.Text(element.get("title")), new Run.Text(element.get("value"))));
		NumberStyle style = scope.composition().numberStyle(element);
		for (Share share : shares) {
			rows.add(row(false, new Run.Text(label(share, element.get("by"), scope.composition().dividedType(figure))), new Run.Text(style.format(share.value(), scope.blanks()))));
		}
		rows.add(row(false, new Run.Text(adds ? "總計" : "整體"), new Run.Figure(FigureField.text(total.value(), "", style, scope.blanks()), total)));
		outline.add(new Block.Table(List.of(), List.of(3, 1), rows));
	}

	/** A report is in Chinese whatever language the program runs in. */
	private static String label(Share share, String by, RecordType type) {
		boolean literal = share.key() instanceof Enumerator;
		return literal ? Feature.print(share.key(), type.eClass().getEStructuralFeature(by), type.section(),
				NumberStyle.COMMA, false) : share.label();
	}

	private static Block.Row row(boolean header, Run name, Run value) {
		return new Block.Row(header, List.of(cell(name, header ? Block.Align.CENTER : Block.Align.LEFT),
				cell(value, header ? Block.Align.CENTER : Block.Align.RIGHT)));
	}

	private static Block.Cell cell(Run text, Block.Align align) {
		return new Block.Cell(List.of(List.of(text)), 1, 1, align);
	}
}
