package org.chancery.figures;

import java.util.List;
import java.util.Optional;

import org.chancery.model.Period;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Store;

/**
 * The figures (數據) of all installed sections and their computation from a store. Thread-safe; computing waits for the
 * database and must not be called on the user interface's thread.
 */
public interface Figures {
	/** The figures that the installed sections declare in {@code section/figures.xml}, by section and in their order. */
	List<FigureDefinition> definitions();

	/** The definition of this id. */
	Optional<FigureDefinition> definition(String id);

	/**
	 * Computes a figure for a period.
	 *
	 * @throws org.chancery.store.StoreException if the database fails
	 */
	FigureValue compute(Store store, FigureDefinition figure, Period period);

	/**
	 * Computes a figure for a period from the records themselves, whatever the store keeps for each day: the value must be
	 * that of {@link #compute}, but may take long.
	 *
	 * @throws org.chancery.store.StoreException if the database fails
	 */
	FigureValue recount(Store store, FigureDefinition figure, Period period);

	/** The records behind a figure: those counted, those a tally speaks for, and those taken in or left out by hand. */
	FigureTrace trace(Store store, FigureDefinition figure, Period period);

	/**
	 * The record type by whose features a figure can be broken down: its own, or that of both parts of a ratio; empty if it
	 * can't be.
	 */
	Optional<RecordType> dividedType(FigureDefinition figure);

	/**
	 * The figure's value for each value of one feature of its record type, largest first. Of a ratio each value is that of
	 * its own records; values with nothing to divide by are left out.
	 *
	 * @throws IllegalArgumentException if the figure has no record type to be broken down by, or the type no such feature
	 */
	List<Share> breakdown(Store store, FigureDefinition figure, Period period, String feature);
}
