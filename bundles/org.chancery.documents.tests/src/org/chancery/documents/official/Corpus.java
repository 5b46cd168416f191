package org.chancery.documents.official;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.chancery.documents.CopyKind;
import org.chancery.documents.Document;
import org.chancery.documents.DocumentKind;
import org.chancery.documents.DocumentsFactory;
import org.chancery.documents.LetterKind;
import org.chancery.documents.Paragraph;
import org.chancery.documents.PartyKind;
import org.chancery.documents.Recipient;
import org.chancery.documents.Secrecy;
import org.chancery.documents.Sender;
import org.chancery.documents.Speed;
import org.chancery.model.Attachment;
import org.chancery.model.ModelFactory;

/** Documents of every kind that the DTDs know, with each optional element there or not, and texts that are hard to write. */
final class Corpus {
	private static final DocumentsFactory NEW = DocumentsFactory.eINSTANCE;
	private static final List<String> TEXTS = List.of("檢送會議紀錄一份，請查照。", "甲 & 乙 < 丙 > 丁", "「引號」\"與'撇'", "𠮷野家（罕用字 𡘙）",
			"第一行\n第二行", "]]> 與 &amp; 原樣", "全形　空白", "e\u0301 合成字");

	private final Random random;
	private final int seed;

	Corpus(int seed) {
		this.seed = seed;
		this.random = new Random(seed);
	}

	/** As many documents as it takes that each optional element is there in some and missing in others. */
	static List<Document> documents() {
		List<Document> documents = new ArrayList<>();
		for (int seed = 0; seed < 300; seed++) {
			documents.add(new Corpus(seed).document());
		}
		return documents;
	}

