package org.chancery.workbench.timeline;

import java.time.LocalDate;

import org.chancery.model.Hours;
import org.eclipse.swt.graphics.RGB;

/**
 * Something that takes some hours of a line.
 *
 * @param item   what it stands for: the section knows
 * @param id     what it is known by; the same thing may stand in several lines
 * @param day    the day
 * @param hours  the hours
 * @param text   what is written on it
 * @param tip    all that is said of it: the tool tip, also read by screen readers
 * @param colour its colour
 * @param solid  whether it has the hours for itself; others are outlined and stand in the lower half of the line
 */
public record Bar(Object item, long id, LocalDate day, Hours hours, String text, String tip, RGB colour, boolean solid) {
}
