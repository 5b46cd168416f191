package org.chancery.report.internal.chapter;

/**
 * What one section contributes to one kind of report, as read from its file.
 *
 * @param file the file
 * @param root the root element: {@code chapter}, or {@code frame} for the report's frame
 */
public record Chapter(ChapterFile file, Element root) {
	/** The root's name that the file must have: entries of two columns if it has them, else a chapter. */
	public String rootName() {
		return root.name().equals("entries") ? "entries" : "chapter";
	}

	/** The chapter's place among the others, lowest first. */
	public int weight() {
		return file.isOwn() ? file.place() : root.number("weight", 1000);
	}
}
