package org.chancery.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What records say, as texts that two stores can be compared by. */
final class Contents {
	private Contents() {
	}

	/** The contents of all records of a type, sorted, without attachments. */
	static List<String> of(Store store, RecordType type) {
		List<RecordRow> rows = store.rows(RecordQuery.all(type).withFeatures(List.of()).orderBy(List.of()).limit(100_000));
		return rows.stream().map(row -> of(store.find(type, row.id()).orElseThrow()).toString()).sorted().toList();
	}

	private static Map<String, Object> of(EObject object) {
		Map<String, Object> values = new TreeMap<>();
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			boolean kept = feature.getEContainingClass() != ModelPackage.Literals.RECORD && feature.getEContainingClass() != ModelPackage.Literals.PART
					|| feature == ModelPackage.Literals.RECORD__EFFECTIVE_DATE || feature == ModelPackage.Literals.RECORD__REMARKS;
			Object value = kept ? object.eGet(feature) : null;
			if (value instanceof List<?> parts) {
				values.put(feature.getName(), parts.stream().map(p -> of((EObject) p)).toList());
			} else if (value instanceof Record target && feature instanceof EReference) {
				RecordType type = SectionRegistry.instance().typeOf(target.eClass()).orElseThrow();
				values.put(feature.getName(), type.title(target));
			} else if (value instanceof BigDecimal number) {
				values.put(feature.getName(), number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
			} else if (value != null) {
				values.put(feature.getName(), value.toString());
			}
		}
		return values;
	}
}
