package org.chancery.workforce.transfer;

import org.chancery.workforce.StaffCategory;

/**
 * What an agency asks for, as the matching sees it.
 *
 * @param id         the record's id
 * @param agency     the agency's id
 * @param agencyName its name
 * @param district   where the work is, or null
 * @param category   the class of work
 * @param places     how many workers
 * @param urgency    1 to 5, 5 the most
 */
public record Demand(long id, long agency, String agencyName, String district, StaffCategory category, int places, int urgency) {
}
