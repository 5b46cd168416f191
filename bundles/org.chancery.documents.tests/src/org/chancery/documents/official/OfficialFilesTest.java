package org.chancery.documents.official;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.chancery.documents.CopyKind;
import org.chancery.documents.Document;
import org.chancery.documents.DocumentKind;
import org.chancery.documents.DocumentsFactory;
import org.chancery.documents.PartyKind;
import org.chancery.documents.Recipient;
import org.chancery.model.Attachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficialFilesTest {
	private static Reading<Document> read(byte[] file) throws FormatException {
		return OfficialFiles.read(file, name -> Optional.of(new byte[] { 1 }));
	}

	private static Reading<Document> read(String text) throws FormatException {
		return read(Corpus.bytes(text));
	}

	@Test
	void whatIsWrittenIsValidAndReadsAsTheSameDocument() throws FormatException {
		for (Document document : Corpus.documents()) {
			byte[] file = OfficialFiles.write(document);
			Reading<Document> reading = read(file);
			assertEquals(List.of(), reading.faults());
			assertEquals(List.of(), reading.notes());
			assertEquals(Corpus.lines(document), Corpus.lines(reading.value()));
			assertArrayEquals(file, OfficialFiles.write(reading.value()));
		}
	}

	@Test
	void aLetterOfOthersIsReadWhole() throws FormatException {
		Document document = read(Corpus.letter()).value();
		assertEquals(DocumentKind.LETTER, document.getKind());
		assertEquals("示範機關", document.getSenderName());
		assertEquals("示範字第1100000001號", document.getIncomingNumber());
		assertEquals(LocalDate.of(2021, 9, 8), document.getDatedOn());
		assertEquals("示範主旨", document.getSubject());
	}

	@Test
	void theWrongOrderNamesTheElement() throws FormatException {
		String wrong = Corpus.letter().replace("<主旨><文字>示範主旨</文字></主旨>", "").replace("</函>", "<主旨><文字>後</文字></主旨></函>");
		List<Fault> faults = OfficialFiles.check(Corpus.bytes(wrong));
		assertEquals("主旨", faults.getFirst().element());
		assertTrue(faults.getFirst().message().contains("正本"), faults.toString());
		assertEquals("後", read(wrong).value().getSubject());
	}

	@Test
	void whatIsMissingIsNamed() throws FormatException {
		String wrong = Corpus.letter().replaceAll("<正本>.*</正本>", "");
		assertEquals("正本", OfficialFiles.check(Corpus.bytes(wrong)).getFirst().element());
		String inner = Corpus.letter().replace("<主旨><文字>示範主旨</文字></主旨>", "<主旨></主旨>");
		List<Fault> faults = OfficialFiles.check(Corpus.bytes(inner));
		assertEquals("主旨", faults.getFirst().element());
		assertTrue(faults.getFirst().line() > 0);
	}

	@Test
	void nothingIsLeftOutUnsaid() throws FormatException {
		String more = Corpus.letter().replace("<主旨>", "<自訂 屬性=\"甲\">自訂內容</自訂><主旨>").replace("代碼=\"函\"", "代碼=\"怪函\"");
		Reading<Document> reading = read(more);
		String notes = String.join("\n", reading.notes());
		assertTrue(notes.contains("自訂內容") && notes.contains("甲") && notes.contains("怪函"), notes);
		assertEquals("自訂", reading.faults().getFirst().element());
	}

	@Test
	void aDateThatCannotBeReadIsSaid() throws FormatException {
		Reading<Document> reading = read(Corpus.letter().replace("中華民國110年9月8日", "中華民國110年13月8日"));
		assertEquals(null, reading.value().getDatedOn());
		assertTrue(reading.notes().getFirst().contains("110年13月8日"), reading.notes().toString());
	}

	@Test
	void filesOfTheOutsideAreNotRead(@TempDir Path folder) throws Exception {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "機密");
		for (String entity : List.of("<!ENTITY x SYSTEM \"" + secret.toUri() + "\">", "<!ENTITY x PUBLIC \"p\" \"" + secret.toUri() + "\">")) {
			String hostile = Corpus.letter().replace("\"104_2_utf8.dtd\">", "\"104_2_utf8.dtd\" [" + entity + "]>").replace("示範主旨", "前&x;後");
			Reading<Document> reading = read(hostile);
			assertFalse(reading.value().getSubject().contains("機密"), reading.value().getSubject());
		}
		String parameter = Corpus.letter().replace("\"104_2_utf8.dtd\">", "\"104_2_utf8.dtd\" [<!ENTITY % x SYSTEM \"" + secret.toUri() + "\"> %x;]>");
		assertTrue(read(parameter).notes().getFirst().contains("secret.txt"), read(parameter).notes().toString());
	}

	@Test
	void entitiesThatGrowAreRefused() {
		StringBuilder bomb = new StringBuilder("<!ENTITY a0 \"哈哈哈哈哈哈哈哈哈哈\">");
		for (int i = 1; i < 12; i++) {
			bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
		}
		String hostile = Corpus.letter().replace("\"104_2_utf8.dtd\">", "\"104_2_utf8.dtd\" [" + bomb + "]>").replace("示範主旨", "&a11;");
		assertThrows(FormatException.class, () -> read(hostile));
	}

	@Test
	void entitiesOfTheFileItselfAreRead() throws FormatException {
		String own = Corpus.letter().replace("\"104_2_utf8.dtd\">", "\"104_2_utf8.dtd\" [<!ENTITY x \"本檔\">]>").replace("示範主旨", "前&x;後");
		Reading<Document> reading = read(own);
		assertEquals("前本檔後", reading.value().getSubject());
		assertEquals(List.of(), reading.notes());
	}

	@Test
	void bytesThatAreNoTextAreRefused() {
		byte[] big5 = Corpus.letter().getBytes(Charset.forName("Big5"));
		FormatException e = assertThrows(FormatException.class, () -> read(big5));
		assertTrue(e.getMessage().contains("UTF-8"), e.getMessage());
		assertThrows(FormatException.class, () -> read(new byte[0]));
		assertThrows(FormatException.class, () -> read(Corpus.letter().substring(0, 200)));
	}

	@Test
	void anotherVersionIsReadUnchecked() throws FormatException {
		Reading<Document> reading = read(Corpus.letter().replace("104_2_utf8.dtd", "99_2_utf8.dtd"));
		assertEquals("示範主旨", reading.value().getSubject());
		assertTrue(reading.faults().getFirst().message().contains("99_2_utf8.dtd"), reading.faults().toString());
		assertTrue(reading.notes().getFirst().contains("99_2_utf8.dtd"), reading.notes().toString());
		assertEquals(1, read(Corpus.letter().replaceAll("<!DOCTYPE.*>", "")).faults().size());
		Reading<Document> notice = read("<?xml version=\"1.0\" encoding=\"UTF-8\"?><開會通知單><主旨><文字>甲</文字></主旨><開會地點><文字>乙</文字></開會地點></開會通知單>");
		assertEquals(DocumentKind.MEETING_NOTICE, notice.value().getKind());
		assertTrue(notice.notes().toString().contains("乙"), notice.notes().toString());
	}

	@Test
	void attachmentsThatAreNotThereAreSaid() throws FormatException {
		String with = Corpus.letter()
				.replace("\"104_2_utf8.dtd\">", "\"104_2_utf8.dtd\" [<!ENTITY ATTCH1 SYSTEM \"../../etc/甲.pdf\" NDATA _X><!NOTATION _X SYSTEM \"\">]>")
				.replace("<主旨>", "<附件><文字>如文</文字><附件檔名 附件名=\"ATTCH1\"/></附件><主旨>");
		Reading<Document> missing = OfficialFiles.read(Corpus.bytes(with), name -> Optional.empty());
		assertEquals(List.of("甲.pdf"), missing.value().getAttachments().stream().map(Attachment::getName).toList());
		assertTrue(missing.notes().getFirst().contains("甲.pdf"), missing.notes().toString());
		Reading<Document> undeclared = read(with.replace("附件名=\"ATTCH1\"", "附件名=\"ATTCH9\""));
		assertTrue(undeclared.notes().getFirst().contains("ATTCH9"), undeclared.notes().toString());
		assertFalse(undeclared.faults().isEmpty());
	}

	@Test
	void anIncompleteDocumentIsNotWritten() {
		Document document = DocumentsFactory.eINSTANCE.createDocument();
		document.setKind(DocumentKind.LETTER);
		document.setSubject(" ");
		FormatException e = assertThrows(FormatException.class, () -> OfficialFiles.write(document));
		List<String> named = e.faults().stream().map(Fault::element).toList();
		assertTrue(named.containsAll(List.of("發文機關", "受文者", "主旨", "正本")), named.toString());
		document.setKind(DocumentKind.ORDER);
		assertThrows(FormatException.class, () -> OfficialFiles.write(document));
	}

	@Test
	void charactersThatNoFileCanHoldAreSaid() throws FormatException {
		Document document = read(Corpus.letter()).value();
		document.setSubject("前\u0001後");
		FormatException e = assertThrows(FormatException.class, () -> OfficialFiles.write(document));
		assertEquals("文字", e.faults().getFirst().element());
	}

	@Test
	void ourOwnLetterNeedsNoSenderPart() throws FormatException {
		Document document = DocumentsFactory.eINSTANCE.createDocument();
		document.setKind(DocumentKind.LETTER);
		document.setSubject("檢送示範資料，請查照。");
		document.setSenderName("高雄市政府");
		document.setWord("高市府示字");
		document.setDispatchNumber("11030186000");
		document.setAddressee("示範機關");
		document.setSentDate(LocalDate.of(2021, 10, 1));
		Recipient recipient = DocumentsFactory.eINSTANCE.createRecipient();
		recipient.setName("示範機關");
		document.getRecipients().add(recipient);
		Document again = read(OfficialFiles.write(document)).value();
		assertEquals("高市府示字第11030186000號", again.getIncomingNumber());
		assertEquals(LocalDate.of(2021, 10, 1), again.getDatedOn());
	}

	@Test
	void rostersKeepEveryRecipient() throws FormatException {
		for (Document document : Corpus.documents()) {
			List<Recipient> named = document.getRecipients().stream().filter(r -> r.getNamed() != PartyKind.COLLECTIVE && r.getName() != null)
					.filter(r -> r.getCopy() != CopyKind.REPORT_TO && r.getCopy() != CopyKind.ADDRESSEE).toList();
			if (!named.isEmpty()) {
				Reading<List<Recipient>> reading = OfficialFiles.readRoster(OfficialFiles.writeRoster(named));
				assertEquals(List.of(), reading.faults());
				assertEquals(List.of(), reading.notes());
				assertEquals(named.stream().map(Corpus::line).toList(), reading.value().stream().map(Corpus::line).toList());
			}
		}
	}

	@Test
	void aRosterWithoutNamesIsNotWritten() {
		assertThrows(FormatException.class, () -> OfficialFiles.writeRoster(List.of()));
		Recipient all = DocumentsFactory.eINSTANCE.createRecipient();
		all.setNamed(PartyKind.COLLECTIVE);
		all.setName("本府各機關");
		FormatException e = assertThrows(FormatException.class, () -> OfficialFiles.writeRoster(List.of(all)));
		assertTrue(e.faults().getFirst().message().contains("本府各機關"), e.faults().toString());
		assertThrows(FormatException.class, () -> OfficialFiles.readRoster(Corpus.bytes(Corpus.letter())));
	}
}
