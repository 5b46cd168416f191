package org.chancery.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.chancery.model.sections.Section;
import org.chancery.model.sections.SectionRegistry;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
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
	void aSectionInstalledLaterBringsItsSampleWhenAsked() throws Exception {
		SampleLoader loader = service(SampleLoader.class);
		List<Section> all = loader.missing(store);
		loader.load(store, all.subList(0, 1), new NullProgressMonitor());
		assertEquals(all.subList(1, all.size()), loader.missing(store));
		loader.load(store, all, new NullProgressMonitor());
		assertEquals(List.of(), loader.missing(store));
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
