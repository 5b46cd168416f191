package org.chancery.vehicles.ui;

/**
 * What a line of the dispatch board is for.
 *
 * @param kind what it is
 * @param id   the vehicle's or driver's id, 0 for applications
 * @param name the vehicle's plate or the driver's name
 */
record Row(Kind kind, long id, String name) {
	enum Kind {
		WAITING, VEHICLE, DRIVER
	}
}
