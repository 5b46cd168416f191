package org.chancery.testing.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.chancery.store.Store;
import org.chancery.workbench.Ui;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Drives the workbench's window from a test's thread: acts on the window's thread and waits for what should become true. */
public final class Window {
	private static final long PATIENCE = 90_000;

	private Window() {
	}

	/** What the window's thread answers. */
	public static <T> T ui(Supplier<T> question) {
		CompletableFuture<T> answer = new CompletableFuture<>();
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			try {
				answer.complete(question.get());
			} catch (Throwable e) {
				answer.completeExceptionally(e);
			}
		});
		try {
			return answer.get(PATIENCE, TimeUnit.MILLISECONDS);
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	/** Does this on the window's thread and waits until it is done. */
	public static void run(Runnable action) {
		ui(() -> {
			action.run();
			return null;
		});
	}

	/** Does this on the window's thread without waiting: for what opens a dialog. */
	public static void post(Runnable action) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(action);
	}

	/** Waits until this holds, asked on the window's thread. */
	public static void waitUntil(String what, BooleanSupplier condition) {
		long end = System.currentTimeMillis() + PATIENCE;
		while (!ui(condition::getAsBoolean)) {
			if (System.currentTimeMillis() > end) {
				picture("in-vain");
				throw new AssertionError("in vain: " + what);
			}
			try {
				Thread.sleep(50);
			} catch (InterruptedException e) {
				throw new AssertionError(e);
			}
		}
	}

	/** Waits until there is an answer other than null, asked on the window's thread. */
	public static <T> T waitFor(String what, Supplier<T> question) {
		waitUntil(what, () -> question.get() != null);
		return ui(question);
	}

	/** The store, as soon as it is open with its samples. */
	public static Store store() {
		waitUntil("open store", () -> OpenStore.instance().state() == OpenStore.State.OPEN);
		return OpenStore.instance().get();
	}

	/** A view, shown as large as the window. */
	public static <V extends IViewPart> V view(String id, Class<V> type) {
		return ui(() -> {
			IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
			try {
				V view = type.cast(page.showView(id));
				page.setPartState(page.findViewReference(id), IWorkbenchPage.STATE_MAXIMIZED);
				return view;
			} catch (PartInitException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	/** The dialog with this name for tests, as soon as it is there. */
	public static Shell dialog(String id) {
		return waitFor("dialog " + id, () -> shell(shell -> id.equals(shell.getData(Ui.ID))));
	}

	/** The dialog with this title, as soon as it is there. */
	public static Shell titled(String title) {
		return waitFor("dialog " + title, () -> shell(shell -> title.equals(shell.getText())));
	}

	private static Shell shell(Predicate<Shell> wanted) {
		for (Shell shell : Display.getCurrent().getShells()) {
			if (!shell.isDisposed() && shell.isVisible() && wanted.test(shell)) {
				return shell;
			}
		}
		return null;
	}

	/** The widget with this name for tests within a control, or null; on the window's thread. */
	public static Control find(Control within, String id) {
		if (id.equals(within.getData(Ui.ID))) {
			return within;
		}
		if (within instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				Control found = find(child, id);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	/** Takes a picture of the screen into {@code target/screenshots}. */
	public static void picture(String name) {
		run(() -> {
			Display display = Display.getCurrent();
			while (display.readAndDispatch()) {
				// until everything is painted
			}
			Image image = new Image(display, display.getBounds().width, display.getBounds().height);
			GC gc = new GC(display);
			gc.copyArea(image, 0, 0);
			gc.dispose();
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			image.dispose();
			String folder = System.getenv("CHANCERY_SCREENSHOTS");
			try {
				Path file = Files.createDirectories(Path.of(folder == null ? "screenshots" : folder)).resolve(name + ".png");
				loader.save(file.toString(), SWT.IMAGE_PNG);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}
}
