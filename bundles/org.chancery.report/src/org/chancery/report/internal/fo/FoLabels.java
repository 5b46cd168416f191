package org.chancery.report.internal.fo;

import java.util.List;
import java.util.Map;

import org.chancery.report.labels.Label;
import org.chancery.report.labels.LabelSheet;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** Writes sheets of labels as XSL-FO: each with its QR code to the left, drawn as lines, and its text to the right. */
public final class FoLabels {
	private static final String SVG = "http://www.w3.org/2000/svg";
	/** White around a code and a label's text, in millimetres. */
	private static final double MARGIN = 2.5;

	private final LabelSheet sheet;
	private final ContentHandler handler;
	private final Fo fo;

	/** @param handler takes the XSL-FO */
	public FoLabels(LabelSheet sheet, ContentHandler handler) {
		this.sheet = sheet;
		this.handler = handler;
		this.fo = new Fo(handler);
	}

	/** Writes all labels, the first after those that are used. */
	public void write(List<Label> labels, int used) throws SAXException {
		fo.startDocument();
		fo.start("root", "font-family", FoReport.CHINESE + "," + FoReport.LATIN + "," + FoReport.REST, "font-selection-strategy",
				"character-by-character");
		fo.start("layout-master-set").start("simple-page-master", "master-name", "sheet", "page-width", "210mm", "page-height", "297mm")
				.empty("region-body").end().end();
		int place = Math.floorMod(used, sheet.labels());
		for (int i = 0; i < labels.size() || i == 0; place = 0) {
			fo.start("page-sequence", "master-reference", "sheet").start("flow", "flow-name", "xsl-region-body");
			for (; place < sheet.labels() && i < labels.size(); place++, i++) {
				label(labels.get(i), sheet.left() + place % sheet.columns() * sheet.across(), sheet.top() + place / sheet.columns() * sheet.down());
			}
			// a page needs a block, even if nothing is on it
			fo.empty("block").end().end();
			if (labels.isEmpty()) {
				break;
			}
		}
		fo.end();
		fo.endDocument();
	}

	private void label(Label label, double x, double y) throws SAXException {
		double code = Math.min(sheet.height() - 2 * MARGIN, sheet.width() / 2 - MARGIN);
		container(x + MARGIN, y + (sheet.height() - code) / 2, code, code, "visible");
		// without letters to leave room for, the line is as high as the code
		fo.start("block", "font-size", "0.1pt", "line-height", "0.1pt").start("instream-foreign-object", "width", mm(code), "height", mm(code), "content-width", mm(code),
				"content-height", mm(code), "fox:alt-text", label.code());
		draw(label.code());
		fo.end().end().end();
		double left = code + 2 * MARGIN;
		double size = Math.min(9, sheet.height() / 4);
		container(x + left, y + MARGIN, sheet.width() - left - MARGIN, sheet.height() - 2 * MARGIN, "hidden");
		for (String line : label.lines()) {
			fo.start("block", "font-size", Fo.pt(size), "line-height", "1.25", "wrap-option", "no-wrap").text(line).end();
		}
		fo.start("block", "font-size", Fo.pt(size * 0.8), "line-height", "1.25", "space-before", "1pt").text(label.code()).end();
		fo.end();
	}

	private void container(double x, double y, double width, double height, String overflow) throws SAXException {
		fo.start("block-container", "absolute-position", "absolute", "left", mm(x), "top", mm(y), "width", mm(width), "height", mm(height), "overflow",
				overflow);
	}

	/** The code in one path, a line for each run of dark squares. */
	private void draw(String code) throws SAXException {
		BitMatrix squares = squares(code);
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < squares.getHeight(); y++) {
			for (int x = 0; x < squares.getWidth(); x++) {
				int run = x;
				while (run < squares.getWidth() && squares.get(run, y)) {
					run++;
				}
				if (run > x) {
					path.append("M%d %dh%dv1h-%dz".formatted(x, y, run - x, run - x));
					x = run;
				}
			}
		}
		handler.startPrefixMapping("svg", SVG);
		element("svg", "viewBox", "0 0 " + squares.getWidth() + " " + squares.getHeight(), "width", String.valueOf(squares.getWidth()), "height",
				String.valueOf(squares.getHeight()));
		element("path", "d", path.toString(), "fill", "black");
		handler.endElement(SVG, "path", "svg:path");
		handler.endElement(SVG, "svg", "svg:svg");
		handler.endPrefixMapping("svg");
	}

	private void element(String name, String... attributes) throws SAXException {
		AttributesImpl list = new AttributesImpl();
		for (int i = 0; i < attributes.length; i += 2) {
			list.addAttribute("", attributes[i], attributes[i], "CDATA", attributes[i + 1]);
		}
		handler.startElement(SVG, name, "svg:" + name, list);
	}

	private static BitMatrix squares(String code) throws SAXException {
		try {
			return new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
		} catch (WriterException e) {
			throw new SAXException(code, e);
		}
	}

	private static String mm(double length) {
		return Math.round(length * 100) / 100.0 + "mm";
	}
}
