package org.chancery.install;

import org.eclipse.equinox.p2.metadata.Version;

/**
 * What was done to a feature.
 *
 * @param feature the feature as it is now, or as it was if it is gone
 * @param from    its version before, or null if it was not there
 * @param to      its version now, or null if it is gone
 */
public record Change(Feature feature, Version from, Version to) {
}
