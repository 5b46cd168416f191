package org.chancery.report.internal.font;

import java.util.List;

/**
 * The fonts a report is set in.
 *
 * @param chinese the font for Chinese text
 * @param latin   the serif for digits and Latin letters, null if none is installed and the Chinese font has to do
 * @param rest    fonts that have characters the others lack, in the order they are asked
 */
public record FontChoice(FontFile chinese, FontFile latin, List<FontFile> rest) {
}
