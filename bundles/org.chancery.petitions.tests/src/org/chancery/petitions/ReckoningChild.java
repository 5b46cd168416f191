package org.chancery.petitions;

import java.nio.file.Path;

import org.chancery.flow.Recalculation;
import org.chancery.store.Store;
import org.chancery.store.Stores;
import org.chancery.testing.SectionTest;
import org.eclipse.core.runtime.NullProgressMonitor;

/** What a child process does: it reckons due dates anew and stops between two batches, to be killed there. */
public final class ReckoningChild extends SectionTest {
	/** What it prints when it stands in the middle. */
	static final String MIDDLE = "in the middle";

	private ReckoningChild() {
	}

	/**
	 * Goes on with the run that was begun; stops for ever when it is asked for the third time whether it is cancelled.
	 *
	 * @param args the store
	 */
	public static void run(String[] args) throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor() {
			private int asked;

			@Override
			public boolean isCanceled() {
				if (++asked == 3) {
					System.out.println(MIDDLE);
					System.out.flush();
					try {
						Thread.sleep(Long.MAX_VALUE);
					} catch (InterruptedException e) {
						Thread.currentThread().interrupt();
					}
				}
				return false;
			}
		};
		try (Store store = service(Stores.class).open(Path.of(args[0]), new NullProgressMonitor())) {
			Recalculation.run(store, Recalculation.unfinished(store).orElseThrow(), monitor);
		}
	}
}
