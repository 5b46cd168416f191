package org.chancery.report.internal.fo;

import org.chancery.report.Block;

/** Makes photos readable for the formatter. */
@FunctionalInterface
public interface PhotoSource {
	/** A photo the formatter can read, with its size in print in points. */
	record Picture(String address, double width, double height) {
	}

	/** Makes the photo readable. */
	Picture picture(Block.Photo photo);
}
