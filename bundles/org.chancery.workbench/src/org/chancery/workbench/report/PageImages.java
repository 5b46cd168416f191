package org.chancery.workbench.report;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chancery.report.preview.Pages;
import org.chancery.workbench.loading.Loading;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Control;

/**
 * The pictures of the pages in sight. They are drawn one after another in the background; until one is there, the page's
 * picture at another scale or of the run before stands in for it. Used on the user interface's thread.
 */
final class PageImages {
	private record Drawn(Image image, Pages of, double scale) {
	}

	private final Control owner;
	private final Runnable drawn;
	private final Map<Integer, Drawn> images = new HashMap<>();
	private Pages pages;
	private List<Integer> wanted = List.of();
	private double scale = 1;
	private boolean drawing;

	/** @param drawn is told that a picture is there */
	PageImages(Control owner, Runnable drawn) {
		this.owner = owner;
		this.drawn = drawn;
		owner.addDisposeListener(e -> images.values().forEach(d -> d.image().dispose()));
	}

	/** Draws these pages from now on. */
	void show(Pages shown) {
		pages = shown;
	}

	/** Which pages are in sight or about to be, the most urgent first, and at how many pixels a point. */
	void want(List<Integer> urgent, double pixels) {
		wanted = List.copyOf(urgent);
		scale = pixels;
		images.entrySet().removeIf(e -> {
			boolean left = !wanted.contains(e.getKey());
			if (left) {
				e.getValue().image().dispose();
			}
			return left;
		});
		drawNext();
	}

	/** The picture of a page, perhaps not the one it should be yet; empty if there is none. */
	Optional<Image> image(int page) {
		return Optional.ofNullable(images.get(page)).map(Drawn::image);
	}

	/** Whether every page in sight has its own picture. */
	boolean isComplete() {
		return wanted.stream().allMatch(this::isCurrent);
	}

	private boolean isCurrent(int page) {
		Drawn there = images.get(page);
		return there != null && there.of() == pages && there.scale() == scale;
	}

	private void drawNext() {
		if (drawing || pages == null) {
			return;
		}
		Optional<Integer> next = wanted.stream().filter(p -> p < pages.count() && !isCurrent(p)).findFirst();
		if (next.isEmpty()) {
			return;
		}
		drawing = true;
		int page = next.get();
		Pages of = pages;
		double at = scale;
		Loading.of(Messages.Canvas_drawing, monitor -> data(of.draw(page, at))).system().failed(e -> {
			drawing = false;
			// the pages of an earlier run are closed while one of them may still be wanted
			if (of == pages) {
				ILog.of(PageImages.class).error(Messages.Canvas_drawing, e);
			} else {
				drawNext();
			}
		}).start(owner, data -> {
			drawing = false;
			keep(page, new Drawn(new Image(owner.getDisplay(), data), of, at));
			drawNext();
		});
	}

	private void keep(int page, Drawn picture) {
		if (!wanted.contains(page) || picture.of() != pages) {
			picture.image().dispose();
			return;
		}
		Drawn before = images.put(page, picture);
		if (before != null) {
			before.image().dispose();
		}
		drawn.run();
	}

	private static ImageData data(BufferedImage image) {
		int width = image.getWidth();
		int height = image.getHeight();
		PaletteData colours = new PaletteData(0xFF0000, 0xFF00, 0xFF);
		ImageData data = new ImageData(width, height, 24, colours);
		int[] pixels = image.getRaster().getDataBuffer() instanceof DataBufferInt ints && ints.getData().length == width * height ? ints.getData()
				: image.getRGB(0, 0, width, height, null, 0, width);
		byte[] bytes = data.data;
		for (int y = 0; y < height; y++) {
			int at = y * data.bytesPerLine;
			for (int x = 0; x < width; x++) {
				int pixel = pixels[y * width + x];
				bytes[at++] = (byte) (pixel >> 16);
				bytes[at++] = (byte) (pixel >> 8);
				bytes[at++] = (byte) pixel;
			}
		}
		return data;
	}
}
