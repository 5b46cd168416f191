package org.chancery.exchange.internal.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;

/** The order in which record types are filled: what is referred to comes first, tallies and inclusions last. */
public final class SampleOrder {
	private SampleOrder() {
	}

	/** The types in an order in which each comes after those it refers to, as far as they do not refer to each other. */
	public static List<RecordType> of(List<RecordType> types) {
		List<RecordType> sorted = new ArrayList<>(types);
		sorted.sort(Comparator.comparingInt(SampleOrder::rank));
		Set<RecordType> ordered = new LinkedHashSet<>();
		Set<RecordType> visited = new LinkedHashSet<>();
		sorted.forEach(type -> visit(type, sorted, visited, ordered));
		return List.copyOf(ordered);
	}

	/** The base section's records are what others refer to, but for those that speak about others. */
	private static int rank(RecordType type) {
		if (type.eClass() == ModelPackage.Literals.TALLY) {
			return 2;
		} else if (type.eClass() == ModelPackage.Literals.INCLUSION) {
			return 3;
		}
		return type.section().ePackage() == ModelPackage.eINSTANCE ? 0 : 1;
	}

	private static void visit(RecordType type, List<RecordType> types, Set<RecordType> visited, Set<RecordType> ordered) {
		if (visited.add(type)) {
			Set<EClass> targets = targets(type.eClass(), new LinkedHashSet<>());
			types.stream().filter(t -> targets.contains(t.eClass())).forEach(t -> visit(t, types, visited, ordered));
			ordered.add(type);
		}
	}

	private static Set<EClass> targets(EClass eClass, Set<EClass> seen) {
		Set<EClass> targets = new LinkedHashSet<>();
		for (EReference reference : eClass.getEAllReferences()) {
			if (!reference.isContainment()) {
				targets.add(reference.getEReferenceType());
			} else if (seen.add(reference.getEReferenceType())) {
				targets.addAll(targets(reference.getEReferenceType(), seen));
			}
		}
		return targets;
	}
}
