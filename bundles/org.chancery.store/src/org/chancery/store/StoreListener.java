package org.chancery.store;

/** Told once after each committed transaction, on the thread that wrote. */
@FunctionalInterface
public interface StoreListener {
	void changed(StoreEvent event);
}
