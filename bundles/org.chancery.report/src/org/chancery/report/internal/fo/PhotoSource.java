package org.chancery.report.internal.fo;

import org.chancery.report.Block;

/** Makes photos readable for the formatter. */
@FunctionalInterface
public interface PhotoSource {
	/** The address the formatter reads the photo from. */
	String address(Block.Photo photo);
}
