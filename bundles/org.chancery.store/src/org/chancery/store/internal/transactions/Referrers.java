package org.chancery.store.internal.transactions;

import java.util.ArrayList;
import java.util.List;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Access;
import org.chancery.store.internal.Messages;
import org.chancery.store.internal.mapping.ClassMapping;
import org.chancery.store.internal.mapping.ColumnMapping;
import org.chancery.store.internal.mapping.Mappings;
import org.chancery.store.internal.mapping.Validator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.osgi.util.NLS;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Finds what refers to a record, in all installed sections. */
final class Referrers {
	private final Mappings mappings;
	private final DSLContext sql;
	private final Access access;

	Referrers(Mappings mappings, DSLContext sql, Access access) {
		this.mappings = mappings;
		this.sql = sql;
		this.access = access;
	}

	/** The types of records and parts that refer to the record, each with their number; the record itself apart. */
	List<String> of(RecordType type, long id) {
		List<String> found = new ArrayList<>();
		for (Section section : SectionRegistry.instance().sections()) {
			for (EClassifier classifier : section.ePackage().getEClassifiers()) {
				// what can't be read here the database itself still keeps from losing its target, where there is a foreign key
				if (classifier instanceof EClass c && isKept(c) && access.mayRead(section)) {
					int count = count(c, type, id);
					if (count > 0) {
						found.add(NLS.bind(Messages.referrer, Validator.type(mappings.of(c)), count));
					}
				}
			}
		}
		return found;
	}

	private static boolean isKept(EClass c) {
		return !c.isAbstract() && !c.isInterface()
				&& (ModelPackage.Literals.RECORD.isSuperTypeOf(c) || ModelPackage.Literals.PART.isSuperTypeOf(c));
	}

	private int count(EClass eClass, RecordType type, long id) {
		ClassMapping mapping = mappings.of(eClass);
		Condition refers = DSL.falseCondition();
		boolean can = false;
		for (ColumnMapping column : mapping.columns()) {
			if (column.feature() instanceof EReference reference && reference.getEReferenceType() == type.eClass()) {
				refers = refers.or(longField(column).eq(id));
				can = true;
			}
		}
		if (!can) {
			return 0;
		}
		if (eClass == type.eClass()) {
			refers = refers.and(ClassMapping.idField().ne(id));
		}
		return sql.fetchCount(sql.selectOne().from(mapping.table()).where(refers));
	}

	private static Field<Long> longField(ColumnMapping column) {
		return DSL.field(column.field().getUnqualifiedName(), Long.class);
	}
}
