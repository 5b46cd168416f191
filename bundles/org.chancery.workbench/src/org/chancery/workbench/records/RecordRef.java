package org.chancery.workbench.records;

import org.chancery.model.sections.RecordType;

/**
 * One record as a selection holds it.
 *
 * @param type    its type
 * @param id      its id
 * @param version the version that was seen, for deleting it
 * @param label   the text that names it
 */
public record RecordRef(RecordType type, long id, int version, String label) {
}
