/** What is looked for among partner cities: anniversaries, agreements that run out, partners nobody has met for long. */
package org.chancery.cities.checks;
