package org.chancery.property.stocktaking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.chancery.property.Asset;
import org.chancery.property.FindingKind;
import org.chancery.property.PropertyFactory;
import org.chancery.property.PropertyPackage.Literals;
import org.chancery.property.Scan;
import org.chancery.property.ScanOutcome;
import org.chancery.property.StockFinding;
import org.chancery.property.StockTaking;
import org.chancery.property.StockTakingStatus;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.chancery.store.StoreException;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/** Ends a round: each difference becomes a finding that is followed up until it is corrected. */
public final class Closing {
	/** Findings are to be corrected within so many days. */
	private static final int DAYS = 30;

	private Closing() {
	}

	/**
	 * Ends the counting in one transaction: notes what was to be found and what was, and makes findings of what is missing,
	 * not in the books or at another place.
	 *
	 * @return the findings
	 * @throws StoreException with {@link StoreException.Reason#INVALID} if the round was closed before
	 */
	public static List<StockFinding> close(Store store, Counting counting, LocalDate day) {
		counting.refresh();
		return store.write(transaction -> {
			StockTaking round = (StockTaking) store.find(Books.type(Literals.STOCK_TAKING), counting.round()).orElseThrow();
			if (round.getStatus() == StockTakingStatus.COUNTED || round.getStatus() == StockTakingStatus.SIGNED) {
				throw new StoreException(StoreException.Reason.INVALID, NLS.bind(Messages.Closing_twice, round.getTitle()), null);
			}
			round.setStatus(StockTakingStatus.COUNTED);
			round.setEndDate(day);
			round.setExpected(counting.expected());
			round.setSeen(counting.found());
			transaction.update(round);
			List<StockFinding> findings = new ArrayList<>();
			for (Entry missing : counting.missing()) {
				findings.add(finding(round, FindingKind.MISSING, day, asset(store, missing.id()),
						NLS.bind(Messages.Closing_missing, new Object[] { missing.number(), missing.name(), Objects.toString(missing.place(), "") }))); //$NON-NLS-1$
			}
			fromScans(store, round, day, findings);
			transaction.insertAll(findings);
			return findings;
		});
	}

	private static void fromScans(Store store, StockTaking round, LocalDate day, List<StockFinding> findings) {
		Field<Long> ofRound = store.naming().column(Literals.SCAN__ROUND).coerce(Long.class);
		Field<String> outcome = store.naming().column(Literals.SCAN__OUTCOME).coerce(String.class);
		RecordQuery query = RecordQuery.all(Books.type(Literals.SCAN)).withFeatures(List.of()).limit(Integer.MAX_VALUE)
				.and(ofRound.eq(round.getId()).and(outcome.in(ScanOutcome.UNKNOWN.getName(), ScanOutcome.WRONG_PLACE.getName())));
		store.rows(query).forEach(row -> {
			Scan scan = (Scan) store.find(Books.type(Literals.SCAN), row.id()).orElseThrow();
			if (scan.getOutcome() == ScanOutcome.UNKNOWN) {
				findings.add(finding(round, FindingKind.UNKNOWN, day, null,
						NLS.bind(Messages.Closing_unknown, scan.getCode(), Objects.toString(scan.getPlace(), "")))); //$NON-NLS-1$
			} else {
				Asset asset = scan.getAsset();
				findings.add(finding(round, FindingKind.WRONG_PLACE, day, asset, NLS.bind(Messages.Scan_wrongPlace,
						new Object[] { asset.getNumber(), asset.getName(), asset.getPlace(), scan.getPlace() })));
			}
		});
	}

	private static Asset asset(Store store, long id) {
		return (Asset) store.find(Books.type(Literals.ASSET), id).orElse(null);
	}

	private static StockFinding finding(StockTaking round, FindingKind kind, LocalDate day, Asset asset, String description) {
		StockFinding finding = PropertyFactory.eINSTANCE.createStockFinding();
		finding.setRound(round);
		finding.setKind(kind);
		finding.setEffectiveDate(day);
		finding.setDueDate(day.plusDays(DAYS));
		finding.setAsset(asset);
		finding.setDescription(description);
		finding.setMadeUp(round.isMadeUp());
		return finding;
	}
}
