/** The booking calendar: venues below one another, time to the right, bookings as bars to be drawn, moved and lengthened. */
package org.chancery.venues.ui;
