package org.chancery.report.internal.chapter;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file with a chapter, or with the frame that holds the chapters.
 *
 * @param name how people find the file: the bundle and the path in it
 * @param data opens the file
 */
public record ChapterFile(String name, Source data) {
	/** Opens a file. */
	@FunctionalInterface
	public interface Source {
		InputStream open() throws IOException;
	}
}
