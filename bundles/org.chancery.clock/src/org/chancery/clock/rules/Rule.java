package org.chancery.clock.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.chancery.clock.Text;

/**
 * One time limit as it stood from one day on. Rules are data: {@code schema/rules.xsd} documents what they are read from.
 *
 * @param id          the rule's id; versions of one rule share it
 * @param from        the first day on which this version is in force: a matter that starts then is subject to it
 * @param name        what people call it
 * @param start       what starts it
 * @param unit        what it is counted in
 * @param amount      how many; 0 for {@link Unit#GIVEN}
 * @param saturday    what happens if it ends on a Saturday off that is no holiday by name
 * @param holiday     what happens if it ends on any other day off
 * @param halfDay     what a half day counts
 * @param noon        when the morning ends
 * @param yearEnd     whether it then runs on to the end of the following year
 * @param fallback    the rule that takes its place if the given date had passed at the start; null if none does
 * @param suspensions what stops it
 * @param extension   who may extend it; null if nobody may
 * @param daysUsed    how the days used are counted
 * @param source      where it comes from
 */
public record Rule(String id, LocalDate from, Text name, StartEvent start, Unit unit, int amount, EndRule saturday,
		EndRule holiday, HalfDayRule halfDay, LocalTime noon, boolean yearEnd, String fallback,
		List<SuspensionRule> suspensions, ExtensionRule extension, DaysUsedRule daysUsed, Source source) {

	/** What this rule says of a cause that stops clocks. */
	public Optional<SuspensionRule> suspension(String cause) {
		return suspensions.stream().filter(s -> s.cause().equals(cause)).findFirst();
	}

	/** The id and the day from which this version is in force: {@code petition.reply (2001-01-01)}. */
	public String version() {
		return id + " (" + from + ")"; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
