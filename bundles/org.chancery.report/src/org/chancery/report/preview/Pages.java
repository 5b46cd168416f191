package org.chancery.report.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

import org.chancery.report.Block;
import org.chancery.report.Run;

/**
 * The pages of one report. Lengths are in points (1/72 inch) from a page's upper left corner. Thread-safe; drawing a page
 * takes time and must not be done on the user interface's thread.
 */
public interface Pages extends AutoCloseable {
	/** The number of pages. */
	int count();

	/** A page's width in points. */
	double width(int page);

	/** A page's height in points. */
	double height(int page);

	/** Draws a page; at scale 1 a point is a pixel. */
	BufferedImage draw(int page, double scale) throws IOException;

	/** The places of a page that something stands behind, in the order of print. */
	List<Area> areas(int page);

	/** Where headings begin, in the order of print. */
	List<Place> headings();

	/** Frees what the pages hold. */
	@Override
	void close();

	/**
	 * A place on a page that something stands behind: a figure, a field of a record. A field that is broken over two
	 * lines has two.
	 *
	 * @param run what stands behind it: a {@link Run.Figure} or a {@link Run.Field}
	 */
	record Area(int page, double x, double y, double width, double height, Run run) {
	}

	/** Where a heading begins. */
	record Place(Block.Heading heading, int page, double y) {
	}
}
