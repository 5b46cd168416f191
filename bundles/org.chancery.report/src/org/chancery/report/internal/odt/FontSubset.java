package org.chancery.report.internal.odt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.chancery.report.internal.Messages;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;

/**
 * The part of a font that is embedded in a document: the characters it has and, so that the document can be edited
 * elsewhere, the common ones. Whole Chinese fonts have 5 to 20 MB.
 */
final class FontSubset {
	/** OS/2 fsType: the font may not be embedded (1), not be taken apart (8), has only bitmaps to embed (9). */
	private static final int FORBIDDEN = 0x0002 | 0x0100 | 0x0200;

	/** What a document needs of a font; tables that speak of glyphs by their old numbers would spoil it (GPOS, GSUB). */
	private static final List<String> TABLES = List.of("OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
			"name", "post", "prep");

	private FontSubset() {
	}

	/**
	 * The font's part with these characters.
	 *
	 * @return the file's content, empty if the font's maker does not allow it to be embedded or its kind can't be parted
	 */
	static Optional<byte[]> of(Path file, String face, Set<Integer> characters) throws IOException {
		if (face != null) {
			try (TrueTypeCollection collection = new TrueTypeCollection(file.toFile())) {
				TrueTypeFont font = byFamily(collection, face);
				return font == null ? Optional.empty() : subset(file, font, characters);
			}
		}
		try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
			return subset(file, font, characters);
		}
	}

	private static TrueTypeFont byFamily(TrueTypeCollection collection, String face) throws IOException {
		TrueTypeFont[] found = new TrueTypeFont[1];
		collection.processAllFonts(font -> {
			boolean named = font.getNaming() != null && (face.equals(font.getNaming().getFontFamily())
					|| font.getNaming().getNameRecords().stream().anyMatch(r -> face.equals(r.getString())));
			if (found[0] == null && named) {
				found[0] = font;
			}
		});
		return found[0];
	}

	private static Optional<byte[]> subset(Path file, TrueTypeFont font, Set<Integer> characters) throws IOException {
		boolean forbidden = font.getOS2Windows() != null && (font.getOS2Windows().getFsType() & FORBIDDEN) != 0;
		if (forbidden || font instanceof OpenTypeFont open && open.isPostScript()) {
			ILog.of(FontSubset.class).info(NLS.bind(Messages.Font_notEmbedded, file));
			return Optional.empty();
		}
		TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
		CmapLookup map = font.getUnicodeCmapLookup();
		for (int character : characters) {
			if (map.getGlyphId(character) > 0) {
				subsetter.add(character);
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		subsetter.writeToStream(out);
		return Optional.of(out.toByteArray());
	}

	/** Latin letters, digits and punctuation. */
	static Set<Integer> latin() {
		Set<Integer> characters = new TreeSet<>();
		range(characters, 0x20, 0x7E);
		range(characters, 0xA0, 0x17F);
		range(characters, 0x2010, 0x2026);
		return characters;
	}

	/** The characters of a text, punctuation, and the 5,401 common characters: the first plane of Big5. */
	static Set<Integer> chinese(String text) {
		Set<Integer> characters = latin();
		text.codePoints().forEach(characters::add);
		range(characters, 0x3000, 0x303F);
		range(characters, 0xFF01, 0xFF5E);
		Charset big5 = Charset.forName("Big5");
		for (int first = 0xA4; first <= 0xC6; first++) {
			byte[] row = new byte[2 * (0x7E - 0x40 + 1 + 0xFE - 0xA1 + 1)];
			int at = 0;
			for (int second = 0x40; second <= 0xFE; second++) {
				if (second <= 0x7E || second >= 0xA1) {
					row[at++] = (byte) first;
					row[at++] = (byte) second;
				}
			}
			new String(row, big5).codePoints().filter(c -> c >= 0x4E00 && c <= 0x9FFF).forEach(characters::add);
		}
		return characters;
	}

	private static void range(Set<Integer> characters, int first, int last) {
		for (int c = first; c <= last; c++) {
			characters.add(c);
		}
	}
}
