package org.chancery.documents.official;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.chancery.documents.Document;
import org.chancery.documents.Recipient;
import org.eclipse.osgi.util.NLS;

/** Reads and writes files of the official formats: DI, a document, and SW, the roster of its exchange. */
public final class OfficialFiles {
	private OfficialFiles() {
	}

	/**
	 * Reads a document. It has neither a number of ours nor a day of registration: whoever registers it gives it these.
	 *
	 * @param file        the DI file
	 * @param attachments the contents of a file that the document names, if it is there
	 * @return the document, with what its DTD does not allow in the file, and what in the file is not in the document
	 * @throws FormatException if the file is no XML, has bytes that are no text, or tries to do harm
	 */
	public static Reading<Document> read(byte[] file, Function<String, Optional<byte[]>> attachments) throws FormatException {
		return new DocumentReader(OfficialXml.parse(file), attachments).read();
	}

	/**
	 * Writes a letter (函) or a memorandum (簽) in UTF-8, and checks it against its DTD.
	 *
	 * @throws FormatException if the document lacks something, or is of a kind that the official DTDs here do not cover
	 */
	public static byte[] write(Document document) throws FormatException {
		return checked(new DocumentWriter(document).write());
	}

	/** Reads a roster. @throws FormatException if the file is no roster, no XML, or tries to do harm */
	public static Reading<List<Recipient>> readRoster(byte[] file) throws FormatException {
		return RosterFiles.read(file);
	}

	/** Writes a roster in UTF-8. @throws FormatException if a recipient lacks a name, or has only a collective one */
	public static byte[] writeRoster(List<Recipient> recipients) throws FormatException {
		return checked(RosterFiles.write(recipients));
	}

	/** What the official DTD does not allow in a file. @throws FormatException if it can't be read at all */
	public static List<Fault> check(byte[] file) throws FormatException {
		return OfficialXml.parse(file).faults();
	}

	private static byte[] checked(byte[] written) throws FormatException {
		List<Fault> faults = check(written);
		if (!faults.isEmpty()) {
			throw new FormatException(NLS.bind(Messages.Format_invalid, faults.getFirst().message()), faults);
		}
		return written;
	}
}
