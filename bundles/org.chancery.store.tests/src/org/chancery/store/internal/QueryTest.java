package org.chancery.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.chancery.model.Agency;
import org.chancery.model.ModelPackage;
import org.chancery.model.Record;
import org.chancery.store.Anchors;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordQuery.Sort;
import org.chancery.store.RecordRow;
import org.chancery.store.Store;
import org.chancery.store.samples.Colour;
import org.chancery.store.samples.Note;
import org.chancery.store.samples.Sample;
import org.chancery.store.samples.SamplesFactory;
import org.chancery.store.samples.SamplesPackage;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryTest {
	private static final int SAMPLES = 230;

	@TempDir
	static Path folder;
	private static Store store;
	private static final List<EStructuralFeature> SORTABLE = List.of(ModelPackage.Literals.RECORD__EFFECTIVE_DATE,
			ModelPackage.Literals.RECORD__ID, SamplesPackage.Literals.SAMPLE__NUMBER, SamplesPackage.Literals.SAMPLE__TEXT,
			SamplesPackage.Literals.SAMPLE__COUNT, SamplesPackage.Literals.SAMPLE__BIG, SamplesPackage.Literals.SAMPLE__FLAG,
			SamplesPackage.Literals.SAMPLE__AMOUNT, SamplesPackage.Literals.SAMPLE__DAY,
			SamplesPackage.Literals.SAMPLE__MOMENT, SamplesPackage.Literals.SAMPLE__COLOUR,
			SamplesPackage.Literals.SAMPLE__OTHER, SamplesPackage.Literals.SAMPLE__AGENCY);

	@BeforeAll
	static void fill() throws Exception {
		store = TestStores.openNew(folder.resolve("store"));
		Random random = new Random(20210901);
		List<Record> records = new ArrayList<>();
		List<Agency> agencies = List.of(TestStores.agency("秘書處"), TestStores.agency("交通局"), TestStores.agency("Archives"));
		records.addAll(agencies);
		List<Sample> samples = new ArrayList<>();
		for (int i = 0; i < SAMPLES; i++) {
			Sample sample = TestStores.sample("N" + random.nextInt(10) + "-" + i);
			sample.setEffectiveDate(LocalDate.of(2021, 1, 1).plusDays(random.nextInt(20)));
			sample.setText(random.nextInt(4) == 0 ? null : List.of("a", "b", "B", "", "一", "二", "a b").get(random.nextInt(7)));
			sample.setCount(random.nextInt(5) - 2);
			sample.setBig(random.nextInt(3) * 10_000_000_000L);
			sample.setFlag(random.nextBoolean());
			sample.setAmount(random.nextInt(3) == 0 ? null : new BigDecimal(random.nextInt(50)).movePointLeft(1));
			sample.setDay(random.nextInt(3) == 0 ? null : LocalDate.of(2020, 2, 28).plusDays(random.nextInt(4)));
			sample.setMoment(random.nextInt(3) == 0 ? null : Instant.ofEpochSecond(1_600_000_000L + random.nextInt(5)));
			sample.setColour(Colour.VALUES.get(random.nextInt(3)));
			sample.setAgency(random.nextInt(4) == 0 ? null : agencies.get(random.nextInt(3)));
			sample.setOther(i == 0 || random.nextBoolean() ? null : samples.get(random.nextInt(i)));
			samples.add(sample);
		}
		records.addAll(samples);
		for (int i = 0; i < 40; i++) {
			Note note = SamplesFactory.eINSTANCE.createNote();
			note.setEffectiveDate(LocalDate.of(2021, 1, 1));
			note.setSample(samples.get(random.nextInt(SAMPLES)));
			records.add(note);
		}
		store.write(tx -> {
			tx.insertAll(records);
			return null;
		});
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private static RecordQuery everything(List<Sort> order, Condition condition) {
		return RecordQuery.all(TestStores.SAMPLE).withFeatures(SORTABLE).orderBy(order).and(condition).limit(10_000);
	}

	private static List<Long> ids(List<RecordRow> rows) {
		return rows.stream().map(RecordRow::id).toList();
	}

	@RepeatedTest(60)
	void pagesReadByAnchorsAreTheWholeTableInOrder(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		List<Sort> order = new ArrayList<>();
		List<EStructuralFeature> features = new ArrayList<>(SORTABLE);
		for (int i = random.nextInt(4); i > 0; i--) {
			order.add(new Sort(features.remove(random.nextInt(features.size())), random.nextBoolean()));
		}
		RecordQuery query = everything(order, condition(random));
		List<RecordRow> all = store.rows(query);

		assertInOrder(all, order);
		assertEquals(store.count(query), all.size());
		int step = 1 + random.nextInt(40);
		Anchors anchors = store.anchors(query, step, new NullProgressMonitor());
		assertEquals(all.size(), anchors.count());
		assertEquals((all.size() + step - 1) / step, anchors.keys().size());
		List<Long> walked = new ArrayList<>();
		for (List<Object> key : anchors.keys()) {
			walked.addAll(ids(store.rows(query.from(key).limit(step))));
		}
		assertEquals(ids(all), walked);
	}

	@RepeatedTest(20)
	void theTableCanBeReadFromAnyRowAsItWasShown(RepetitionInfo repetition) {
		Random random = new Random(1000 + repetition.getCurrentRepetition());
		EStructuralFeature feature = SORTABLE.get(random.nextInt(SORTABLE.size()));
		List<Sort> order = List.of(new Sort(feature, random.nextBoolean()));
		RecordQuery query = everything(order, DSL.noCondition());
		List<RecordRow> all = store.rows(query);
		int from = random.nextInt(all.size());
		RecordRow row = all.get(from);
		List<Object> key = new ArrayList<>();
		key.add(row.values().get(SORTABLE.indexOf(feature)));
		key.add(row.id());
		assertEquals(ids(all).subList(from, all.size()), ids(store.rows(query.from(key))));
	}

	private static Condition condition(Random random) {
		return switch (random.nextInt(4)) {
		case 0 -> column(SamplesPackage.Literals.SAMPLE__FLAG, Boolean.class).eq(true);
		case 1 -> column(SamplesPackage.Literals.SAMPLE__COLOUR, String.class).in("RED", "BLUE")
				.and(column(SamplesPackage.Literals.SAMPLE__COUNT, Integer.class).gt(0));
		case 2 -> column(ModelPackage.Literals.RECORD__REMARKS, String.class).isNotNull();
		default -> DSL.noCondition();
		};
	}

	@SuppressWarnings("unchecked")
	private static <T> Field<T> column(EStructuralFeature feature, Class<T> type) {
		return (Field<T>) store.naming().column(feature);
	}

	/** Checks the order against Java's own comparison: nulls last, then by the values, at last by the id. */
	private static void assertInOrder(List<RecordRow> rows, List<Sort> order) {
		Comparator<RecordRow> comparator = (a, b) -> 0;
		for (Sort sort : order) {
			int index = SORTABLE.indexOf(sort.feature());
			Comparator<Object> values = QueryTest::compare;
			Comparator<Object> directed = Comparator.nullsLast(sort.descending() ? values.reversed() : values);
			comparator = comparator.thenComparing(r -> r.values().get(index), directed);
		}
		for (int i = 1; i < rows.size(); i++) {
			RecordRow before = rows.get(i - 1);
			RecordRow after = rows.get(i);
			assertTrue(comparator.compare(before, after) <= 0, () -> before + " > " + after + " by " + order);
		}
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static int compare(Object a, Object b) {
		if (a instanceof RecordRow.Target x && b instanceof RecordRow.Target y) {
			return x.label().compareTo(y.label());
		}
		if (a instanceof Enumerator x && b instanceof Enumerator y) {
			return x.getName().compareTo(y.getName());
		}
		return ((Comparable) a).compareTo(b);
	}

	@Test
	void aReferenceAnswersWithTheTargetsIdAndLabel() {
		RecordQuery query = everything(List.of(new Sort(SamplesPackage.Literals.SAMPLE__AGENCY, false)), DSL.noCondition());
		RecordRow first = store.rows(query.limit(1)).get(0);
		RecordRow.Target target = (RecordRow.Target) first.values().get(SORTABLE.indexOf(SamplesPackage.Literals.SAMPLE__AGENCY));
		assertEquals("Archives", target.label());
		Agency agency = (Agency) store.find(TestStores.AGENCY, target.id()).orElseThrow();
		assertEquals("Archives", agency.getName());
	}

	@Test
	void aLabelThatIsAReferenceIsFollowedOnce() {
		RecordQuery query = new RecordQuery(TestStores.NOTE, List.of(SamplesPackage.Literals.NOTE__SAMPLE), DSL.noCondition(),
				List.of(new Sort(SamplesPackage.Literals.NOTE__SAMPLE, false)), null, 100);
		List<RecordRow> rows = store.rows(query);
		assertEquals(40, rows.size());
		List<String> labels = rows.stream().map(r -> ((RecordRow.Target) r.values().get(0)).label()).toList();
		assertEquals(labels.stream().sorted().toList(), labels);
	}

	@Test
	void aConditionMayNameColumnsThatTheJoinedTablesHaveToo() {
		RecordQuery query = everything(List.of(new Sort(SamplesPackage.Literals.SAMPLE__AGENCY, false)),
				column(ModelPackage.Literals.RECORD__MADE_UP, Boolean.class).eq(false)
						.and(column(ModelPackage.Literals.RECORD__ID, Long.class).gt(0L)));
		assertEquals(SAMPLES, store.rows(query).size());
	}

	@Test
	void aFeatureWithoutAColumnIsRefused() {
		RecordQuery query = RecordQuery.all(TestStores.SAMPLE);
		assertThrows(IllegalArgumentException.class,
				() -> store.rows(query.withFeatures(List.of(SamplesPackage.Literals.SAMPLE__STEPS))));
		assertThrows(IllegalArgumentException.class,
				() -> store.rows(query.orderBy(List.of(new Sort(SamplesPackage.Literals.STEP__NAME, false)))));
		assertThrows(IllegalArgumentException.class, () -> store.rows(query.from(List.of(1))));
		assertThrows(IllegalArgumentException.class, () -> store.anchors(query, 0, new NullProgressMonitor()));
	}

	@Test
	void anchorsCanBeCancelled() {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> store.anchors(RecordQuery.all(TestStores.SAMPLE), 10, monitor));
	}

	@Test
	void anAnswerWithoutRowsHasNoAnchors() {
		RecordQuery none = everything(List.of(), DSL.falseCondition());
		assertEquals(List.of(), store.rows(none));
		assertEquals(new Anchors(0, 5, List.of()), store.anchors(none, 5, new NullProgressMonitor()));
	}
}
