package org.chancery.report.internal.font;

import java.nio.file.Path;

/**
 * A font that is installed on this machine.
 *
 * @param family the family's name as documents call it
 * @param file   the file
 * @param face   the name of the font within a collection, null if the file holds only one
 * @param bold   the file of its bold cut, null if it has none
 */
public record FontFile(String family, Path file, String face, Path bold) {
}
