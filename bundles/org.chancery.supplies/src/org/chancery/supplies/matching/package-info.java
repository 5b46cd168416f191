/**
 * Matching of what is given with what is needed: proposals with their reasons, promises that never exceed what there is, and
 * the stock of care packs. Without windows.
 */
package org.chancery.supplies.matching;
