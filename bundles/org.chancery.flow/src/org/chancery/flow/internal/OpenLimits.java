package org.chancery.flow.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.chancery.clock.Clock;
import org.chancery.clock.ClockException;
import org.chancery.clock.Course;
import org.chancery.clock.DueDate;
import org.chancery.clock.Extension;
import org.chancery.clock.Moment;
import org.chancery.clock.Suspension;
import org.chancery.clock.rules.Rule;
import org.chancery.clock.rules.RuleBook;
import org.chancery.flow.Flow;
import org.chancery.flow.FlowClock;
import org.chancery.flow.Flows;
import org.chancery.flow.Limits;
import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.store.Patch;
import org.chancery.store.Store;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The open records that have a due date reckoned by one clock, read a batch at a time with only the columns that it takes:
 * reading whole records would take minutes for a hundred thousand.
 */
public final class OpenLimits {
	private static final Field<Long> ID = DSL.field(DSL.name("ID"), SQLDataType.BIGINT); //$NON-NLS-1$
	private static final Field<Integer> VERSION = DSL.field(DSL.name("VERSION"), SQLDataType.INTEGER); //$NON-NLS-1$
	private static final Field<String> OWNER_TYPE = DSL.field(DSL.name("OWNER_TYPE"), SQLDataType.VARCHAR); //$NON-NLS-1$
	private static final Field<String> OWNER_FEATURE = DSL.field(DSL.name("OWNER_FEATURE"), SQLDataType.VARCHAR); //$NON-NLS-1$
	private static final Field<Long> OWNER_ID = DSL.field(DSL.name("OWNER_ID"), SQLDataType.BIGINT); //$NON-NLS-1$
	private static final Field<Integer> POSITION = DSL.field(DSL.name("POSITION"), SQLDataType.INTEGER); //$NON-NLS-1$

	/** A record whose due date, with or without its extensions, is another now. */
	public record Moved(Patch patch, String title, LocalDate before, LocalDate after, DueDate old) {
		/** Whether the due date itself is another. */
		public boolean isOther() {
			return !Objects.equals(before, after);
		}

		/** Why it was due when it was. */
		public String reasonBefore(Locale language) {
			return old.explanation(language);
		}
	}

	/**
	 * A batch.
	 *
	 * @param read  how many records were read
	 * @param last  the last one's id
	 * @param moved those that are other now
	 */
	public record Batch(int read, long last, List<Moved> moved) {
	}

	private final Store store;
	private final Flow flow;
	private final FlowClock clock;
	private final Field<LocalDate> start;
	/** The columns of {@link #features()}, in their order. */
	private final List<Field<?>> kept;
	/** The column that names a record; null if a reference does. */
	private final Field<?> label;

	private OpenLimits(Store store, Flow flow, FlowClock clock) {
		this.store = store;
		this.flow = flow;
		this.clock = clock;
		this.start = column(clock.start());
		this.kept = features().stream().<Field<?>>map(this::column).toList();
		this.label = flow.type().labelFeature() instanceof EAttribute named ? column(named) : null;
	}

	/** Those of all clocks of the sections that the one who opened the store may write. */
	public static List<OpenLimits> of(Store store) {
		List<OpenLimits> all = new ArrayList<>();
		for (Flow flow : Flows.all().stream().filter(f -> store.access().mayWrite(f.type().section())).toList()) {
			flow.clocks().forEach(clock -> all.add(new OpenLimits(store, flow, clock)));
		}
		return all;
	}

	/** The record type. */
	public RecordType type() {
		return flow.type();
	}

	/** The limit's name, in the language of the running program. */
	public String name() {
		return RuleBook.builtIn().newest(clock.rule()).map(Rule::name).orElseThrow().toString();
	}

	/** The features that a patch changes, in its order. */
	public List<EStructuralFeature> features() {
		return clock.original() == null ? List.of(clock.due(), clock.basis()) : List.of(clock.due(), clock.basis(), clock.original());
	}

	/** How many there are. */
	public long count() {
		return store.read(sql -> (long) sql.fetchCount(sql.selectOne().from(table()).where(open())));
	}

	private Table<Record> table() {
		return store.naming().table(flow.type());
	}

	@SuppressWarnings("unchecked")
	private <T> Field<T> column(EStructuralFeature feature) {
		return (Field<T>) store.naming().column(feature);
	}

	private Condition open() {
		Condition open = column(clock.basis()).isNotNull().and(column(clock.start()).isNotNull()).and(clock.appliesSql(store.naming()));
		for (EStructuralFeature stop : clock.stops()) {
			open = open.and(column(stop).isNull());
		}
		return flow.finals().isEmpty() ? open : open.and(this.<String>column(flow.state()).notIn(flow.finals()));
	}

