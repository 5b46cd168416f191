package org.chancery.report.internal.odt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

import org.chancery.report.internal.font.FontChoice;
import org.chancery.report.internal.font.FontFile;

/** The fonts of a document: declared under the names that styles use, with their files in the package. */
final class EmbeddedFonts {
	/** The names styles use. */
	static final String CHINESE = "Chinese";
	static final String LATIN = "Latin";

	private record File(String name, byte[] content) {
	}

	private final FontFile chinese;
	private final FontFile latin;
	private final List<File> chineseFiles = new ArrayList<>();
	private final List<File> latinFiles = new ArrayList<>();

	/** @param text all text of the document */
	EmbeddedFonts(FontChoice fonts, String text) throws IOException {
		chinese = fonts.chinese();
		latin = fonts.latin() == null ? fonts.chinese() : fonts.latin();
		files(chinese, "Fonts/chinese", FontSubset.chinese(text), chineseFiles);
		if (latin != chinese) {
			files(latin, "Fonts/latin", FontSubset.latin(), latinFiles);
		}
	}

	private static void files(FontFile font, String name, Set<Integer> characters, List<File> files) throws IOException {
		FontSubset.of(font.file(), font.face(), characters).ifPresent(content -> files.add(new File(name + ".ttf", content)));
		if (font.bold() != null) {
			FontSubset.of(font.bold(), null, characters).ifPresent(content -> files.add(new File(name + "-bold.ttf", content)));
		}
	}

	/** Declares the fonts in a file of the package. */
	void declare(Odf odf) throws XMLStreamException {
		odf.start("office:font-face-decls");
		declare(odf, CHINESE, chinese, chineseFiles);
		declare(odf, LATIN, latin, latinFiles);
		odf.end();
	}

	private static void declare(Odf odf, String name, FontFile font, List<File> files) throws XMLStreamException {
		odf.start("style:font-face", "style:name", name, "svg:font-family", "'" + font.family() + "'", "style:font-family-generic", "roman",
				"style:font-pitch", "variable");
		if (!files.isEmpty()) {
			odf.start("svg:font-face-src");
			for (File file : files) {
				odf.start("svg:font-face-uri", "xlink:href", file.name(), "xlink:type", "simple");
				odf.empty("svg:font-face-format", "svg:string", "truetype");
				odf.end();
			}
			odf.end();
		}
		odf.end();
	}

	/** Puts the files into the package. */
	void write(OdtPackage odt) throws IOException {
		for (List<File> files : List.of(chineseFiles, latinFiles)) {
			for (File file : files) {
				odt.add(file.name(), "application/x-font-ttf", file.content());
			}
		}
	}
}
