package org.chancery.proofread.internal.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.chancery.proofread.Finding;
import org.chancery.proofread.Passage;
import org.chancery.proofread.PlainBlock;
import org.chancery.proofread.Proof;
import org.chancery.proofread.Severity;
import org.chancery.proofread.internal.Messages;
import org.chancery.proofread.internal.rules.TableNumbers.Place;

/**
 * Columns that are computed from others: rates, growth, differences. How a column is computed is read off the rows themselves:
 * the way that fits most of them is taken, and the rows it does not fit are reported.
 */
public final class TableRates extends Rule {
	private static final Pattern COMPUTED = Pattern.compile("率|增減|成長|比較|差異|占比|%"); //$NON-NLS-1$

	/** How a column may come from two others. */
	private enum Way {
		CHANGE, RATE, SHARE;

		BigDecimal of(BigDecimal one, BigDecimal other, int decimals) {
			if (this != CHANGE && other.signum() == 0) {
				return null;
			}
			return switch (this) {
			case CHANGE -> one.subtract(other);
			case RATE -> percent(one.subtract(other), other, decimals, RoundingMode.HALF_UP);
			case SHARE -> percent(one, other, decimals, RoundingMode.HALF_UP);
			};
		}
	}

	/** For the service registry. */
	public TableRates() {
		super("table-rate"); //$NON-NLS-1$
	}

	@Override
	public String label() {
		return Messages.TableRate_label;
	}

	@Override
	public List<Finding> check(Proof proof) {
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < proof.document().blocks().size(); i++) {
			if (proof.document().blocks().get(i) instanceof PlainBlock.Table table && table.rows().size() >= 4) {
				TableNumbers numbers = new TableNumbers(table);
				for (int column = 2; column < numbers.columns(); column++) {
					if (numbers.isRegular() && COMPUTED.matcher(numbers.heading(column)).find()) {
						column(proof, i, numbers, column, findings);
					}
				}
			}
		}
		return findings;
	}

	private void column(Proof proof, int block, TableNumbers table, int column, List<Finding> findings) {
		List<Finding> best = List.of();
		int most = 0;
		for (Way way : Way.values()) {
			for (int one = 0; one < column; one++) {
				for (int other = 0; other < column; other++) {
					List<Finding> wrong = new ArrayList<>();
					int fits = one == other ? 0 : rows(proof, block, table, new int[] { column, one, other }, way, wrong);
					if (fits > most) {
						most = fits;
						best = wrong;
					}
				}
			}
		}
		if (most >= 2 && most > best.size()) {
			findings.addAll(best);
		}
	}

	private int rows(Proof proof, int block, TableNumbers table, int[] columns, Way way, List<Finding> wrong) {
		int fits = 0;
		for (int row = 0; row < table.rows(); row++) {
			Place printed = table.at(row, columns[0]);
			Place one = table.at(row, columns[1]);
			Place other = table.at(row, columns[2]);
			if (printed == null || one == null || other == null || !printed.isNumber() || !one.isNumber() || !other.isNumber()) {
				continue;
			}
			BigDecimal expected = way.of(one.number(), other.number(), printed.decimals());
			if (expected == null) {
				continue;
			}
			if (expected.abs().compareTo(printed.number().abs()) == 0) {
				fits++;
			} else {
				Passage cell = proof.passages().stream().filter(p -> p.place().block() == block && p.place().row() == row(printed)
						&& p.place().cell() == printed.cell()).findFirst().orElseThrow();
				wrong.add(cell.finding(this, Severity.ERROR, 0, cell.text().length(),
						bind(Messages.TableRate_reason, one.text(), other.text(), print(expected), cell.text()),
						bind(Messages.Rate_proposal, cell.text(), print(expected) + (way == Way.CHANGE ? "" : "%")))); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return fits;
	}

	private static int row(Place place) {
		return place.row();
	}
}
