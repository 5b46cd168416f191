package org.chancery.proofread.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.internal.rules.TableNumbers.Place;

/**
 * Totals in tables: rows and columns called 合計, 小計, 總計 and the like. A total may be of all that is above or before it, of what
 * follows the last total, or of the totals alone; only what is none of these is reported.
 */
public final class TableSums extends Rule {
	private static final Pattern TOTAL = Pattern.compile("(?:總計|合計|小計|共計|總數|總和|計|全部|全年合計|.{0,4}(?:總計|合計|小計))(?:\\(.*\\))?[:：]?"); //$NON-NLS-1$
	private static final Pattern WITH_NUMBER = Pattern.compile("(?:總計|合計|共計)[:：]?(?:約)?(\\d[\\d,]*)(?:[\\p{IsHan}]{0,2})"); //$NON-NLS-1$
	private static final Pattern NOT_ADDED = Pattern.compile("率|%|平均|單價|序號|編號|項次|比例|占比|排名|年度$|年別"); //$NON-NLS-1$
	private static final int MOST_SUMMANDS = 18;

	/** For the service registry. */
	public TableSums() {
		super("table-sum"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.TableSum_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < proof.document().blocks().size(); i++) {
			if (proof.document().blocks().get(i) instanceof PlainBlock.Table table && !table.rows().isEmpty()) {
				TableNumbers numbers = new TableNumbers(table);
				if (numbers.isRegular()) {
					rows(proof, i, numbers, findings);
					columns(proof, i, numbers, findings);
				}
				grandTotal(proof, i, numbers, findings);
				missing(proof, i, numbers, findings);
			}
		}
		return findings;
	}

	private void rows(Proof proof, int block, TableNumbers table, List<Finding> findings) {
		for (int row = 0; row < table.rows(); row++) {
			if (!isTotal(table.label(row))) {
				continue;
			}
			for (int column = 0; column < table.columns(); column++) {
				Place total = table.at(row, column);
				if (total == null || !total.isNumber() || total.percent() || NOT_ADDED.matcher(table.heading(column)).find()) {
					continue;
				}
				List<Place> above = new ArrayList<>();
				List<Boolean> totals = new ArrayList<>();
				for (int r = 0; r < row; r++) {
					collect(table.at(r, column), isTotal(table.label(r)), above, totals);
				}
				if (above.isEmpty()) {
					// a total that stands first
					for (int r = row + 1; r < table.rows(); r++) {
						collect(table.at(r, column), isTotal(table.label(r)), above, totals);
					}
				}
				compare(proof, block, total, above, totals, findings);
			}
		}
	}

	private void columns(Proof proof, int block, TableNumbers table, List<Finding> findings) {
		for (int column = 1; column < table.columns(); column++) {
			if (!isTotal(table.heading(column))) {
				continue;
			}
			List<Finding> wrong = new ArrayList<>();
			int checked = 0;
			for (int row = 0; row < table.rows(); row++) {
				Place total = table.at(row, column);
				if (total == null || !total.isNumber() || total.percent()) {
					continue;
				}
				List<Place> before = new ArrayList<>();
				List<Boolean> totals = new ArrayList<>();
				for (int c = 0; c < column; c++) {
					if (!NOT_ADDED.matcher(table.heading(c)).find()) {
						collect(table.at(row, c), isTotal(table.heading(c)), before, totals);
					}
				}
				if (before.isEmpty()) {
					for (int c = column + 1; c < table.columns(); c++) {
						if (!NOT_ADDED.matcher(table.heading(c)).find()) {
							collect(table.at(row, c), isTotal(table.heading(c)), before, totals);
						}
					}
				}
				checked += before.size() >= 2 ? 1 : 0;
				compare(proof, block, total, before, totals, wrong);
			}
			// if most rows do not add up, the column is a total of something else
			if (checked <= 2 || wrong.size() * 2 <= checked) {
				findings.addAll(wrong);
			}
		}
	}

	private static void collect(Place place, boolean isTotal, List<Place> numbers, List<Boolean> totals) {
		if (place != null && place.isNumber() && !place.percent()) {
			numbers.add(place);
			totals.add(isTotal);
		}
	}

