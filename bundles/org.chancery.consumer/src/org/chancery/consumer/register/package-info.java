/** What the section reckons itself: the history of traders, and the counts of inspections and clinic sessions. */
package org.chancery.consumer.register;
