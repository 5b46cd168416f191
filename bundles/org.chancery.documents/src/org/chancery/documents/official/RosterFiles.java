package org.chancery.documents.official;

import java.util.ArrayList;
import java.util.List;

import org.chancery.documents.CopyKind;
import org.chancery.documents.DocumentsFactory;
import org.chancery.documents.PartyKind;
import org.chancery.documents.Recipient;
import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Element;

/** SW files (交換表單): to whom one exchange goes. */
final class RosterFiles {
	private static final String ROOT = "交換表單";

	private RosterFiles() {
	}

	static Reading<List<Recipient>> read(byte[] file) throws FormatException {
		OfficialXml.Parsed parsed = OfficialXml.parse(file);
		Tree tree = new Tree(parsed.dom().getDocumentElement());
		List<String> notes = new ArrayList<>();
		List<Recipient> recipients = new ArrayList<>();
		if (!tree.root().getNodeName().equals(ROOT)) {
			throw new FormatException(NLS.bind(Messages.Format_noRoster, tree.root().getNodeName()), List.of());
		}
		for (Element child : Tree.children(tree.root())) {
			read(child, recipients, tree, notes);
		}
		parsed.refused().forEach(r -> notes.add(NLS.bind(Messages.Note_refused, r)));
		notes.addAll(tree.left());
		return new Reading<>(List.copyOf(recipients), parsed.faults(), notes);
	}

	/** A name begins a recipient; what follows it belongs to it. */
	private static void read(Element child, List<Recipient> recipients, Tree tree, List<String> notes) {
		String name = child.getNodeName();
		if (DocumentReader.NAMES.containsValue(name)) {
			Recipient recipient = DocumentsFactory.eINSTANCE.createRecipient();
			Codes.literal(DocumentReader.NAMES, name).ifPresent(recipient::setNamed);
			recipient.setName(tree.text(child));
			recipients.add(recipient);
			return;
		} else if (recipients.isEmpty()) {
			return;
		}
		Recipient last = recipients.getLast();
		switch (name) {
		case "職稱" -> last.setJobTitle(tree.text(child));
		case "機關代碼" -> last.setCode(tree.text(child));
		case "單位代碼" -> last.setUnitCode(tree.text(child));
		case "含附件" -> last.setWithAttachment(tree.text(child));
		case "內含本文與附件之可攜式文件檔名" -> last.setPdfName(tree.text(child));
		case "本別" -> {
			String word = tree.child(child, "收發處理本別").map(e -> tree.attribute(e, "代碼")).orElse(null);
			Codes.literal(Codes.COPIES, word).ifPresentOrElse(last::setCopy, () -> notes.add(NLS.bind(Messages.Note_left, name, word)));
		}
		default -> {
			// whatever else there is nobody takes, so that it is told
		}
		}
	}

	static byte[] write(List<Recipient> recipients) throws FormatException {
		List<Fault> faults = new ArrayList<>();
		MarkupWriter out = new MarkupWriter(faults);
		out.start(ROOT, OfficialDtds.OF_ROOT.get(ROOT), List.of());
		out.open(ROOT);
		if (recipients.isEmpty()) {
			faults.add(new Fault(0, ROOT, Messages.Fault_noRecipients));
		}
		for (Recipient recipient : recipients) {
			write(recipient, out, faults);
		}
		out.close(ROOT);
		if (!faults.isEmpty()) {
			throw new FormatException(Messages.Format_incomplete, faults);
		}
		return out.bytes();
	}

	private static void write(Recipient recipient, MarkupWriter out, List<Fault> faults) {
		PartyKind named = recipient.getNamed();
		if (named == PartyKind.COLLECTIVE || recipient.getName() == null) {
			faults.add(new Fault(0, ROOT, NLS.bind(Messages.Fault_collective, recipient.getName())));
			return;
		}
		out.text(DocumentReader.NAMES.get(named), recipient.getName());
		if (named == PartyKind.PERSON) {
			optional(out, "職稱", recipient.getJobTitle());
		}
		out.text("機關代碼", recipient.getCode() == null ? "" : recipient.getCode());
		if (named == PartyKind.UNIT) {
			out.text("單位代碼", recipient.getUnitCode() == null ? "" : recipient.getUnitCode());
		} else if (named == PartyKind.PERSON) {
			optional(out, "單位代碼", recipient.getUnitCode());
		}
		optional(out, "含附件", recipient.getWithAttachment());
		optional(out, "內含本文與附件之可攜式文件檔名", recipient.getPdfName());
		CopyKind copy = recipient.getCopy();
		if (Codes.COPIES.containsKey(copy)) {
			out.open("本別");
			out.empty("收發處理本別", "代碼", Codes.COPIES.get(copy));
			out.close("本別");
		}
	}

	private static void optional(MarkupWriter out, String element, String text) {
		if (text != null && !text.isEmpty()) {
			out.text(element, text);
		}
	}
}
