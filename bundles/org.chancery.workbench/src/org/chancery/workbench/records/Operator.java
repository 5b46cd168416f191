package org.chancery.workbench.records;

import java.util.List;

import org.chancery.workbench.Messages;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** How a filter compares a column with what was typed. */
public enum Operator {
	CONTAINS, EQUALS, STARTS, LESS, GREATER, BETWEEN, EMPTY, FILLED;

	/** The operator as people read it. */
	public String label() {
		return switch (this) {
		case CONTAINS -> Messages.Operator_contains;
		case EQUALS -> Messages.Operator_equals;
		case STARTS -> Messages.Operator_starts;
		case LESS -> Messages.Operator_less;
		case GREATER -> Messages.Operator_greater;
		case BETWEEN -> Messages.Operator_between;
		case EMPTY -> Messages.Operator_empty;
		case FILLED -> Messages.Operator_filled;
		};
	}

	/** How many values it compares with. */
	public int operands() {
		return switch (this) {
		case EMPTY, FILLED -> 0;
		case BETWEEN -> 2;
		default -> 1;
		};
	}

	/** The operators that make sense for a feature, the usual one first. */
	public static List<Operator> of(EStructuralFeature feature) {
		if (feature instanceof EReference) {
			return List.of(CONTAINS, EQUALS, EMPTY, FILLED);
		} else if (feature.getEType() instanceof EEnum || Values.isBoolean(feature)) {
			return List.of(EQUALS, EMPTY, FILLED);
		} else if (Values.isText(feature)) {
			return List.of(CONTAINS, EQUALS, STARTS, EMPTY, FILLED);
		}
		return List.of(Values.isDate(feature) ? BETWEEN : EQUALS, Values.isDate(feature) ? EQUALS : BETWEEN, LESS, GREATER, EMPTY, FILLED);
	}
}