	/** The next records after an id, with those that are due otherwise by this clock. */
	public Batch read(DSLContext sql, long after, int size, Clock by) {
		List<Field<?>> columns = new ArrayList<>(List.of(ID, VERSION, start));
		columns.addAll(kept);
		if (label != null) {
			columns.add(label);
		}
		List<Record> rows = sql.select(columns).from(table()).where(open()).and(ID.gt(after)).orderBy(ID).limit(size).fetch()
				.stream().map(Record.class::cast).toList();
		if (rows.isEmpty()) {
			return new Batch(0, after, List.of());
		}
		long last = rows.getLast().get(ID);
		Map<Long, List<Extension>> extensions = extensions(sql, after, last);
		Map<Long, List<Suspension>> suspensions = suspensions(sql, after, last);
		List<Moved> moved = new ArrayList<>();
		for (Record row : rows) {
			long id = row.get(ID);
			Course course = new Course(List.of(Moment.on(row.get(start))), null, suspensions.getOrDefault(id, List.of()),
					extensions.getOrDefault(id, List.of()), null);
			String title = label == null ? "" : Objects.toString(row.get(label), ""); //$NON-NLS-1$ //$NON-NLS-2$
			try {
				Moved one = moved(row, course, title, by);
				if (one != null) {
					moved.add(one);
				}
			} catch (ClockException e) {
				ILog.of(OpenLimits.class).warn(flow.type().label() + " " + title + ": " + e.getMessage(), e); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return new Batch(rows.size(), last, moved);
	}

	/** What is other about a record; null if nothing is. */
	private Moved moved(Record row, Course course, String title, Clock by) {
		DueDate due = by.due(clock.rule(), course);
		List<Object> before = new ArrayList<>();
		kept.forEach(f -> before.add(row.get(f)));
		List<Object> after = new ArrayList<>(Arrays.asList(due.day(), Limits.basis(due)));
		if (clock.original() != null) {
			after.add(course.extensions().isEmpty() ? due.day()
					: by.due(clock.rule(), new Course(course.starts(), null, course.suspensions(), List.of(), null)).day());
		}
		boolean same = Objects.equals(before.get(0), due.day());
		if (same && (before.size() < 3 || Objects.equals(before.get(2), after.get(2)))) {
			// the old calendar explains it as well: writing every record for the calendar's sake would take a minute
			return null;
		}
		String basis = (String) before.get(1);
		DueDate old = Objects.equals(before.get(0), due.day()) ? due
				: Limits.due(clock, course, basis, by);
		return new Moved(new Patch(row.get(ID), row.get(VERSION), before, after), title, (LocalDate) before.get(0), due.day(), old);
	}

	private Map<Long, List<Extension>> extensions(DSLContext sql, long after, long last) {
		Map<Long, List<Extension>> byOwner = new HashMap<>();
		for (Record row : parts(sql, clock.extensions(), after, last)) {
			byOwner.computeIfAbsent(row.get(OWNER_ID), i -> new ArrayList<>())
					.add(new Extension(row.get(this.<LocalDate>column(ModelPackage.Literals.LIMIT_EXTENSION__GRANTED)),
							row.get(this.<Integer>column(ModelPackage.Literals.LIMIT_EXTENSION__AMOUNT)),
							row.get(this.<String>column(ModelPackage.Literals.LIMIT_EXTENSION__LEVEL)),
							row.get(this.<String>column(ModelPackage.Literals.LIMIT_EXTENSION__REASON))));
		}
		return byOwner;
	}

	private Map<Long, List<Suspension>> suspensions(DSLContext sql, long after, long last) {
		Map<Long, List<Suspension>> byOwner = new HashMap<>();
		for (Record row : parts(sql, clock.suspensions(), after, last)) {
			byOwner.computeIfAbsent(row.get(OWNER_ID), i -> new ArrayList<>())
					.add(new Suspension(row.get(this.<String>column(ModelPackage.Literals.LIMIT_SUSPENSION__CAUSE)),
							row.get(this.<LocalDate>column(ModelPackage.Literals.LIMIT_SUSPENSION__FROM)),
							row.get(this.<LocalDate>column(ModelPackage.Literals.LIMIT_SUSPENSION__TO))));
		}
		return byOwner;
	}

	private List<Record> parts(DSLContext sql, EReference feature, long after, long last) {
		if (feature == null) {
			return List.of();
		}
		List<Field<?>> columns = new ArrayList<>(List.of(OWNER_ID));
		feature.getEReferenceType().getEAttributes().forEach(a -> columns.add(column(a)));
		return sql.select(columns).from(store.naming().table("BASE", feature.getEReferenceType())) //$NON-NLS-1$
				.where(OWNER_TYPE.eq(flow.type().qualifiedName())).and(OWNER_FEATURE.eq(feature.getName()))
				.and(OWNER_ID.gt(after)).and(OWNER_ID.le(last)).orderBy(OWNER_ID, POSITION).fetch().stream().map(Record.class::cast).toList();
	}
}
