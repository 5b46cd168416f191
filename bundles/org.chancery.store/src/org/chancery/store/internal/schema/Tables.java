package org.chancery.store.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Naming;
import org.chancery.store.internal.mapping.Features;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.jooq.DataType;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The tables that a section's model asks for: one for each concrete class of records and of parts. */
public final class Tables {
	/** The columns of a table of parts that say whose they are. */
	public static final String OWNER_TYPE = "OWNER_TYPE"; //$NON-NLS-1$
	public static final String OWNER_ID = "OWNER_ID"; //$NON-NLS-1$
	public static final String OWNER_FEATURE = "OWNER_FEATURE"; //$NON-NLS-1$
	public static final String POSITION = "POSITION"; //$NON-NLS-1$

	private static final String ID = "ID"; //$NON-NLS-1$

	private final Naming naming = new Naming();
	private final SectionModel section;

	private Tables(SectionModel section) {
		this.section = section;
	}

	/**
	 * @throws IllegalArgumentException if the model has a feature that no table can keep
	 */
	public static List<TableModel> of(SectionModel section) {
		List<TableModel> tables = new ArrayList<>();
		for (EClassifier classifier : section.ePackage().getEClassifiers()) {
			if (classifier instanceof EClass c && !c.isAbstract() && !c.isInterface()) {
				if (ModelPackage.Literals.RECORD.isSuperTypeOf(c)) {
					tables.add(new Tables(section).recordTable(c));
				} else if (ModelPackage.Literals.PART.isSuperTypeOf(c)) {
					tables.add(new Tables(section).partTable(c));
				}
			}
		}
		return tables;
	}

	private TableModel recordTable(EClass eClass) {
		List<ColumnModel> columns = columns(eClass);
		List<List<String>> indexes = new ArrayList<>();
		// both ways, as not every engine reads an index backwards
		indexes.add(List.of("EFFECTIVE_DATE", ID)); //$NON-NLS-1$
		indexes.add(List.of("EFFECTIVE_DATE DESC", "ID DESC")); //$NON-NLS-1$ //$NON-NLS-2$
		addReferenceIndexes(columns, indexes);
		return new TableModel(section.schema(), Naming.upperSnake(eClass.getName()), columns, indexes);
	}

	private TableModel partTable(EClass eClass) {
		List<ColumnModel> columns = new ArrayList<>(columns(eClass));
		Set<String> own = Set.of(OWNER_TYPE, OWNER_ID, OWNER_FEATURE, POSITION);
		if (columns.stream().anyMatch(c -> own.contains(c.name()))) {
			throw new IllegalArgumentException(eClass.getName() + ": a part has no features of the names " + own); //$NON-NLS-1$
		}
		columns.add(1, plain(OWNER_TYPE, SQLDataType.VARCHAR(200)));
		columns.add(2, plain(OWNER_ID, SQLDataType.BIGINT));
		columns.add(3, plain(OWNER_FEATURE, SQLDataType.VARCHAR(100)));
		columns.add(4, plain(POSITION, SQLDataType.INTEGER));
		List<List<String>> indexes = new ArrayList<>();
		indexes.add(List.of(OWNER_ID, OWNER_TYPE));
		addReferenceIndexes(columns, indexes);
		return new TableModel(section.schema(), Naming.upperSnake(eClass.getName()), columns, indexes);
	}

	private static ColumnModel plain(String name, DataType<?> type) {
		return new ColumnModel(name, type, true, false, List.of(), null, false);
	}

	/** A foreign key brings its own index; a reference without one gets an index here. */
	private static void addReferenceIndexes(List<ColumnModel> columns, List<List<String>> indexes) {
		columns.stream().filter(c -> c.reference() && c.target() == null).forEach(c -> indexes.add(List.of(c.name())));
	}

	private List<ColumnModel> columns(EClass eClass) {
		List<ColumnModel> columns = new ArrayList<>();
		for (EStructuralFeature feature : Features.columns(eClass)) {
			columns.add(column(feature));
		}
		Features.parts(eClass);
		return columns;
	}

	private ColumnModel column(EStructuralFeature feature) {
		DataType<?> type = naming.dataType(feature);
		Object defaultValue = feature instanceof EReference ? null : feature.getDefaultValue();
		if (defaultValue != null) {
			type = withDefault(type, Features.codec(feature).toSql(defaultValue));
		}
		boolean key = RecordType.is(feature, "key"); //$NON-NLS-1$
		boolean required = feature == ModelPackage.Literals.RECORD__ID || feature == ModelPackage.Literals.PART__ID
				|| feature == ModelPackage.Literals.RECORD__VERSION
				|| feature == ModelPackage.Literals.RECORD__EFFECTIVE_DATE;
		String formerly = EcoreUtil.getAnnotation(feature, RecordType.ANNOTATION, "formerly"); //$NON-NLS-1$
		List<String> former = formerly == null ? List.of() : List.of(formerly.trim().split("[,\\s]+")); //$NON-NLS-1$
		return new ColumnModel(naming.columnName(feature).last(), type, required, key, former, target(feature),
				feature instanceof EReference);
	}

	private static <T> DataType<T> withDefault(DataType<T> type, Object value) {
		return type.defaultValue(DSL.inline(value, type));
	}

	/** The table of the reference's target if it is sure to be in the store: of this section or the base section. */
	private Table<?> target(EStructuralFeature feature) {
		if (feature instanceof EReference reference) {
			EPackage owner = reference.getEReferenceType().getEPackage();
			if (owner == section.ePackage()) {
				return naming.table(section.schema(), reference.getEReferenceType());
			} else if (owner == ModelPackage.eINSTANCE) {
				return naming.table("BASE", reference.getEReferenceType()); //$NON-NLS-1$
			}
		}
		return null;
	}
}
