package org.chancery.clock.rules;

import org.chancery.clock.Text;

/**
 * What stops a clock.
 *
 * @param cause    the cause's id, such as {@code supplement}
 * @param name     the cause as explanations name it (通知補正)
 * @param restarts whether the whole time runs anew afterwards; otherwise it goes on where it stopped
 */
public record SuspensionRule(String cause, Text name, boolean restarts) {
}
