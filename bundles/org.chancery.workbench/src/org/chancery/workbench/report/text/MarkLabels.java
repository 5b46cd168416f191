package org.chancery.workbench.report.text;

import java.util.Map;
import java.util.Optional;

import org.chancery.figures.FigureDefinition;
import org.chancery.report.text.ChapterText;
import org.chancery.report.text.Piece;
import org.eclipse.osgi.util.NLS;

/** What people see of the marks in a chapter's text. */
final class MarkLabels {
	private final Map<String, FigureDefinition> figures;
	private final Map<String, String> values;

	/**
	 * @param figures the figures by their ids
	 * @param values  what the report prints for them at the moment
	 */
	MarkLabels(Map<String, FigureDefinition> figures, Map<String, String> values) {
		this.figures = figures;
		this.values = values;
	}

	/** A figure field shows its value; what repeats or leaves out says by what. */
	String of(Piece.Mark mark) {
		return switch (mark) {
		case Piece.Start start when ChapterText.isLine(start.element()) -> line(start);
		case Piece.Start start -> start(start);
		case Piece.End end -> end.element().equals("section") ? Messages.Mark_sectionEnd : "⟩"; //$NON-NLS-1$ //$NON-NLS-2$
		case Piece.Whole whole -> whole(whole);
		};
	}

	private static String line(Piece.Start start) {
		String title = start.attributes().get("title"); //$NON-NLS-1$
		return start.element().equals("p") ? "¶" : title == null ? "№" : "№ " + title; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private String start(Piece.Start start) {
		Map<String, String> attributes = start.attributes();
		return switch (start.element()) {
		case "section" -> "§"; //$NON-NLS-1$ //$NON-NLS-2$
		case "entry" -> NLS.bind(Messages.Mark_entry, attributes.get("subject")); //$NON-NLS-1$ //$NON-NLS-2$
		case "if" -> NLS.bind(Boolean.parseBoolean(attributes.get("not")) ? Messages.Mark_unless : Messages.Mark_if, subject(attributes)); //$NON-NLS-1$ //$NON-NLS-2$
		case "each" -> NLS.bind(Messages.Mark_each, subject(attributes)); //$NON-NLS-1$
		case "parts" -> NLS.bind(Messages.Mark_each, attributes.get("of")); //$NON-NLS-1$ //$NON-NLS-2$
		case "split" -> Messages.Mark_split; //$NON-NLS-1$
		default -> start.element();
		};
	}

	private String whole(Piece.Whole whole) {
		Map<String, String> attributes = whole.attributes();
		return switch (whole.element()) {
		case "figure" -> { //$NON-NLS-1$
			String id = attributes.get("id"); //$NON-NLS-1$
			yield values.getOrDefault(id, name(id));
		}
		case "list" -> NLS.bind(Messages.Mark_list, name(attributes.get("figure"))); //$NON-NLS-1$ //$NON-NLS-2$
		case "value", "count" -> "‹" + attributes.getOrDefault("feature", attributes.get("of")) + "›"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
		case "date" -> Messages.Mark_date; //$NON-NLS-1$
		case "period" -> Messages.Mark_period; //$NON-NLS-1$
		case "photo" -> Messages.Mark_photo; //$NON-NLS-1$
		case "bureau", "self", "year", "setting" -> Messages.Mark_setting; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		case "table" -> Messages.Mark_table; //$NON-NLS-1$
		case "breakdown" -> NLS.bind(Messages.Mark_breakdown, name(attributes.get("figure"))); //$NON-NLS-1$ //$NON-NLS-2$
		case "photos" -> NLS.bind(Messages.Mark_photos, name(attributes.get("figure"))); //$NON-NLS-1$ //$NON-NLS-2$
		default -> whole.element();
		};
	}

	private String subject(Map<String, String> attributes) {
		String figure = attributes.get("figure"); //$NON-NLS-1$
		return figure != null ? name(figure) : attributes.getOrDefault("feature", attributes.getOrDefault("setting", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** A figure that no installed section defines is told by its id. */
	private String name(String id) {
		return Optional.ofNullable(figures.get(id)).map(FigureDefinition::name).orElse(id);
	}
}
