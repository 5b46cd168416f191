/**
 * The rules by which venues are booked: what stands in the way of a booking, who goes before whom and why, what comes again,
 * and who gets hours that become free. Without windows.
 */
package org.chancery.venues.booking;
