/**
 * Work flow and time limits of records: what a section declares in {@code section/limits.xml}, the steps people take, due
 * dates kept with the records, the list of what waits, and the reckoning anew when a work calendar is re-issued.
 */
package org.chancery.flow;
