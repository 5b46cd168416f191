package org.chancery.documents.official;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.chancery.documents.CopyKind;
import org.chancery.documents.Document;
import org.chancery.documents.DocumentKind;
import org.chancery.documents.DocumentsFactory;
import org.chancery.documents.Paragraph;
import org.chancery.documents.PartyKind;
import org.chancery.documents.Recipient;
import org.chancery.documents.Sender;
import org.chancery.model.Attachment;
import org.chancery.model.ModelFactory;
import org.chancery.model.text.MinguoDate;
import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Element;
import org.w3c.dom.Entity;
import org.w3c.dom.NamedNodeMap;

/** Reads a document out of a parsed DI file: 函 and 簽 whole, of other kinds what they have in common with these. */
final class DocumentReader {
	/** The root element of each kind. */
	static final Map<DocumentKind, String> KINDS = Map.of(DocumentKind.LETTER, "函", DocumentKind.MEMO, "簽",
			DocumentKind.ORDER, "令", DocumentKind.ANNOUNCEMENT, "公告", DocumentKind.MEETING_NOTICE, "開會通知單",
			DocumentKind.INSPECTION_NOTICE, "會勘通知單", DocumentKind.NOTE, "便簽", DocumentKind.DRAFT_REVIEW, "簽稿會核單",
			DocumentKind.JOINT_REVIEW, "會銜公文會辦單", DocumentKind.TIME_STATISTICS, "公文時效統計");
	/** The element that names a party. */
	static final Map<PartyKind, String> NAMES = Map.of(PartyKind.AGENCY, "全銜", PartyKind.UNIT, "單位名",
			PartyKind.PERSON, "姓名", PartyKind.COLLECTIVE, "總稱");

	private static final DocumentsFactory NEW = DocumentsFactory.eINSTANCE;

	private final OfficialXml.Parsed parsed;
	private final Tree tree;
	private final Function<String, Optional<byte[]>> attachments;
	private final Document document = NEW.createDocument();
	private final List<String> notes = new ArrayList<>();

	DocumentReader(OfficialXml.Parsed parsed, Function<String, Optional<byte[]>> attachments) {
		this.parsed = parsed;
		this.tree = new Tree(parsed.dom().getDocumentElement());
		this.attachments = attachments;
	}

	Reading<Document> read() {
		Element root = tree.root();
		Codes.literal(KINDS, root.getNodeName()).ifPresentOrElse(document::setKind, () -> document.setKind(DocumentKind.OTHER));
		senders(root);
		tree.child(root, "函類別").map(e -> tree.attribute(e, "代碼"))
				.ifPresent(word -> known(Codes.literal(Codes.LETTER_KINDS, word), word, "函類別").ifPresent(document::setLetterKind));
		document.setSenderAddress(tree.text(root, "地址"));
		document.setSenderContact(lines(root, "聯絡方式"));
		tree.child(root, "受文者").ifPresent(this::addressee);
		date(root);
		tree.child(root, "速別").map(e -> tree.attribute(e, "代碼"))
				.ifPresent(word -> known(Codes.literal(Codes.SPEEDS, word), word, "速別").ifPresent(document::setSpeed));
		tree.child(root, "密等及解密條件或保密期限").ifPresent(this::secrecy);
		tree.child(root, "擬辦方式").map(e -> tree.attribute(e, "代碼")).filter(c -> c.matches("[1-6]"))
				.ifPresent(code -> document.setProcedureCode(Integer.parseInt(code)));
		tree.child(root, "附件").ifPresent(this::attachmentFiles);
		tree.child(root, "主旨").ifPresent(e -> document.setSubject(tree.text(e, "文字")));
		if (document.getSubject() == null) {
			document.setSubject("");
		}
		tree.children(root, "段落").forEach(this::paragraph);
		tree.child(root, "正本").ifPresent(e -> parties(e, CopyKind.ORIGINAL));
		tree.child(root, "副本").ifPresent(e -> parties(e, CopyKind.COPY));
		tree.child(root, "敬陳").ifPresent(this::laidBefore);
		document.setSignatures(lines(root, "署名"));
		parsed.refused().forEach(r -> notes.add(NLS.bind(Messages.Note_refused, r)));
		notes.addAll(tree.left());
		return new Reading<>(document, parsed.faults(), notes);
	}

