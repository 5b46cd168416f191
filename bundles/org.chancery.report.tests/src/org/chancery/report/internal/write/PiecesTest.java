package org.chancery.report.internal.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.chancery.report.Block;
import org.chancery.report.Run;
import org.chancery.report.internal.Byline;
import org.chancery.report.internal.PhotoScaler;
import org.chancery.report.internal.TableGrid;
import org.chancery.report.internal.WholeFile;
import org.chancery.report.internal.font.FontChoice;
import org.chancery.report.internal.font.FontLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiecesTest {
	@TempDir
	Path folder;

	@Test
	void spacesBylines() {
		assertEquals("日 期：1 1 1 年 3 月 3 1 日", Byline.spaced("日期：111 年 3 月 31 日").replace('\u00A0', ' '));
		assertEquals("報告人：處 長  項  賓  和", Byline.spaced("報告人：處長 項賓和").replace('\u00A0', ' '));
		assertEquals("報告人：項 賓 和", Byline.spaced("報告人：項賓和").replace('\u00A0', ' '));
	}

	@Test
	void findsRowsThatDoNotFillATable() {
		assertEquals(Optional.empty(), TableGrid.findFault(SampleReport.table()));
		assertEquals(Optional.of(1), TableGrid.findFault(table(row(cell(1, 1)))));
		assertEquals(Optional.of(1), TableGrid.findFault(table(row(cell(3, 1)))));
		assertEquals(Optional.of(2), TableGrid.findFault(table(row(cell(1, 2), cell(1, 1)), row(cell(1, 1), cell(1, 1)))));
		assertEquals(Optional.of(1), TableGrid.findFault(table(row(cell(1, 2), cell(1, 1)))));
	}

	private static Block.Table table(Block.Row... rows) {
		return new Block.Table(List.of(), List.of(1, 1), List.of(rows));
	}

	private static Block.Row row(Block.Cell... cells) {
		return new Block.Row(false, List.of(cells));
	}

	private static Block.Cell cell(int columns, int rows) {
		return new Block.Cell(List.of(List.of(new Run.Text("x"))), columns, rows, Block.Align.LEFT);
	}

	@Test
	void saysWhichFontsToInstall() {
		IOException failure = assertThrows(IOException.class, () -> new FontLocator(List.of(folder)).find());
		assertTrue(failure.getMessage().contains("標楷體") && failure.getMessage().contains("fonts-arphic-ukai"), failure.getMessage());
	}

	@Test
	void prefersTheFontOfOfficialPapers() throws IOException {
		Path below = Files.createDirectories(folder.resolve("truetype/a"));
		Files.createFile(below.resolve("ukai.ttc"));
		Files.createFile(below.resolve("KAIU.TTF"));
		FontChoice choice = new FontLocator(List.of(folder.resolve("missing"), folder)).find();
		assertEquals("DFKai-SB", choice.chinese().family());
		assertEquals(List.of("AR PL UKai TW"), choice.rest().stream().map(f -> f.family()).toList());
		assertEquals(null, choice.latin());
	}

	@Test
	void keepsTheOldFileIfWritingFails() throws IOException {
		Path file = folder.resolve("report.odt");
		Files.writeString(file, "old");
		assertThrows(IOException.class, () -> WholeFile.write(file, out -> {
			out.write(new byte[100_000]);
			throw new IOException("broken");
		}));
		assertEquals("old", Files.readString(file));
		try (var files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
		WholeFile.write(file, out -> out.write('n'));
		assertEquals("n", Files.readString(file));
	}

	@Test
	void setsPhotosUpright() throws IOException {
		byte[] jpeg = jpeg(400, 200);
		assertEquals(400, width(PhotoScaler.forPrint(photo(jpeg))));
		for (int orientation : new int[] { 6, 8 }) {
			assertEquals(200, width(PhotoScaler.forPrint(photo(exif(jpeg, orientation)))));
		}
		assertEquals(400, width(PhotoScaler.forPrint(photo(exif(jpeg, 3)))));
	}

	@Test
	void makesLargePhotosSmallerAndLeavesWhatItCannotReadAlone() throws IOException {
		byte[] large = PhotoScaler.forPrint(photo(jpeg(4000, 3000)));
		assertTrue(width(large) < 1000, "width " + width(large));
		byte[] broken = { (byte) 0xFF, (byte) 0xD8, 1, 2, 3 };
		assertArrayEquals(broken, PhotoScaler.forPrint(photo(broken)));
	}

	private static Block.Photo photo(byte[] content) {
		return new Block.Photo(1, "合影", "image/jpeg", content, null);
	}

	private static int width(byte[] content) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(content)).getWidth();
	}

	private static byte[] jpeg(int width, int height) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
		return out.toByteArray();
	}

	/** The JPEG with an Exif segment that says how the camera was held. */
	private static byte[] exif(byte[] jpeg, int orientation) {
		ByteBuffer result = ByteBuffer.allocate(jpeg.length + 36);
		result.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
		result.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
		result.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0);
		return result.put(jpeg, 2, jpeg.length - 2).array();
	}
}
