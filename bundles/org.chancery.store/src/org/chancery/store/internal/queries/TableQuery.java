package org.chancery.store.internal.queries;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.chancery.model.ModelPackage;
import org.chancery.store.Naming;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.chancery.store.internal.mapping.ClassMapping;
import org.chancery.store.internal.mapping.ColumnMapping;
import org.chancery.store.internal.mapping.Features;
import org.chancery.store.internal.mapping.Mappings;
import org.chancery.store.internal.mapping.ValueCodec;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The SQL of one {@link RecordQuery}. Without a sort by a reference it is a plain SELECT of the record's table. With one
 * the filtered table is joined to the tables of the targets' labels; the filter stays inside, as its conditions name
 * columns without their table.
 */
final class TableQuery {
	static final String ROW_ID = "rowId"; //$NON-NLS-1$
	private static final String FILTERED = "T"; //$NON-NLS-1$

	private final RecordQuery query;
	private final Mappings mappings;
	private final ClassMapping mapping;
	private final DSLContext sql;
	private final boolean joined;
	private final Set<EStructuralFeature> needed = new LinkedHashSet<>();
	private final List<SortStep> steps = new ArrayList<>();
	private final List<Field<Object>> keyColumns = new ArrayList<>();
	private final List<ValueCodec> keyCodecs = new ArrayList<>();
	private Table<?> joins;

	TableQuery(RecordQuery query, Mappings mappings, DSLContext sql) {
		this.query = query;
		this.mappings = mappings;
		this.mapping = mappings.of(query.type());
		this.sql = sql;
		this.joined = query.order().stream().anyMatch(s -> s.feature() instanceof EReference);
		prepare();
	}

	private void prepare() {
		needed.add(ModelPackage.Literals.RECORD__ID);
		needed.add(ModelPackage.Literals.RECORD__VERSION);
		needed.add(ModelPackage.Literals.RECORD__MADE_UP);
		query.features().forEach(this::column);
		needed.addAll(query.features());
		boolean total = false;
		for (RecordQuery.Sort sort : query.order()) {
			SortStep step = step(sort, steps.size());
			keyColumns.add(step.column());
			keyCodecs.add(step.codec());
			if (!total) {
				steps.add(step);
				total = step.unique() && !step.nullable();
			}
		}
		Field<Object> id = field(ModelPackage.Literals.RECORD__ID);
		ValueCodec codec = Features.codec(ModelPackage.Literals.RECORD__ID);
		keyColumns.add(id);
		keyCodecs.add(codec);
		if (!total) {
			steps.add(new SortStep(id, codec, !steps.isEmpty() && steps.get(0).descending(), false, true));
		}
	}

	private SortStep step(RecordQuery.Sort sort, int position) {
		EStructuralFeature feature = sort.feature();
		column(feature);
		needed.add(feature);
		if (feature instanceof EReference reference) {
			LabelPath path = LabelPath.of(reference);
			if (path.label() != null) {
				Field<Object> label = join(reference, path, position);
				return new SortStep(label, Features.codec(path.label()), sort.descending(), true, false);
			}
		}
		boolean required = feature == ModelPackage.Literals.RECORD__ID || feature == ModelPackage.Literals.RECORD__VERSION
				|| feature == ModelPackage.Literals.RECORD__EFFECTIVE_DATE;
		boolean unique = feature == ModelPackage.Literals.RECORD__ID || column(feature).isKey();
		return new SortStep(field(feature), Features.codec(feature), sort.descending(), !required, unique);
	}

	private ColumnMapping column(EStructuralFeature feature) {
		return mapping.column(feature).orElseThrow(() -> new IllegalArgumentException(
				query.type() + " has no column for " + feature.getName())); //$NON-NLS-1$
	}

	/** Joins the tables on the way to a reference's label. */
	private Field<Object> join(EReference reference, LabelPath path, int position) {
		Naming naming = new Naming();
		Field<Object> from = field(reference);
		Table<?> table = null;
		for (int i = 0; i < path.targets().size(); i++) {
			EClass target = path.targets().get(i);
			table = mappings.of(target).table().as(DSL.name("S" + position + "_" + i)); //$NON-NLS-1$ //$NON-NLS-2$
			joins = (joins == null ? filtered() : joins).leftJoin(table).on(qualified(table, ClassMapping.idField()).eq(from));
			if (i + 1 < path.targets().size()) {
				EStructuralFeature next = org.chancery.model.sections.RecordType.labelFeature(target);
				from = qualified(table, DSL.field(naming.columnName(next), naming.dataType(next)));
			}
		}
		return qualified(table, DSL.field(naming.columnName(path.label()), naming.dataType(path.label())));
	}

	@SuppressWarnings("unchecked")
	private static Field<Object> qualified(Table<?> table, Field<?> field) {
		return (Field<Object>) DSL.field(table.getQualifiedName().append(field.getUnqualifiedName()), field.getDataType());
	}