	private <E> Optional<E> known(Optional<E> literal, String word, String element) {
		if (literal.isEmpty()) {
			notes.add(NLS.bind(Messages.Note_left, element, word));
		}
		return literal;
	}

	/** Agencies come first and their numbers after, in the same order; a memorandum has its number by itself. */
	private void senders(Element root) {
		for (Element element : Tree.children(root)) {
			if (element.getNodeName().equals("發文機關") || element.getNodeName().equals("單位")) {
				Sender sender = NEW.createSender();
				sender.setUnit(tree.child(element, "單位名").isPresent());
				sender.setName(tree.text(element, sender.isUnit() ? "單位名" : "全銜"));
				sender.setCode(tree.text(element, "機關代碼"));
				sender.setUnitCode(tree.text(element, "單位代碼"));
				document.getSenders().add(sender);
			}
		}
		List<Element> numbers = Stream.concat(tree.children(root, "發文字號").stream(), tree.children(root, "文號").stream()).toList();
		for (int i = 0; i < numbers.size(); i++) {
			if (i >= document.getSenders().size()) {
				document.getSenders().add(NEW.createSender());
			}
			number(numbers.get(i), document.getSenders().get(i));
		}
		document.setSenderName(String.join("、", document.getSenders().stream().map(Sender::getName).filter(n -> n != null).toList()));
		if (!numbers.isEmpty()) {
			document.setIncomingNumber(numberText(document.getSenders().getFirst()));
		}
	}

	private void number(Element element, Sender sender) {
		sender.setNumberText(tree.text(element, "文字"));
		sender.setWord(tree.text(element, "字"));
		Element number = element.getNodeName().equals("文號") ? element : tree.child(element, "文號").orElse(null);
		if (number != null) {
			sender.setNumberYear(tree.text(number, "年度"));
			sender.setNumberSerial(tree.text(number, "流水號"));
			sender.setNumberBranch(tree.text(number, "支號"));
		}
	}

	/** A number as people write it: 高市秘職字第10530186000號. */
	static String numberText(Sender sender) {
		if (sender.getNumberText() != null) {
			return sender.getNumberText();
		}
		String digits = Stream.of(sender.getNumberYear(), sender.getNumberSerial(), sender.getNumberBranch()).filter(t -> t != null)
				.reduce("", String::concat);
		return sender.getWord() == null ? digits : sender.getWord() + (sender.getWord().endsWith("字") ? "" : "字") + "第" + digits + "號";
	}

	private void addressee(Element element) {
		Optional<Element> roster = tree.child(element, "交換表");
		Recipient recipient = NEW.createRecipient();
		recipient.setCopy(CopyKind.ADDRESSEE);
		if (roster.isPresent()) {
			recipient.setNamed(PartyKind.COLLECTIVE);
			recipient.setName(tree.text(roster.get()));
			String entity = tree.attribute(roster.get(), "交換表單");
			recipient.setNote(entity == null ? null : file(entity).orElse(entity));
		} else {
			Tree.children(element).stream().filter(c -> NAMES.containsValue(c.getNodeName())).findFirst().ifPresent(c -> name(c, recipient));
			recipient.setJobTitle(tree.text(element, "職稱"));
			recipient.setCode(tree.text(element, "機關代碼"));
			recipient.setUnitCode(tree.text(element, "單位代碼"));
			recipient.setWithAttachment(tree.text(element, "含附件"));
			recipient.setPdfName(tree.text(element, "內含本文與附件之可攜式文件檔名"));
		}
		document.setAddressee(recipient.getName());
		document.getRecipients().add(recipient);
	}

	private void name(Element element, Recipient recipient) {
		Codes.literal(NAMES, element.getNodeName()).ifPresent(recipient::setNamed);
		recipient.setName(tree.text(element));
	}

