/**
 * Choosing a store: in a folder of one's own, or behind a department's server.
 */
package org.chancery.workbench.connect;
