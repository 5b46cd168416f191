/**
 * A board of lines below one another with time to the right, on which bars are drawn, moved and lengthened: bookings of venues,
 * rides of vehicles. Views of sections extend {@link org.chancery.workbench.timeline.TimelineView}.
 */
package org.chancery.workbench.timeline;
