package org.chancery.store.internal.mapping;

import org.eclipse.emf.ecore.EClass;

/**
 * One row as the store has it.
 *
 * @param eClass   the class of the record or part
 * @param values   the values of the mapping's columns, in their order
 * @param feature  for a part, the name of the feature that holds it
 * @param position for a part, its place in the feature
 */
public record StoredRow(EClass eClass, Object[] values, String feature, int position) {
}
