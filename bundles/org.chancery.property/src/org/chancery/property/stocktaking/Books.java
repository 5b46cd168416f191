package org.chancery.property.stocktaking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.property.AssetState;
import org.chancery.property.PropertyPackage.Literals;
import org.chancery.property.StockTaking;
import org.chancery.store.Naming;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Field;

/** The assets as the books had them when a round began to be counted, found by what is on their labels. Immutable. */
final class Books {
	private final Map<String, Entry> byCode = new HashMap<>();
	private final Map<Long, Entry> byId = new HashMap<>();

	/** @param entries of two with one code the first counts */
	Books(Collection<Entry> entries) {
		for (Entry entry : entries) {
			byId.put(entry.id(), entry);
			byCode.putIfAbsent(code(entry.number()), entry);
		}
		// a serial number counts where no property number is the same
		entries.stream().filter(e -> e.serial() != null && !e.serial().isBlank()).forEach(e -> byCode.putIfAbsent(code(e.serial()), e));
	}

	static RecordType type(EClass eClass) {
		return SectionRegistry.instance().typeOf(eClass).orElseThrow();
	}

	/** Reads all assets; those of the round's centre, place and unit are expected. Made-up ones are only expected by made-up rounds. */
	static Books read(Store store, StockTaking round) {
		Naming naming = store.naming();
		Field<Long> id = naming.column(ModelPackage.Literals.RECORD__ID).coerce(Long.class);
		Field<Long> site = naming.column(Literals.ASSET__SITE).coerce(Long.class);
		Field<Boolean> madeUp = naming.column(ModelPackage.Literals.RECORD__MADE_UP).coerce(Boolean.class);
		Long wantedSite = round.getSite() == null ? null : round.getSite().getId();
		List<Entry> entries = new ArrayList<>();
		store.read(sql -> sql.select(id, text(naming, Literals.ASSET__NUMBER), text(naming, Literals.ASSET__NAME), text(naming, Literals.ASSET__SERIAL),
				text(naming, Literals.ASSET__PLACE), text(naming, Literals.ASSET__KEEPER_UNIT), text(naming, Literals.ASSET__KEEPER),
				text(naming, Literals.ASSET__STATE), site, madeUp).from(naming.table(type(Literals.ASSET))).orderBy(id).fetch()).forEach(row -> {
					boolean gone = AssetState.GONE.getName().equals(row.value8());
					boolean expected = !gone && (wantedSite == null || wantedSite.equals(row.value9()))
							&& (round.getPlace() == null || round.getPlace().equals(row.value5()))
							&& (round.getKeeperUnit() == null || round.getKeeperUnit().equals(row.value6()))
							&& Objects.equals(round.isMadeUp(), Boolean.TRUE.equals(row.value10()));
					entries.add(new Entry(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7(), expected, gone));
				});
		return new Books(entries);
	}

	private static Field<String> text(Naming naming, EStructuralFeature feature) {
		return naming.column(feature).coerce(String.class);
	}

	/** The asset with this on its label, or null. Scanners differ in case and in blanks at the ends. */
	Entry find(String code) {
		return byCode.get(code(code));
	}

	/** All assets that the round looks for. */
	List<Entry> expected() {
		return byId.values().stream().filter(Entry::expected).toList();
	}

	static String code(String text) {
		return text.strip().toUpperCase(Locale.ROOT);
	}
}
