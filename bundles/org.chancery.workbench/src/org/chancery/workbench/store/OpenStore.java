package org.chancery.workbench.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.chancery.exchange.SampleLoader;
import org.chancery.store.Store;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoreEvent;
import org.chancery.store.Stores;
import org.chancery.workbench.Messages;
import org.chancery.workbench.Ui;
import org.chancery.workbench.connect.Connections;
import org.chancery.workbench.loading.Loading;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;

/**
 * The store that the workbench has open, or is about to open. Opening runs in the background, so parts ask to be called
 * when the store is there. Used on the user interface's thread, except where said otherwise.
 */
public final class OpenStore {
	/** How far it has come. */
	public enum State {
		/** No store was asked for yet. */
		NONE,
		/** A store is being opened or made. */
		OPENING,
		/** The store is open. */
		OPEN,
		/** The store could not be opened. */
		FAILED
	}

	/** Told about the store, on the user interface's thread. */
	public interface Listener {
		/** The store was opened, closed, or could not be opened. */
		void stateChanged(State state);

		/** Records were written, by this workbench or by others. */
		default void changed(StoreEvent event) {
		}
	}

	private static final OpenStore INSTANCE = new OpenStore();

	private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
	private volatile Store store;
	private volatile State state = State.NONE;
	private volatile StoreAddress address;
	private volatile Exception failure;
	private Job opening;

	private OpenStore() {
	}

	/** The workbench's one store. */
	public static OpenStore instance() {
		return INSTANCE;
	}

	/** The store, if it is open. May be called on any thread. */
	public Optional<Store> store() {
		return Optional.ofNullable(store);
	}

	/**
	 * The store.
	 *
	 * @throws IllegalStateException if it is not open
	 */
	public Store get() {
		Store open = store;
		if (open == null) {
			throw new IllegalStateException(state.name());
		}
		return open;
	}

	public State state() {
		return state;
	}

	/** Where the store is that is or was to be opened, null before that. */
	public StoreAddress address() {
		return address;
	}

	/** Why the store could not be opened. */
	public Optional<Exception> failure() {
		return Optional.ofNullable(failure);
	}

	/** Says which store {@link #openAnnounced} is going to open, so that parts made before that show it as on its way. */
	public void announce(StoreAddress wanted) {
		address = wanted;
		failure = null;
		state = State.OPENING;
	}

	/** Opens the announced store, unless another one was opened since. */
	public void openAnnounced() {
		if (opening == null) {
			open(address);
		}
	}

	/** Opens a store in the background; one in a folder that does not exist is made, with the sample records. */
	public void open(StoreAddress wanted) {
		announce(wanted);
		opening = Loading.of(NLS.bind(Messages.OpenStore_opening, wanted), monitor -> open(wanted, monitor)).failed(this::failed)
				.cancelled(() -> failed(new OperationCanceledException(Messages.OpenStore_cancelled)))
				.start(null, opened -> fire(State.OPEN));
		fire(State.OPENING);
	}

	/** Waits for an opening under way, then closes the store. To be called when the workbench ends. */
	public void close() {
		if (opening != null) {
			opening.cancel();
			try {
				opening.join();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
		Store open = store;
		store = null;
		state = State.NONE;
		if (open != null) {
			open.close();
		}
	}

	/** Calls with the store: now if it is open, and each time one is opened, as long as the control is there. */
	public void whenOpen(Control control, Consumer<Store> consumer) {
		Listener listener = changed -> {
			if (changed == State.OPEN) {
				consumer.accept(get());
			}
		};
		addListener(control, listener);
		if (state == State.OPEN && store != null) {
			consumer.accept(store);
		}
	}

	/** Adds a listener that is removed with the control. */
	public void addListener(Control control, Listener listener) {
		listeners.add(listener);
		control.addDisposeListener(e -> listeners.remove(listener));
	}

	/** Adds a listener for as long as the workbench runs. */
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	private Store open(StoreAddress wanted, IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, 100);
		Store old = store;
		store = null;
		if (old != null) {
			old.close();
		}
		boolean made = wanted instanceof StoreAddress.Folder folder && isMissing(folder.path());
		Store opened = Services.get(Stores.class).open(Connections.withPassword(wanted), progress.split(made ? 20 : 100));
		if (made) {
			progress.subTask(Messages.OpenStore_sample);
			fillWithSample(opened, progress.split(80));
		}
		opened.addListener(event -> Ui.async(() -> tell(listener -> listener.changed(event))));
		store = opened;
		state = State.OPEN;
		return opened;
	}

	private static void fillWithSample(Store opened, IProgressMonitor monitor) {
		SampleLoader loader = Services.get(SampleLoader.class);
		try {
			loader.furnish(opened, monitor);
		} catch (OperationCanceledException e) {
			// the rest of the sample comes when it is asked for again; what is there can be used
			ILog.of(OpenStore.class).info(opened.location() + ": sample cancelled"); //$NON-NLS-1$
		} catch (RuntimeException e) {
			opened.close();
			throw e;
		}
	}

	private void failed(Exception e) {
		failure = e;
		state = State.FAILED;
		ILog.of(OpenStore.class).error(String.valueOf(address), e);
		fire(State.FAILED);
	}

	private void fire(State changed) {
		tell(listener -> listener.stateChanged(changed));
	}

	/** Tells every listener, also after one that failed: that one is logged. */
	private void tell(Consumer<Listener> news) {
		listeners.forEach(listener -> SafeRunner.run(() -> news.accept(listener)));
	}

	private static boolean isMissing(Path folder) {
		if (!Files.exists(folder)) {
			return true;
		}
		try (var files = Files.list(folder)) {
			return files.findAny().isEmpty();
		} catch (java.io.IOException e) {
			// opening it says why in plain words
			ILog.of(OpenStore.class).warn(folder.toString(), e);
			return false;
		}
	}
}
