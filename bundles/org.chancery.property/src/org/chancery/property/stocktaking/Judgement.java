package org.chancery.property.stocktaking;

import org.chancery.property.ScanOutcome;

/**
 * What a label that was read is judged to be.
 *
 * @param outcome the judgement
 * @param entry   the asset, null if the books have none of this code
 * @param message the judgement in words for people, in the language of the running program
 */
public record Judgement(ScanOutcome outcome, Entry entry, String message) {
}
