package org.chancery.report.internal.chapter;

/**
 * What one section contributes to one kind of report, as read from its file.
 *
 * @param file the file
 * @param root the root element: {@code chapter}, or {@code frame} for the report's frame
 */
public record Chapter(ChapterFile file, Element root) {
	/** The chapter's place among the others, lowest first. */
	public int weight() {
		return root.number("weight", 1000);
	}
}
