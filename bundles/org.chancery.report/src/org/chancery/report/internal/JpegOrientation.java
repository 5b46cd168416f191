package org.chancery.report.internal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads how a camera was held from a JPEG's Exif data: pictures of a telephone lie on their side without it. */
final class JpegOrientation {
	private static final int START = 0xFFD8;
	private static final int APP1 = 0xFFE1;
	private static final int PICTURE = 0xFFDA;
	private static final int EXIF = 0x45786966;
	private static final int ORIENTATION = 0x0112;

	private JpegOrientation() {
	}

	/** The quarter turns clockwise that set the picture upright, 0 if its data says nothing of it; mirrored pictures are not known. */
	static int quarterTurns(byte[] jpeg) {
		try {
			return switch (orientation(ByteBuffer.wrap(jpeg))) {
			case 3 -> 2;
			case 6 -> 1;
			case 8 -> 3;
			default -> 0;
			};
		} catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
			// data cut off or not as the standard has it: the picture stays as it is
			return 0;
		}
	}

	private static int orientation(ByteBuffer data) {
		if (Short.toUnsignedInt(data.getShort()) != START) {
			return 1;
		}
		for (int marker = Short.toUnsignedInt(data.getShort()); marker != PICTURE; marker = Short.toUnsignedInt(data.getShort())) {
			int length = Short.toUnsignedInt(data.getShort()) - 2;
			if (marker == APP1 && length > 14 && data.getInt(data.position()) == EXIF) {
				return directory(data.slice(data.position() + 6, length - 6));
			}
			data.position(data.position() + length);
		}
		return 1;
	}

	/** Looks through the first directory of the Exif data, which is a small TIFF file. */
	private static int directory(ByteBuffer tiff) {
		tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		tiff.position(tiff.getInt(4));
		int entries = Short.toUnsignedInt(tiff.getShort());
		for (int i = 0; i < entries; i++) {
			int entry = tiff.position();
			if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
				return Short.toUnsignedInt(tiff.getShort(entry + 8));
			}
			tiff.position(entry + 12);
		}
		return 1;
	}
}
