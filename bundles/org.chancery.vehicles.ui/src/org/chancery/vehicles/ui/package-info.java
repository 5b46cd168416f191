/** The dispatch board: applications, vehicles and drivers below one another, time to the right, rides as bars to be assigned. */
package org.chancery.vehicles.ui;
