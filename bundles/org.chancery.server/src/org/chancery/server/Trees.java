package org.chancery.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders. */
final class Trees {
	private Trees() {
	}

	/** Copies a folder to where there is none yet. */
	static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				} else if (!file.getFileName().toString().endsWith(".lck")) { //$NON-NLS-1$
					Files.copy(file, target);
				}
			}
		}
	}

	static void delete(Path tree) throws IOException {
		List<Path> all;
		try (Stream<Path> files = Files.walk(tree)) {
			all = files.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : all) {
			Files.delete(path);
		}
	}
}
