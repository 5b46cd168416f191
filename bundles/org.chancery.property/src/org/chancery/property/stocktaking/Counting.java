package org.chancery.property.stocktaking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.chancery.property.Asset;
import org.chancery.property.PropertyFactory;
import org.chancery.property.PropertyPackage.Literals;
import org.chancery.property.Scan;
import org.chancery.property.ScanOutcome;
import org.chancery.property.StockTaking;
import org.chancery.store.Store;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/**
 * A round of stock-taking while it is counted: judges each label that is read, at once and from memory, and keeps the scan.
 * Several may scan at once, also from several machines: an asset is found by the first scan that is kept. Thread-safe; what
 * reads or writes the store is not for the window's thread, the rest answers from memory and waits for nothing.
 */
public final class Counting {
	private final Store store;
	private final Clock clock;
	private final long round;
	private final Books books;
	private final Set<Long> seen = new HashSet<>();
	/** In the order of places, so that a list of fifty thousand need not be sorted after each scan. */
	private final Map<Long, Entry> missing = new LinkedHashMap<>();
	private final int expected;
	private final Set<String> unknown = new TreeSet<>();

	private Counting(Store store, Clock clock, StockTaking round, Books books) {
		this.store = store;
		this.clock = clock;
		this.round = round.getId();
		this.books = books;
		books.expected().stream().sorted(Comparator.comparing(Entry::place, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Entry::number))
				.forEach(entry -> missing.put(entry.id(), entry));
		this.expected = missing.size();
	}

	/** Begins or goes on to count a round: reads the books and the scans kept so far. */
	public static Counting open(Store store, StockTaking round, Clock clock) {
		Counting counting = new Counting(store, clock, round, Books.read(store, round));
		counting.refresh();
		return counting;
	}

	/** Reads the scans that others have kept since. */
	public void refresh() {
		Field<Long> ofRound = store.naming().column(Literals.SCAN__ROUND).coerce(Long.class);
		Field<Long> asset = store.naming().column(Literals.SCAN__ASSET).coerce(Long.class);
		Field<String> code = store.naming().column(Literals.SCAN__CODE).coerce(String.class);
		Field<String> outcome = store.naming().column(Literals.SCAN__OUTCOME).coerce(String.class);
		store.read(sql -> sql.select(asset, code, outcome).from(store.naming().table(Books.type(Literals.SCAN))).where(ofRound.eq(round)).fetch())
				.forEach(row -> note(row.value1(), row.value2(), ScanOutcome.getByName(row.value3())));
	}

	private synchronized void note(Long asset, String code, ScanOutcome outcome) {
		if (outcome == ScanOutcome.UNKNOWN) {
			unknown.add(Books.code(code));
		} else if (asset != null) {
			seen.add(asset);
			missing.remove(asset);
		}
	}

	/**
	 * What a label is, without keeping a scan.
	 *
	 * @param place where it was read; null if nobody said, then it is not compared
	 */
	public synchronized Judgement judge(String code, String place) {
		Entry entry = books.find(code);
		if (entry == null) {
			return unknown.contains(Books.code(code)) ? judgement(ScanOutcome.AGAIN, null, NLS.bind(Messages.Scan_unknownAgain, code.strip()))
					: judgement(ScanOutcome.UNKNOWN, null, NLS.bind(Messages.Scan_unknown, code.strip()));
		} else if (seen.contains(entry.id())) {
			return judgement(ScanOutcome.AGAIN, entry, NLS.bind(Messages.Scan_again, entry.number(), entry.name()));
		} else if (entry.gone()) {
			return judgement(ScanOutcome.GONE, entry, NLS.bind(Messages.Scan_gone, entry.number(), entry.name()));
		} else if (!entry.expected()) {
			return judgement(ScanOutcome.NOT_IN_ROUND, entry, NLS.bind(Messages.Scan_notInRound,
					new Object[] { entry.number(), entry.name(), Objects.toString(entry.place(), "") })); //$NON-NLS-1$
		} else if (place != null && entry.place() != null && !place.strip().equals(entry.place())) {
			return judgement(ScanOutcome.WRONG_PLACE, entry, NLS.bind(Messages.Scan_wrongPlace,
					new Object[] { entry.number(), entry.name(), entry.place(), place.strip() }));
		}
		return judgement(ScanOutcome.FOUND, entry, NLS.bind(Messages.Scan_found, entry.number(), entry.name()));
	}

	private static Judgement judgement(ScanOutcome outcome, Entry entry, String message) {
		return new Judgement(outcome, entry, message);
	}

	/**
	 * Judges a label, keeps the scan, and notes with the asset that it was seen. What was scanned before is judged so and
	 * not kept again.
	 *
	 * @param code  what the scanner typed
	 * @param place where it was read, or null
	 * @param by    who read it
	 * @param at    when; null for now
	 */
	public Judgement scan(String code, String place, String by, Instant at) {
		Judgement judgement = judge(code, place);
		if (judgement.outcome() == ScanOutcome.AGAIN) {
			return judgement;
		}
		Entry entry = judgement.entry();
		boolean first = store.write(transaction -> {
			Asset asset = entry == null ? null : (Asset) store.find(Books.type(Literals.ASSET), entry.id()).orElse(null);
			if (asset != null && isScanned(entry.id())) {
				return false;
			}
			LocalDate today = LocalDate.now(clock);
			Scan scan = PropertyFactory.eINSTANCE.createScan();
			scan.setEffectiveDate(today);
			scan.setRound((StockTaking) store.find(Books.type(Literals.STOCK_TAKING), round).orElseThrow());
			scan.setCode(code.strip());
			scan.setAsset(asset);
			scan.setOutcome(judgement.outcome());
			scan.setPlace(place == null ? null : place.strip());
			scan.setScannedAt(at == null ? clock.instant() : at);
			scan.setScannedBy(by);
			transaction.insert(scan);
			if (asset != null) {
				asset.setLastSeenDate(today);
				transaction.update(asset);
			}
			return true;
		});
		note(entry == null ? null : entry.id(), code, judgement.outcome());
		return first ? judgement : judgement(ScanOutcome.AGAIN, entry, NLS.bind(Messages.Scan_again, entry.number(), entry.name()));
	}

	private boolean isScanned(long id) {
		Field<Long> ofRound = store.naming().column(Literals.SCAN__ROUND).coerce(Long.class);
		Field<Long> asset = store.naming().column(Literals.SCAN__ASSET).coerce(Long.class);
		return store.read(sql -> sql.fetchExists(sql.selectOne().from(store.naming().table(Books.type(Literals.SCAN)))
				.where(asset.eq(id)).and(ofRound.eq(round))));
	}

	/** How many assets the round looks for. */
	public int expected() {
		return expected;
	}

	/** How many of them were found, wherever they were. */
	public synchronized int found() {
		return expected - missing.size();
	}

	/** The assets that the round looks for and nobody has scanned, by place and number. */
	public synchronized List<Entry> missing() {
		return List.copyOf(missing.values());
	}

	/** The codes read that the books don't have. */
	public synchronized List<String> unknown() {
		return List.copyOf(unknown);
	}

	/** The round's id. */
	long round() {
		return round;
	}
}