	private Document document() {
		Document document = NEW.createDocument();
		boolean letter = seed % 3 != 0;
		document.setKind(letter ? DocumentKind.LETTER : DocumentKind.MEMO);
		if (letter) {
			document.setLetterKind(LetterKind.values()[1 + seed % (LetterKind.values().length - 1)]);
			document.setSenderAddress(maybe("高雄市苓雅區四維三路 2 號"));
			document.setSenderContact(maybe("承辦人：示範\n電話：07-0000000"));
		}
		senders(document, letter);
		addressee(document, letter);
		document.setDatedOn(LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3000)));
		document.setSpeed(Speed.values()[random.nextInt(3)]);
		if (random.nextBoolean()) {
			document.setSecrecy(Secrecy.values()[random.nextInt(5)]);
			document.setDeclassification(maybe("附件抽存後解密"));
		}
		if (!letter && random.nextBoolean()) {
			document.setProcedureCode(1 + random.nextInt(6));
		}
		attachments(document);
		document.setSubject(text());
		paragraphs(document);
		if (letter) {
			parties(document, CopyKind.ORIGINAL, 1 + random.nextInt(4));
			parties(document, CopyKind.COPY, random.nextInt(3));
			document.setSignatures(maybe("市長 示範"));
		} else {
			for (int i = random.nextInt(3); i > 0; i--) {
				Recipient recipient = recipient(document, CopyKind.REPORT_TO, PartyKind.PERSON);
				recipient.setJobTitle("秘書長");
				recipient.setName(maybe("示範人"));
			}
			document.setSignatures("承辦人 示範");
		}
		return document;
	}

	private void senders(Document document, boolean letter) {
		int count = letter ? 1 + random.nextInt(2) : 1;
		for (int i = 0; i < count; i++) {
			Sender sender = NEW.createSender();
			sender.setName("示範機關" + i);
			sender.setUnit(random.nextInt(3) == 0);
			sender.setCode(sender.isUnit() && !letter ? null : maybe("397000000A"));
			sender.setUnitCode(sender.isUnit() ? maybe("0100") : null);
			if (letter && random.nextInt(4) == 0) {
				sender.setNumberText("示範字第 1 號");
			} else {
				sender.setWord(letter ? "高市秘職字" : null);
				sender.setNumberYear("105");
				sender.setNumberSerial("0" + (1000000 + random.nextInt(1000000)));
				sender.setNumberBranch(maybe("1"));
			}
			document.getSenders().add(sender);
		}
	}

	private void addressee(Document document, boolean letter) {
		if (!letter && random.nextBoolean()) {
			return;
		}
		PartyKind named = PartyKind.values()[random.nextInt(4)];
		Recipient recipient = recipient(document, CopyKind.ADDRESSEE, named);
		recipient.setName(named == PartyKind.COLLECTIVE ? "如行文單位" : "示範受文者");
		if (named == PartyKind.COLLECTIVE) {
			recipient.setNote("示範.sw");
			return;
		}
		recipient.setCode(maybe("301000000B"));
		if (named == PartyKind.PERSON) {
			recipient.setJobTitle(maybe("先生"));
		}
		recipient.setUnitCode(named == PartyKind.AGENCY ? null : maybe("02"));
		recipient.setWithAttachment(maybe("含附件"));
		recipient.setPdfName(maybe("示範.pdf"));
	}

	private void attachments(Document document) {
		if (random.nextBoolean()) {
			return;
		}
		document.setAttachmentNote(maybe("如說明二"));
		for (int i = random.nextInt(4); i > 0; i--) {
			Attachment attachment = ModelFactory.eINSTANCE.createAttachment();
			attachment.setName(List.of("計畫書.odt", "附件 #1 \"定稿\".pdf", "100%.ods", "a&b.csv").get(random.nextInt(4)));
			attachment.setContent(new byte[] { (byte) i });
			document.getAttachments().add(attachment);
		}
		document.setAttachmentCount(document.getAttachments().size());
	}

	private void paragraphs(Document document) {
		for (int p = random.nextInt(4); p > 0; p--) {
			String name = List.of("說明", "辦法", "擬辦").get(random.nextInt(3));
			line(document, name, 0, null, random.nextBoolean());
			int level = 0;
			for (int i = random.nextInt(8); i > 0; i--) {
				level = 1 + random.nextInt(Math.min(level + 1, 5));
				line(document, name, level, List.of("一、", "(一)", "1、", "(1)", "A、").get(level - 1), random.nextInt(5) > 0);
			}
		}
	}

	private void line(Document document, String name, int level, String mark, boolean withText) {
		Paragraph line = NEW.createParagraph();
		line.setName(name);
		line.setLevel(level);
		line.setMark(mark);
		line.setText(withText ? text() : null);
		document.getParagraphs().add(line);
	}

	private void parties(Document document, CopyKind copy, int count) {
		for (int i = 0; i < count; i++) {
			Recipient recipient = recipient(document, copy, PartyKind.values()[random.nextInt(4)]);
			recipient.setName("示範" + recipient.getNamed() + i);
			if (recipient.getNamed() == PartyKind.PERSON) {
				recipient.setJobTitle(maybe("君"));
			}
			recipient.setWithAttachment(copy == CopyKind.COPY ? maybe("含附件") : null);
		}
	}

	private static Recipient recipient(Document document, CopyKind copy, PartyKind named) {
		Recipient recipient = NEW.createRecipient();
		recipient.setCopy(copy);
		recipient.setNamed(named);
		document.getRecipients().add(recipient);
		return recipient;
	}

	private String maybe(String text) {
		return random.nextBoolean() ? text : null;
	}

	private String text() {
		return TEXTS.get(random.nextInt(TEXTS.size()));
	}

	/** All that the format carries of a document, as lines that can be compared. */
	static List<String> lines(Document d) {
		List<String> lines = new ArrayList<>();
		lines.add(d.getKind() + " " + d.getLetterKind() + " " + d.getSpeed() + " " + d.getSecrecy() + " " + d.getDeclassification() + " "
				+ d.getProcedureCode());
		lines.add(d.getSenderAddress() + " / " + d.getSenderContact() + " / " + d.getDatedOn() + " / " + d.getSignatures());
		d.getSenders().forEach(s -> lines.add("S " + s.getName() + s.isUnit() + s.getCode() + s.getUnitCode() + s.getWord() + s.getNumberYear()
				+ s.getNumberSerial() + s.getNumberBranch() + s.getNumberText()));
		d.getRecipients().forEach(r -> lines.add("R " + line(r)));
		lines.add(d.getAttachmentNote() + d.getAttachments().stream().map(Attachment::getName).toList());
		lines.add(d.getSubject());
		d.getParagraphs().forEach(p -> lines.add("P " + p.getName() + p.getLevel() + p.getMark() + p.getText()));
		return lines;
	}

	static String line(Recipient r) {
		return r.getCopy() + " " + r.getNamed() + " " + r.getName() + " " + r.getJobTitle() + " " + r.getCode() + " " + r.getUnitCode() + " "
				+ r.getWithAttachment() + " " + r.getPdfName() + " " + r.getNote();
	}

	/** A sound letter as text, for files that are spoilt on purpose. */
	static String letter() {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<!DOCTYPE 函 SYSTEM "104_2_utf8.dtd">
				<函><發文機關><全銜>示範機關</全銜><機關代碼></機關代碼></發文機關><函類別 代碼="函"/><地址>示範路</地址><聯絡方式>示範</聯絡方式>
				<受文者><全銜>示範受文者</全銜><機關代碼></機關代碼></受文者><發文日期><年月日>中華民國110年9月8日</年月日></發文日期>
				<發文字號><字>示範字</字><文號><年度>110</年度><流水號>0000001</流水號></文號></發文字號><主旨><文字>示範主旨</文字></主旨>
				<正本><全銜>示範受文者</全銜></正本></函>
				""";
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
