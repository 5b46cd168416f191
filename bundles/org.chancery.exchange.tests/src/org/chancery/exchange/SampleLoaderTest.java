package org.chancery.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.chancery.model.ModelPackage;
import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.RecordQuery;
import org.chancery.store.RecordRow;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.jooq.Condition;
import org.junit.jupiter.api.Test;

class SampleLoaderTest extends StoreTest {
	private long records() {
		return SectionRegistry.instance().types().stream().mapToLong(this::count).sum();
	}

	@Test
	void everySectionsSampleIsLoadedOnce() throws Exception {
		SampleLoader loader = service(SampleLoader.class);
		assertTrue(loader.isEmpty(store));
		List<Section> missing = loader.missing(store);
		assertEquals("base", missing.get(0).id());
		int added = loader.load(store, missing, new NullProgressMonitor());
		assertEquals(records(), added);
		assertFalse(loader.isEmpty(store));
		assertEquals(List.of(), loader.missing(store));
		assertEquals(0, loader.load(store, missing, new NullProgressMonitor()));
		assertEquals(records(), added);
	}

	@Test
	void madeUpSamplesAreMarked() throws Exception {
		SampleLoader loader = service(SampleLoader.class);
		loader.load(store, loader.missing(store), new NullProgressMonitor());
		for (RecordType type : List.of(SectionRegistry.instance().type("Petition").orElseThrow(), SectionRegistry.instance().type("RepairOrder").orElseThrow())) {
			List<RecordRow> rows = store.rows(RecordQuery.all(type).withFeatures(List.of(type.key().orElseThrow())).limit(100));
			assertFalse(rows.isEmpty());
			rows.forEach(row -> assertEquals(row.values().get(0).toString().startsWith("DEMO-"), row.madeUp(), row.toString()));
		}
	}

	@Test
	void aSectionInstalledLaterBringsItsSampleWhenAsked() throws Exception {
		SampleLoader loader = service(SampleLoader.class);
		List<Section> all = loader.missing(store);
		loader.load(store, all.subList(0, 1), new NullProgressMonitor());
		assertEquals(all.subList(1, all.size()), loader.missing(store));
		loader.load(store, all, new NullProgressMonitor());
		assertEquals(List.of(), loader.missing(store));
	}

	@Test
	void anEmptyStoreIsFurnishedWithMadeUpRecordsAfterTheLastReport() throws Exception {
		SampleLoader loader = service(SampleLoader.class);
		int added = loader.furnish(store, new NullProgressMonitor());
		assertEquals(records(), added);
		try (var samples = openNew(folder.resolve("samples"))) {
			assertTrue(added > 1_000 + loader.load(samples, loader.missing(samples), new NullProgressMonitor()));
			assertEquals(0, loader.furnish(samples, new NullProgressMonitor()));
			for (RecordType type : service(DemoFiller.class).types()) {
				Condition reported = samples.naming().column(ModelPackage.Literals.RECORD__EFFECTIVE_DATE).coerce(LocalDate.class)
						.le(LocalDate.of(2022, 1, 31));
				assertTrue(count(type) > samples.count(RecordQuery.all(type)), type.toString());
				assertEquals(samples.count(RecordQuery.all(type).and(reported)), store.count(RecordQuery.all(type).and(reported)), type.toString());
			}
		}
		assertEquals(0, loader.furnish(store, new NullProgressMonitor()));
		assertEquals(records(), added);
	}

	@Test
	void aStoreWithRecordsOfItsOwnGetsTheSamplesOnly() throws Exception {
		agency("自己的機關", "自己");
		SampleLoader loader = service(SampleLoader.class);
		int added = loader.furnish(store, new NullProgressMonitor());
		try (var samples = openNew(folder.resolve("samples"))) {
			assertEquals(loader.load(samples, loader.missing(samples), new NullProgressMonitor()), added);
		}
	}

	@Test
	void loadingGoesOnWhereItWasCancelled() throws Exception {
		SampleLoader loader = service(SampleLoader.class);
		int[] asked = new int[1];
		NullProgressMonitor monitor = new NullProgressMonitor() {
			@Override
			public boolean isCanceled() {
				return ++asked[0] > 500;
			}
		};
		assertThrows(OperationCanceledException.class, () -> loader.load(store, loader.missing(store), monitor));
		loader.load(store, loader.missing(store), new NullProgressMonitor());
		long resumed = records();
		try (var other = openNew(folder.resolve("other"))) {
			assertEquals(resumed, loader.load(other, loader.missing(other), new NullProgressMonitor()));
		}
	}
}
