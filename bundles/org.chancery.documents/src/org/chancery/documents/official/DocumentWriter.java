package org.chancery.documents.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.chancery.documents.CopyKind;
import org.chancery.documents.Document;
import org.chancery.documents.DocumentsFactory;
import org.chancery.documents.Paragraph;
import org.chancery.documents.PartyKind;
import org.chancery.documents.Recipient;
import org.chancery.documents.Secrecy;
import org.chancery.documents.Sender;
import org.chancery.model.Attachment;
import org.chancery.model.text.MinguoDate;
import org.eclipse.osgi.util.NLS;

/** Writes a document as a DI file, its elements in the order of the DTD. */
final class DocumentWriter {
	private final Document document;
	private final List<Fault> faults = new ArrayList<>();
	private final MarkupWriter out = new MarkupWriter(faults);
	private final List<Attachment> files;

	DocumentWriter(Document document) {
		this.document = document;
		files = files(document);
	}

	/** The document's attachments; the file that it came in itself is none of them. */
	static List<Attachment> files(Document document) {
		return document.getAttachments().stream().filter(a -> !a.getName().toLowerCase(Locale.ROOT).matches(".*\\.(di|sw)")).toList();
	}

	/** @throws FormatException if the document lacks something that its kind needs */
	byte[] write() throws FormatException {
		switch (document.getKind()) {
		case LETTER -> letter();
		case MEMO -> memo();
		default -> throw new FormatException(NLS.bind(Messages.Format_kind, DocumentReader.KINDS.getOrDefault(document.getKind(), "–")),
				List.of());
		}
		if (!faults.isEmpty()) {
			throw new FormatException(Messages.Format_incomplete, faults);
		}
		return out.bytes();
	}

	private void letter() {
		start("函");
		for (Sender sender : senders()) {
			sender("發文機關", sender);
		}
		String kind = Codes.LETTER_KINDS.getOrDefault(document.getLetterKind(), "函");
		out.empty("函類別", "代碼", kind);
		out.text("地址", orEmpty(document.getSenderAddress()));
		lines(document.getSenderContact(), true).forEach(line -> out.text("聯絡方式", line));
		addressee();
		out.open("發文日期");
		out.text("年月日", date());
		out.close("發文日期");
		for (Sender sender : senders()) {
			out.open("發文字號");
			number(sender);
			out.close("發文字號");
		}
		common();
		paragraphs();
		out.open("正本");
		List<Recipient> originals = recipients(CopyKind.ORIGINAL);
		need(!originals.isEmpty(), "正本");
		originals.forEach(r -> party(r, false));
		out.close("正本");
		List<Recipient> copies = recipients(CopyKind.COPY);
		if (!copies.isEmpty()) {
			out.open("副本");
			copies.forEach(r -> party(r, true));
			out.close("副本");
		}
		lines(document.getSignatures(), false).forEach(line -> out.text("署名", line));
		out.close("函");
	}

	private void memo() {
		start("簽");
		Sender sender = senders().getFirst();
		sender(sender.isUnit() && sender.getCode() == null ? "單位" : "發文機關", sender);
		if (!recipients(CopyKind.ADDRESSEE).isEmpty()) {
			addressee();
		}
		need(sender.getNumberYear() != null && sender.getNumberSerial() != null, "文號");
		documentNumber(sender);
		out.empty("速別", "代碼", Codes.SPEEDS.get(document.getSpeed()));
		secrecy();
		if (document.getProcedureCode() > 0) {
			out.empty("擬辦方式", "代碼", Integer.toString(document.getProcedureCode()));
		}
		attachments();
		subject();
		paragraphs();
		List<Recipient> before = recipients(CopyKind.REPORT_TO);
		if (!before.isEmpty()) {
			out.open("敬陳");
			before.forEach(r -> {
				out.text("職稱", orEmpty(r.getJobTitle()));
				optional("姓名", r.getName());
			});
			out.close("敬陳");
		}
		List<String> signatures = lines(document.getSignatures(), false);
		out.text("署名", signatures.isEmpty() ? orEmpty(document.getHandler()) : String.join("\n", signatures));
		out.text("年月日", date());
		out.close("簽");
	}

