/**
 * Time limits (時限): how long something may take, and why. {@link org.chancery.clock.Clock} computes a due date from a rule,
 * a work calendar and what happened, with its explanation. No user interface, no database.
 */
package org.chancery.clock;
