package org.chancery.store;

import java.util.Collection;

/** Says what stores shall keep for each day; an OSGi service. Every store that is opened asks all of them. */
@FunctionalInterface
public interface RollupSource {
	/** All that this source will ask for. */
	Collection<Rollup> rollups();
}
