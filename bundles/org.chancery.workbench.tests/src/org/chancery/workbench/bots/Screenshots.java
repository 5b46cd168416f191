package org.chancery.workbench.bots;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Takes a picture of the whole screen when a test fails, into {@code target/screenshots}, and closes dialogs left open. */
public final class Screenshots implements TestExecutionExceptionHandler {
	@Override
	public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
		String name = context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName();
		try {
			Bot.run(() -> take(name));
			Bot.run(Screenshots::closeDialogs);
		} catch (AssertionError | RuntimeException e) {
			ILog.of(getClass()).error("no picture of " + name, e);
		}
		throw failure;
	}

	private static void take(String name) {
		Display display = Display.getCurrent();
		Rectangle bounds = display.getBounds();
		Image image = new Image(display, bounds.width, bounds.height);
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
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static void closeDialogs() {
		for (Shell shell : Display.getCurrent().getShells()) {
			if (shell.getParent() != null && shell.isVisible()) {
				shell.close();
			}
		}
	}
}
