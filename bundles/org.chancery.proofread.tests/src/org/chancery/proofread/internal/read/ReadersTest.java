package org.chancery.proofread.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.PlainBlock.Kind;
import org.chancery.proofread.PlainDocument;
import org.chancery.proofread.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of every format, whole, broken and hostile. */
class ReadersTest {
	private static final String ODT = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
			+ "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
			+ "xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'><office:body><office:text>%s</office:text></office:body></office:document-content>";
	private static final String DOCX = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
			+ "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>%s</w:body></w:document>";

	@TempDir
	Path folder;

	@Test
	void readsOdt() throws IOException {
		PlainDocument document = read(zip("a.odt", Map.of("content.xml", ODT.formatted("<text:tracked-changes><text:p>刪去</text:p></text:tracked-changes>"
				+ "<text:h text:outline-level='2'>一、文書<text:s text:c='2'/>管理</text:h>"
				+ "<text:p>受理 <text:span>12</text:span> 件<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>附註</text:p></text:note-body></text:note>。</text:p>"
				+ "<text:list><text:list-item><text:p>(1)甲案</text:p></text:list-item></text:list>"
				+ "<table:table><table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>機關</text:p></table:table-cell><table:covered-table-cell/>"
				+ "<table:table-cell><text:p>件</text:p><text:p>數</text:p></table:table-cell></table:table-row></table:table>"
				+ "<text:p><draw:frame><draw:text-box><text:p>照片 1：合影</text:p></draw:text-box></draw:frame></text:p>"))));
		assertEquals(List.of(Kind.HEADING, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.CAPTION), kinds(document));
		PlainBlock.Text heading = (PlainBlock.Text) document.blocks().getFirst();
		assertEquals("一、", heading.number());
		assertEquals("文書  管理", heading.text());
		assertEquals("受理 12 件。", ((PlainBlock.Text) document.blocks().get(1)).text());
		assertEquals("(1)", ((PlainBlock.Text) document.blocks().get(3)).number());
		PlainBlock.Table table = (PlainBlock.Table) document.blocks().get(4);
		assertEquals(List.of(new PlainBlock.Cell("機關", 0, 2, 1), new PlainBlock.Cell("件\n數", 2, 1, 1)), table.rows().getFirst().cells());
	}

