package org.chancery.documents.official;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chancery.documents.CopyKind;
import org.chancery.documents.Direction;
import org.chancery.documents.Document;
import org.chancery.documents.DocumentsPackage;
import org.chancery.documents.PartyKind;
import org.chancery.documents.Recipient;
import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.RecordFile;
import org.chancery.exchange.RecordFormat;
import org.chancery.model.Attachment;
import org.chancery.model.ModelFactory;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;

/**
 * DI files in a folder, as they are exchanged: the document with its attachments and, if it goes to several, the roster
 * beside it. The file a document came in is kept with it, so that nothing of it is lost.
 */
public final class DocumentFormat implements RecordFormat {
	private static final long LONGEST = 50_000_000;
	private static final int LONGEST_NUMBER = 80;

	@Override
	public RecordType type() {
		return SectionRegistry.instance().typeOf(DocumentsPackage.Literals.DOCUMENT).orElseThrow();
	}

	@Override
	public String label() {
		return Messages.DocumentFormat_label;
	}

	@Override
	public String extension() {
		return "di";
	}

	/** The document as received today, under the number its sender gave it. */
	@Override
	public RecordFile read(Path file) {
		try {
			byte[] bytes = bytes(file);
			List<String> notes = new ArrayList<>();
			Reading<Document> reading = OfficialFiles.read(bytes, name -> attachment(file, name, notes));
			Document document = reading.value();
			reading.faults().forEach(f -> notes.add(f.message()));
			notes.addAll(reading.notes());
			document.setDirection(Direction.RECEIVED);
			document.setEffectiveDate(LocalDate.now());
			String number = document.getIncomingNumber() == null || document.getIncomingNumber().isBlank() ? file.getFileName().toString()
					: document.getIncomingNumber();
			document.setNumber(number.length() > LONGEST_NUMBER ? number.substring(0, LONGEST_NUMBER) : number);
			Attachment original = ModelFactory.eINSTANCE.createAttachment();
			original.setName(file.getFileName().toString());
			original.setMediaType("application/xml");
			original.setContent(bytes);
			document.getAttachments().add(original);
			return new RecordFile(document, notes);
		} catch (FormatException e) {
			throw new ExchangeException(NLS.bind(Messages.DocumentFormat_unreadable, file.getFileName(), e.getMessage()), e);
		} catch (IOException e) {
			throw new ExchangeException(NLS.bind(Messages.DocumentFormat_unreadable, file.getFileName(), e.getLocalizedMessage()), e);
		}
	}

	private static byte[] bytes(Path file) throws IOException, FormatException {
		if (Files.size(file) > LONGEST) {
			throw new FormatException(NLS.bind(Messages.DocumentFormat_tooLong, LONGEST / 1_000_000), List.of());
		}
		return Files.readAllBytes(file);
	}

	/** The file of this name in the document's own folder; the name holds no folder. */
	private static Optional<byte[]> attachment(Path file, String name, List<String> notes) {
		try {
			Path beside = file.resolveSibling(name);
			return Files.isRegularFile(beside) ? Optional.of(bytes(beside)) : Optional.empty();
		} catch (IOException | FormatException | InvalidPathException e) {
			notes.add(NLS.bind(Messages.DocumentFormat_unreadable, name, e.getLocalizedMessage()));
			return Optional.empty();
		}
	}

	/** Writes the document and what goes with it; files of other contents that are in the way are not touched. */
	@Override
	public List<String> write(Store store, Record record, Path file) {
		Document document = (Document) record;
		try {
			Map<Path, byte[]> files = new LinkedHashMap<>();
			for (Attachment attachment : DocumentWriter.files(document)) {
				if (attachment.getContent() == null) {
					throw new ExchangeException(NLS.bind(Messages.DocumentFormat_noContent, attachment.getName()));
				}
				files.put(file.resolveSibling(attachment.getName()), attachment.getContent());
			}
			Optional<String> roster = rosterName(document);
			if (roster.isPresent()) {
				files.put(file.resolveSibling(roster.get()), OfficialFiles.writeRoster(recipients(document)));
			}
			for (Map.Entry<Path, byte[]> each : files.entrySet()) {
				if (Files.exists(each.getKey()) && !Arrays.equals(Files.readAllBytes(each.getKey()), each.getValue())) {
					throw new ExchangeException(NLS.bind(Messages.DocumentFormat_inTheWay, each.getKey()));
				}
			}
			files.put(file, OfficialFiles.write(document));
			write(files);
			return List.of();
		} catch (FormatException e) {
			String faults = e.faults().stream().map(Fault::message).collect(Collectors.joining(" "));
			throw new ExchangeException(e.getMessage() + " " + faults, e);
		} catch (IOException e) {
			throw new ExchangeException(NLS.bind(Messages.DocumentFormat_unwritable, file, e.getLocalizedMessage()), e);
		}
	}

	/** The roster's name, if the document says that it goes to those in one. */
	private static Optional<String> rosterName(Document document) {
		return document.getRecipients().stream()
				.filter(r -> r.getCopy() == CopyKind.ADDRESSEE && r.getNamed() == PartyKind.COLLECTIVE && r.getNote() != null)
				.map(Recipient::getNote).findFirst();
	}

	private static List<Recipient> recipients(Document document) {
		return document.getRecipients().stream().filter(r -> Codes.COPIES.containsKey(r.getCopy())).toList();
	}

	/** Writes beside the files first and puts them in their places when all are written. */
	private static void write(Map<Path, byte[]> files) throws IOException {
		Map<Path, Path> parts = new LinkedHashMap<>();
		try {
			for (Map.Entry<Path, byte[]> each : files.entrySet()) {
				Path part = Files.createTempFile(each.getKey().toAbsolutePath().getParent(), ".", ".part");
				parts.put(part, each.getKey());
				Files.write(part, each.getValue());
			}
			for (Map.Entry<Path, Path> each : parts.entrySet()) {
				Files.move(each.getKey(), each.getValue(), StandardCopyOption.REPLACE_EXISTING);
			}
		} finally {
			for (Path part : parts.keySet()) {
				Files.deleteIfExists(part);
			}
		}
	}
}
