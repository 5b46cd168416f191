/** Work calendars (辦公日曆): on which days the offices are open, by day of issue, with local closures. */
package org.chancery.clock.calendar;
