package org.chancery.exchange.internal.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.chancery.exchange.ExchangeException;
import org.chancery.exchange.internal.Messages;
import org.chancery.exchange.internal.values.Folding;
import org.chancery.exchange.internal.values.RecordReader;
import org.chancery.exchange.internal.values.Targets.Target;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.osgi.util.NLS;

/** The records of a table whose rows may refer to each other, such as an agency to the one above it. */
final class OwnRecords implements RecordReader.Own {
	private final RecordType type;
	private final List<EReference> references;
	private final Map<String, Record> byName = new HashMap<>();
	private final Set<String> taken = new HashSet<>();

	OwnRecords(RecordType type) {
		this.type = type;
		this.references = type.eClass().getEAllReferences().stream()
				.filter(r -> !r.isContainment() && !r.isMany() && r.getEReferenceType() == type.eClass()).toList();
	}

	/** Says that the table has a row of this name. */
	void announce(String name) {
		byName.computeIfAbsent(Folding.fold(name), n -> type.create());
	}

	/** Begins a reading of the table's rows, with fresh records. */
	void begin() {
		byName.replaceAll((name, record) -> type.create());
		taken.clear();
	}

	@Override
	public Record record(String name) {
		String folded = Folding.fold(name);
		Record record = byName.get(folded);
		return record != null && taken.add(folded) ? record : type.create();
	}

	@Override
	public Optional<Target> find(String name) {
		String folded = Folding.fold(name);
		return Optional.ofNullable(byName.get(folded)).map(record -> new Target(record, folded));
	}

	/**
	 * Has the records inserted in such groups that each refers only to records that are in the store by then.
	 *
	 * @throws ExchangeException if some refer to each other in a circle
	 */
	void inOrder(List<Record> records, String fileName, Consumer<List<Record>> insert) {
		Set<Record> waiting = new LinkedHashSet<>(records);
		while (!waiting.isEmpty()) {
			List<Record> ready = waiting.stream().filter(r -> references.stream().map(r::eGet).map(Record.class::cast)
					.allMatch(target -> target == null || target.getId() != 0)).toList();
			if (ready.isEmpty()) {
				String names = String.join(Messages.List_separator, waiting.stream().limit(5).map(type::title).toList());
				throw new ExchangeException(NLS.bind(Messages.Import_circle, fileName, names));
			}
			insert.accept(ready);
			ready.forEach(waiting::remove);
		}
	}
}
