package org.chancery.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.chancery.model.sections.RecordType;
import org.chancery.store.RecordQuery;
import org.chancery.store.Store;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoFillerTest extends StoreTest {
	private static final NullProgressMonitor NO_PROGRESS = new NullProgressMonitor();

	private DemoFiller filler;

	@BeforeEach
	void findFiller() throws InterruptedException {
		filler = service(DemoFiller.class);
		loadAgencies(store);
	}

	/** The base section's sample: what the sections' descriptions refer to. */
	private static void loadAgencies(Store target) throws InterruptedException {
		SampleLoader loader = service(SampleLoader.class);
		loader.load(target, loader.missing(target).subList(0, 1), NO_PROGRESS);
	}

	private long records() {
		return filler.types().stream().mapToLong(this::count).sum();
	}

	@Test
	void theNumberIsSharedAmongAllTypes() {
		assertFalse(filler.types().isEmpty());
		assertEquals(2_345, filler.fill(store, List.of(), 2_345, 1, NO_PROGRESS));
		assertEquals(2_345, records());
		filler.types().forEach(type -> assertTrue(count(type) > 0, type.toString()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 60, 200 })
	void fewRecordsComeWithThoseTheyCannotDoWithout(int number) {
		assertEquals(number, filler.fill(store, List.of(), number, 1, NO_PROGRESS));
		assertEquals(number, records());
	}

	@Test
	void everyRecordIsMarkedAsMadeUp() {
		filler.fill(store, List.of(), 500, 1, NO_PROGRESS);
		for (RecordType type : filler.types()) {
			store.rows(RecordQuery.all(type).limit(1000)).forEach(row -> assertTrue(row.madeUp(), type.toString()));
		}
	}

	@Test
	void theSameSeedMakesTheSameRecords() throws Exception {
		filler.fill(store, List.of(), 300, 7, NO_PROGRESS);
		try (Store same = openNew(folder.resolve("same")); Store different = openNew(folder.resolve("different"))) {
			loadAgencies(same);
			loadAgencies(different);
			filler.fill(same, List.of(), 300, 7, NO_PROGRESS);
			filler.fill(different, List.of(), 300, 8, NO_PROGRESS);
			RecordType type = filler.types().get(0);
			assertEquals(Contents.of(store, type), Contents.of(same, type));
			assertNotEquals(Contents.of(store, type), Contents.of(different, type));
		}
	}

	@Test
	void aSecondFillingRepeatsNoNumbers() {
		filler.fill(store, List.of(), 400, 1, NO_PROGRESS);
		filler.fill(store, List.of(), 400, 1, NO_PROGRESS);
		assertEquals(800, records());
	}

	@Test
	void withoutTheAgenciesThatAreNamedItSaysWhatToDo() throws Exception {
		try (Store empty = openNew(folder.resolve("empty"))) {
			String message = assertThrows(ExchangeException.class, () -> filler.fill(empty, List.of(), 1_000, 1, NO_PROGRESS)).getMessage();
			assertFalse(message.isBlank());
		}
	}

	@Test
	void oneTypeCanHaveThemAll() {
		RecordType type = filler.types().get(0);
		filler.fill(store, List.of(type), 25_000, 1, NO_PROGRESS);
		assertEquals(25_000, count(type));
		assertEquals(25_000, records());
	}

	@Test
	void whatWasAddedBeforeACancellationStaysAndTheNextFillingGoesOn() throws Exception {
		RecordType type = filler.types().stream().filter(t -> t.key().isPresent()).findFirst().orElseThrow();
		NullProgressMonitor amidst = new NullProgressMonitor() {
			@Override
			public boolean isCanceled() {
				return count(type) >= 4_000;
			}
		};
		assertThrows(OperationCanceledException.class, () -> filler.fill(store, List.of(type), 1_000_000, 1, amidst));
		long kept = count(type);
		assertTrue(kept >= 4_000 && kept < 50_000, "kept " + kept);
		store.close();
		store = open(folder.resolve("store"));
		assertEquals(kept, count(type));
		assertEquals(3_000, filler.fill(store, List.of(type), 3_000, 1, NO_PROGRESS));
		Set<Object> numbers = new HashSet<>();
		store.rows(RecordQuery.all(type).withFeatures(List.of(type.key().orElseThrow())).limit(60_000))
				.forEach(row -> assertTrue(row.madeUp() && numbers.add(row.values().get(0)), row.toString()));
		assertEquals(kept + 3_000, numbers.size());
	}
}
