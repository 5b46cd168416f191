package org.chancery.report.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.chancery.report.Block;
import org.eclipse.core.runtime.ILog;

/** Sets photos upright and makes them as small as print needs them: a camera's picture has ten times the dots. */
public final class PhotoScaler {
	/** Dots per inch in print. */
	private static final double RESOLUTION = 250;
	private static final int WIDTH = (int) (Layout.PHOTO_WIDTH / 72 * RESOLUTION);
	private static final int HEIGHT = (int) (Layout.PHOTO_HEIGHT / 72 * RESOLUTION);

	static {
		Headless.ensure();
	}

	private PhotoScaler() {
	}

	/** The photo's content with at most the dots that its place in print shows; as it is if it can't be read. */
	public static byte[] forPrint(Block.Photo photo) {
		try {
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo.content()));
			if (image == null) {
				return photo.content();
			}
			int turns = JpegOrientation.quarterTurns(photo.content());
			image = turned(image, turns);
			double scale = Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight());
			if (scale > 0.75) {
				return turns == 0 ? photo.content() : write(image, photo);
			}
			return write(scaled(image, scale), photo);
		} catch (IOException e) {
			ILog.of(PhotoScaler.class).warn(photo.caption(), e);
			return photo.content();
		}
	}

	/** A photo's size in print in points. */
	public record Size(double width, double height) {
	}

	/** The size that fits a picture into its place in print; the whole place if the picture can't be read. */
	public static Size size(byte[] content) {
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (readers.hasNext()) {
				ImageReader reader = readers.next();
				try {
					reader.setInput(in);
					double scale = Math.min(Layout.PHOTO_WIDTH / reader.getWidth(0), Layout.PHOTO_HEIGHT / reader.getHeight(0));
					return new Size(reader.getWidth(0) * scale, reader.getHeight(0) * scale);
				} finally {
					reader.dispose();
				}
			}
		} catch (IOException e) {
			ILog.of(PhotoScaler.class).warn(e.getMessage(), e);
		}
		return new Size(Layout.PHOTO_WIDTH, Layout.PHOTO_HEIGHT);
	}

	private static BufferedImage turned(BufferedImage image, int turns) {
		if (turns == 0) {
			return image;
		}
		boolean upended = turns % 2 == 1;
		int width = upended ? image.getHeight() : image.getWidth();
		int height = upended ? image.getWidth() : image.getHeight();
		BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = result.createGraphics();
		graphics.translate(width / 2.0, height / 2.0);
		graphics.rotate(turns * Math.PI / 2);
		graphics.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
		graphics.drawImage(image, 0, 0, null);
		graphics.dispose();
		return result;
	}

	private static BufferedImage scaled(BufferedImage image, double scale) {
		int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
		BufferedImage half = image;
		// by halves first: one big step with interpolation would leave dots out
		while (half.getWidth() >= 2 * width && half.getHeight() >= 2 * height) {
			half = draw(half, half.getWidth() / 2, half.getHeight() / 2);
		}
		return draw(half, width, height);
	}

	private static BufferedImage draw(BufferedImage image, int width, int height) {
		BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = result.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.setBackground(Color.WHITE);
		graphics.clearRect(0, 0, width, height);
		graphics.drawImage(image, 0, 0, width, height, null);
		graphics.dispose();
		return result;
	}

	private static byte[] write(BufferedImage image, Block.Photo photo) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		boolean written = ImageIO.write(image, photo.mediaType().endsWith("png") ? "png" : "jpeg", out);
		return written ? out.toByteArray() : photo.content();
	}
}
