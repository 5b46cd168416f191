package org.chancery.ledger;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

import org.chancery.model.Ledger;
import org.chancery.model.LedgerFigure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** A ledger for other programs: JSON with every figure and the ids and versions of its records. */
public final class LedgerJson {
	/** The name of the file that goes with a report's files. */
	public static final String FILE = "ledger.json"; //$NON-NLS-1$

	private LedgerJson() {
	}

	/**
	 * Writes a ledger; the writer is left open.
	 *
	 * @throws IOException if the writer can't be written to
	 */
	public static void write(Ledger ledger, Writer writer) throws IOException {
		try (JsonGenerator json = new JsonFactory().createGenerator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
				.useDefaultPrettyPrinter()) {
			json.writeStartObject();
			json.writeStringField("number", ledger.getNumber()); //$NON-NLS-1$
			json.writeStringField("kind", ledger.getKind().getName()); //$NON-NLS-1$
			json.writeStringField("title", ledger.getTitle()); //$NON-NLS-1$
			json.writeStringField("from", ledger.getFrom().toString()); //$NON-NLS-1$
			json.writeStringField("to", ledger.getTo().toString()); //$NON-NLS-1$
			json.writeNumberField("edition", ledger.getEdition()); //$NON-NLS-1$
			json.writeStringField("frozenAt", ledger.getFrozenAt().toString()); //$NON-NLS-1$
			json.writeStringField("frozenBy", ledger.getFrozenBy()); //$NON-NLS-1$
			json.writeArrayFieldStart("versions"); //$NON-NLS-1$
			for (String line : text(ledger.getVersions()).lines().toList()) {
				json.writeString(line);
			}
			json.writeEndArray();
			json.writeArrayFieldStart("figures"); //$NON-NLS-1$
			for (LedgerFigure figure : ledger.getFigures()) {
				write(figure, json);
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		writer.write('\n');
	}

	private static void write(LedgerFigure figure, JsonGenerator json) throws IOException {
		json.writeStartObject();
		json.writeStringField("id", figure.getFigure()); //$NON-NLS-1$
		json.writeStringField("name", figure.getName()); //$NON-NLS-1$
		number(json, "value", figure.getValue()); //$NON-NLS-1$
		json.writeStringField("unit", figure.getUnit()); //$NON-NLS-1$
		json.writeStringField("from", figure.getFrom().toString()); //$NON-NLS-1$
		json.writeStringField("to", figure.getTo().toString()); //$NON-NLS-1$
		json.writeStringField("asOf", figure.getAsOf() == null ? null : figure.getAsOf().toString()); //$NON-NLS-1$
		json.writeStringField("definition", figure.getDefinition()); //$NON-NLS-1$
		json.writeStringField("declaration", figure.getDeclaration()); //$NON-NLS-1$
		json.writeBooleanField("madeUp", figure.isFromMadeUp()); //$NON-NLS-1$
		json.writeArrayFieldStart("tallies"); //$NON-NLS-1$
		for (String line : text(figure.getSources()).lines().toList()) {
			json.writeString(line);
		}
		json.writeEndArray();
		json.writeObjectFieldStart("records"); //$NON-NLS-1$
		for (var entry : Evidence.of(figure.getEvidence()).records().entrySet()) {
			json.writeArrayFieldStart(entry.getKey());
			RecordVersions list = entry.getValue();
			for (int i = 0; i < list.size(); i++) {
				json.writeArray(new long[] { list.ids()[i], list.versions()[i] }, 0, 2);
			}
			json.writeEndArray();
		}
		json.writeEndObject();
		json.writeEndObject();
	}

	private static void number(JsonGenerator json, String name, BigDecimal value) throws IOException {
		json.writeFieldName(name);
		if (value == null) {
			json.writeNull();
		} else {
			json.writeNumber(value.toPlainString());
		}
	}

	private static String text(String text) {
		return text == null ? "" : text; //$NON-NLS-1$
	}
}
