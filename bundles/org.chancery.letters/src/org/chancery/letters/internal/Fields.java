package org.chancery.letters.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.model.sections.Labels;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.model.text.MinguoDate;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The values of a letter's fields, from a record. Letters are in Chinese whatever language the program runs in. */
public final class Fields {
	private static final String TODAY = "today"; //$NON-NLS-1$
	private static final String USER = "user"; //$NON-NLS-1$
	private static final String BUREAU = "bureau"; //$NON-NLS-1$
	private static final Locale CHINESE = Labels.CHINESE;

	private final Store store;
	private final RecordType type;
	private final Record record;
	private final LocalDate today;

	/** The fields of a record. */
	public Fields(Store store, RecordType type, Record record, LocalDate today) {
		this.store = store;
		this.type = type;
		this.record = record;
		this.today = today;
	}

	/** The names of the fields that letters about records of a type may have. */
	public static Set<String> names(RecordType type) {
		Set<String> names = new TreeSet<>(Set.of(TODAY, USER, BUREAU));
		for (EStructuralFeature feature : type.eClass().getEAllStructuralFeatures()) {
			if (feature instanceof EReference reference) {
				reference.getEReferenceType().getEAllAttributes().stream().filter(a -> a.getEType().getInstanceClass() != byte[].class)
						.forEach(a -> names.add(feature.getName() + "." + a.getName())); //$NON-NLS-1$
			}
			if (!feature.isMany()) {
				names.add(feature.getName());
			}
		}
		return names;
	}

	/** Whether there is such a field. */
	public static boolean isKnown(RecordType type, String name) {
		return names(type).contains(name);
	}

	/** The value of a field, empty if the record has none. */
	public String value(String name) {
		return switch (name) {
		case TODAY -> MinguoDate.SPACED.full(today);
		case USER -> store.access().user();
		case BUREAU -> bureau();
		default -> value(record, type.eClass(), name);
		};
	}

	private String value(EObject owner, EClass eClass, String path) {
		int dot = path.indexOf('.');
		EStructuralFeature feature = eClass.getEStructuralFeature(dot < 0 ? path : path.substring(0, dot));
		Object value = owner.eGet(feature);
		if (value instanceof List<?> parts) {
			value = parts.isEmpty() ? null : parts.getLast();
		}
		if (dot >= 0) {
			return value == null ? "" : value((EObject) value, ((EReference) feature).getEReferenceType(), path.substring(dot + 1)); //$NON-NLS-1$
		}
		return text(feature, value);
	}

	private String text(EStructuralFeature feature, Object value) {
		return switch (value) {
		case null -> ""; //$NON-NLS-1$
		case LocalDate day -> MinguoDate.SPACED.full(day);
		case Boolean truth -> truth ? "是" : "否"; //$NON-NLS-1$ //$NON-NLS-2$
		case Enumerator literal -> RecordType.literalLabel(type.section(), ((EEnum) feature.getEType()).getEEnumLiteral(literal.getValue()), CHINESE);
		case BigDecimal number -> number.stripTrailingZeros().toPlainString();
		case Record target -> SectionRegistry.instance().typeOf(target.eClass()).map(t -> t.title(target)).orElse(""); //$NON-NLS-1$
		default -> value.toString();
		};
	}

	/** The bureau as the newest report names it. */
	private String bureau() {
		RecordType reports = SectionRegistry.instance().typeOf(ModelPackage.Literals.REPORT).orElseThrow();
		RecordQuery query = RecordQuery.all(reports).withFeatures(List.of(ModelPackage.Literals.REPORT__BUREAU)).limit(1);
		return store.access().mayRead(reports.section()) ? store.rows(query).stream().map((RecordRow r) -> (String) r.values().get(0)).findFirst().orElse("") : ""; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