	@SuppressWarnings("unchecked")
	private Field<Object> field(EStructuralFeature feature) {
		Field<?> field = column(feature).field();
		return joined ? (Field<Object>) DSL.field(DSL.name(FILTERED).append(field.getUnqualifiedName()), field.getDataType())
				: (Field<Object>) field;
	}

	private Table<?> filtered() {
		if (!joined) {
			return mapping.table();
		}
		Set<EStructuralFeature> all = new LinkedHashSet<>(needed);
		query.order().forEach(s -> all.add(s.feature()));
		List<SelectField<?>> inner = new ArrayList<>();
		all.forEach(f -> inner.add(column(f).selected()));
		return sql.select(inner).from(mapping.table()).where(query.condition()).asTable(DSL.name(FILTERED));
	}

	private Table<?> from() {
		return joins == null ? filtered() : joins;
	}

	/** The runs of rows that answer the query, in order. */
	List<SortPhase> phases() {
		return SortPhase.of(steps, query.start() == null ? null : normalised(query.start()));
	}

	/** Sort keys may come from an earlier answer, as people saw it, or from {@link #keyCodecs}. */
	private List<Object> normalised(List<Object> start) {
		if (start.size() != keyColumns.size()) {
			throw new IllegalArgumentException("a sort key has " + keyColumns.size() + " values, not " + start.size()); //$NON-NLS-1$ //$NON-NLS-2$
		}
		List<Object> values = new ArrayList<>();
		for (int i = 0; i < start.size(); i++) {
			Object value = start.get(i);
			values.add(value instanceof RecordRow.Target target ? target.label()
					: value == null ? null : keyCodecs.get(i).toSql(value));
		}
		return values;
	}

	/** Whether it sorts by what references lead to, and so joins their tables. */
	boolean isJoined() {
		return joined;
	}

	/** Whether the query leaves out records. */
	boolean isFiltered() {
		return !query.condition().equals(DSL.noCondition());
	}

	/** Whether an index has the rows of a run in their order. */
	boolean isIndexed(SortPhase phase) {
		SortStep first = phase.steps().get(0);
		Object date = field(ModelPackage.Literals.RECORD__EFFECTIVE_DATE);
		return phase.steps().size() == 1 ? first.unique() && !first.nullable() && !first.descending()
				: phase.steps().size() == 2 && first.column().equals(date)
						&& phase.steps().get(1).descending() == first.descending();
	}

	/** The SELECT of the rows of one run. */
	Select<?> rows(SortPhase phase, int limit) {
		return select(rowFields(), phase).limit(limit);
	}

	/** The SELECT of the ids of one run. */
	Select<?> ids(SortPhase phase, int limit) {
		return select(List.of(field(ModelPackage.Literals.RECORD__ID)), phase).limit(limit);
	}

	/** The SELECT of the ids of one run as if the query left out no record. */
	Select<?> idsUnfiltered(SortPhase phase) {
		return sql.select(field(ModelPackage.Literals.RECORD__ID)).from(from()).where(phase.condition()).orderBy(phase.orderBy());
	}

	/** The SELECT of the row with one id, if it answers the query; the id is the parameter {@link #ROW_ID}. */
	ResultQuery<?> row() {
		return sql.select(rowFields()).from(from())
				.where(ClassMapping.idField().eq(DSL.param(ROW_ID, Long.class))).and(query.condition());
	}

	/** Id, version, made up, and the features asked for. */
	private List<SelectField<?>> rowFields() {
		List<SelectField<?>> fields = new ArrayList<>();
		fields.add(field(ModelPackage.Literals.RECORD__ID));
		fields.add(field(ModelPackage.Literals.RECORD__VERSION));
		fields.add(field(ModelPackage.Literals.RECORD__MADE_UP));
		// a feature may be one of those three: a derived table has each of its columns once, a SELECT list may repeat it
		query.features().forEach(f -> fields.add(joined ? field(f) : column(f).selected()));
		return fields;
	}

	/** The SELECT of the sort keys of one run. */
	org.jooq.SelectSeekStepN<?> keys(SortPhase phase) {
		return select(new ArrayList<>(keyColumns), phase);
	}

	private org.jooq.SelectSeekStepN<?> select(List<SelectField<?>> fields, SortPhase phase) {
		var condition = joined ? phase.condition() : query.condition().and(phase.condition());
		return sql.select(fields).from(from()).where(condition).orderBy(phase.orderBy());
	}

	/** The SELECT of the number of records. */
	Select<?> count() {
		return sql.selectCount().from(mapping.table()).where(query.condition());
	}

	/** The columns of the features asked for. */
	List<ColumnMapping> columns() {
		return query.features().stream().map(this::column).toList();
	}

	/** How the values of a sort key travel. */
	List<ValueCodec> keyCodecs() {
		return keyCodecs;
	}
}
