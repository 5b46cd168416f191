package org.chancery.supplies.matching;

import java.math.BigDecimal;

import org.chancery.supplies.Donation;
import org.chancery.supplies.Need;

/**
 * A quantity of a donation that could go to a need.
 *
 * @param donation what is given
 * @param need     what is needed
 * @param quantity how much of it, in the unit of both
 * @param reason   why this need and this much, in words for people, in the language of the running program
 */
public record Proposal(Donation donation, Need need, BigDecimal quantity, String reason) {
}
