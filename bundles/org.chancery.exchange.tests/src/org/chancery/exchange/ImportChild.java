package org.chancery.exchange;

import java.nio.file.Path;

import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.eclipse.core.runtime.NullProgressMonitor;

/** What a child process does: it imports a table and stops in the middle of writing, to be killed there. */
public final class ImportChild {
	/** What it prints when it stands in the middle. */
	static final String MIDDLE = "in the middle";

	private ImportChild() {
	}

	/**
	 * Imports sites; stops for ever once the monitor was asked so often whether it is cancelled.
	 *
	 * @param args the store, the table, and when to stop
	 */
	public static void run(String[] args) throws Exception {
		int stopAt = Integer.parseInt(args[2]);
		NullProgressMonitor monitor = new NullProgressMonitor() {
			private int asked;

			@Override
			public boolean isCanceled() {
				if (++asked == stopAt) {
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
		try (Store store = StoreTest.open(Path.of(args[0]))) {
			StoreTest.service(Importer.class).run(store,
					ImportRequest.of(SectionRegistry.instance().type("Site").orElseThrow(), TableSource.of(Path.of(args[1]))), monitor);
		}
	}
}
