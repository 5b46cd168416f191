package org.chancery.workbench.report;

import org.chancery.figures.FigureValue;
import org.chancery.model.Period;

/** What makes a figure the same one in two runs of a report: its definition and the period it is asked for. */
record FigureKey(String id, Period period) {
	static FigureKey of(FigureValue value) {
		return new FigureKey(value.definition().id(), value.period());
	}
}
