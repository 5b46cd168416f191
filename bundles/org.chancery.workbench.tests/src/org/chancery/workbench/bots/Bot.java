package org.chancery.workbench.bots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.chancery.model.sections.RecordType;
import org.chancery.model.sections.SectionRegistry;
import org.chancery.store.Store;
import org.chancery.workbench.Ui;
import org.chancery.workbench.store.OpenStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * Drives the workbench from a test's thread: finds widgets by their ids, acts on them on the user interface's thread, and
 * waits for what should become true instead of for a time.
 */
public final class Bot {
	private static final long PATIENCE = 90_000;

	private Bot() {
	}

	/** What the user interface's thread answers. */
	public static <T> T ui(Supplier<T> question) {
		CompletableFuture<T> answer = new CompletableFuture<>();
		display().asyncExec(() -> {
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

	/** Does this on the user interface's thread and waits until it is done. */
	public static void run(Runnable action) {
		ui(() -> {
			action.run();
			return null;
		});
	}

	/** Does this on the user interface's thread without waiting: for what opens a dialog. */
	public static void post(Runnable action) {
		display().asyncExec(action);
	}

	/** Waits until this holds, asked on the user interface's thread. */
	public static void waitUntil(String what, BooleanSupplier condition) {
		long end = System.currentTimeMillis() + PATIENCE;
		while (!ui(condition::getAsBoolean)) {
			if (System.currentTimeMillis() > end) {
				throw new AssertionError("in vain: " + what);
			}
			pause();
		}
	}

	/** Waits until there is an answer other than null, asked on the user interface's thread. */
	public static <T> T waitFor(String what, Supplier<T> question) {
		List<T> answer = new ArrayList<>();
		waitUntil(what, () -> {
			T found = question.get();
			if (found != null) {
				answer.add(found);
			}
			return found != null;
		});
		return answer.getFirst();
	}

	/** The store, as soon as it is open with its samples. */
	public static Store store() {
		waitUntil("open store", () -> OpenStore.instance().state() == OpenStore.State.OPEN);
		return OpenStore.instance().get();
	}

	/** The record type of this qualified name. */
	public static RecordType type(String name) {
		return SectionRegistry.instance().type(name).orElseThrow();
	}

	/** The workbench's page; to be called on the user interface's thread. */
	public static IWorkbenchPage page() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		return window.getActivePage();
	}

	/** The widget with this id within a control, or null. */
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

	/** The dialog with this id, as soon as it is there. */
	public static Shell dialog(String id) {
		return waitFor("dialog " + id, () -> openDialog(id).orElse(null));
	}

	/** The dialog with this id if it is there now; to be called on the user interface's thread. */
	public static Optional<Shell> openDialog(String id) {
		for (Shell shell : Display.getCurrent().getShells()) {
			if (!shell.isDisposed() && shell.isVisible() && id.equals(shell.getData(Ui.ID))) {
				return Optional.of(shell);
			}
		}
		return Optional.empty();
	}

	/** The dialog with this title if it is there now, or null; to be called on the user interface's thread. */
	public static Shell titled(String title) {
		for (Shell shell : Display.getCurrent().getShells()) {
			if (!shell.isDisposed() && shell.isVisible() && title.equals(shell.getText())) {
				return shell;
			}
		}
		return null;
	}

	/** Presses the button of a dialog with this id (a platform may show them in another order), and waits until the dialog is gone. */
	public static void press(Shell dialog, int button) {
		post(() -> button(dialog, button).notifyListeners(SWT.Selection, new Event()));
		waitUntil("closed dialog", dialog::isDisposed);
	}

	/** The button of a dialog with this id; to be called on the user interface's thread. */
	public static Button button(Shell dialog, int id) {
		List<Button> buttons = new ArrayList<>();
		collect(dialog, buttons);
		return buttons.stream().filter(b -> Integer.valueOf(id).equals(b.getData())).findFirst().orElseThrow();
	}

	/** Types into a text field as if by hand: the cursor goes in, the text is replaced, the cursor goes on. */
	public static void type(Text text, String typed) {
		run(() -> {
			text.setFocus();
			text.notifyListeners(SWT.FocusIn, null);
			text.setText(typed);
			text.notifyListeners(SWT.FocusOut, null);
		});
	}

	/** Runs a command of the workbench without waiting for it. */
	public static void command(String id) {
		post(() -> {
			try {
				PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(IHandlerService.class).executeCommand(id, null);
			} catch (Exception e) {
				throw new IllegalStateException(id, e);
			}
		});
	}

	/** Closes every editor without saving. */
	public static void closeEditors() {
		run(() -> page().closeAllEditors(false));
	}

	static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	private static void collect(Composite composite, List<Button> buttons) {
		for (Control child : composite.getChildren()) {
			if (child instanceof Button button && (button.getStyle() & SWT.PUSH) != 0) {
				buttons.add(button);
			} else if (child instanceof Composite inner) {
				collect(inner, buttons);
			}
		}
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