	/** Parties stand side by side; a title or a remark about an attachment belongs to the one before it. */
	private void parties(Element element, CopyKind copy) {
		Recipient last = null;
		for (Element child : Tree.children(element)) {
			if (NAMES.containsValue(child.getNodeName())) {
				last = NEW.createRecipient();
				last.setCopy(copy);
				name(child, last);
				document.getRecipients().add(last);
			} else if (last != null && child.getNodeName().equals("職稱")) {
				last.setJobTitle(tree.text(child));
			} else if (last != null && child.getNodeName().equals("含附件")) {
				last.setWithAttachment(tree.text(child));
			}
		}
	}

	private void laidBefore(Element element) {
		Recipient last = null;
		for (Element child : Tree.children(element)) {
			if (child.getNodeName().equals("職稱")) {
				last = NEW.createRecipient();
				last.setCopy(CopyKind.REPORT_TO);
				last.setNamed(PartyKind.PERSON);
				last.setJobTitle(tree.text(child));
				document.getRecipients().add(last);
			} else if (last != null && child.getNodeName().equals("姓名")) {
				last.setName(tree.text(child));
			}
		}
	}

	private void date(Element root) {
		String text = tree.child(root, "發文日期").map(e -> tree.text(e, "年月日")).orElseGet(() -> tree.text(root, "年月日"));
		if (text == null) {
			return;
		}
		try {
			LocalDate date = MinguoDate.parse(text.replaceFirst("^中華民國", "民國"));
			document.setDatedOn(date);
		} catch (DateTimeException e) {
			notes.add(NLS.bind(Messages.Note_date, text, e.getLocalizedMessage()));
		}
	}

	private void secrecy(Element element) {
		tree.child(element, "密等").map(e -> tree.attribute(e, "代碼"))
				.ifPresent(word -> known(Codes.literal(Codes.SECRECY, word), word, "密等").ifPresent(document::setSecrecy));
		document.setDeclassification(tree.text(element, "解密條件或保密期限"));
	}

	private void attachmentFiles(Element element) {
		document.setAttachmentNote(tree.text(element, "文字"));
		for (Element named : tree.children(element, "附件檔名")) {
			String entities = tree.attribute(named, "附件名");
			for (String entity : entities == null ? new String[0] : entities.split("\\s+")) {
				file(entity).ifPresentOrElse(this::attach, () -> notes.add(NLS.bind(Messages.Note_noEntity, entity)));
			}
		}
		document.setAttachmentCount(document.getAttachments().size());
	}

	private void attach(String file) {
		Attachment attachment = ModelFactory.eINSTANCE.createAttachment();
		attachment.setName(file);
		Optional<byte[]> content = attachments.apply(file);
		content.ifPresentOrElse(attachment::setContent, () -> notes.add(NLS.bind(Messages.Note_noFile, file)));
		document.getAttachments().add(attachment);
	}

	/** The file that an entity of the document type names, by its last part: a document leads to no other folder. */
	private Optional<String> file(String entity) {
		NamedNodeMap entities = parsed.dom().getDoctype() == null ? null : parsed.dom().getDoctype().getEntities();
		if (entities == null || !(entities.getNamedItem(entity) instanceof Entity declared) || declared.getSystemId() == null) {
			return Optional.empty();
		}
		return Optional.of(FileNames.read(declared.getSystemId()));
	}

	private void paragraph(Element element) {
		Paragraph paragraph = NEW.createParagraph();
		paragraph.setName(tree.attribute(element, "段名"));
		paragraph.setText(tree.text(element, "文字"));
		document.getParagraphs().add(paragraph);
		tree.children(element, "條列").forEach(c -> item(c, paragraph.getName(), 1));
	}

	private void item(Element element, String name, int level) {
		Paragraph item = NEW.createParagraph();
		item.setName(name);
		item.setLevel(level);
		item.setMark(tree.attribute(element, "序號"));
		item.setText(tree.text(element, "文字"));
		document.getParagraphs().add(item);
		tree.children(element, "條列").forEach(c -> item(c, name, level + 1));
	}

	private String lines(Element root, String name) {
		List<String> lines = tree.children(root, name).stream().map(tree::text).filter(t -> t != null).toList();
		return lines.isEmpty() ? null : String.join("\n", lines);
	}
}
