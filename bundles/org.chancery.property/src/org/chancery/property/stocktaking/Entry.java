package org.chancery.property.stocktaking;

/**
 * An asset as the books have it.
 *
 * @param id         the asset's id
 * @param number     its property number, as on the label
 * @param name       what it is
 * @param serial     its maker's serial number, or null
 * @param place      where it shall be, or null
 * @param keeperUnit the unit that keeps it, or null
 * @param keeper     who keeps it, or null
 * @param expected   whether the round looks for it
 * @param gone       whether it is no longer owned
 */
public record Entry(long id, String number, String name, String serial, String place, String keeperUnit, String keeper,
		boolean expected, boolean gone) {
}
