package org.chancery.proofread;

import java.nio.file.Path;

/** Reads reports that were written elsewhere; an OSGi service. */
public interface DocumentReader {
	/** The endings of the files that can be read, without the dot. */
	java.util.List<String> extensions();

	/**
	 * Reads an OpenDocument text, a Word document or a plain text. What a file is, its contents say, not its name.
	 *
	 * @throws UnreadableDocumentException if the file is broken, hostile, of another kind or not there; the message is for
	 *                                     people
	 */
	PlainDocument read(Path file) throws UnreadableDocumentException;
}
