/** What the section looks for in its records: odometers, fuel, and what is due. */
package org.chancery.vehicles.checks;
