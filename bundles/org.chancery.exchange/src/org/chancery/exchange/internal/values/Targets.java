package org.chancery.exchange.internal.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chancery.exchange.internal.Messages;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.jooq.Field;

/**
 * Finds the records that references lead to, by natural key first, then by the text that names them, then by an
 * agency's short name; each first as it is written and then folded. Remembers what it found.
 */
public final class Targets {
	/** Tables of up to so many records are read whole, so that texts can be compared folded. */
	private static final int WHOLE = 20_000;

	/**
	 * A record found.
	 *
	 * @param record    a record of the target's type that has its id
	 * @param canonical the text that names it, the same however it was written in the file
	 */
	public record Target(Record record, String canonical) {
	}

	private final Store store;
	private final Map<RecordType, List<Map<String, Set<Target>>>> whole = new HashMap<>();
	private final Map<RecordType, Map<String, Set<Target>>> single = new HashMap<>();

	public Targets(Store store) {
		this.store = store;
	}

	/** @throws BadValue if there is no such record, or several */
	public Target find(EClass eClass, String text) throws BadValue {
		RecordType type = SectionRegistry.instance().typeOf(eClass).orElseThrow(() -> new BadValue(Messages.Value_notReadable));
		Set<Target> found = candidates(type, text);
		if (found.size() > 1) {
			throw new BadValue(NLS.bind(Messages.Value_ambiguous, found.size(), type.label()));
		} else if (found.isEmpty()) {
			throw new UnknownTarget(NLS.bind(Messages.Value_noTarget, type.label()));
		}
		return found.iterator().next();
	}

	/** There is no record of this name. */
	public static final class UnknownTarget extends BadValue {
		private static final long serialVersionUID = 1L;

		UnknownTarget(String message) {
			super(message);
		}
	}

	private Set<Target> candidates(RecordType type, String text) {
		List<Map<String, Set<Target>>> tiers = whole.computeIfAbsent(type, this::load);
		if (tiers.isEmpty()) {
			return single.computeIfAbsent(type, t -> new HashMap<>()).computeIfAbsent(text, t -> ask(type, t));
		}
		String folded = Folding.fold(text);
		return tiers.stream().map(tier -> tier.getOrDefault(folded, Set.of())).filter(s -> !s.isEmpty()).findFirst().orElse(Set.of());
	}

	private static List<EStructuralFeature> names(RecordType type) {
		Set<EStructuralFeature> names = new LinkedHashSet<>();
		type.key().ifPresent(names::add);
		names.add(type.labelFeature());
		if (type.eClass() == ModelPackage.Literals.AGENCY) {
			names.add(ModelPackage.Literals.AGENCY__SHORT_NAME);
		}
		return List.copyOf(names);
	}

	/** A map of folded texts for each feature that names the type's records; nothing if there are too many records. */
	private List<Map<String, Set<Target>>> load(RecordType type) {
		List<EStructuralFeature> names = names(type);
		RecordQuery query = RecordQuery.all(type).withFeatures(names).orderBy(List.of()).limit(WHOLE + 1);
		List<RecordRow> rows = store.rows(query);
		if (rows.size() > WHOLE) {
			return List.of();
		}
		List<Map<String, Set<Target>>> tiers = new ArrayList<>();
		names.forEach(n -> tiers.add(new HashMap<>()));
		for (RecordRow row : rows) {
			Target target = target(type, names, row);
			for (int i = 0; i < names.size(); i++) {
				Object value = row.values().get(i);
				if (value != null) {
					tiers.get(i).computeIfAbsent(Folding.fold(value.toString()), k -> new LinkedHashSet<>()).add(target);
				}
			}
		}
		return tiers;
	}

	@SuppressWarnings("unchecked")
	private Set<Target> ask(RecordType type, String text) {
		for (EStructuralFeature name : names(type)) {
			if (name.getEType().getInstanceClass() == String.class) {
				RecordQuery query = RecordQuery.all(type).withFeatures(names(type)).orderBy(List.of()).limit(2)
						.and(((Field<String>) store.naming().column(name)).eq(text));
				Set<Target> found = new LinkedHashSet<>();
				store.rows(query).forEach(row -> found.add(target(type, names(type), row)));
				if (!found.isEmpty()) {
					return found;
				}
			}
		}
		return Set.of();
	}

	/** The record has its names too, so that it can be shown. */
	private static Target target(RecordType type, List<EStructuralFeature> names, RecordRow row) {
		Record record = type.create();
		record.setId(row.id());
		for (int i = 0; i < names.size(); i++) {
			if (row.values().get(i) instanceof String name) {
				record.eSet(names.get(i), name);
			}
		}
		Object name = row.values().get(0);
		return new Target(record, name == null ? "#" + row.id() : Folding.fold(name.toString()));
	}
}
