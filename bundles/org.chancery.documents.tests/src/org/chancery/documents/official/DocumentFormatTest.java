package org.chancery.documents.official;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.chancery.documents.Document;
import org.chancery.documents.DocumentsPackage;
import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.RecordFile;
import org.chancery.exchange.RecordFormat;
import org.chancery.model.Attachment;
import org.chancery.model.ModelFactory;
import org.chancery.testing.SectionTest;
import org.junit.jupiter.api.Test;

/** DI files between folders and a real store. */
class DocumentFormatTest extends SectionTest {
	private static final RecordFormat FORMAT = new DocumentFormat();

	private static Path letter(String name, String text) throws Exception {
		return Files.write(Files.createDirectories(folder.resolve(name)).resolve("letter.di"), Corpus.bytes(text));
	}

	@Test
	void theFormatIsAService() throws InterruptedException {
		assertEquals(DocumentsPackage.Literals.DOCUMENT, service(RecordFormat.class).type().eClass());
	}

	@Test
	void aLetterIsKeptWithItsFileAndItsAttachments() throws Exception {
		String text = Corpus.letter()
				.replace("\"104_2_utf8.dtd\">", "\"104_2_utf8.dtd\" [<!ENTITY A SYSTEM \"計畫.odt\" NDATA _X><!NOTATION _X SYSTEM \"\">]>")
				.replace("<主旨>", "<附件><文字>如文</文字><附件檔名 附件名=\"A\"/></附件><主旨>");
		Path file = letter("in", text);
		Files.write(file.resolveSibling("計畫.odt"), new byte[] { 7 });
		RecordFile read = FORMAT.read(file);
		assertEquals(List.of(), read.notes());
		keep(read.record());
		Document kept = (Document) store.find(FORMAT.type(), read.record().getId()).orElseThrow();
		assertEquals("示範字第1100000001號", kept.getNumber());
		List<Attachment> attachments = store.attachments(FORMAT.type(), kept.getId(), true);
		assertEquals(List.of("計畫.odt", "letter.di"), attachments.stream().map(Attachment::getName).toList());
		assertArrayEquals(Files.readAllBytes(file), attachments.getLast().getContent());
		kept.getAttachments().clear();
		kept.getAttachments().addAll(attachments);
		Path out = Files.createDirectories(folder.resolve("out")).resolve("again.di");
		FORMAT.write(store, kept, out);
		assertArrayEquals(new byte[] { 7 }, Files.readAllBytes(out.resolveSibling("計畫.odt")));
		assertEquals(Corpus.lines(kept).subList(0, 3), Corpus.lines((Document) FORMAT.read(out).record()).subList(0, 3));
		assertFalse(Files.exists(out.resolveSibling("letter.di")));
	}

	@Test
	void anotherFileIsNotOverwritten() throws Exception {
		Document document = (Document) FORMAT.read(letter("first", Corpus.letter())).record();
		Attachment attachment = ModelFactory.eINSTANCE.createAttachment();
		attachment.setName("甲.pdf");
		attachment.setContent(new byte[] { 1 });
		document.getAttachments().add(attachment);
		Path out = Files.createDirectories(folder.resolve("taken")).resolve("letter.di");
		Files.write(out.resolveSibling("甲.pdf"), new byte[] { 2 });
		assertThrows(ExchangeException.class, () -> FORMAT.write(store, document, out));
		assertFalse(Files.exists(out));
		assertArrayEquals(new byte[] { 2 }, Files.readAllBytes(out.resolveSibling("甲.pdf")));
	}

	@Test
	void badFilesAreRefusedInWords() throws Exception {
		Path bad = letter("bad", "no XML");
		ExchangeException e = assertThrows(ExchangeException.class, () -> FORMAT.read(bad));
		assertTrue(e.getMessage().contains("letter.di"), e.getMessage());
		assertThrows(ExchangeException.class, () -> FORMAT.read(folder.resolve("none.di")));
	}
}
