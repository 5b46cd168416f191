package org.chancery.store.derby.rights;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.store.Naming;
import org.chancery.store.derby.internal.client.SharedNames;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What the roles of one section may do with its tables, and the triggers that write the audit trail. Nobody has a grant
 * to read a column of personal data: a procedure reads it for those with the role, and notes that it was read.
 */
final class SectionRights {
	private static final List<String> PART_KEYS = List.of("ID", "OWNER_TYPE", "OWNER_ID", "OWNER_FEATURE", "POSITION"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$

	private final Rights rights;
	private final Section section;
	private final String schema;
	private final Naming naming = new Naming();

	SectionRights(Rights rights, Section section) {
		this.rights = rights;
		this.section = section;
		this.schema = section.schema();
	}

	/**
	 * @param roles those the database has
	 */
	void apply(Set<String> roles) throws SQLException {
		rights.run("DELETE FROM CHANCERY.PERSONAL_COLUMN WHERE SCHEMA_NAME = " + literal(schema)); //$NON-NLS-1$
		for (String role : List.of(RoleNames.reader(schema), RoleNames.editor(schema), RoleNames.personal(schema))) {
			if (!roles.contains(role)) {
				rights.run("CREATE ROLE " + RoleNames.quoted(role)); //$NON-NLS-1$
			}
		}
		rights.run("GRANT " + RoleNames.quoted(RoleNames.reader(schema)) + " TO " //$NON-NLS-1$ //$NON-NLS-2$
				+ RoleNames.quoted(isBase() ? RoleNames.MEMBER : RoleNames.editor(schema)));
		for (EClassifier classifier : section.ePackage().getEClassifiers()) {
			if (classifier instanceof EClass c && !c.isAbstract() && !c.isInterface()) {
				boolean part = ModelPackage.Literals.PART.isSuperTypeOf(c);
				if (part || ModelPackage.Literals.RECORD.isSuperTypeOf(c)) {
					apply(c, part);
				}
			}
		}
		view(SharedNames.HISTORY, history());
		grant("SELECT", quotedIn(SharedNames.HISTORY), RoleNames.reader(schema)); //$NON-NLS-1$
		for (EClassifier classifier : ModelPackage.eINSTANCE.getEClassifiers()) {
			if (classifier instanceof EClass c && !c.isAbstract() && ModelPackage.Literals.PART.isSuperTypeOf(c)) {
				sharedParts(Naming.upperSnake(c.getName()));
			}
		}
	}

	private boolean isBase() {
		return section.ePackage() == ModelPackage.eINSTANCE;
	}

	private void apply(EClass eClass, boolean part) throws SQLException {
		String table = Naming.upperSnake(eClass.getName());
		List<String> columns = rights.columns(schema, table, true);
		Set<String> personal = personal(eClass);
		List<String> open = columns.stream().filter(c -> !personal.contains(c)).toList();
		String type = section.id() + "." + eClass.getName(); //$NON-NLS-1$
		for (String column : personal) {
			rights.run("INSERT INTO CHANCERY.PERSONAL_COLUMN VALUES (" + literal(schema) + ", " + literal(table) + ", " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					+ literal(column) + ", " + literal(type) + ")"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		triggers(table, type, part, rights.columns(schema, table, false));
		String name = quotedIn(table);
		for (String role : List.of(RoleNames.reader(schema), RoleNames.editor(schema), RoleNames.personal(schema))) {
			rights.run("REVOKE ALL PRIVILEGES ON TABLE " + name + " FROM " + RoleNames.quoted(role)); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (part && isBase()) {
			// parts of records of all sections: whose they are decides the trigger, contents are read through views
			grant("SELECT " + list(PART_KEYS) + ", INSERT, UPDATE, DELETE", name, RoleNames.MEMBER); //$NON-NLS-1$ //$NON-NLS-2$
			return;
		}
		grant("SELECT " + list(open), name, RoleNames.reader(schema)); //$NON-NLS-1$
		grant("INSERT, DELETE, UPDATE " + list(open), name, RoleNames.editor(schema)); //$NON-NLS-1$
		if (!personal.isEmpty()) {
			grant("UPDATE " + list(personal), name, RoleNames.personal(schema)); //$NON-NLS-1$
		}
	}

	private Set<String> personal(EClass eClass) {
		Set<String> columns = new LinkedHashSet<>();
		for (EStructuralFeature feature : eClass.getEAllStructuralFeatures()) {
			if (RecordType.is(feature, "personal") && !RecordType.isParts(feature)) { //$NON-NLS-1$
				columns.add(naming.columnName(feature).last());
			}
		}
		return columns;
	}

	/** Made anew each time, as they name all columns. */
	private void triggers(String table, String type, boolean part, List<String> columns) throws SQLException {
		Set<String> known = new LinkedHashSet<>(rights.strings("SELECT R.TRIGGERNAME FROM SYS.SYSTRIGGERS R JOIN SYS.SYSSCHEMAS S" //$NON-NLS-1$
				+ " ON R.SCHEMAID = S.SCHEMAID WHERE S.SCHEMANAME = ?", schema)); //$NON-NLS-1$
		for (String event : List.of("INSERT", "UPDATE", "DELETE")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			String trigger = table + "_AUDIT_" + event; //$NON-NLS-1$
			if (known.contains(trigger)) {
				rights.run("DROP TRIGGER " + quotedIn(trigger)); //$NON-NLS-1$
			}
			boolean inserts = event.equals("INSERT"); //$NON-NLS-1$
			// in a table that all sections share, Java looks whose the part is; else SQL will do, which a bulk load notes less
			boolean plain = inserts && !(part && isBase());
			rights.run("CREATE TRIGGER " + quotedIn(trigger) + " AFTER " + event + " ON " + quotedIn(table) + " REFERENCING " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
					+ (inserts ? "NEW AS R" : "OLD AS R") + " FOR EACH ROW " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					+ (plain ? created(type, part) : "CALL CHANCERY.AUDIT_CHANGE(" + literal(type) + ", " + part + ", CASE WHEN " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
							+ columns.stream().map(c -> "R." + RoleNames.quoted(c) + " IS NULL").collect(Collectors.joining(" OR ")) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
							+ " THEN 1 ELSE 0 END)")); //$NON-NLS-1$
		}
	}

	private static String created(String type, boolean part) {
		return "INSERT INTO CHANCERY.AUDIT (\"AT\", WHO, KIND, RECORD_TYPE, RECORD_ID, COLUMN_NAME) VALUES (CURRENT_TIMESTAMP," //$NON-NLS-1$
				+ " SESSION_USER, 'CREATED', " + (part ? "R.OWNER_TYPE, R.OWNER_ID, R.OWNER_FEATURE)" : literal(type) + ", R.ID, NULL)"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** What programs told of changes of the section's records, without the values of personal data. */
	private String history() {
		List<String> masked = new ArrayList<>();
		Set<EClass> withPersonal = new LinkedHashSet<>();
		for (RecordType type : section.types()) {
			for (EStructuralFeature feature : type.eClass().getEAllStructuralFeatures()) {
				boolean personal = RecordType.isParts(feature) ? !personal((EClass) feature.getEType()).isEmpty()
						: RecordType.is(feature, "personal"); //$NON-NLS-1$
				if (personal) {
					withPersonal.add(type.eClass());
					masked.add("RECORD_TYPE = " + literal(type.qualifiedName()) + " AND FEATURE = " + literal(feature.getName())); //$NON-NLS-1$ //$NON-NLS-2$
				}
			}
		}
		for (EClass eClass : withPersonal) {
			masked.add("RECORD_TYPE = " + literal(section.id() + "." + eClass.getName()) + " AND KIND = 'DELETED'"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		String before = "\"BEFORE\""; //$NON-NLS-1$
		String after = "\"AFTER\""; //$NON-NLS-1$
		if (!masked.isEmpty()) {
			String when = "CASE WHEN " + masked.stream().map(m -> "(" + m + ")").collect(Collectors.joining(" OR ")) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
					+ " THEN CAST(" + literal(SharedNames.MASK) + " AS CLOB) ELSE "; //$NON-NLS-1$ //$NON-NLS-2$
			before = when + "\"BEFORE\" END"; //$NON-NLS-1$
			after = when + "\"AFTER\" END"; //$NON-NLS-1$
		}
		return "(ID, \"AT\", WHO, RECORD_TYPE, RECORD_ID, VERSION, KIND, FEATURE, \"BEFORE\", \"AFTER\") AS SELECT ID, \"AT\", WHO, RECORD_TYPE," //$NON-NLS-1$
				+ " RECORD_ID, VERSION, KIND, FEATURE, " + before + ", " + after + " FROM CHANCERY.CHANGE WHERE RECORD_TYPE LIKE " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ literal(section.id() + ".%"); //$NON-NLS-1$
	}

	/** The base section's parts, such as attachments, that belong to records of this section. */
	private void sharedParts(String table) throws SQLException {
		String view = SharedNames.parts(table);
		view(view, " AS SELECT * FROM \"BASE\"." + RoleNames.quoted(table) + " WHERE OWNER_TYPE LIKE " + literal(section.id() + ".%")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		grant("SELECT", quotedIn(view), RoleNames.reader(schema)); //$NON-NLS-1$
	}

	private void view(String name, String definition) throws SQLException {
		if (!rights.strings("SELECT T.TABLENAME FROM SYS.SYSTABLES T JOIN SYS.SYSSCHEMAS S ON T.SCHEMAID = S.SCHEMAID" //$NON-NLS-1$
				+ " WHERE T.TABLETYPE = 'V' AND S.SCHEMANAME = ? AND T.TABLENAME = ?", schema, name).isEmpty()) { //$NON-NLS-1$
			rights.run("DROP VIEW " + quotedIn(name)); //$NON-NLS-1$
		}
		rights.run("CREATE VIEW " + quotedIn(name) + definition); //$NON-NLS-1$
	}

	private void grant(String what, String on, String role) throws SQLException {
		rights.run("GRANT " + what + " ON " + on + " TO " + RoleNames.quoted(role)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private String quotedIn(String name) {
		return RoleNames.quoted(schema) + "." + RoleNames.quoted(name); //$NON-NLS-1$
	}

	private static String list(Iterable<String> columns) {
		List<String> quoted = new ArrayList<>();
		columns.forEach(c -> quoted.add(RoleNames.quoted(c)));
		return "(" + String.join(", ", quoted) + ")"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static String literal(String text) {
		return "'" + text.replace("'", "''") + "'"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}
