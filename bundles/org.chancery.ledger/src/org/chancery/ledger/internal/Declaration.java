package org.chancery.ledger.internal;

import java.util.stream.Collectors;

import org.chancery.figures.FigureDefinition;

/** A figure's declaration as one line of text that differs whenever something else would be counted. */
final class Declaration {
	private Declaration() {
	}

	static String of(FigureDefinition figure) {
		StringBuilder text = new StringBuilder(figure.kind().name().toLowerCase(java.util.Locale.ROOT));
		add(text, "type", figure.type() == null ? null : figure.type().qualifiedName()); //$NON-NLS-1$
		add(text, "where", figure.where()); //$NON-NLS-1$
		add(text, "measure", figure.measure()); //$NON-NLS-1$
		add(text, "feature", figure.feature()); //$NON-NLS-1$
		add(text, "date", figure.date()); //$NON-NLS-1$
		add(text, "until", figure.until()); //$NON-NLS-1$
		add(text, "asOf", figure.asOf()); //$NON-NLS-1$
		add(text, "of", figure.of()); //$NON-NLS-1$
		add(text, "against", figure.against()); //$NON-NLS-1$
		add(text, "baseline", figure.baseline()); //$NON-NLS-1$
		add(text, "aspect", figure.aspect()); //$NON-NLS-1$
		add(text, "leftOut", figure.leftOut().isEmpty() ? null //$NON-NLS-1$
				: figure.leftOut().stream().map(FigureDefinition.LeftOut::where).collect(Collectors.joining(" | "))); //$NON-NLS-1$
		add(text, "unit", figure.unit()); //$NON-NLS-1$
		add(text, "decimals", figure.decimals()); //$NON-NLS-1$
		return text.toString();
	}

	private static void add(StringBuilder text, String name, Object value) {
		if (value != null) {
			text.append("; ").append(name).append('=').append(value); //$NON-NLS-1$
		}
	}
}
