package org.chancery.install;

import java.util.List;

/**
 * What an update did.
 *
 * @param changes  the features that are newer now
 * @param heldBack the features for which there is a newer version that does not fit, with the reason
 */
public record Updates(List<Change> changes, List<String> heldBack) {
}
