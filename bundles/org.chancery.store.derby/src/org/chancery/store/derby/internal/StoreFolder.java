package org.chancery.store.derby.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.chancery.store.StoreException;
import org.chancery.store.StoreException.Reason;
import org.eclipse.osgi.util.NLS;

/**
 * The folder of a store: {@code database/} is Derby's, {@code store.lck} is locked by the process that has the store
 * open, {@code database.part/} is a database that is being made and becomes {@code database/} when it is whole.
 */
final class StoreFolder implements AutoCloseable {
	private static final String DATABASE = "database"; //$NON-NLS-1$
	private static final String PART = "database.part"; //$NON-NLS-1$
	private static final String LOCK = "store.lck"; //$NON-NLS-1$

	private final Path folder;
	private FileChannel channel;

	/**
	 * Makes the folder if it does not exist, and takes hold of it.
	 *
	 * @throws StoreException IN_USE, NOT_A_STORE or DATABASE
	 */
	StoreFolder(Path folder) {
		this.folder = folder;
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new StoreException(Reason.NOT_A_STORE, NLS.bind(Messages.notAFolder, folder), null);
		}
		try {
			Files.createDirectories(folder);
			if (!exists() && !isEmpty()) {
				throw new StoreException(Reason.NOT_A_STORE, NLS.bind(Messages.notAStore, folder), null);
			}
			lock();
		} catch (IOException e) {
			throw failure(e);
		}
	}

	private void lock() throws IOException {
		channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		FileLock lock = null;
		try {
			lock = channel.tryLock();
			if (lock == null) {
				throw new StoreException(Reason.IN_USE, NLS.bind(Messages.inUse, folder), null);
			}
		} catch (OverlappingFileLockException e) {
			throw new StoreException(Reason.IN_USE, NLS.bind(Messages.inUseHere, folder), e);
		} finally {
			if (lock == null) {
				channel.close();
			}
		}
	}

	/** Whether the folder has a database. */
	boolean exists() {
		return Files.isRegularFile(database().resolve("service.properties")); //$NON-NLS-1$
	}

	private boolean isEmpty() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			List<String> names = files.map(f -> f.getFileName().toString()).toList();
			return Set.of(PART, LOCK).containsAll(names);
		}
	}

	Path folder() {
		return folder;
	}

	Path database() {
		return folder.resolve(DATABASE);
	}

	/** Where a new database is made; what an earlier attempt left there is removed. */
	Path part() throws IOException {
		Path part = folder.resolve(PART);
		if (Files.exists(part)) {
			delete(part);
		}
		return part;
	}

	/** Puts the new database in its place. */
	void keepPart() throws IOException {
		Files.move(folder.resolve(PART), database());
	}

	private static void delete(Path tree) throws IOException {
		Files.walkFileTree(tree, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
				if (e != null) {
					throw e;
				}
				Files.delete(directory);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/** Why the folder could not be written to. */
	StoreException failure(IOException e) {
		return DerbyFailures.isDiskFull(e, folder)
				? new StoreException(Reason.DISK_FULL, NLS.bind(Messages.diskFull, folder), e)
				: new StoreException(Reason.DATABASE, NLS.bind(Messages.notWritable, folder, e), e);
	}

	@Override
	public void close() {
		try {
			channel.close();
		} catch (IOException e) {
			throw failure(e);
		}
	}
}
