package org.chancery.figures;

import java.math.BigDecimal;

/**
 * A figure's part for one value of a feature.
 *
 * @param key   the feature's value: a literal, a text, a day, or the target's id and label; null for records without a
 *              value; the tally itself for a tally's share, as what it reports can't be divided
 * @param label the value as people read it, in the language of the running program
 * @param value the part
 */
public record Share(Object key, String label, BigDecimal value) {
}
