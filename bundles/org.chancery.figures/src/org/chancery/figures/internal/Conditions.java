package org.chancery.figures.internal;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Naming;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.VisitListener;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.ParserException;

/**
 * Reads the conditions of figures: SQL in the portable subset over the columns of one record type, with every name
 * quoted so that all engines read it alike. A reference may be compared with a record named by its natural key:
 * {@code SITE_ID = KEY('四維行政中心')}.
 */
final class Conditions {
	private record Key(RecordType type, String where) {
	}

	private static final Naming NAMING = new Naming();
	private static final Pattern NAMED = Pattern.compile("\\b(\\w+)\\s*(=|<>)\\s*KEY\\s*\\(\\s*('(?:[^']|'')*')\\s*\\)", Pattern.CASE_INSENSITIVE);

	private final ConcurrentHashMap<Key, Condition> known = new ConcurrentHashMap<>();

	/** The condition of a definition that has been checked when it was loaded; no condition for null. */
	Condition of(RecordType type, String where) {
		if (where == null) {
			return DSL.noCondition();
		}
		return known.computeIfAbsent(new Key(type, where), k -> {
			try {
				return parse(type, where);
			} catch (InvalidFigureException e) {
				throw new IllegalArgumentException(e.getMessage(), e);
			}
		});
	}

	/**
	 * Reads a condition.
	 *
	 * @throws InvalidFigureException if it can't be read, or names something that is no column of the type
	 */
	static Condition parse(RecordType type, String where) throws InvalidFigureException {
		try {
			DSLContext portable = DSL.using(SQLDialect.DEFAULT);
			check(type, portable.parser().parseCondition(NAMED.matcher(where).replaceAll("$1 $2 0")));
			Condition parsed = portable.parser().parseCondition(withKeys(type, where));
			// the parser leaves names unquoted as they were written; written out and read again they are quoted
			String quoted = DSL.using(SQLDialect.DEFAULT, new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS))
					.renderInlined(parsed);
			return portable.parser().parseCondition(quoted);
		} catch (ParserException e) {
			throw new InvalidFigureException(0, NLS.bind(Messages.Problem_condition, where, e.getMessage()), e);
		}
	}

	/** The condition with the ids of the records that it names by their keys; no record has the id of one that is not there. */
	private static String withKeys(RecordType type, String where) throws InvalidFigureException {
		Matcher named = NAMED.matcher(where);
		StringBuilder text = new StringBuilder();
		while (named.find()) {
			EReference reference = type.eClass().getEAllReferences().stream().filter(r -> !r.isMany())
					.filter(r -> NAMING.columnName(r).last().equalsIgnoreCase(named.group(1))).findFirst()
					.orElseThrow(() -> new InvalidFigureException(NLS.bind(Messages.Problem_feature, type.qualifiedName(), named.group(1))));
			RecordType target = SectionRegistry.instance().typeOf(reference.getEReferenceType()).orElseThrow();
			EStructuralFeature key = target.key().orElseThrow(() -> new InvalidFigureException(
					NLS.bind(Messages.Problem_key, target.qualifiedName(), where)));
			String id = "(SELECT \"ID\" FROM " + NAMING.table(target).getQualifiedName().quotedName() + " WHERE "
					+ NAMING.columnName(key).quotedName() + " = " + named.group(3) + ")";
			named.appendReplacement(text, Matcher.quoteReplacement(named.group(1) + " " + named.group(2) + " " + id));
		}
		return named.appendTail(text).toString();
	}

	private static void check(RecordType type, Condition condition) throws InvalidFigureException {
		Set<String> columns = columns(type);
		Set<String> unknown = new TreeSet<>();
		VisitListener names = VisitListener.onVisitStart(context -> {
			if (context.queryPart() instanceof Select<?>) {
				unknown.add("SELECT");
			} else if (context.queryPart() instanceof TableField<?, ?> field
					&& (field.getQualifiedName().parts().length != 1 || !columns.contains(field.getName()))) {
				unknown.add(field.getQualifiedName().unquotedName().toString());
			}
		});
		DefaultConfiguration listening = new DefaultConfiguration();
		listening.setVisitListener(names);
		listening.dsl().renderInlined(condition);
		if (!unknown.isEmpty()) {
			throw new InvalidFigureException(NLS.bind(Messages.Problem_columns, new Object[] { String.join(", ", unknown),
					type.qualifiedName(), String.join(", ", columns) }));
		}
	}

	private static Set<String> columns(RecordType type) {
		return type.eClass().getEAllStructuralFeatures().stream().filter(f -> !f.isMany())
				.map(f -> NAMING.columnName(f).last()).collect(Collectors.toCollection(TreeSet::new));
	}
}
