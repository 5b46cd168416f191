package org.chancery.report.internal.chapter;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file with a chapter, or with the frame that holds the chapters.
 *
 * @param name  how people find the file: the bundle and the path in it
 * @param data  opens the file
 * @param place the chapter's place among the others if the report gives it one, else negative: then the file says
 */
public record ChapterFile(String name, Source data, int place) {
	public ChapterFile(String name, Source data) {
		this(name, data, -1);
	}

	/** Whether the chapter is the report's own, so that it may name figures that nobody defines here. */
	public boolean isOwn() {
		return place >= 0;
	}

	/** Opens a file. */
	@FunctionalInterface
	public interface Source {
		InputStream open() throws IOException;
	}
}
