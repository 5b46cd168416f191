package org.chancery.clock.internal;

import org.chancery.clock.rules.Unit;

/** So many of a unit, for the words of a step. */
record Amount(Unit unit, int number) {
}
