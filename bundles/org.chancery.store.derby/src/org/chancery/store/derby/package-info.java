/**
 * The store's engine for Derby, which is embedded whole.
 */
package org.chancery.store.derby;
