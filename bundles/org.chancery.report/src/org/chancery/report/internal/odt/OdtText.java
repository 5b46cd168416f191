package org.chancery.report.internal.odt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.chancery.report.Run;
import org.chancery.report.internal.Layout;

/** Writes runs; a figure lies between the marks of a bookmark that has the figure's id and a running number. */
final class OdtText {
	private final Odf odf;
	private final Map<String, Integer> counts = new HashMap<>();

	OdtText(Odf odf) {
		this.odf = odf;
	}

	void write(List<Run> runs) throws XMLStreamException {
		for (Run run : runs) {
			if (run instanceof Run.Figure figure) {
				String id = figure.value().definition().id();
				String name = "figure:" + id + "-" + counts.merge(id, 1, Integer::sum);
				odf.empty("text:bookmark-start", "text:name", name);
				odf.text(Layout.text(run));
				odf.empty("text:bookmark-end", "text:name", name);
			} else {
				odf.text(Layout.text(run));
			}
		}
	}
}