	private void compare(Proof proof, int block, Place total, List<Place> numbers, List<Boolean> totals, List<Finding> findings) {
		List<BigDecimal> plain = new ArrayList<>();
		List<BigDecimal> sinceTotal = new ArrayList<>();
		List<BigDecimal> subtotals = new ArrayList<>();
		List<BigDecimal> mixed = new ArrayList<>();
		for (int i = 0; i < numbers.size(); i++) {
			BigDecimal number = numbers.get(i).number();
			if (totals.get(i)) {
				subtotals.add(number);
				sinceTotal.clear();
				mixed.removeIf(m -> !subtotals.contains(m));
				mixed.add(number);
			} else {
				plain.add(number);
				sinceTotal.add(number);
				mixed.add(number);
			}
		}
		boolean right = List.of(plain, sinceTotal, subtotals, mixed).stream()
				.anyMatch(l -> !l.isEmpty() && add(l).compareTo(total.number()) == 0);
		if (plain.size() < 2 || right || total.decimals() > 0 && near(add(plain), total)) {
			return;
		}
		List<BigDecimal> summands = sinceTotal.size() >= 2 && sinceTotal.size() < plain.size() ? sinceTotal : plain;
		report(proof, block, total, total.number(), summands, findings);
	}

	/** Sums of rounded numbers may differ in the last digit. */
	private static boolean near(BigDecimal sum, Place total) {
		return sum.subtract(total.number()).abs().compareTo(BigDecimal.ONE.movePointLeft(total.decimals()).multiply(BigDecimal.TWO)) <= 0;
	}

	/** Below 合計 nothing stands, although the row has numbers. */
	private void missing(Proof proof, int block, TableNumbers table, List<Finding> findings) {
		for (int row = 0; row + 1 < table.rows(); row++) {
			for (int column = 2; column < table.columns(); column++) {
				Place heading = table.at(row, column);
				Place below = table.at(row + 1, column);
				if (heading == null || below == null || !isTotal(heading.text()) || !below.text().isBlank()) {
					continue;
				}
				int numbers = 0;
				for (int c = 0; c < column; c++) {
					Place place = table.at(row + 1, c);
					numbers += place != null && place.isNumber() && !place.percent() ? 1 : 0;
				}
				if (numbers >= 2) {
					findings.add(cell(proof, block, heading).finding(this, Severity.NOTE, 0, heading.text().length(), Messages.TableSum_missing, "")); //$NON-NLS-1$
				}
			}
		}
	}

	/** 總計：9,906 in one cell: some of the table's numbers must add up to it. */
	private void grandTotal(Proof proof, int block, TableNumbers table, List<Finding> findings) {
		List<BigDecimal> numbers = new ArrayList<>();
		Place last = null;
		BigDecimal wanted = null;
		for (int row = 0; row < table.rows(); row++) {
			for (int column = 0; column < table.columns(); column++) {
				Place place = table.at(row, column);
				if (place == null) {
					continue;
				}
				Matcher total = WITH_NUMBER.matcher(place.text());
				if (total.matches()) {
					last = place;
					wanted = new BigDecimal(total.group(1).replace(",", "")); //$NON-NLS-1$ //$NON-NLS-2$
				} else if (place.isNumber() && !place.percent()) {
					numbers.add(place.number());
				}
			}
		}
		if (last != null && numbers.size() >= 2 && numbers.size() <= MOST_SUMMANDS && !reachable(numbers, wanted)) {
			report(proof, block, last, wanted, numbers, findings);
		}
	}

	/** Whether some of the numbers add up to the one wanted; all sums are tried, there are at most 2^18. */
	private static boolean reachable(List<BigDecimal> numbers, BigDecimal wanted) {
		for (int some = 1; some < 1 << numbers.size(); some++) {
			BigDecimal sum = BigDecimal.ZERO;
			for (int i = 0; i < numbers.size() && sum.compareTo(wanted) <= 0; i++) {
				sum = (some >> i & 1) == 1 ? sum.add(numbers.get(i)) : sum;
			}
			if (sum.compareTo(wanted) == 0) {
				return true;
			}
		}
		return false;
	}

	private void report(Proof proof, int block, Place total, BigDecimal printed, List<BigDecimal> parts, List<Finding> findings) {
		Passage cell = cell(proof, block, total);
		findings.add(cell.finding(this, Severity.ERROR, 0, cell.text().length(),
				bind(Messages.Sum_reason, addition(parts), print(add(parts)), print(printed), ""), //$NON-NLS-1$
				bind(Messages.Sum_proposal, print(printed), print(add(parts)), ""))); //$NON-NLS-1$
	}

	private static Passage cell(Proof proof, int block, Place place) {
		return proof.passages().stream()
				.filter(p -> p.place().block() == block && p.place().row() == place.row() && p.place().cell() == place.cell()).findFirst().orElseThrow();
	}

	private static BigDecimal add(List<BigDecimal> numbers) {
		return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static boolean isTotal(String words) {
		return TOTAL.matcher(words).matches();
	}
}