	private void common() {
		out.empty("速別", "代碼", Codes.SPEEDS.get(document.getSpeed()));
		secrecy();
		attachments();
		subject();
	}

	private void secrecy() {
		if (document.getSecrecy() != Secrecy.NONE) {
			out.open("密等及解密條件或保密期限");
			out.empty("密等", "代碼", Codes.SECRECY.get(document.getSecrecy()));
			out.text("解密條件或保密期限", orEmpty(document.getDeclassification()));
			out.close("密等及解密條件或保密期限");
		} else if (document.getDeclassification() != null) {
			out.open("密等及解密條件或保密期限");
			out.empty("密等", null, null);
			out.text("解密條件或保密期限", document.getDeclassification());
			out.close("密等及解密條件或保密期限");
		}
	}

	/** The document type declares a notation and an entity for each file, as exchange systems expect. */
	private void start(String root) {
		List<String> declarations = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) {
			declarations.add("<!ENTITY ATTCH" + (i + 1) + " SYSTEM \"" + FileNames.write(files.get(i).getName()) + "\" NDATA _X>");
		}
		roster().ifPresent(r -> declarations.add("<!ENTITY 表單 SYSTEM \"" + FileNames.write(r.getNote()) + "\" NDATA DI>"));
		if (!files.isEmpty()) {
			declarations.add("<!NOTATION _X SYSTEM \"\">");
		}
		if (roster().isPresent()) {
			declarations.add("<!NOTATION DI SYSTEM \"\">");
		}
		out.start(root, OfficialDtds.OF_ROOT.get(root), declarations);
		out.open(root);
	}

	private Optional<Recipient> roster() {
		return recipients(CopyKind.ADDRESSEE).stream().filter(r -> r.getNamed() == PartyKind.COLLECTIVE && r.getNote() != null).findFirst();
	}

	/** The senders as the document has them; one made of its own agency and number if it has none. */
	private List<Sender> senders() {
		if (!document.getSenders().isEmpty()) {
			return document.getSenders();
		}
		Sender sender = DocumentsFactory.eINSTANCE.createSender();
		sender.setName(document.getSenderName() == null && document.getAgency() != null ? document.getAgency().getName()
				: document.getSenderName());
		sender.setWord(document.getWord());
		String number = document.getDispatchNumber() == null ? "" : document.getDispatchNumber();
		boolean split = number.matches("\\d{7,}");
		sender.setNumberYear(split ? number.substring(0, 3) : null);
		sender.setNumberSerial(split ? number.substring(3) : null);
		sender.setNumberText(split || number.isEmpty() ? null : number);
		return List.of(sender);
	}

	/** A code that nobody knows stays empty rather than guessed. */
	private void sender(String element, Sender sender) {
		out.open(element);
		out.text(sender.isUnit() ? "單位名" : "全銜", orEmpty(sender.getName()));
		need(sender.getName() != null, element);
		if (element.equals("單位")) {
			optional("單位代碼", sender.getUnitCode());
		} else {
			out.text("機關代碼", orEmpty(sender.getCode()));
			if (sender.isUnit()) {
				out.text("單位代碼", orEmpty(sender.getUnitCode()));
			}
		}
		out.close(element);
	}

	private void number(Sender sender) {
		if (sender.getNumberText() != null) {
			out.text("文字", sender.getNumberText());
			return;
		}
		out.text("字", orEmpty(sender.getWord()));
		documentNumber(sender);
	}

	private void documentNumber(Sender sender) {
		out.open("文號");
		out.text("年度", orEmpty(sender.getNumberYear()));
		out.text("流水號", orEmpty(sender.getNumberSerial()));
		optional("支號", sender.getNumberBranch());
		out.close("文號");
	}

	private void addressee() {
		Recipient addressee = recipients(CopyKind.ADDRESSEE).stream().findFirst().orElse(null);
		out.open("受文者");
		if (roster().isPresent()) {
			out.open("交換表", "交換表單", "表單");
			out.characters(orEmpty(addressee.getName()));
			out.close("交換表");
		} else if (addressee == null) {
			need(document.getAddressee() != null, "受文者");
			out.text("全銜", orEmpty(document.getAddressee()));
			out.text("機關代碼", "");
		} else {
			PartyKind named = addressee.getNamed() == PartyKind.COLLECTIVE ? PartyKind.AGENCY : addressee.getNamed();
			out.text(DocumentReader.NAMES.get(named), orEmpty(addressee.getName()));
			if (named == PartyKind.PERSON) {
				optional("職稱", addressee.getJobTitle());
			}
			out.text("機關代碼", orEmpty(addressee.getCode()));
			if (named == PartyKind.UNIT) {
				out.text("單位代碼", orEmpty(addressee.getUnitCode()));
			} else if (named == PartyKind.PERSON) {
				optional("單位代碼", addressee.getUnitCode());
			}
			optional("含附件", addressee.getWithAttachment());
			optional("內含本文與附件之可攜式文件檔名", addressee.getPdfName());
		}
		out.close("受文者");
	}

	private void attachments() {
		if (document.getAttachmentNote() == null && files.isEmpty()) {
			return;
		}
		out.open("附件");
		out.text("文字", orEmpty(document.getAttachmentNote()));
		for (int i = 0; i < files.size(); i++) {
			out.empty("附件檔名", "附件名", "ATTCH" + (i + 1));
		}
		out.close("附件");
	}

	private void subject() {
		need(document.getSubject() != null && !document.getSubject().isBlank(), "主旨");
		out.open("主旨");
		out.text("文字", orEmpty(document.getSubject()));
		out.close("主旨");
	}

	/** Lines of level 0 begin a paragraph; deeper ones nest in the line before them. */
	private void paragraphs() {
		int open = -1;
		for (Paragraph line : document.getParagraphs()) {
			int level = Math.min(Math.max(line.getLevel(), 0), open + 1);
			if (level == 0 || open < 0) {
				close(open, 0);
				out.open("段落", "段名", orEmpty(line.getName()));
				open = 0;
			} else {
				close(open, level);
				out.open("條列", "序號", orEmpty(line.getMark()));
				open = level;
			}
			optional("文字", line.getText());
		}
		close(open, 0);
	}

	private void close(int open, int down) {
		for (int level = open; level >= down; level--) {
			out.close(level == 0 ? "段落" : "條列");
		}
	}

	private void party(Recipient recipient, boolean copy) {
		out.text(DocumentReader.NAMES.get(recipient.getNamed()), orEmpty(recipient.getName()));
		if (recipient.getNamed() == PartyKind.PERSON) {
			optional("職稱", recipient.getJobTitle());
		}
		if (copy) {
			optional("含附件", recipient.getWithAttachment());
		}
	}

	private List<Recipient> recipients(CopyKind copy) {
		return document.getRecipients().stream().filter(r -> r.getCopy() == copy).toList();
	}

	private String date() {
		LocalDate date = document.getDatedOn() == null ? document.getSentDate() : document.getDatedOn();
		return date == null ? "" : "中華" + MinguoDate.DENSE.fullWithEra(date);
	}

	private void need(boolean there, String element) {
		if (!there) {
			faults.add(new Fault(0, element, NLS.bind(Messages.Fault_empty, element)));
		}
	}

	private void optional(String element, String text) {
		if (text != null && !text.isEmpty()) {
			out.text(element, text);
		}
	}

	private static List<String> lines(String text, boolean atLeastOne) {
		if (text == null || text.isBlank()) {
			return atLeastOne ? List.of("") : List.of();
		}
		return text.lines().filter(l -> !l.isBlank()).map(String::strip).toList();
	}

	private static String orEmpty(String text) {
		return text == null ? "" : text;
	}
}