	@Test
	void readsDocx() throws IOException {
		String styles = "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:style w:styleId='2'><w:name w:val='heading 2'/>"
				+ "<w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style><w:style w:styleId='11'><w:name w:val='toc 1'/></w:style></w:styles>";
		PlainDocument document = read(zip("a.docx", Map.of("word/styles.xml", styles, "word/document.xml", DOCX.formatted(
				"<w:p><w:pPr><w:pStyle w:val='11'/></w:pPr><w:r><w:t>文書管理 3</w:t></w:r></w:p>" + "<w:p><w:pPr><w:pStyle w:val='2'/></w:pPr><w:r><w:t>文書管理</w:t></w:r></w:p>"
						+ "<w:p><w:r><w:t xml:space='preserve'>受理 </w:t></w:r><w:del><w:r><w:delText>99</w:delText></w:r></w:del><w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:t> 件。</w:t></w:r></w:p>"
						+ "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>機關</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>件數</w:t></w:r></w:p></w:tc></w:tr>"
						+ "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
						+ "<w:p><w:r><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>照片 1：合影</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>照片 1：合影</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>"))));
		assertEquals(List.of(Kind.HEADING, Kind.PARAGRAPH, Kind.CAPTION), kinds(document));
		assertEquals(2, ((PlainBlock.Text) document.blocks().getFirst()).level());
		assertEquals("受理 12 件。", ((PlainBlock.Text) document.blocks().get(1)).text());
		PlainBlock.Table table = (PlainBlock.Table) document.blocks().get(2);
		assertEquals(List.of(new PlainBlock.Cell("機關", 0, 2, 1), new PlainBlock.Cell("件數", 2, 1, 1)), table.rows().get(0).cells());
		assertEquals(List.of(new PlainBlock.Cell("5", 1, 1, 1)), table.rows().get(1).cells());
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "x-windows-950" })
	void readsTextInEveryEncoding(String charset) throws IOException {
		Path file = folder.resolve("a.txt");
		Files.write(file, "一、文書管理\r\n受理12件。\r\n".getBytes(Charset.forName(charset)));
		assertEquals(List.of("文書管理", "受理12件。"), texts(read(file)));
	}

	@Test
	void putsBrokenLinesTogether() throws IOException {
		String text = "壹、工作概況\n一、文書管理\n" + "本期受理各機關送請協助之案件計有一百二十件，\n\n其中由本處自行辦理者九十件。\n\n市府各單位業務報告\n\n"
				+ "為提升同仁處理公務之效率及正確性並使各項資料得以保存而於各樓層設置之設備均已由廠商完成每季\n\n市府各單位業務報告\n\n一次之保養。\n(一)檔案\n";
		List<String> texts = texts(read(Files.writeString(folder.resolve("a.txt"), text)));
		assertEquals(List.of("工作概況", "文書管理", "本期受理各機關送請協助之案件計有一百二十件，其中由本處自行辦理者九十件。",
				"為提升同仁處理公務之效率及正確性並使各項資料得以保存而於各樓層設置之設備均已由廠商完成每季一次之保養。", "檔案"), texts);
	}

	@Test
	void aTextBrokenAtOneWidthReadsLikeTheSameTextUnbroken() throws IOException {
		StringBuilder whole = new StringBuilder();
		StringBuilder broken = new StringBuilder();
		for (int i = 1; i <= 12; i++) {
			String paragraph = i + ".為落實各項服務品質並提升民眾滿意程度本處持續辦理第" + "甲乙丙丁戊己庚辛壬癸".repeat(8 + i % 3) + "等工作，均依計畫完成。";
			whole.append(paragraph).append('\n');
			for (int at = 0; at < paragraph.length(); at += 36) {
				broken.append(paragraph, at, Math.min(paragraph.length(), at + 36)).append("\n\n");
			}
		}
		assertEquals(texts(read(Files.writeString(folder.resolve("whole.txt"), whole))), texts(read(Files.writeString(folder.resolve("broken.txt"), broken))));
	}

	@Test
	void linesWithTabsAreATable() throws IOException {
		PlainDocument document = read(Files.writeString(folder.resolve("a.txt"), "統計如下：\n機關\t件數\n甲局\t5\n總計\t5\n完。\n"));
		assertEquals(3, document.blocks().size());
		assertEquals(3, ((PlainBlock.Table) document.blocks().get(1)).rows().size());
	}

	@Test
	void refusesEntities() throws IOException {
		String bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>" + ODT.formatted("<text:p>&b;</text:p>");
		assertTrue(refused(zip("bomb.odt", Map.of("content.xml", bomb))).contains("bomb.odt"));
		String outside = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + DOCX.formatted("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>");
		refused(zip("outside.docx", Map.of("word/document.xml", outside)));
	}

	@Test
	void refusesWhatGrowsBeyondAnyReport() throws IOException {
		Path file = folder.resolve("grows.odt");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("content.xml"));
			zip.write(ODT.substring(0, ODT.indexOf("%s")).getBytes(StandardCharsets.UTF_8));
			byte[] blanks = new byte[1 << 20];
			Arrays.fill(blanks, (byte) ' ');
			for (int i = 0; i < (Parts.LARGEST >> 20) + 1; i++) {
				zip.write(blanks);
			}
		}
		assertTrue(Files.size(file) < 1 << 20);
		assertTrue(refused(file).contains("64"));
	}

	@Test
	void refusesBrokenAndOtherFiles() throws IOException {
		Path whole = zip("whole.odt", Map.of("content.xml", ODT.formatted("<text:p>" + "文書".repeat(20000) + "</text:p>")));
		byte[] bytes = Files.readAllBytes(whole);
		refused(Files.write(folder.resolve("cut.odt"), Arrays.copyOf(bytes, bytes.length / 2)));
		refused(zip("cut.docx", Map.of("word/document.xml", "<w:document xmlns:w='x'><w:body><w:p>")));
		refused(zip("archive.zip", Map.of("readme.txt", "text")));
		refused(zip("secret.odt", Map.of("META-INF/manifest.xml", "<m:manifest xmlns:m='x'><m:encryption-data/></m:manifest>", "content.xml", "xyz")));
		refused(Files.write(folder.resolve("old.doc"), new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2 }));
		refused(Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7"));
		refused(Files.write(folder.resolve("picture.txt"), new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1, 2 }));
		refused(folder.resolve("missing.odt"));
		refused(folder);
	}

	private String refused(Path file) {
		UnreadableDocumentException e = assertThrows(UnreadableDocumentException.class, () -> read(file));
		assertTrue(e.getMessage().length() > 15 && !e.getMessage().contains("{"), e.getMessage());
		return e.getMessage();
	}

	private static PlainDocument read(Path file) throws UnreadableDocumentException {
		return new DocumentReaderService().read(file);
	}

	private static List<String> texts(PlainDocument document) {
		return document.blocks().stream().map(b -> ((PlainBlock.Text) b).text()).toList();
	}

	private static List<Kind> kinds(PlainDocument document) {
		return document.blocks().stream().filter(PlainBlock.Text.class::isInstance).map(b -> ((PlainBlock.Text) b).kind()).toList();
	}

	private Path zip(String name, Map<String, String> parts) throws IOException {
		Path file = folder.resolve(name);
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return file;
	}
}
