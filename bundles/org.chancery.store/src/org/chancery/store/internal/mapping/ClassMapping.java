package org.chancery.store.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.Section;
import org.chancery.store.Naming;
import org.chancery.store.Restrictions;
import org.chancery.store.internal.schema.Tables;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** A class of records or parts and its table. The SQL that is needed often is rendered once. */
public final class ClassMapping {
	/** The columns of a table of parts that come before those of the features, in the order of the INSERT. */
	private static final List<Field<?>> OWNER = List.of(
			DSL.field(DSL.name(Tables.OWNER_TYPE), SQLDataType.VARCHAR),
			DSL.field(DSL.name(Tables.OWNER_ID), SQLDataType.BIGINT),
			DSL.field(DSL.name(Tables.OWNER_FEATURE), SQLDataType.VARCHAR),
			DSL.field(DSL.name(Tables.POSITION), SQLDataType.INTEGER));

	private final Section section;
	private final EClass eClass;
	private final Table<?> table;
	private final List<ColumnMapping> columns = new ArrayList<>();
	private final List<EReference> parts;
	private final int[] partIds;
	private final String insert;
	private final String select;
	private final Optional<Restrictions> restrictions;

	ClassMapping(Section section, EClass eClass, DSLContext sql, Optional<Restrictions> restrictions) {
		this.restrictions = restrictions;
		this.section = section;
		this.eClass = eClass;
		Naming naming = new Naming();
		this.table = naming.table(section.schema(), eClass);
		for (EStructuralFeature feature : Features.columns(eClass)) {
			columns.add(new ColumnMapping(eClass, feature, naming, restrictions.isPresent()));
		}
		this.parts = Features.parts(eClass);
		this.partIds = parts.stream().mapToInt(eClass::getFeatureID).toArray();
		List<Field<?>> inserted = new ArrayList<>();
		columns.forEach(c -> inserted.add(c.field()));
		List<Field<?>> selected = new ArrayList<>();
		columns.forEach(c -> selected.add(c.selected()));
		if (!isRecord()) {
			inserted.addAll(OWNER);
			selected.add(OWNER.get(2));
			selected.add(OWNER.get(3));
		}
		this.insert = sql.insertInto(table).columns(inserted)
				.values(inserted.stream().map(f -> DSL.param(f.getName(), f.getDataType())).toList()).getSQL();
		var from = sql.select(selected).from(table);
		this.select = isRecord() ? from.where(idField().eq(DSL.param("id", Long.class))).getSQL() //$NON-NLS-1$
				: from.where(field(1, Long.class).eq(DSL.param("owner", Long.class))) //$NON-NLS-1$
						.and(field(0, String.class).eq(DSL.param("type", String.class))).getSQL(); //$NON-NLS-1$
	}

	private static <T> Field<T> field(int owner, Class<T> type) {
		return DSL.field(OWNER.get(owner).getQualifiedName(), type);
	}

	/** The column of the id. */
	public static Field<Long> idField() {
		return DSL.field(DSL.name("ID"), SQLDataType.BIGINT); //$NON-NLS-1$
	}

	/** The column of a record's version. */
	public static Field<Integer> versionField() {
		return DSL.field(DSL.name("VERSION"), SQLDataType.INTEGER); //$NON-NLS-1$
	}

	/** Whether it is a class of records; else of parts. */
	public boolean isRecord() {
		return ModelPackage.Literals.RECORD.isSuperTypeOf(eClass);
	}

	public Section section() {
		return section;
	}

	public EClass eClass() {
		return eClass;
	}

	public Table<?> table() {
		return table;
	}

	/** The columns of the features, in the order of the INSERT and the SELECT. */
	public List<ColumnMapping> columns() {
		return columns;
	}

	public Optional<ColumnMapping> column(EStructuralFeature feature) {
		return columns.stream().filter(c -> c.feature() == feature).findFirst();
	}

	/** The features that hold parts. */
	public List<EReference> parts() {
		return parts;
	}

	/** The parts an object has in one of those features. */
	public List<EObject> partsOf(EObject object, int feature) {
		Object value = ((org.eclipse.emf.ecore.InternalEObject) object).eGet(partIds[feature], true, true);
		if (value instanceof List<?> list) {
			return list.stream().map(EObject.class::cast).toList();
		}
		return value == null ? List.of() : List.of((EObject) value);
	}

	/** INSERT of the columns; for parts, then of owner type, owner id, owner feature and position. */
	public String insert() {
		return insert;
	}

	/** SELECT of the columns of one record by its id; of parts by owner id and owner type, then feature and position. */
	public String select() {
		return select;
	}

	/** SELECT as {@link #select()} of the parts of a record of this owner, from where they may be read. */
	String select(ClassMapping owner) {
		return select.replace(table.toString(), partsOf(owner).toString());
	}

	/** Where the parts of an owner's records may be read. */
	Table<?> partsOf(ClassMapping owner) {
		boolean shared = eClass.getEPackage() == ModelPackage.eINSTANCE;
		return shared && restrictions.isPresent() ? restrictions.get().parts(owner.section().schema(), table) : table;
	}

	/** The concrete classes that the parts of a feature may have. */
	static List<EClass> partClasses(EReference feature) {
		EClass type = feature.getEReferenceType();
		List<EClass> classes = new ArrayList<>();
		for (EClassifier classifier : type.getEPackage().getEClassifiers()) {
			if (classifier instanceof EClass c && !c.isAbstract() && type.isSuperTypeOf(c)) {
				classes.add(c);
			}
		}
		return classes;
	}
}
