package org.chancery.report.facts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One number that a published report prints, and where it is to be found in ours.
 *
 * @param file       the file of facts it stands in, by the section's id
 * @param line       its line in the file
 * @param source     the report that prints it: 000 is the council report of 2016, 004 that of 2022,
 *                   001 the annual report of 2020
 * @param statistic  what it says, in Chinese
 * @param value      the number
 * @param from       the first day it speaks of, null if the source does not say
 * @param to         the last day it speaks of
 * @param expression what says the same in our store
 */
record Fact(String file, long line, String source, String statistic, BigDecimal value, LocalDate from, LocalDate to,
		Expression expression) {

	/** The facts of one file of the folder {@code facts}. */
	static List<Fact> read(String file, URL url) throws IOException {
		CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		List<Fact> facts = new ArrayList<>();
		try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
			for (CSVRecord row : format.parse(reader)) {
				facts.add(new Fact(file, row.getRecordNumber() + 1, row.get("source"), row.get("statistic_zh"),
						new BigDecimal(row.get("value")), day(row.get("from")), day(row.get("to")), Expression.parse(row.get("expression"))));
			}
		}
		return facts;
	}

	private static LocalDate day(String text) {
		return text.isEmpty() ? null : LocalDate.parse(text);
	}

	@Override
	public String toString() {
		return file + ".csv:" + line + " " + source + " " + statistic + " = " + value.toPlainString() + " (" + expression + ")";
	}
}
