package org.chancery.archives.checks;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The arithmetic of how long files are kept. Terms count from the latest document of a file (案卷), as whole years.
 *
 * @param lastDate   the latest document's day
 * @param permanent  whether the file is kept for ever
 * @param years      the term in years, of files that are not
 * @param digitised  whether the original has been digitised
 * @param destroyed  whether the schedule has it destroyed by the procedure when the term ends
 */
record Retention(LocalDate lastDate, boolean permanent, int years, boolean digitised, boolean destroyed) {
	/** 國家檔案移轉辦法: permanent files go to the national archives when they are this old. */
	private static final int YEARS_TO_TRANSFER = 25;
	/** 機關檔案保存年限及銷毀辦法: only terms up to this many years may be cut once the original is digitised. */
	private static final int LONGEST_CUT = 20;

	/** The day the term ends: the file may be proposed for destruction from the next day on. Empty for permanent files. */
	Optional<LocalDate> ends() {
		return permanent || years <= 0 ? Optional.empty() : Optional.of(lastDate.plusYears(years));
	}

	/**
	 * The earliest day a digitised original's term may be cut to: not less than half the term, rounded up to whole years.
	 * Empty if the term may not be cut.
	 */
	Optional<LocalDate> earliestEnd() {
		boolean cut = !permanent && digitised && destroyed && years > 0 && years <= LONGEST_CUT;
		return cut ? Optional.of(lastDate.plusYears((years + 1) / 2)) : Optional.empty();
	}

	/** The Gregorian year in which a permanent file is to be transferred: the one after it has become 25 years old. */
	Optional<Integer> transferYear() {
		return permanent ? Optional.of(lastDate.plusYears(YEARS_TO_TRANSFER).getYear() + 1) : Optional.empty();
	}
}
