package org.chancery.clock.rules;

import java.time.LocalTime;

import org.chancery.clock.Text;

/**
 * What starts a time limit.
 *
 * @param event       the event's id, such as {@code received}
 * @param name        the event as explanations name it (收文)
 * @param last        of several such events the last decides, otherwise the first (彙辦, 併辦)
 * @param counted     whether the day of the event is the first day counted
 * @param cutOff      from this time on the event counts as the next open day's; null if the time does not matter
 * @param nextOpenDay whether an event on a day off counts as the next open day's
 */
public record StartEvent(String event, Text name, boolean last, boolean counted, LocalTime cutOff, boolean nextOpenDay) {
}
