package org.chancery.report.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;

/** Writes a file that appears whole or not at all. */
public final class WholeFile {
	/** Writes a file's contents. */
	@FunctionalInterface
	public interface Contents {
		void write(OutputStream out) throws IOException;
	}

	private WholeFile() {
	}

	/**
	 * Writes beside the file first and then puts it in its place; an older file stays as it is if that fails.
	 *
	 * @throws IOException with a message for people: the folder can't be written, the disk is full, the file is open
	 */
	public static void write(Path file, Contents contents) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		Path part = null;
		try {
			Files.createDirectories(folder);
			part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
				contents.write(out);
			}
			move(part, file);
		} catch (FileSystemException e) {
			throw cannotWrite(file, e);
		} catch (IOException e) {
			throw full(folder) ? new IOException(NLS.bind(Messages.File_diskFull, file), e) : e;
		} finally {
			if (part != null) {
				Files.deleteIfExists(part);
			}
		}
	}

	/** The same failure with a message for people. */
	public static IOException cannotWrite(Path file, FileSystemException e) {
		String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
		return new IOException(NLS.bind(Messages.File_cannotWrite, file, reason), e);
	}

	/** Puts a whole file in its place. */
	public static void move(Path part, Path file) throws IOException {
		try {
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (AtomicMoveNotSupportedException e) {
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Whether less than a megabyte is left where the file was to go. */
	private static boolean full(Path folder) throws IOException {
		return Files.getFileStore(folder).getUsableSpace() < 1 << 20;
	}
}
