package org.chancery.install.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of an update site with its history: one folder a version, and the two index files by which p2 sees all of
 * them as one site. Whoever reads while a version is added sees the site without it or with it, never half.
 */
final class Composite {
	private static final String INDEX = "version=1\nmetadata.repository.factory.order=compositeContent.xml,!\nartifact.repository.factory.order=compositeArtifacts.xml,!\n"; //$NON-NLS-1$

	private final Path folder;

	Composite(Path folder) {
		this.folder = folder;
	}

	/** Whether the folder is a site already. */
	boolean exists() {
		return Files.isRegularFile(folder.resolve("compositeContent.xml")); //$NON-NLS-1$
	}

	/** The folders of the versions, the oldest first: all but those that begin with a dot. */
	List<String> versions() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> inside = Files.list(folder)) {
			return inside.filter(Files::isDirectory).map(f -> f.getFileName().toString()).filter(n -> !n.startsWith(".")).sorted().toList(); //$NON-NLS-1$
		}
	}

	/** Lets the site consist of these versions. */
	void write(String name, List<String> versions, Instant now) throws IOException {
		// files first: whoever sees the new catalogue finds what it names
		replace("compositeArtifacts.xml", xml("compositeArtifactRepository", "org.eclipse.equinox.internal.p2.artifact.repository.CompositeArtifactRepository", name, versions, now)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		replace("compositeContent.xml", xml("compositeMetadataRepository", "org.eclipse.equinox.internal.p2.metadata.repository.CompositeMetadataRepository", name, versions, now)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		replace("p2.index", INDEX); //$NON-NLS-1$
	}

	private static String xml(String kind, String type, String name, List<String> versions, Instant now) {
		List<String> lines = new ArrayList<>();
		lines.add("<?xml version='1.0' encoding='UTF-8'?>"); //$NON-NLS-1$
		lines.add("<?" + kind + " version='1.0.0'?>"); //$NON-NLS-1$ //$NON-NLS-2$
		lines.add("<repository name='" + escaped(name) + "' type='" + type + "' version='1.0.0'>"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		lines.add("  <properties size='2'>"); //$NON-NLS-1$
		lines.add("    <property name='p2.timestamp' value='" + now.toEpochMilli() + "'/>"); //$NON-NLS-1$ //$NON-NLS-2$
		// a version that can't be read makes the whole site unreadable, instead of letting it look older than it is
		lines.add("    <property name='p2.atomic.composite.loading' value='true'/>"); //$NON-NLS-1$
		lines.add("  </properties>"); //$NON-NLS-1$
		lines.add("  <children size='" + versions.size() + "'>"); //$NON-NLS-1$ //$NON-NLS-2$
		versions.forEach(v -> lines.add("    <child location='" + escaped(v) + "'/>")); //$NON-NLS-1$ //$NON-NLS-2$
		lines.add("  </children>"); //$NON-NLS-1$
		lines.add("</repository>"); //$NON-NLS-1$
		return String.join("\n", lines) + "\n"; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	}

	private void replace(String file, String text) throws IOException {
		Path part = folder.resolve("." + file + ".part"); //$NON-NLS-1$ //$NON-NLS-2$
		Files.writeString(part, text, StandardCharsets.UTF_8);
		Files.move(part, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}
}
